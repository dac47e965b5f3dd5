"""What the library covers: stage by dimension by audience, holes named.

An item fills a cell when it names the cell's dimension among three at most: a card that fits every
pair (``any``) says nothing about a difference in particular.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach.domain.library import Library
from coach.domain.terms import Dimension, Stage

AUDIENCES = ("mentor", "mentee")
MOST_NAMED = 3

Cell = tuple[Stage, Dimension, str]


@dataclass(frozen=True)
class Coverage:
    """How many items fill each cell."""

    counts: Mapping[Cell, int]

    def holes(self) -> tuple[Cell, ...]:
        """Cells that nothing fills, in the order of the arc."""
        return tuple(cell for cell in cells() if not self.counts.get(cell))


def cells() -> Iterator[Cell]:
    """Every cell of the table."""
    for stage in Stage:
        for dimension in Dimension:
            for audience in AUDIENCES:
                yield stage, dimension, audience


def coverage(library: Library) -> Coverage:
    """Count what activities, evidence cards and questions offer in each cell.

    An activity serves both sides. An evidence card serves both sides in the evidence stage.
    A question serves whoever answers it.
    """
    counts: Counter[Cell] = Counter()
    for activity in library.activities:
        counts.update(_filled(activity.stages, activity.dimensions, AUDIENCES))
    for card in library.evidence:
        counts.update(_filled((Stage.EVIDENCE,), card.dimensions, AUDIENCES))
    for question in library.questions:
        sides = AUDIENCES if question.audience == "both" else (question.audience,)
        counts.update(_filled(question.stages, question.dimensions, sides))
    return Coverage(counts)


def _filled(
    stages: Iterable[Stage], dimensions: tuple[Dimension, ...], sides: Iterable[str]
) -> Iterator[Cell]:
    if len(dimensions) > MOST_NAMED:
        return
    for stage in stages:
        for dimension in dimensions:
            for side in sides:
                yield stage, dimension, side
