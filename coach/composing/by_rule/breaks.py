"""Where the breaks of a long meeting lie."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from coach.composing.by_rule.blocks import Laid

BREAK = "A break"
"""Title of a pause for everybody."""
_FEWEST = 3
"""Parts of a meeting that has something before a break and after it."""


def spread(laid: Laid) -> Laid:
    """The same with its breaks between parts, so that the stretches are as even as may be."""
    rest = [item for item in laid.items if item.title != BREAK]
    breaks = [item for item in laid.items if item.title == BREAK]
    if not breaks or len(rest) < len(breaks) + _FEWEST - 1:
        return laid
    stretch = sum(item.minutes for item in rest) / (len(breaks) + 1)
    ends = list(accumulate(item.minutes for item in rest[:-1]))
    places = {
        min(range(len(ends)), key=lambda n: abs(ends[n] - stretch * (one + 1))): pause
        for one, pause in enumerate(breaks)
    }
    if len(places) < len(breaks):
        return laid
    items = (
        one
        for place, item in enumerate(rest)
        for one in ((item, places[place]) if place in places else (item,))
    )
    return replace(laid, items=tuple(items))
