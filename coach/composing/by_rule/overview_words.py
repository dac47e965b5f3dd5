"""What the sentences before a plan may say, several ways for each meaning.

``{x}`` is what somebody wants or a promise in a few words, which may be one thing or several, so
that no "it" may follow it; ``{act}`` is what the leader was going to do, ``{gain}`` what the mentor
may leave with.
"""

from __future__ import annotations

OWN_LONGEST = (
    "You want {x}, and no part is longer than that one. Try to leave with {gain}.",
    "Your own goal has its time today: you want {x}. {Gain} would be a good result.",
    "Today, aim for {gain}. You want {x}, and there is time for that.",
    "You want {x}. A good part of today is for that, so ask for {gain}.",
    "One part is all yours. You want {x}; before you come to the end, ask for {gain}.",
    "You want {x}, and there is time to talk it through. Don't leave without {gain}.",
    "Today you can work on what you want: {x}. Before you stop, ask for {gain}.",
    "Take your time for your own goal: you want {x}. What would help most is {gain}.",
    "You want {x}. If you leave with {gain}, the meeting was worth it.",
    "A good part of the meeting is about what you want: {x}. By the end you should have {gain}.",
)
OWN_BESIDE = (
    "You want {x} as well. Ask for {gain}, even if there isn't much time.",
    "There are some minutes for your own goal: you want {x}. Use them to ask for {gain}.",
    "For your own part, ask for {gain}: you want {x}.",
    "Keep a few minutes for yourself. You want {x}, so ask for {gain}.",
    "Don't let your own goal drop out: you want {x}. Ask for {gain}.",
    "Your own goal has its minutes as well: you want {x}. Ask for {gain}.",
)
OF_THE_MENTOR = (
    "Your mentor wants {x}, and there is time for that.",
    "Your mentor has a good part of today and wants {x}. Ask more than you answer.",
    "A good part is for your mentor, who wants {x}. Think beforehand of what you can promise.",
    "Your mentor wants {x}. There is time for that, so say plainly what you can do.",
)
PROMISED_LONGEST = (
    "There is time for {x}. End with a date, or with a plain no.",
    "A good part of today is about {x}. Ask what came of that and what happens next.",
    "There is time for {x}. Find out what has been done and what is still missing.",
    "You have time for {x}. Don't stop at the first answer.",
)
BROUGHT_LONGEST = (
    "You bring {x}, and there is time for that. Let your mentee look before you explain.",
    "The meeting is built on what you bring: {x}. Ask for a guess before you tell anything.",
    "You bring {x}. Take your time with that, and let your mentee say first what stands out.",
    "A good part of today is about what you bring: {x}. Show first, explain afterwards.",
)
BROUGHT_ANSWER = (
    "You bring an answer: {x}. Let your mentee guess before you tell it.",
    "The meeting is built on an answer that you bring: {x}.",
    "You can tell your mentee something today: {x}. Ask for a guess first.",
)
DONE_LONGEST = (
    "‘{title}’ needs its time, so don't let the start run over.",
    "The longest piece is ‘{title}’; what comes before it can be brief.",
    "Leave time for ‘{title}’. Keep the first points short.",
    "Leave enough time for ‘{title}’.",
)
THEIR_HALF = (
    "Your mentee has the larger half today and wants {x}. Your own goal has its place, too.",
    "Your mentee wants {x}, and the larger half of the meeting is for that.",
    "More than half of today is for your mentee, who wants {x}. Say what you know, and ask.",
    "This time your mentee's goal has more time than yours: your mentee wants {x}.",
    "The longer part belongs to your mentee, who wants {x}. Tell only what you like to tell.",
    "Most of today is for your mentee's goal. Your mentee wants {x}.",
)
OWN_HALF = (
    "This time the larger half is yours: you want {x}. Say first what you already know of it.",
    "You have the longer part today: you want {x}. Then it's your mentor's turn.",
    "You want {x}, and the larger half of the meeting is for that. Ask more than you tell.",
)
LATE = (
    "Still missing: {x}. Ask for a date, a smaller piece or a no before anything else.",
    "Nothing has come of {x} so far, so that is the first thing to clear up.",
    "Ask early about {x}: nothing has come of that so far. A date or a plain no is enough.",
    "Nothing has happened yet with {x}. Ask in the first minutes what is in the way.",
)
LATE_ACT = (
    "Your mentee was going to {act}, and nothing has come of that so far. Ask what is in the way.",
    "Nothing has come so far of one promise: to {act}. Ask for a date, a smaller piece or a no.",
    "Your mentee promised to {act}, and that is still missing. A date or a plain no is enough.",
)
UNNAMED = (
    "One of your mentee's promises is still open. Ask about that in one plain question.",
    "Your mentee still has a promise to answer for: one question, one answer, and on.",
    "Ask about the promise that is still open on your mentee's side. One question is enough.",
)
"""Where no few words say surely what was promised."""
OWE_UNNAMED = (
    "One of your promises is still open: say in a sentence how far you have come.",
    "Say how far you have come with what you promised before you're asked.",
)
OF_BOTH = (
    "One promise is for both of you, so have your own part ready.",
    "Both of you promised something: say your own part and hear the other one.",
    "You have a promise in common. Each of you says how that went.",
)
FIRST_TO_SEE = (
    "Start with {x}: look before you talk.",
    "Begin with {x}. Look together before anybody explains.",
    "Have {x} in front of you both before anything else.",
    "Look at {x} first. If nothing was brought, ask for a day and go on.",
    "Put {x} at the very beginning, and say what you see before you say what you think.",
    "First look at {x} together. Everything else can wait a few minutes.",
)
FIRST_TO_HEAR = (
    "Hear first what came back about {x}.",
    "Ask first what your mentee has heard about {x}.",
    "Begin with one question about {x}. Then wait for the answer.",
    "Start by asking about {x}.",
    "The first thing to ask about is {x}.",
    "Ask about {x} before you begin on anything else.",
)
FIRST_ANSWER = (
    "Hear first what came back about this: {x}.",
    "Begin with the question {x}. Then wait for the answer.",
    "Ask first whether there is an answer yet: {x}.",
)
"""The same where what was promised is the answer to a question, such as "who decides"."""
FIRST_SEEN = (
    "Begin with {x}. Ask what your mentee noticed.",
    "Start with {x}, and have everything told in order.",
    "First ask about {x}: what has stayed in mind?",
    "Hear about {x} first. Let your mentee tell it before you ask anything.",
)
FIRST_OF_ANY = (
    "Bring up {x} early: one question, one answer, and on.",
    "Ask about {x} first, so that there is time for what follows.",
    "Start with {x}. Ask what has come of that.",
    "First ask how things are going with {x}.",
    "Begin by asking what has happened with {x}.",
    "Before anything else, ask about {x}.",
)
FIRST_ACT = (
    "Your mentee was going to {act}. Ask about that first.",
    "Your mentee promised to {act}. Begin with that.",
    "Begin with what your mentee promised: to {act}.",
    "Start here: your mentee was going to {act}.",
    "First ask what has come of your mentee's promise to {act}.",
    "The first point is your mentee's promise to {act}.",
)
HABIT = (
    "First ask how things have gone with {x}, on good days and on bad ones.",
    "Ask early on what was easy and what was hard about {x}.",
    "Begin with a short question about {x}: when did that work, and when didn't it?",
    "Start by asking how things have gone with {x}; good days count as well.",
)
NOT_ASKED = (
    "First what went out without a question: facts, then how it is put right. Leave your own wishes"
    " until that is said."
)
ANSWERED = (
    "You know more about {x} by now: begin with what follows from it.",
    "There is an answer on {x}. Don't ask again; ask what comes of it.",
    "There is news about {x}. Ask what can be done now.",
    "You have heard back about {x}, so begin with the next step.",
)
NOTED = (
    "Begin with what is noted on this: {x}.",
    "First take up what is noted on this: {x}.",
)
"""Where it has been refused, has changed or held for a while: news, and no answer."""
LATER_ACT = (
    "Your mentee was going to {act}. Ask how that went.",
    "Your mentee promised to {act}. Ask what has come of that.",
    "Ask whether your mentee managed to {act}.",
    "Don't forget what your mentee promised: to {act}.",
    "Hear what came of your mentee's promise to {act}.",
    "Keep a few minutes to ask about one promise: your mentee was going to {act}.",
    "Ask how far your mentee has got: the promise was to {act}.",
    "One promise to ask about: your mentee was going to {act}.",
)
LATER = (
    "Ask what has come of {x}.",
    "Keep a few minutes for {x}.",
    "Ask your mentee how things are going with {x}.",
    "Make sure that you hear about {x}.",
    "There are a few minutes for {x}. One question is enough.",
    "Don't leave out {x}: ask what has happened.",
)
LATER_ANSWER = (
    "Keep a moment to hear {x}.",
    "Ask whether there is an answer yet to this: {x}.",
    "Leave a few minutes to hear {x}.",
)
OWE = (
    "Say what has come of {x} before you're asked.",
    "Begin with {x}: what has been done, and what is in the way.",
    "Your answer on {x} comes first.",
    "Say first how far you have come with {x}.",
)
OWE_LATER = (
    "Leave a moment to say what has come of {x}.",
    "Say in a sentence how far you have come with {x}.",
    "Keep a few minutes to answer for {x}.",
)
OWE_ANSWER = (
    "Leave a moment to say {x}.",
    "Keep a few minutes for your answer: {x}.",
)
NAMED = (
    "You named {x}: that has the middle of the meeting.",
    "The middle of the meeting is for what you named: {x}.",
    "You asked for time for {x}, and the middle of the meeting is for that.",
)
