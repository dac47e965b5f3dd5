"""What the last minutes may say: who does what by when, and what the meeting was for.

``{first}`` and ``{then}`` are who speaks first and who after that, ``{gain}`` what the mentor may
leave with, ``{x}`` and ``{y}`` things that the meeting spoke of.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Way:
    """One way to end a meeting."""

    title: str
    what: str
    words: str
    later: bool = False
    """Whether it makes sense only where the two have promised each other something before."""


WAYS = (
    Way(
        "Who does what by when",
        "Each says one promise and its day. Read both lines back once.",
        "My line first: what I'll do, and by which day. Then yours.",
    ),
    Way(
        "One promise each",
        "{first} goes first, then {then}. Every promise gets a day.",
        "You go first: what will you do, and by which day? Then I'll say mine.",
    ),
    Way(
        "Said back before you part",
        "Each repeats what the other has promised, and by when. Put right what was misheard.",
        "I'll say what I heard you promise, and you say what you heard from me.",
        later=True,
    ),
    Way(
        "Written down before you part",
        "Write one line each before you get up: what you'll do, and by when.",
        "Let's each write down our promise now, while we're both here.",
    ),
    Way(
        "Small enough to be kept",
        "Choose something so small that it is sure to happen. Say by when.",
        "What is one small thing that you're sure to get done? I'll name one, too.",
    ),
    Way(
        "What was said, in short",
        "Sum up in one sentence each. After that, say what you'll do and by when.",
        "What do you take from today, in one sentence? And what will you do next?",
    ),
    Way(
        "Open points, with a name and a day",
        "Go through what is still open. Say of every point who does it by when, or drop it.",
        "Which points are still open, and who takes each of them?",
        later=True,
    ),
    Way(
        "Before we stop",
        "Settle which of you does what, and by when.",
        "Before we stop: what will you do, and what would you like me to do?",
    ),
    Way(
        "The first thing you'll do",
        "Name the first thing that each of you will do about today, and by when.",
        "What is the first thing you'll do about today, and on which day? I'll tell you mine.",
    ),
    Way(
        "What we agreed",
        "Sum up what you two have agreed. A point that has no day yet gets one now.",
        "Let me say what we've agreed, and you tell me what I've left out.",
    ),
    Way(
        "A promise from each side",
        "Promise only what you can do yourselves. Add the day, and how the other will hear of it.",
        "What can you promise without asking anybody? I'll think of one thing as well.",
    ),
    Way(
        "Two promises for the diary",
        "Put a day to each promise and write both into your diaries.",
        "Which day shall I write beside your promise, and which beside mine?",
        later=True,
    ),
)
TOWARDS = (
    Way(
        "What is still missing",
        "Settle who sees to that, and by when.",
        "Have we got {gain}?",
    ),
    Way(
        "Today, or by which day",
        "A no is an answer, too. Then each of you says one promise.",
        "Can I leave today with {gain}? If not, when will I have it?",
    ),
    Way(
        "How far you got",
        "Whoever does the next bit says by when.",
        "For today I'd hoped for {gain}. How far did we get, and who does the next bit?",
    ),
    Way(
        "By next time",
        "Settle what each of you does for it, and by when.",
        "When we meet again I'd like to have {gain}. What would that take?",
    ),
    Way(
        "One thing to take away",
        "Wait for the answer, then say who does what by when.",
        "What I'd like to take away is {gain}. Is there anything in the way?",
    ),
    Way(
        "Something for each to do",
        "One thing each is enough, and by when.",
        "What could each of us do to get {gain}?",
    ),
    Way(
        "Asked once, plainly",
        "Wait for the answer. Then say who does what by when.",
        "May I count on you for {gain}?",
    ),
)
"""Where the meeting had minutes for what the mentor came for; said after one of the leads."""
FOR_A_NAME = (
    Way(
        "A name to go on with",
        "Settle who finds it out, and by when. Nobody has to know it today.",
        "If you don't have {gain} yet, whom could you ask, and by when?",
    ),
    Way(
        "A name, by message or now",
        "A message is enough; say by when. Then each of you says one promise.",
        "Could you tell me {gain} now, or send me a line? By when?",
    ),
    Way(
        "Somebody to ask",
        "If there is no name yet, settle who looks for one, and by when.",
        "Before we go I'd like to write down {gain}. What do I write?",
    ),
)
"""The same, where a name would be a gain."""
FOR_A_DAY = (
    Way(
        "A day to hold on to",
        "If it can't be fixed now, settle who fixes it, and by when.",
        "Before we stop, can we fix {gain}?",
    ),
    Way(
        "Whose diary it needs",
        "Name whoever has to be asked for it; then say who does what by when.",
        "Whose diary do we need for {gain}?",
    ),
    Way(
        "The next step, and who takes it",
        "A step, a name and a day are enough; then say who does what by when.",
        "What is the next step towards {gain}, and who takes it?",
    ),
    Way(
        "How near you are",
        "Say it as it is. Then settle what each of you does, and by when.",
        "How near are we to {gain}, and what has to happen next?",
    ),
    Way(
        "What is in the way",
        "Say it plainly, then settle who clears it away, and by when.",
        "What stands between us and {gain}?",
    ),
)
"""The same, where a day would be."""
ABOUT = (
    "About {x}:",
    "Once more about {x}:",
    "Back to {x} for a moment:",
    "One more word about {x}:",
    "I haven't forgotten {x}:",
    "To come back to {x}:",
)
"""What leads to it, where a few words name what the mentor came for."""
STILL = {
    "do": (
        "What I'd still like is to {x}.",
        "I told you that I want to {x}.",
        "My wish hasn't changed: I want to {x}.",
        "This is what I came for: to {x}.",
        "Back to my own wish: I'd like to {x}.",
        "I'd still like to {x}.",
        "I'm still hoping to {x}.",
        "Let me say it once more: I'd like to {x}.",
    ),
    "ask": (
        "My question is still {x}.",
        "I'd still like to know {x}.",
        "My question was {x}.",
    ),
    "have": (
        "What I'd still like is {x}.",
        "My wish hasn't changed: {x}.",
        "This is what I came for: {x}.",
    ),
}
"""The same, where it takes a sentence; by the form in which it is said."""
TWO_THINGS = (
    Way(
        "Two things before you stop",
        "Take them one after the other. What has no day yet: by when?",
        "Two things before we stop: {x}, and {y}. Which has a day, and which needs one?",
    ),
    Way(
        "What is settled and what isn't",
        "Say of each who sees to it, and by when.",
        "Before I go I'd like to be clear about two things: {x}, and {y}. What is settled?",
    ),
    Way(
        "Two points, two names",
        "A name beside each is enough, and by when.",
        "Two things are still on my mind: {x}, and {y}. Who does what about them, and by when?",
    ),
)
"""Where the meeting spoke of two things that have short names."""
THING = (
    Way(
        "One point from the list",
        "What has no day yet gets one, or is dropped. Say who does what by when.",
        "Before we stop, {x}: is that done, or which day does it get?",
    ),
    Way(
        "One thing that was promised",
        "Done, by when, or no: each of these is an answer.",
        "I'd like to come back to {x}. Is that settled, and if not, by when?",
    ),
)
"""Where the meeting spoke of one thing that the leader was to see to."""
ANSWER = (
    Way(
        "Known, or still to be asked",
        "If nobody knows yet, settle who asks, and by when.",
        "Do we know by now {x}? If not, who can find out?",
    ),
)
"""The same, where it was a question, such as "who decides"."""
ACT = (
    Way(
        "A promise and its day",
        "A day, a smaller piece or a no: each of these is an answer.",
        "You were going to {x}. Which day can you do that?",
    ),
    Way(
        "By which day",
        "Wait for the answer, then each of you says one promise.",
        "Before we stop: by which day will you {x}?",
    ),
)
"""The same, where it is a doing of which nothing has come yet."""
ACT_LEFT = (
    Way(
        "What is still promised",
        "Settle who tells whom, and by when.",
        "You were going to {x}. How will I hear of that when we no longer meet?",
    ),
)
"""The same in a last meeting."""
TO_HEAR_OF = (
    Way(
        "A line later on",
        "Settle who tells whom, and by when.",
        "How will I hear about {x} when we no longer meet?",
    ),
)
OUTLASTING = (
    *TO_HEAR_OF,
    Way(
        "How you hear of the end",
        "A line or a call will do.",
        "We may not see the end of {x} here. Who will tell me what comes of that?",
    ),
    Way(
        "What goes on after today",
        "A name is enough, and by when you hear from each other.",
        "When we no longer meet, who keeps an eye on {x}?",
    ),
)
"""For a last meeting, where a promise of the leader's is still open."""
GOES_ON = (
    "What stays open, and who sees to it?",
    "What is left over, and who takes it on?",
    "Is anything still open, and who will have it from now on?",
    "What isn't finished, and whose is it after today?",
)
LEFT = (
    "Say what happens with what is left.",
    "What is left over gets a name.",
    "Then name who takes on what isn't finished.",
)
