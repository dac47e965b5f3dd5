"""How two scores become one, and how the best are spread over sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from coach.domain.passages import Hit

LEXICAL_WEIGHT = 0.15
"""Chosen on the tuning half of evals/cases/retrieval/library.yaml; flat from 0.1 to 0.2."""
RECORD_WEIGHT = 0.5
"""The same among a pair's own notes, goals and promises: few, and asked about in the words that
were noted. Chosen on the tuning half of pairs.yaml there; flat from 0.4 to 0.6."""

Scores = NDArray[np.float32]


def fused(cosine: Scores, coverage: Scores, weight: float = LEXICAL_WEIGHT) -> Scores:
    """One score between 0 and 1 from a cosine and a word coverage, row by row.

    A convex combination of scores between fixed bounds (Bruch, Gai and Ingber, 2023,
    doi:10.1145/3596512). Ranks alone (reciprocal rank fusion) or scores stretched to each query's
    range let a weak half speak as loudly as a sure one, and lost to the better half.
    """
    meaning = np.clip(cosine, 0.0, 1.0)
    return np.asarray((1 - weight) * meaning + weight * coverage, np.float32)


def reordered(scores: Scores, by: Scores) -> Scores:
    """The same scores, dealt out in another order: the highest to the row that is first in it.

    So the order within one partition can weigh otherwise than the order among several.
    """
    dealt = np.empty_like(scores)
    dealt[np.argsort(-by, kind="stable")] = np.sort(scores)[::-1]
    return dealt


def spread(hits: Sequence[Hit], per_source: int) -> list[Hit]:
    """The same hits, those beyond `per_source` of one source after all others."""
    seen: Counter[str] = Counter()
    first: list[Hit] = []
    after: list[Hit] = []
    for hit in hits:
        seen[hit.passage.source_id] += 1
        (first if seen[hit.passage.source_id] <= per_source else after).append(hit)
    return first + after


def within_budget(hits: Sequence[Hit], tokens: int) -> list[Hit]:
    """Whole passages in order, each that still fits."""
    kept: list[Hit] = []
    for hit in hits:
        if hit.passage.tokens <= tokens:
            kept.append(hit)
            tokens -= hit.passage.tokens
    return kept
