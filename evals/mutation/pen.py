"""Where operators take chance, words and other pairs' records from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

import yaml

from coach.domain.access import PartitionKind
from coach.domain.passages import Passage
from evals.item import Answer
from evals.shelf import Shelf

T = TypeVar("T")
WORDINGS = Path(__file__).parent / "wordings"
SEEN, HELD_OUT = "seen", "held-out"

Wordings = Mapping[str, Sequence[str]]
"""Name of an operator → its wordings."""


@dataclass(frozen=True)
class Pen:
    """What an operator writes with."""

    random: Random
    wordings: Wordings
    others: Sequence[Answer]
    """Other answers of the same run."""
    shelf: Shelf

    def pick(self, values: Sequence[T]) -> T | None:
        """One of them; None where there is none."""
        return self.random.choice(values) if values else None

    def words(self, name: str) -> str:
        """One of an operator's wordings."""
        return self.random.choice(self.wordings[name])

    def foreign(self, answer: Answer) -> Passage | None:
        """A passage of another pair's record."""
        own = answer.context.pair_id
        return self.pick(
            [
                passage
                for other in self.others
                if other.context.pair_id != own
                for passage in other.context.passages.values()
                if passage.partition.kind is PartitionKind.PAIR and passage.partition.id != own
            ]
        )


@dataclass(frozen=True)
class Operator:
    """A way to change an answer."""

    name: str
    apply: Callable[[Answer, Pen], Answer | None]
    """None where the answer has no place for it."""
    noticed_by: tuple[str, ...] = ()
    """Measures that are meant to notice it; empty for an edit that nobody should notice."""
    worded: str | None = None
    """Name of its wordings; None where it needs none."""


def read_wordings(hand: str) -> Wordings:
    """The wordings of one hand: seen by whoever develops the checks, or held out from them."""
    file = WORDINGS / f"{hand.replace('-', '_')}.yaml"
    found: Wordings = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found
