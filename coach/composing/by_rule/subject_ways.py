"""Ways to spend the minutes of a named subject, by what the meeting does with it.

``{x}`` is the subject as it is said to the leader: a thing, or in the ways on "how" a question.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.composing.cards import moves
from coach.composing.understanding.utterance import sentences
from coach.composing.words import lowered


@dataclass(frozen=True)
class Way:
    """How a part goes: the guidance that says how, what to say first and what to ask then."""

    rests_on: str
    first: str
    then: str

    @property
    def asks(self) -> str:
        """The question that it begins with, as it follows a colon."""
        return lowered(sentences(self.first)[-1])


WAYS: dict[str, tuple[Way, ...]] = {
    "laid": (
        Way(
            moves.LOOKED_AT,
            "I've brought {x}. What do you notice first, before I explain anything?",
            "What would you ask the people behind it?",
        ),
        Way(
            moves.GUESSED,
            "Before I show you {x}, I'd like a guess. What do you expect to see?",
            "Where was your guess furthest off?",
        ),
        Way(
            moves.ONE_PIECE,
            "I'd like to show you {x}, and I've chosen one piece of it. What strikes you in it?",
            "Who else should get to see that piece?",
        ),
    ),
    "told": (
        Way(
            moves.ONE_CASE,
            "I'd like to tell you about {x}, with one case from its start to its end. What have you"
            " heard of it so far?",
            "What of it could be different by next month?",
        ),
        Way(
            moves.NO_VERDICT,
            "Something from my side: {x}. I'll say what happens, without a verdict. Where would you"
            " have stepped in?",
            "Who could do something about that?",
        ),
    ),
    "told-how": (
        Way(
            moves.AS_SEEN,
            "I'll tell you {x}, as it looks from my place. What have you been told so far?",
            "Which part of that is new to you?",
        ),
    ),
    "asked": (
        Way(
            moves.NEXT_FROM_ANSWER,
            "I'd like to ask you about {x}. What should I know about it first?",
            "What did you get wrong about it at the beginning?",
        ),
        Way(
            moves.STORY_FIRST,
            "I'd like to hear the story of {x}. How did it begin?",
            "What would you do differently today, and for which reason?",
        ),
        Way(
            moves.NEXT_FROM_ANSWER,
            "My question is about {x}. What is hardest to see from outside?",
            "Whom else could I ask about it?",
        ),
    ),
    "asked-how": (
        Way(
            moves.LAST_CASE,
            "I'd like to understand {x}. What was the last case of it, from beginning to end?",
            "At which point could it have gone the other way?",
        ),
        Way(
            moves.LAST_CASE,
            "My question is {x}. How would you draw it on half a page?",
            "Which part of the drawing would surprise the people I work with?",
        ),
        Way(
            moves.LAST_CASE,
            "I've been wondering {x}. What about it is written down nowhere?",
            "Where could I see a piece of it myself?",
        ),
    ),
    "heard": (
        Way(
            moves.TO_ITS_END,
            "I'd like to hear about {x}. I won't ask anything before the end. Where does it begin?",
            "What did you expect, and what was it like?",
        ),
        Way(
            moves.SEEN_FIRST,
            "Please tell me of {x}. What did you see that you hadn't known?",
            "What does it mean for your own work?",
        ),
    ),
    "heard-how": (
        Way(
            moves.TO_ITS_END,
            "Now I'd like to hear {x}. What came as a surprise?",
            "What follows from it, and for whom?",
        ),
        Way(
            moves.TO_ITS_END,
            "You were going to tell me {x}. What is the short answer?",
            "What is still open about it?",
        ),
    ),
    "performed": (
        Way(
            moves.WHAT_REACHED,
            "Go ahead with {x}. I'll say first what reached me. What shall I listen for?",
            "Which sentence would you keep whatever happens?",
        ),
        Way(
            moves.WHAT_REACHED,
            "Let's have {x}, as if I were the one it's meant for. Whom do you have in mind?",
            "Where did you feel least sure?",
        ),
    ),
    "worked": (
        Way(
            moves.BOTH_CAN_SEE,
            "Let's take {x} now. Which piece of it do we both see?",
            "What is left for next time, and who takes it?",
        ),
        Way(
            moves.THERE_AND_MISSING,
            "Next is {x}. What is there, and what is missing?",
            "Which step would you do yourself, with me beside you?",
        ),
    ),
    "agreed": (
        Way(
            moves.FIRST_IDEAS,
            "Let's agree on {x}. Which would you want whatever happens?",
            "How will either of us say that it isn't working?",
        ),
        Way(
            moves.FIRST_IDEAS,
            "Let's write down {x}. What is your first line?",
            "What would each of us leave out, and change?",
        ),
    ),
    "worked-how": (
        Way(
            moves.FIRST_IDEAS,
            "Let's settle {x}. What is your first idea?",
            "Which of our two ideas could be tried first?",
        ),
    ),
}
"""By kind; a pair's first subject of a kind takes its own way, and the next ones the next."""
