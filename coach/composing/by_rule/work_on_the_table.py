"""Minutes in which something that one of the two has made or brought is worked on."""

from __future__ import annotations

from coach.composing.by_rule.finished_work import Showing, finished, showing
from coach.composing.by_rule.promise_outcomes import seed, undone
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.worked_on import APART, way_worked_on
from coach.composing.by_rule.works_shown import shown
from coach.composing.planner import Part
from coach.composing.record import Promise
from coach.domain.people import Role

_WORTH = 3.0
"""What is there to be worked on weighs more than what anybody only promised."""
_LEAST, _LONG_ENOUGH, _MOST, _LONGEST = 5, 12, 16, 20
"""Minutes in which two people can do something with a thing and say what came out."""
_AT_WORK, _HANDING_OVER = 4, 6
"""The share of a meeting that such work has; the last meeting has to hand things over."""


def is_worked_on(setting: Setting, promise: Promise) -> bool:
    """Whether a promise's minutes are work on the thing itself, which is there by all one knows."""
    return bool(way_to_work(setting, promise))


def way_to_work(setting: Setting, promise: Promise) -> Showing | None:
    """What is said first, what is done and what is asked last; None where nothing is worked on."""
    if undone(setting, promise):
        return None
    if finished(setting, promise):
        apart = bool(APART & set(setting.conditions))
        return showing(seed(setting, promise), promise, apart=apart)
    handed, own = way_worked_on(setting, promise), shown(setting, promise)
    if handed:
        return Showing("", handed.how, handed.then)
    return Showing("", own.how, own.then) if own else None


def said_first(setting: Setting, promise: Promise) -> str | None:
    """What the mentor says before the thing is there to be seen; None where nothing is."""
    way = way_to_work(setting, promise)
    return setting.voice.says("mentor", way.first) if way and way.first else None


def said_last(setting: Setting, promise: Promise) -> str | None:
    """What the mentor asks of what came out; None where nothing is worked on."""
    way = way_to_work(setting, promise)
    return setting.voice.says("mentor", way.last) if way else None


def minutes_of_work(setting: Setting, promise: Promise, required: bool) -> Part:
    """How long such work may take.

    Args:
        setting: The meeting.
        promise: Whose thing it is.
        required: Whether the meeting is not to go without it.
    """
    share = _HANDING_OVER if setting.number >= setting.planned else _AT_WORK
    ideal = min(max(setting.minutes // share, _LEAST + 1), _MOST)
    longest = max(min(setting.minutes // 3, _LONGEST), 8, ideal)
    least = _LEAST if promise.by is Role.MENTOR else max(setting.minutes // 5, _LEAST)
    return Part(min(least, ideal, _LONG_ENOUGH), ideal, longest, _WORTH, required=required)
