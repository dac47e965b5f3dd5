"""Where to begin with what the two already have, and what to leave the meeting with."""

from __future__ import annotations

import re

from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goals import way
from coach.composing.by_rule.promise_kinds import habit
from coach.composing.by_rule.promise_outcomes import undone
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine
from coach.composing.record import Goal, Promise
from coach.composing.saying.naming import asks_something, sayable, short_name
from coach.composing.saying.said_goals import act
from coach.composing.understanding.grammatical_person import for_the_other
from coach.composing.words import lowered, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_OWED = (
    "Before anything new, hear how it stands with {x}.",
    "Start with {x}, while there is time for what follows from it.",
    "Ask first how far it has come with {x}.",
)
_LATE = (
    "{X} hasn't come yet: ask for a date, a smaller piece or a no before anything else.",
    "Nothing has come of {x} so far, so that is the first thing to clear up.",
)
_OWED_ANSWER = (
    "Before anything new, ask {x}.",
    "Start with what you're owed an answer on: {x}.",
)
"""Where what was promised is an answer to a question."""
_HABIT = (
    "Begin with how it has gone with {x}, good days and bad ones.",
    "Ask about {x} first: what held, and what didn't.",
)
"""What is to be done again and again is asked about in another way."""
_OWE = (
    "Before anything new, say how it stands with {x}.",
    "Begin with your answer on {x}, without being asked.",
)
_GOAL = (
    "You came {x}; what you want to leave with is {gain}.",
    "The time was well used if you have {gain}: you came {x}.",
)
_GOAL_NEXT = (*_GOAL, "After that, go for {gain}: you came {x}.")
"""Where something comes before it."""
_THEIR_GOAL = (
    "Leave time for what {whose} came for: {x}.",
    "Don't let the meeting end without what {whose} came for: {x}.",
)
_NAMED, _SHARED_STEMS = 12, 2
_CLAUSE = re.compile(r"(?:that|to be|if|when|because)\b", re.IGNORECASE)
"""How a wish begins that names nothing: it is shown as it was put."""


def begun_with(setting: Setting) -> DraftLine | None:
    """What the two already have, which is enough to start from."""
    theirs = [one for one in setting.record.open(Role.MENTEE)[:1] if sayable(shortly(one))]
    goal = setting.record.goal("mentor")
    told = [_first(setting, one) for one in theirs]
    told += [_then(setting, goal, _GOAL_NEXT if told else _GOAL)] if goal else []
    return DraftLine(" ".join(told), Standing.MOVE, setting.own(*theirs, goal)) if told else None


def _first(setting: Setting, promise: Promise) -> str:
    x = shortly(promise)
    ways: tuple[str, ...]
    if setting.voice.to is Role.MENTEE:
        ways = _OWE
    elif undone(setting, promise):
        ways = _LATE
    elif asks_something(x):
        ways = _OWED_ANSWER
    else:
        ways = _HABIT if habit(promise) else _OWED
    return pick(setting.draw_seed, ways).format(x=x, X=f"{x[:1].upper()}{x[1:]}")


def _then(setting: Setting, goal: Goal, ways: tuple[str, ...]) -> str:
    part = best_part(setting, goal)
    if _CLAUSE.match(part):
        return f"{setting.voice.name('mentor')} came for this: {quoted(part)}."
    if setting.voice.to is Role.MENTOR:
        kind: Asking = way(setting, goal)
        told = pick(setting.draw_seed, ways)
        return told.format(x=_in_short(part, mine=True), gain=kind.gain)
    told = pick(setting.draw_seed, _THEIR_GOAL)
    return told.format(x=_in_short(part, mine=False), whose=setting.voice.mid("mentor"))


def _in_short(part: str, *, mine: bool) -> str:
    """After "came": "to find out …" or "for …"; after a colon the thing alone."""
    done = act(part)
    if done:
        plain = done if done.startswith(("not to ", "never ")) else f"to {done}"
        return for_the_other(plain) if mine else plain
    name = short_name(part, _NAMED)
    name = name if len(name.split()) > _SHARED_STEMS else lowered(part)
    return f"for {for_the_other(name)}" if mine else name
