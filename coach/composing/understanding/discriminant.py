"""A small classifier over the vectors and the words of short texts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csr_array

from coach.composing.understanding.wording import Wording
from coach.ports import Vectors

Scores = NDArray[np.float32]
Remember = Callable[[str, Callable[[], Scores]], Scores]
"""Told a name for what is about to be worked out, and how: works it out, or has it already."""
_METHOD = 1
"""Raised when weights come from the same examples in another way."""
_RIDGE = 0.5
_BY_MEANING = 2.0
_BY_WORDS = 0.6
_COMMON = 0.1
"""Share of the examples above which a word is left out, where there are enough to tell."""
_ENOUGH = 2000


def afresh(name: str, work_out: Callable[[], Scores]) -> Scores:
    """Remembers nothing."""
    return work_out()


@dataclass(frozen=True)
class Example:
    """A text whose label is known."""

    label: str
    text: str
    trust: float = 1.0


@dataclass(frozen=True, eq=False)
class Discriminant:
    """Kernel ridge regression on one-hot labels.

    Saunders, Gammerman and Vovk (1998), "Ridge regression learning algorithm in dual variables".
    The kernel adds a power of the cosine of two vectors, for what is meant, and the cosine of
    two texts' weighted words, for how it is said: each names many that the other misses.
    """

    labels: tuple[str, ...]
    examples: Vectors
    weights: Scores
    """Shape (examples, labels)."""
    wording: Wording
    by_words: Scores
    """Shape (features of the wording, labels)."""

    @staticmethod
    def fit(
        vectors: Vectors, examples: Sequence[Example], remember: Remember = afresh
    ) -> Discriminant:
        """Fit to labelled texts.

        Args:
            vectors: One unit row an example.
            examples: The examples, in the order of the rows.
            remember: Keeps the weights under a name that everything they come from has a part in.
        """
        names = tuple(dict.fromkeys(example.label for example in examples))
        texts = [example.text for example in examples]
        wording, words = Wording.fit(texts, _COMMON if len(texts) >= _ENOUGH else 1.0)
        weights = remember(
            _name(vectors, examples, words), lambda: _weights(vectors, examples, words, names)
        )
        by_words = np.float32(_BY_WORDS) * (words.T @ weights)
        return Discriminant(names, vectors, weights, wording, np.asarray(by_words, np.float32))

    def scores(self, vectors: Vectors, texts: Sequence[str]) -> Scores:
        """Shape (rows, labels), in the order of ``labels``: about -1 (other) to 1 (this)."""
        # Row by row: a few rows at once take ten times as long, for all examples are copied first.
        near = np.stack([self.examples @ one for one in vectors])
        meaning = _raised(near) @ self.weights
        return np.asarray(meaning + self.wording.rows(texts) @ self.by_words - 1.0, np.float32)


def _weights(
    vectors: Vectors, examples: Sequence[Example], words: csr_array, names: Sequence[str]
) -> Scores:
    """Shape (examples, names): what each example has to say about each label."""
    labels = np.asarray([example.label for example in examples])
    targets = (labels[:, None] == np.asarray(names)).astype(np.float32)
    kernel = _kernel(vectors, vectors)
    kernel += np.float32(_BY_WORDS) * (words @ words.T).toarray()
    trust = np.asarray([example.trust for example in examples], np.float32)
    kernel[np.diag_indices_from(kernel)] += _RIDGE / trust
    factor = cho_factor(kernel.T, lower=True, overwrite_a=True, check_finite=False)
    return np.asarray(cho_solve(factor, 2.0 * targets, check_finite=False), np.float32)


def _name(vectors: Vectors, examples: Sequence[Example], words: csr_array) -> str:
    """A digest of all that the weights come from."""
    made = hashlib.sha256(repr((_METHOD, _RIDGE, _BY_MEANING, _BY_WORDS)).encode())
    made.update(repr([(one.label, one.trust) for one in examples]).encode())
    for part in (vectors, words.data, words.indices, words.indptr):
        made.update(np.asarray(part).tobytes())
    return made.hexdigest()


def _kernel(left: Vectors, right: Vectors) -> Scores:
    """The power of the cosine of each left with each right vector."""
    return _raised(left @ right.T)


def _raised(cosines: Scores) -> Scores:
    """Between 0 and 2, and 2 for the same vector."""
    near = (cosines + np.float32(1.0)) / np.float32(2.0)
    near *= near * near
    return np.asarray(np.float32(_BY_MEANING) * near * near, np.float32)
