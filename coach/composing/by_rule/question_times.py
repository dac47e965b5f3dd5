"""How many questions a meeting has room for, and when each is asked."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.running_order import Order, running_order
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftQuestion
from coach.composing.planner import Part

_BY_MINUTES = ((20, 4), (35, 5), (60, 6))
"""Below so many minutes a meeting has so many questions."""
_LONG = 7


def room_for(setting: Setting) -> int:
    """How many questions a meeting has room for."""
    return next((most for below, most in _BY_MINUTES if setting.minutes < below), _LONG)


def timed_questions(
    setting: Setting, asked: tuple[DraftQuestion, ...]
) -> tuple[DraftQuestion, ...]:
    """The questions with their minutes, before what to do with the answer."""
    if len(asked) < 2:
        return asked
    each = Part(2, max(setting.minutes // (len(asked) + 1), 2), 60, 2.0)
    order = running_order(setting, [each] * len(asked), Order.ALONE)
    return tuple(
        replace(one, why=f"{span.capitalize() or 'A spare one'}. {one.why}".strip())
        for one, span in zip(asked, order.spans, strict=True)
    )
