"""What is said of a first, a last and a very short meeting, several ways for each meaning.

``{x}`` is what is open or wanted in a few words, one thing or several; ``{act}`` is what the leader
was going to do.
"""

from __future__ import annotations

LAST_STARTS = (
    "This is your last meeting of {n}, so use it for handing over.",
    "After this one you won't meet for the programme any more, so settle today what goes on.",
    "This is meeting {n} of {n}. What is to go on needs somebody's name today.",
    "You meet for the last time in the programme. Settle first what others will take over.",
    "This is the last of {n} meetings. Leave time to say who goes on with what.",
)
OPEN = (
    "Still open: {x}. Agree who takes that on, besides the two of you.",
    "This isn't finished: {x}. Leave with the name of somebody who goes on with it.",
    "One thing to settle today: who takes care of {x} from now on?",
    "Find a name today for {x}, and ask whether that person knows.",
    "Not done yet: {x}. Before you part, write down who sees to that.",
)
OPEN_ACT = (
    "Your mentee was going to {act}. Agree who sees to that from now on.",
    "Your mentee promised to {act}. If that isn't done, leave with a name and a day for it.",
    "One promise is still open: to {act}. Agree who takes that over, and by when.",
    "Ask how far your mentee has got with the promise to {act}, and who goes on with it.",
)
NONE_OPEN = (
    "Nothing is open on paper; ask what was never written down.",
    "No promise is open, so the time is for what should go on.",
    "All promises are answered for. Ask what should go on without you.",
)
AIM = (
    "You came to {x}. Ask what of that will last when you no longer meet.",
    "Before you part, say how far you have come. You wanted to {x}.",
    "You wanted to {x}. Ask who could undo what you two have reached, and who would notice.",
    "You wanted to {x}. Say plainly what has come of that, and what hasn't.",
    "Ask also what is left of your own goal: you wanted to {x}.",
)
HAVE = (
    "You came for {x}. Ask what of that will last when you no longer meet.",
    "Before you part, say how far you have come with {x}.",
    "You hoped for {x}. Say plainly what has come of that, and what hasn't.",
)
FIRST_STARTS = (
    "Today you agree how you'll work together: how often you meet, what stays private, how either"
    " of you says no, and how you'd stop.",
    "Four things come before any topic: how often you meet, what stays between you, how either of"
    " you says no, and how you'd stop.",
    "Leave the topics for the second time. Today is for rhythm, privacy, a way to say no and a way"
    " to stop.",
    "First agree on the meetings themselves: when, where, what is private, and what happens if one"
    " of you wants to stop.",
    "This first meeting is for getting to know each other and for a few rules: how often you meet,"
    " what stays private, how to say no.",
)
FIRST_LOOKS = (
    "The rules come first and are short, so that you two can try out how you work: {x}.",
    "First the rules between you; then one piece of work together, {x}, is enough for today.",
    "Keep the rules to a few lines. They are there so that you can begin: {x}.",
)
"""Where a first meeting has a look at the work as well."""
GOES_FIRST = (
    "Your mentee goes first and says why they came.",
    "Let your mentee say first why they came, and what worries them about it.",
)
SHORT_STARTS = (
    "{minutes} minutes hold one thing; today that is {x}.",
    "Most of the {minutes} minutes are for {x}; the rest is kept very short.",
    "In {minutes} minutes there is time for {x} and a date. Don't open anything else.",
    "You have {minutes} minutes, so keep to {x}.",
    "There are only {minutes} minutes. Use them for {x}, and fix the next date.",
)
SHORT_THEN = (
    "Ask first what has come of {x}, and take the first answer.",
    "One question comes before it: what has happened with {x}?",
    "Begin with {x}; if there is nothing to tell, fix the day and go on.",
    "Start with a short question about {x}.",
)
SHORT_THEN_ACT = (
    "Before that, ask about one promise: your mentee was going to {act}.",
    "Start with one question. Your mentee was going to {act}: has that been done?",
    "First ask what has come of your mentee's promise to {act}. One sentence is enough.",
    "Your mentee promised to {act}. Ask about that first, and take the first answer.",
)
LAST_WORDS = (
    "It's our last meeting, and I'd like us to finish on time.",
    "We meet for the last time, and I'd like to finish without speeches.",
    "This will be our last meeting. Let's finish on time and without speeches.",
    "Our last meeting is coming up. I'd like to finish it without speeches.",
)
FIRST_WORDS = (
    "For our first meeting: please come with one reason why you said yes, and go first with it.",
    "Before we begin with anything else I'd like to hear why you said yes. Would you go first?",
    "I'm looking forward to our first meeting. Would you go first and say why you said yes?",
    "When we first meet, I'd be glad if you would go first: why did you say yes?",
)
PRAISED = "Thank you, I'm glad. Before we stop: who looks after {x}?"
PRAISED_ACT = "Thank you, I'm glad. Before we stop: who will {act}?"
SLIPS = (
    "Which of these would have come about without the two of us?",
    "Which of these did you think of afterwards, when I wasn't there?",
    "Which of these would somebody else here notice if it went back to what it was?",
)
"""Asked over the slips."""
NOTED = "Lay out a slip for each: {x}. Say of each what it led to, and what is different today."
