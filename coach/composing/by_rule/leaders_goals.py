"""Ways for a mentor to ask about what a leader came for, by the kind of goal."""

from __future__ import annotations

from dataclasses import dataclass

from coach.composing.by_rule.leaders_questions import (
    COST,
    EFFECT,
    HOW,
    LOOK,
    PLACE,
    WHY,
    WISHES,
)
from coach.composing.by_rule.turn import Turn

_EARLIER = (
    Turn(
        "What came too late",
        "What did you hear last month that came too late?",
        "Who could have told you sooner?",
        "Hear it to the end before you say how it looks from your place.",
    ),
    Turn(
        "What should come earlier",
        "What would you like to hear earlier than you do?",
        "What do you do when it's bad news?",
        "The last time counts; intentions don't.",
    ),
    Turn(
        "How it gets to the top today",
        "Who tells you such things today?",
        "What would make it easier for the next one?",
        "No names are needed; the way that it took is enough.",
    ),
)
_MANNER = (
    Turn(
        "The last time, step by step",
        "When did it happen last, and what came just before?",
        "What would I see you do in its place?",
        "One occasion, told without a verdict.",
    ),
    Turn(
        "What has helped so far",
        "What have you tried, and what came of it?",
        "Which of it helped, even a little?",
        "What helped a little is worth keeping.",
    ),
    Turn(
        "Seen from outside",
        "How would somebody else notice it?",
        "What makes it harder on some days?",
        "As somebody in the room would tell it.",
    ),
)
_AVOID = (
    Turn(
        "What would happen again",
        "Which of it would happen again if nobody did anything?",
        "Who would notice it first?",
        "What is likely, and not all that could happen.",
    ),
    Turn(
        "The first sign",
        "What was the first sign of it the last time?",
        "Who saw it, and what became of that?",
        "The sign first; whose fault it was is another subject.",
    ),
)
_OUTCOME = (
    Turn(
        "What moves it",
        "What do you do yourself that moves it?",
        "What would be the first sign of it moving?",
        "What the leader does comes first; what others should do can wait.",
    ),
    Turn(
        "One decision and whom it reached",
        "Which decision of yours last month touched it?",
        "What did it change, and for whom?",
        "A real one, with its date.",
    ),
    Turn(
        "What is in the way",
        "What is in the way of it that I may not see from my place?",
        "Which part of that is yours to move?",
        "Say what you see, if you like; you needn't have a solution.",
    ),
)
LAST = (
    Turn(
        "What looks different since the start",
        "What do you know about it now that you'd have denied at the start?",
        "What of it is still missing?",
        "Ask, then leave the time to the answer.",
    ),
    Turn(
        "What goes on afterwards",
        "What of it will you go on with by yourself?",
        "Who will tell you whether it works?",
        "What goes on without you is the point.",
    ),
)


@dataclass(frozen=True)
class Kind:
    """One kind of goal of a leader's."""

    cue: str
    """Pattern of the goal's words, lowercase."""
    turns: tuple[Turn, ...]
    ends: tuple[str, ...]
    """Questions that lead to a next step, one of which comes last where there is time."""


PERSONS = Kind(
    r"^(?:(?:really|better|finally) )?(?:understand|find out|learn|know|see|get better|improve"
    r" relations|talk|speak|work with)\b",
    (
        Turn(
            "What is yours to tell",
            "I can tell you what is mine, and I may say ‘not that’. What would you ask first?",
            "Where else could you read about that?",
            "The mentor may decline without a reason; what is public can be read.",
        ),
        Turn(
            "Asked for, not assumed",
            "Which question would you like to ask, and may I say no to it?",
            "What have you read about that yourself?",
            "One question, with a way out; nobody answers for a whole group.",
        ),
        Turn(
            "What your own work has to do with it",
            "I don't speak for everybody. What in your own work would you look at first?",
            "Who else should be asked, and in which way?",
            "It begins with what the leader does, and not with what the mentor is.",
        ),
    ),
    (
        "What will you read before we meet again?",
        "What would you do differently in your own work?",
    ),
)
"""A goal about who people are: what somebody tells of it is theirs, and no leader's case."""

_LOOKS = (
    r"^(?:(?:really|better|finally) )?(?:understand|find out|learn|know|see|notice|work out|hear)"
    r"\b.*"
)
"""How a goal begins that is to understand something."""

KINDS = (
    Kind(
        r"^(?:avoid|prevent|not (?:miss|lose|repeat))",
        _AVOID,
        ("Who could stop it in time?", "What would you have to hear, and from whom?"),
    ),
    Kind(
        r"^(?:hear|get (?:un|the |honest)|listen|be told)|\bearlier\b|\bbefore (?:it|they|i|we)\b",
        _EARLIER,
        (
            "Whom will you tell that you want to hear it early?",
            "Which bad news would you like to have had a week before?",
        ),
    ),
    Kind(
        r"^(?:stop|not |be |never|become|feel|say|talk|lose)",
        _MANNER,
        ("How shall I show you when it happens again?", "When will you try it next?"),
    ),
    Kind(
        r"\bwhy\b",
        WHY,
        (
            "Which of your own decisions has a part in it?",
            "What would you have to see before you believe the other reason?",
        ),
    ),
    Kind(
        _LOOKS + r"\b(?:costs?|pays?|price|loses?)\b",
        COST,
        ("What would you do about the first part of it?", "Who else should know of it?"),
    ),
    Kind(
        _LOOKS + r"\bwhat (?:[\w'-]+ ){1,5}(?:would|wants?|needs?|wish|thinks?|expect|hope)\b",
        WISHES,
        ("Which of it could you do without asking anybody?", "Whom will you ask, and where?"),
    ),
    Kind(
        _LOOKS + r"\bwhere\b",
        PLACE,
        ("Which such place could you open yourself?", "When will you go and look?"),
    ),
    Kind(
        _LOOKS + r"\bhow\b",
        HOW,
        ("Which step is yours to change?", "What would you try the next time?"),
    ),
    Kind(
        _LOOKS + r"\bwhat (?:[\w'-]+ ){1,4}(?:do|does|did|asks?|makes?|means?|changes?)\b",
        EFFECT,
        ("Which part of it could you take back?", "Who could show you the next piece of it?"),
    ),
    Kind(
        r"^(?:understand|find out|learn|know|see|decode|capture|get to know|notice|work out"
        r"|get better at)",
        LOOK,
        ("What would you do with the answer?", "Whom will you ask next, and what?"),
    ),
    Kind(
        r"",
        _OUTCOME,
        ("Which of your meetings decides on it next?", "What can you do about it this month?"),
    ),
)
"""The first whose cue is met; the last is met by every goal."""
