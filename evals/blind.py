"""Who has seen what of a run: a judgement counts as blind only before that."""

from __future__ import annotations

import json
from dataclasses import dataclass

from evals.folder import RunFolder

SEEN = "seen.jsonl"
EVERYTHING = "*"
"""Stands for the report, which shows what was measured of every item."""


@dataclass(frozen=True)
class Sight:
    """What one reader has been shown."""

    items: frozenset[str]

    def covers(self, item_id: str) -> bool:
        """Whether the reader knows what was measured of the item."""
        return EVERYTHING in self.items or item_id in self.items


def sight_of(folder: RunFolder, reader: str) -> Sight:
    """What this reader has been shown so far."""
    file = folder.path / SEEN
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    rows = [json.loads(line) for line in lines]
    return Sight(frozenset(row["item"] for row in rows if row["reader"] == reader))


def show(folder: RunFolder, reader: str, item_id: str) -> None:
    """Remember that the reader was shown what was measured."""
    if sight_of(folder, reader).covers(item_id):
        return
    with (folder.path / SEEN).open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({"reader": reader, "item": item_id}) + "\n")
