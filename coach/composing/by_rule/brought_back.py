"""What a meeting was for, and what came out of work in it, come back where promises are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.finished_work import finished
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import rests_on
from coach.composing.by_rule.what_it_was_for import come_back_to
from coach.composing.by_rule.work_on_the_table import is_worked_on
from coach.composing.by_rule.worked_on import way_worked_on
from coach.composing.by_rule.works_shown import shown
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.record import Promise
from coach.composing.saying.naming import capital

_ROOM = 60
"""Minutes of a meeting in which what was found at its beginning may be forgotten by its end."""
_WAYS = (
    "{Left}: whose are they from tomorrow on?",
    "{Left}: who takes them on?",
    "{Left}: say who goes on with them, and by when.",
)


def brought_back(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan whose last minutes ask for what it was for, and what came out of the work in it."""
    asked = come_back_to(setting, items)
    if asked != items or setting.minutes < _ROOM:
        return asked
    *rest, last = items
    found = (_left(setting, rest, one) for one in setting.record.promises)
    left = next((one for one in found if one), "")
    if not left:
        return items
    told = pick(f"{setting.draw_seed}/back", _WAYS).format(Left=capital(left))
    return (*rest, replace(last, what=f"{last.what} {told}".strip()))


def _left(setting: Setting, items: Sequence[DraftItem], promise: Promise) -> str:
    """What lies there after the work on what was promised; empty where that has no name."""
    worked = is_worked_on(setting, promise) and not finished(setting, promise)
    if not worked or not any(rests_on(one, promise) for one in items):
        return ""
    way = way_worked_on(setting, promise) or shown(setting, promise)
    return way.left if way else ""
