"""No exercise on something like the thing that lies on the table already."""

from __future__ import annotations

from collections.abc import Sequence

from coach.composing.by_rule.activities import Chosen
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.things_handed import Kind, kind_named
from coach.composing.by_rule.worked_on import thing_handed
from coach.composing.by_rule.works_shown import shown
from coach.composing.record import Promise
from coach.composing.saying.own_matter import head

_ROOM_FOR_BOTH = 80
"""Minutes from which on a second exercise on the same thing goes further than the first."""


def like_what_was_handed(setting: Setting, words: str) -> bool:
    """Whether an exercise on some words would do again what is done with the thing itself."""
    kinds = [thing_handed(setting, one) for one in setting.record.promises]
    kinds += [_of_ones_own(setting, one) for one in setting.record.promises]
    return any(kind.alike.search(words) for kind in kinds if kind)


def _of_ones_own(setting: Setting, promise: Promise) -> Kind | None:
    """What kind of thing the mentor shows."""
    way = shown(setting, promise)
    return kind_named(head(way.x), way.x) if way else None


def beside_what_was_handed(setting: Setting, chosen: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """The exercises without those that are run on a thing that has its own minutes."""
    if setting.minutes >= _ROOM_FOR_BOTH:
        return tuple(chosen)
    handed = [one for one in setting.record.promises if thing_handed(setting, one)]
    return tuple(one for one in chosen if not (one.own and one.ground in handed))
