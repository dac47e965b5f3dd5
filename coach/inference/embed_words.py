"""A deterministic embedder that knows words and no meaning."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np

from coach.ports import Vectors

WORD = re.compile(r"\w+")


class WordsEmbedder:
    """Hashed bags of words as unit vectors (Embedder).

    The hashing trick with signed buckets (Weinberger et al., 2009, doi:10.1145/1553374.1553516).
    Needs no weights and starts at once: for tests, and where only the plumbing matters.
    """

    def __init__(self, dimensions: int = 256) -> None:
        self.dimensions = dimensions
        self.name = f"words/{dimensions}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text; texts without words share a row of their own."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            for word in WORD.findall(text.casefold()):
                code = zlib.crc32(word.encode())
                vectors[row, (code >> 1) % self.dimensions] += 1.0 if code & 1 else -1.0
            if not vectors[row].any():
                vectors[row, 0] = 1.0
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / lengths, np.float32)
