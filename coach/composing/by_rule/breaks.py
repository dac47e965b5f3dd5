"""Where the break of a long meeting lies."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.blocks import Laid

BREAK = "A break"
"""Title of a pause for everybody."""
_FEWEST = 3
"""Parts of a meeting that has something before a break and after it."""


def half_way(laid: Laid) -> Laid:
    """The same with its break between two parts, as near to the middle of the time as may be."""
    rest = [item for item in laid.items if item.title != BREAK]
    breaks = [item for item in laid.items if item.title == BREAK]
    if len(breaks) != 1 or len(rest) < _FEWEST:
        return laid
    middle = sum(item.minutes for item in rest) / 2
    place = min(
        range(1, len(rest)),
        key=lambda n: abs(sum(item.minutes for item in rest[:n]) - middle),
    )
    return replace(laid, items=(*rest[:place], *breaks, *rest[place:]))
