"""How well the best of what was found fits the query."""

from __future__ import annotations

import math
from collections.abc import Sequence

from coach.domain.passages import Hit, Match

BIAS, PER_COSINE, PER_COVERAGE = 0.0, 0.0, 0.0
"""Logistic regression of "a relevant source is among the first three" on the best cosine and the
best coverage, over the tuning halves of evals/labelled/retrieval_*.jsonl. Made by
``python -m evals.retrieval_labelled``."""
STRONG, MODERATE, WEAK = 0.8, 0.6, 0.4
"""Chances from which a match is called so; below the last there is none."""


def chance(ranked: Sequence[Hit]) -> float:
    """The chance that the query is answered by what was found, between 0 and 1."""
    if not ranked:
        return 0.0
    cosine = max(hit.dense for hit in ranked)
    coverage = max(hit.lexical for hit in ranked)
    return 1 / (1 + math.exp(-(BIAS + PER_COSINE * cosine + PER_COVERAGE * coverage)))


def match_of(ranked: Sequence[Hit]) -> Match:
    """The match that the chance amounts to."""
    found = chance(ranked)
    if found >= STRONG:
        return Match.STRONG
    if found >= MODERATE:
        return Match.MODERATE
    return Match.WEAK if found >= WEAK else Match.NONE
