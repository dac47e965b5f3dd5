"""How well the best of what was found fits the query."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from coach.domain.access import PartitionKind
from coach.domain.passages import Hit, Match


class Calibration(NamedTuple):
    """Weights of a logistic regression."""

    bias: float
    cosine: float
    coverage: float
    elsewhere: float

    def chance(self, found: Sequence[Hit], elsewhere: float) -> float:
        """The chance of what it was fitted to, between 0 and 1."""
        weighed = self.cosine * max(hit.dense for hit in found)
        weighed += self.coverage * max(hit.lexical for hit in found) + self.elsewhere * elsewhere
        return 1 / (1 + math.exp(-self.bias - weighed))


ANSWERABLE = Calibration(3.53, 1.47, 4.54, -10.57)
"""That anything in the library answers the query: over near_misses.yaml and the tuning halves of
library.yaml and unanswerable.yaml in evals/cases/retrieval. Made by ``python -m
evals.retrieval_labelled``, as the others are."""
SHARED = Calibration(-4.28, 8.73, 4.77, -2.2)
"""Of what can be answered, that a relevant source is among the first three: over library.yaml."""
PROGRAMME = Calibration(-4.99, 5.45, 6.67, 0.0)
"""That a relevant source is among the first three, where a programme's own documents may well hold
a rule of law or a fact of one workplace: over both, by the passages alone."""
RECORD = Calibration(-3.33, 10.6, 6.3, 0.0)
"""The same for a pair's own record, whose notes are short and whose questions are vague: over the
tuning half of pairs.yaml, each question asked of its own pair and of the others."""
STRONG, MODERATE, WEAK = 0.75, 0.55, 0.4
"""Chances from which a match is called so; below the last there is none."""
REFUSED, FAR = 0.25, 0.03
"""Of the library there is none below the first chance of being answerable (where one in twenty of
the answerable is refused on the tuning half) or the second of having found it; else it is weak."""
_ORDER = (Match.NONE, Match.WEAK, Match.MODERATE, Match.STRONG)


def match_of(ranked: Sequence[Hit], elsewhere: float) -> Match:
    """The match that the chances amount to, by the best that was found or by a programme's own.

    Args:
        ranked: What was found, best first.
        elsewhere: How much the query is like those from outside the library.
    """
    if not ranked:
        return Match.NONE
    own = [hit for hit in ranked if hit.passage.partition.kind is PartitionKind.PROGRAMME]
    found = [_called(PROGRAMME.chance(own, elsewhere))] if own else []
    if ranked[0].passage.partition.kind is PartitionKind.PAIR:
        found.append(_called(RECORD.chance(ranked, elsewhere)))
    else:
        found.append(_of_library(ranked, elsewhere))
    return max(found, key=_ORDER.index)


def _of_library(ranked: Sequence[Hit], elsewhere: float) -> Match:
    chance = SHARED.chance(ranked, elsewhere)
    if ANSWERABLE.chance(ranked, elsewhere) < REFUSED or chance < FAR:
        return Match.NONE
    return max(Match.WEAK, _called(chance), key=_ORDER.index)


def _called(chance: float) -> Match:
    if chance >= STRONG:
        return Match.STRONG
    if chance >= MODERATE:
        return Match.MODERATE
    return Match.WEAK if chance >= WEAK else Match.NONE
