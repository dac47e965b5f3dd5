"""How a promise is brought up: who said what, in one of several ways."""

from __future__ import annotations

from coach.composing.by_rule.promise_words import act_said
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.domain.people import Role

_OPENINGS = (
    "You said you would {act}.",
    "You were going to {act}.",
    "We agreed that you would {act}.",
    "One of your promises was to {act}.",
    "I noted that you would {act}.",
    "You meant to {act}.",
    "You'd promised to {act}.",
)
_STARTS = tuple("01234567")


def place_of(setting: Setting, promise: Promise) -> int:
    """Which of the leader's it is, counted from the pair's own beginning: no two are put alike."""
    theirs = [one for one in setting.record.promises if one.by is promise.by]
    start = _STARTS.index(pick(f"{setting.draw_seed}/said", _STARTS))
    return start + next((n for n, one in enumerate(theirs) if one == promise), 0)


def begun(setting: Setting, promise: Promise) -> str:
    """Who said what; empty where the words can't be bent."""
    act = act_said(promise, Role.MENTOR)
    way = _OPENINGS[place_of(setting, promise) % len(_OPENINGS)]
    return way.format(act=act).replace(" to not ", " not to ") if act else ""
