"""Exact similarities, and the best of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from coach.ports import Scored, Vectors


def cosines(matrix: Vectors, vector: Vectors) -> NDArray[np.float32]:
    """Similarity of each unit row with a unit vector, clipped to [-1, 1].

    Without BLAS: its threads wait for those of the embedder that ran a moment ago, and a wait of
    8 ms for a product of 0.4 ms was measured.
    """
    products: NDArray[np.float32] = np.einsum("ij,j->i", matrix, vector)
    return np.clip(products, -1.0, 1.0)


def best_rows(scores: NDArray[np.float32], limit: int) -> NDArray[np.intp]:
    """Rows of the highest scores, best first; equal scores in row order."""
    if limit >= len(scores):
        return np.argsort(-scores, kind="stable")
    among = np.sort(np.argpartition(-scores, limit)[:limit])
    return among[np.argsort(-scores[among], kind="stable")]


def best(ids: Sequence[str], scores: NDArray[np.float32], limit: int) -> list[Scored]:
    """The ids of the highest scores, best first."""
    return [Scored(ids[row], float(scores[row])) for row in best_rows(scores, limit)]


def merged(results: Iterable[Iterable[Scored]], limit: int) -> list[Scored]:
    """One list of the best of several, best first; equal scores by id."""
    scored = [one for result in results for one in result]
    return sorted(scored, key=lambda one: (-one.score, one.passage_id))[:limit]
