"""Numbers with their nouns."""

from __future__ import annotations


def counted(count: int, things: str) -> str:
    """A count with its noun, which is given in the plural: "1 entry", "2 notes"."""
    if count != 1:
        return f"{count} {things}"
    return f"1 {things[:-3]}y" if things.endswith("ies") else f"1 {things.removesuffix('s')}"
