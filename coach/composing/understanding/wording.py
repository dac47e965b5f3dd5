"""The words of short texts as weighted features, beside their meaning as vectors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_LETTERS = 4
_TWICE = 2
"""Texts that must hold a feature before it counts: what stands in one alone says nothing."""


@dataclass(frozen=True, eq=False)
class Wording:
    """Words, pairs of words and runs of four letters, weighted by how rare they are.

    Spärck Jones (1972), "A statistical interpretation of term specificity"; runs of letters make
    one feature of "cancelled" and "cancels".
    """

    places: dict[str, int]
    weights: NDArray[np.float32]

    @staticmethod
    def fit(texts: Sequence[str], most: float = 1.0) -> tuple[Wording, csr_array]:
        """Learn which features there are; the texts' own rows come with it.

        Args:
            texts: The texts to learn from.
            most: Share of the texts above which a feature is too common to count.
        """
        every = [_features(text) for text in texts]
        held = Counter(feature for features in every for feature in features)
        kept = [one for one, n in held.items() if _TWICE <= n <= most * len(texts)]
        weights = [np.log(len(texts) / held[one]) for one in kept]
        places = {one: n for n, one in enumerate(kept)}
        learned = Wording(places, np.asarray(weights, np.float32))
        return learned, learned._rows(every)

    def rows(self, texts: Sequence[str]) -> csr_array:
        """Shape (texts, features): rows of length 1, or 0 where no feature is known."""
        return self._rows([_features(text) for text in texts])

    def _rows(self, every: Sequence[tuple[str, ...]]) -> csr_array:
        known = [[self.places[one] for one in held if one in self.places] for held in every]
        columns = np.asarray([place for row in known for place in row], np.int32)
        starts = np.cumsum([0, *(len(row) for row in known)], dtype=np.int32)
        values = self.weights[columns]
        squares = np.concatenate([[0.0], np.cumsum(values.astype(np.float64) ** 2)])
        lengths = np.sqrt(squares[starts[1:]] - squares[starts[:-1]])
        values = values / np.repeat(np.maximum(lengths, 1e-6), np.diff(starts))
        shape = (len(every), len(self.places))
        return csr_array((values.astype(np.float32), columns, starts), shape=shape)


def _features(text: str) -> tuple[str, ...]:
    words = _WORD.findall(text.lower())
    found = [f"{one} {two}" for one, two in zip(words, words[1:], strict=False)]
    for word in words:
        edged = f"<{word}>"
        found.append(word)
        found += [f"~{edged[n : n + _LETTERS]}" for n in range(len(edged) - _LETTERS + 1)]
    return tuple(dict.fromkeys(found))
