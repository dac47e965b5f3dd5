"""A plan in stretches no longer than somebody's body allows, with the pauses between them."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.by_rule.agenda_core import MOVING
from coach.composing.by_rule.blocks import Block, Laid
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.stretches import paused


def in_stretches(setting: Setting, block: Block) -> Block:
    """The block no longer than somebody's body allows."""
    part, most = block.part, setting.stretch or block.part.maximum
    shorter = replace(
        part,
        minimum=min(part.minimum, most),
        ideal=min(part.ideal, most),
        maximum=min(part.maximum, most),
    )
    return replace(block, part=shorter)


def with_pauses(setting: Setting, laid: Laid) -> Laid:
    """The same with the pauses where somebody's body needs them."""
    if setting.stretch is None:
        return laid
    rest = [(item, item.minutes) for item in laid.items if item.title != MOVING]
    pauses = [item for item in laid.items if item.title == MOVING]
    return replace(laid, items=paused(rest, pauses))
