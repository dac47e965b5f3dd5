"""What came out of work that was shown comes back where the meeting's promises are made."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.finished_work import finished
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import rests_on
from coach.composing.by_rule.work_on_the_table import is_worked_on
from coach.composing.by_rule.worked_on import way_worked_on
from coach.composing.by_rule.works_shown import shown
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.record import Promise

_ROOM = 60
"""Minutes of a meeting in which what was found at its beginning may be forgotten by its end."""
_WAYS = (
    "Has somebody taken on {x}? If not, whose is it, and by when?",
    "If nobody has taken on {x} by now, settle whose it is.",
    "Before you stop, say who goes on with {x}.",
    "Don't leave {x} lying: somebody takes it from here.",
)


def brought_back(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan whose last minutes ask after what came out of the work in it."""
    if len(items) < len(("the work", "the end")) + 1 or setting.minutes < _ROOM:
        return items
    *rest, last = items
    worked = next(
        (
            one
            for one in setting.record.promises
            if is_worked_on(setting, one) and any(rests_on(item, one) for item in rest)
        ),
        None,
    )
    if worked is None:
        return items
    told = pick(f"{setting.draw_seed}/back", _WAYS).format(x=_what_came(setting, worked))
    return (*rest, replace(last, what=f"{last.what} {told}".strip()))


def _what_came(setting: Setting, promise: Promise) -> str:
    if finished(setting, promise):
        result = "your count" if noted(promise)[:1].isdigit() else "what you found out"
        return f"what follows from {result}"
    way = way_worked_on(setting, promise) or shown(setting, promise)
    return f"what came out of {way.x}" if way else "what came out of it"
