"""A piece of an agenda before it has its minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.composing.drafts import DraftItem, DraftPreparation, Quote
from coach.composing.planner import Part, fit
from coach.errors import WrongUse


@dataclass(frozen=True)
class Tie:
    """A sentence that holds a piece against the pair's own record, and what to ask about it."""

    about: str
    """Id of the passage that it speaks of: an agenda says each only once."""
    told: str
    quotes: tuple[Quote, ...]
    prompts: tuple[str, ...] = ()
    first: bool = True
    """Whether it stands before what the piece says itself, else after it."""


@dataclass(frozen=True)
class Block:
    """How long a piece may take, and how it reads once its minutes are known."""

    part: Part
    item: DraftItem
    tie: Tie | None = None
    prepare: tuple[DraftPreparation, ...] = ()


@dataclass(frozen=True)
class Laid:
    """The blocks that fit, in order, with their items."""

    items: tuple[DraftItem, ...]
    prepare: tuple[DraftPreparation, ...]


def between_ends(items: Sequence[DraftItem]) -> tuple[DraftItem, ...]:
    """A plan's items without what only begins or ends the meeting."""
    return tuple(item for item in items[:-1] if not item.opens)


def _titled_once(blocks: Sequence[Block]) -> list[Block]:
    kept: dict[str, Block] = {}
    for place, block in enumerate(blocks):
        # A pause says nothing and may come again.
        name = block.item.title if block.item.prompts else f"{block.item.title}/{place}"
        first = kept.setdefault(name, block)
        if block.part.ideal > first.part.ideal:
            kept[name] = replace(first, part=block.part)
    return list(kept.values())


def lay(blocks: Sequence[Block], total: int) -> Laid:
    """Fit blocks into whole minutes and tie those that are in to the record, each line once.

    The minutes asked for are kept to exactly: where no choice within the cards' own times sums to
    them, the times give way. Of two blocks with one title the first is kept, with the longer time.
    """
    blocks = _titled_once(blocks)
    minutes = _lengths([block.part for block in blocks], total)
    chosen = [(block, taken) for block, taken in zip(blocks, minutes, strict=True) if taken]
    told: set[str] = set()
    items = []
    for block, taken in chosen:
        item = replace(block.item, minutes=taken)
        if block.tie and block.tie.about not in told:
            told.add(block.tie.about)
            item = tied(item, block.tie)
        items.append(item)
    prepare = dict.fromkeys(part for block, _ in chosen for part in block.prepare)
    return Laid(tuple(items), tuple(prepare))


def _lengths(parts: Sequence[Part], total: int) -> tuple[int, ...]:
    try:
        return fit(parts, total)
    except WrongUse:
        return fit([replace(part, minimum=1, maximum=max(total, 1)) for part in parts], total)


def tied(item: DraftItem, tie: Tie) -> DraftItem:
    """The item held against the record."""
    parts = (tie.told, item.what) if tie.first else (item.what, tie.told)
    return replace(
        item,
        what=" ".join(part for part in parts if part),
        prompts=(*item.prompts, *tie.prompts),
        quotes=(*item.quotes, *tie.quotes),
    )
