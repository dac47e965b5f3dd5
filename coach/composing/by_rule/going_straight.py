"""A meeting that begins with the first thing the two have, and with no warm-up before it."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick

_SETTLE = (
    "Settle, and begin with this.",
    "Once you've settled, this comes first.",
    "It comes before you start on anything else.",
    "No warm-up: settle, and go straight to it.",
    "Let it be the first thing, as soon as you have settled.",
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
