"""A meeting that begins with the first thing the two have, and with no warm-up before it."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick

_SETTLE = (
    "Once you've settled, start with this.",
    "Take this before you start on anything else.",
    "Settle in and start here; there is no warm-up today.",
    "As soon as you've settled, go to this.",
    "Take a moment to settle. Then this is the first point.",
    "This comes before you begin anything else.",
    "Say hello and settle; then start with this.",
)
_LONGEST, _SHARE = 10, 4
"""Minutes that a beginning had best take, and one part of the meeting in so many."""


def gone_straight_to(setting: Setting, block: Block) -> Block:
    """The first block of a plan that has no other beginning."""
    item, part = block.item, block.part
    told = f"{pick(f'{setting.draw_seed}/settle', _SETTLE)} {item.what}".strip()
    best = max(part.minimum, min(part.ideal, _LONGEST, setting.minutes // _SHARE))
    length = replace(part, ideal=best, required=True)
    return replace(block, part=length, item=replace(item, what=told))
