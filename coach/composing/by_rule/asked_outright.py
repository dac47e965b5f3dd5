"""The first question about a goal with the goal inside it, so that nobody recites a wish first."""

from __future__ import annotations

import re

from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goals_at_the_end import LASTING
from coach.composing.by_rule.goals_for_oneself import (
    ARRANGED,
    PATTERN,
    POSITION,
    TRAINING,
)
from coach.composing.by_rule.goals_for_the_work import (
    ANSWER,
    CHANGE,
    HOURS,
    MEANS,
    OBJECT,
    OTHER,
    STOP,
)
from coach.composing.by_rule.goals_to_be_heard import EARLY, HEARD
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick
from coach.composing.saying.said_goals import wished

_NEEDS_A_YES = (
    "What would it take for me to {x}?",
    "Say I want to {x}. Whom would I have to convince, and of what?",
    "If you wanted to {x} from a job like mine, where would you begin?",
)
_TOGETHER = (
    "What would it take to {x}?",
    "Where would you begin if you wanted to {x}?",
    "How could the two of us {x}, and whom would we need for that?",
)
_FOR_ONESELF = (
    "What would it take for me to {x}?",
    "Where would you begin in my place, if you wanted to {x}?",
)
_IN_TIME = (
    "What would have to change so that I {x}?",
    "Who could see to it that I {x}?",
)
_ANSWERED = (
    "Who can say {x}, and what do they go by?",
    "What would you say if I asked you today {x}?",
    "Whom would I have to ask {x}?",
)
_DO = {
    **dict.fromkeys((POSITION, TRAINING, PATTERN, ARRANGED), _NEEDS_A_YES),
    **dict.fromkeys((HEARD, OBJECT, CHANGE, MEANS), _TOGETHER),
    **dict.fromkeys((STOP, OTHER), _FOR_ONESELF),
    **dict.fromkeys((HOURS, EARLY), _IN_TIME),
}
"""By the kind of goal, how one that is a doing is asked about."""
_RECITED = ""
"""One of the ways: the wish is told first, and the question comes after it."""
_ONES_OWN = re.compile(r"\b(?:I|me|my|mine|myself|our|us|we)\b")
_BEING = re.compile(r"(?:be|not|never)\b")
"""How a doing begins that has another form after "I"."""


def asked_outright(setting: Setting, part: str, kind: Asking) -> str:
    """The question; empty where the goal makes none, or where the wish is told first after all.

    Args:
        setting: The meeting.
        part: The goal, or the part of it that the meeting is about.
        kind: Which kind of goal it is.
    """
    form, words = wished(part)
    ways = _ways(form, words, kind)
    if not ways:
        return ""
    way = pick(f"{setting.draw_seed}/outright", (_RECITED, *ways))
    return way.format(x=words)


def _ways(form: str, words: str, kind: Asking) -> tuple[str, ...]:
    if form == "ask":
        return _ANSWERED if kind is ANSWER else ()
    if form != "do" or kind is LASTING:
        return ()
    ways = _DO.get(kind, ())
    return tuple(way for way in ways if _fits(way, words))


def _fits(way: str, words: str) -> bool:
    """Whether the doing can stand there: what is one's own isn't asked of the other."""
    if " that I {x}" in way and _BEING.match(words):
        return False
    return not (("you wanted" in way or "two of us" in way) and _ONES_OWN.search(words))
