"""How topics or questions fit a meeting's minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.composing import principles
from coach.composing.asking_after import asked
from coach.composing.bending import infinitive
from coach.composing.drafts import DraftLine, Quote
from coach.composing.goals import goal_questions
from coach.composing.planner import Part, fit
from coach.composing.setting import Setting
from coach.composing.ties import best_part
from coach.domain.people import Role
from coach.domain.suggestions import Standing


@dataclass(frozen=True)
class RunningOrder:
    """Which minutes go where."""

    spans: tuple[str, ...]
    """Of the topics or questions, such as "minutes 6 to 18"; empty where one has no room."""
    around: tuple[DraftLine, ...]
    """What else has its minutes."""


@dataclass(frozen=True)
class _Stretch:
    part: Part
    text: str
    quotes: tuple[Quote, ...]


def running_order(setting: Setting, middle: Sequence[Part], around: bool) -> RunningOrder:
    """The minutes of the meeting.

    Args:
        setting: The meeting.
        middle: How long each topic or question may take.
        around: Whether the promise and what the mentor came for have minutes of their own.
    """
    before = _promise(setting) if around else [_settle(setting)]
    after = [*(_own_goal(setting) if around else []), _close(setting)]
    parts = [*(one.part for one in before), *middle, *(one.part for one in after)]
    lengths = fit(parts, setting.minutes)
    starts = [sum(lengths[:n]) for n in range(len(lengths))]
    spans = [
        f"minutes {start} to {start + taken}" if taken else ""
        for start, taken in zip(starts, lengths, strict=True)
    ]
    ends = len(before) + len(middle)
    told = [*zip(before, spans, strict=False), *zip(after, spans[ends:], strict=True)]
    lines = tuple(
        DraftLine(f"{span.capitalize()}: {one.text}", Standing.MOVE, one.quotes)
        for one, span in told
        if span
    )
    return RunningOrder(tuple(spans[len(before) : ends]), lines)


def _settle(setting: Setting) -> _Stretch:
    return _Stretch(Part(2, 4, 8, required=True), "arrive.", setting.rest_on(principles.AGENDA))


def _promise(setting: Setting) -> list[_Stretch]:
    theirs = setting.record.open(Role.MENTEE)[:1]
    if not theirs:
        return [_settle(setting)]
    text = f"what was promised. {asked(setting, theirs[0])}"
    quotes = (*setting.own(*theirs), *setting.rest_on(principles.ASK_PROMISE))
    return [_Stretch(Part(3, 6, 10, required=True), text, quotes)]


def _own_goal(setting: Setting) -> list[_Stretch]:
    goal = setting.record.goal("mentor")
    if goal is None or setting.voice.to is Role.MENTEE:
        return []
    part = best_part(setting, goal)
    act = infinitive(part)
    wish = f"I came to {act}." if act else f"I came for this: {part}."
    asks = setting.voice.says("mentor", f"{wish} {goal_questions(setting, goal, 2)[-1]}")
    text = f"what {setting.voice.mid('mentor')} came for. {asks}"
    return [_Stretch(Part(4, 10, 25, worth=1.5), text, setting.own(goal))]


def _close(setting: Setting) -> _Stretch:
    last = setting.number >= setting.planned
    date = "what happens with what is left" if last else "the next date"
    text = f"a summary, a new promise and {date}."
    return _Stretch(Part(2, 4, 6, required=True), text, setting.rest_on(principles.AGENDA))
