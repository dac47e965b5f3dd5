"""What is measured: something that answers a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from evals.case import Case, Dataset
from evals.item import Item


class Bench(Protocol):
    """A coach with the people and pairs of the cases in it."""

    @property
    def composer(self) -> str:
        """by_rule, or by_model with the model's name."""
        ...

    @property
    def library(self) -> str:
        """Version of the library that it draws on."""
        ...

    def ask(self, case: Case, epoch: int) -> Item:
        """The answer, frozen; what the coach raises becomes the item's error."""
        ...

    def close(self) -> None:
        """Let go of what was opened."""
        ...


@dataclass
class BenchOnTop:
    """Does more around a bench: it measures the same coach."""

    bench: Bench

    @property
    def composer(self) -> str:
        """As the bench's."""
        return self.bench.composer

    @property
    def library(self) -> str:
        """As the bench's."""
        return self.bench.library


OpenBench = Callable[[Path, Dataset], Bench]
"""Opens a bench with its data in an empty folder, for the people of these cases."""
