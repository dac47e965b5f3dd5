"""How well the best of what was found fits the query."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from coach.domain.access import PartitionKind
from coach.domain.passages import Hit, Match


class Calibration(NamedTuple):
    """Weights of a logistic regression of "a relevant source is among the first three"."""

    bias: float
    cosine: float
    coverage: float
    elsewhere: float

    def chance(self, cosine: float, coverage: float, elsewhere: float) -> float:
        """The chance that the query is answered by what was found, between 0 and 1."""
        weighed = self.cosine * cosine + self.coverage * coverage + self.elsewhere * elsewhere
        return 1 / (1 + math.exp(-self.bias - weighed))


SHARED = Calibration(-2.96, 9.04, 6.09, -7.78)
"""For library and programme: over the tuning halves of library.yaml and
unanswerable.yaml in evals/cases/retrieval. Made by ``python -m evals.retrieval_labelled``."""
RECORD = Calibration(-4.26, 11.1, 1.89, 1.51)
"""For a pair's own record, whose notes are short and whose questions are vague: over the tuning
half of pairs.yaml, each question asked of its own pair and of the others. Made likewise."""
STRONG, MODERATE, WEAK = 0.75, 0.55, 0.4
"""Chances from which a match is called so; below the last there is none."""


def match_of(ranked: Sequence[Hit], elsewhere: float) -> Match:
    """The match that the chance amounts to.

    Args:
        ranked: What was found, best first.
        elsewhere: The query's highest cosine with a topic outside the library.
    """
    if not ranked:
        return Match.NONE
    own = ranked[0].passage.partition.kind is PartitionKind.PAIR
    chance = (RECORD if own else SHARED).chance(
        max(hit.dense for hit in ranked), max(hit.lexical for hit in ranked), elsewhere
    )
    if chance >= STRONG:
        return Match.STRONG
    if chance >= MODERATE:
        return Match.MODERATE
    return Match.WEAK if chance >= WEAK else Match.NONE
