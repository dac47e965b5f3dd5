"""How to work on a goal, by its kind: questions in the order to ask them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.saying.bending import infinitive, wish


@dataclass(frozen=True)
class Asking:
    """How to work on one kind of goal."""

    title: str
    """With ``{x}`` for what the goal is about, where that has a short name."""
    bare: str
    """The title where nothing can be named."""
    what: str
    named: tuple[str, ...]
    """First questions with ``{x}``; the second is for what is wanted and not there yet."""
    questions: tuple[str, ...]
    """In the order to ask them; the first one only where nothing can be named."""


HEARD = Asking(
    "Who has to hear {x}",
    "Who has to hear it",
    "One example of the work, told in two minutes; then it is about where it goes from here.",
    ("Who decides about it, and from whom do they hear {x}?",),
    (
        "What did you know of this before we met, and from whom?",
        "Who decides about it and has never heard it from somebody who does the work?",
        "How does it get there without my name on it?",
        "When shall I hear what came of it?",
    ),
)
FEEDBACK = Asking(
    "Your work on the table",
    "Your work on the table",
    "Show it as it is, unfinished too. Ask for a verdict on the work, with a reason each time.",
    (),
    (
        "What would you want to know before a yes?",
        "Which part would you cut?",
        "Who has to like it, and what do they look for?",
        "What would make it ready for the next round?",
    ),
)
STEP = Asking(
    "The way to {x}",
    "The way there, named",
    "The answers are names, dates and criteria, and no general encouragement.",
    ("Who decides about {x}, and what do they look for?",),
    (
        "Who decides about this, and what do they look for?",
        "What would the people who decide need to have seen me do?",
        "What is the next real chance in the coming three months?",
        "Whom should I talk to first, and may I say that you sent me?",
    ),
)
RULE = Asking(
    "{x}, line by line",
    "The rule behind it, step by step",
    "Go through the last decision of this kind in order: who proposed, by which criteria, who"
    " signed.",
    ("Where is {x} written down, and who may change it?", "What stands in the way of {x} today?"),
    (
        "Where are the rules for that written down, and who may change them?",
        "Which of those criteria would two people score in the same way?",
        "Who would have come out differently with a written list?",
        "What will you put in writing first, and by which day?",
    ),
)
CHANGE = Asking(
    "{x}, from start to finish",
    "One real case, from start to finish",
    "Take one case of the last months and have it told in order. One question at a time.",
    (
        "Who decides about {x}, and whom do they ask first?",
        "What stands in the way of {x} today?",
    ),
    (
        "Who decides about this, and whom do they ask first?",
        "When did it last come up, and what was decided?",
        "What stands in the way today?",
        "Which part of it can you decide alone, and from which day?",
    ),
)
LEARN = Asking(
    "From the inside: {x}",
    "How it is really done",
    "Have one recent example told from the inside, and ask for what no document says.",
    ("The last time it came up, who was in the room?",),
    (
        "Who was in the room the last time this was decided?",
        "What do they know that nobody writes down?",
        "What would you look at first in my place?",
        "Who could show me the next piece of it?",
    ),
)
OTHER = Asking(
    "One step nearer",
    "One step nearer",
    "Turn the wish into something that could be seen within four weeks.",
    (),
    (
        "What would a first step look like that I'd notice within four weeks?",
        "Who else has to agree, and who asks them?",
        "What will you do first, and by which day?",
    ),
)
LASTING = Asking(
    "What carries on: {x}",
    "What carries it on",
    "For what has changed, and for what has not: a name, a place in the routine, a way to check.",
    ("Who looks after {x} when we no longer meet?",),
    (
        "Who looks after it when we no longer meet?",
        "What would make it so ordinary here that nobody has to ask again?",
        "Who could undo it without noticing?",
        "How shall I hear in three months whether it still stands?",
    ),
)
"""For a last meeting, whatever the goal."""
CASE = Asking(
    "{x}, from start to finish",
    "One real case, from start to finish",
    "One case, in order.",
    ("Let's take {x}. Who decided on it, and what was in front of them?",),
    (
        "Who decided it, and what was in front of them?",
        "Which of the people it touches were asked before that?",
        "What was checked before it counted as done?",
        "Where could it have come out differently?",
        "Which step of that is yours to change, and from which day?",
    ),
)
"""For a goal that something counted stands beside, such as the 14 requests of last month."""
_KINDS: tuple[tuple[str, Asking], ...] = (
    (
        r"^(?:tell|show|explain|describe|be (?:heard|taken|listened)|make (?:it|them|people) "
        r"(?:heard|seen|understood))",
        HEARD,
    ),
    (r"feedback|\b(?:my|an) idea|\bproposal|\bpitch", FEEDBACK),
    (
        r"^(?:sit in|join|attend|shadow|become|be (?:considered|seen|promoted|chosen|picked)"
        r"|get (?:to (?!know)|into|in(?: to)?\b|on(?:to| to)\b)|train\b|earn\b"
        r"|represent|present\b|lead\b|qualif|apply|gain|grow|move (?:into|up))|training\b"
        r"|apprenticeship|career|promoted|promotion|secondment|^be trained\b"
        r"|^(?:get |have |an? |one )+(?:\w+ )?(?:post|job|contract|position|credit|raise|seat)\b"
        r"|\b(?:shot|chance) at|^(?:\w+ )?as (?:an? )?\w+"
        r"|\b(?:within|in) (?:one|two|three|\d) years?\b|\bnext year\b",
        STEP,
    ),
    (
        r"criteria|polic(?:y|ies)|\brules?\b|written down|\bpay\b|interview|\b(?:are|is|get) "
        r"(?:chosen|hired|promoted|picked|filled|selected)",
        RULE,
    ),
    (r"^(?:learn|understand|find out|see how|know)", LEARN),
    (
        r"chang|improv|\bfix|better|stop|replac|reduc|^(?:have|get|make|let|end|see one|bring|open)"
        r"|room|looked at|checked|^an? \w+|that (?:fits?|works?)|^be asked",
        CHANGE,
    ),
    (r"", OTHER),
)
_A_THING = 3
"""Words of a goal without a verb that names something to be had."""
TANGIBLE = (RULE, CHANGE, LEARN)
"""Kinds for which one counted case can be walked through."""


def asking(part: str) -> Asking:
    """How to work on this part of a goal."""
    plain = wish(part).lower()
    found = next(kind for cue, kind in _KINDS if re.search(cue, plain))
    thing = infinitive(part) is None and not plain.startswith(("not ", "never "))
    return CHANGE if found is OTHER and thing and len(plain.split()) >= _A_THING else found
