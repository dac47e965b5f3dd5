"""Vectors of sentences that were judged already, kept beside the runs.

While the coach is asked each is computed, so that times stay true, and kept; measuring what was
said, then or later, computes none of them again. Cases are made up, so nobody's words are kept.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from coach.ports import Embedder, Vectors

FILE = "vectors.sqlite3"
MOST = 60_000
"""Vectors kept at most: 90 MB; one more empties the file."""
_SECONDS = 30.0
_AT_ONCE = 500
_TABLE = """CREATE TABLE IF NOT EXISTS vectors
    (by TEXT, text TEXT, vector BLOB, PRIMARY KEY (by, text)) WITHOUT ROWID"""


class KeptVectors:
    """An embedder that keeps what it computed in a file (Embedder); several processes may."""

    def __init__(self, embedder: Embedder, file: Path, *, read: bool) -> None:
        """An embedder over a file, which is made where it is missing.

        Args:
            embedder: computes what is not kept.
            file: in a folder that nothing of people's own is in.
            read: whether what is kept is used; else everything is computed and kept.
        """
        self.name = embedder.name
        self.dimensions = embedder.dimensions
        self._embedder = embedder
        self._file = file
        self._read = read
        with self._opened() as kept:
            if kept.execute("SELECT count(*) FROM vectors").fetchone()[0] > MOST:
                kept.execute("DELETE FROM vectors")

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit row per text, in order."""
        found = dict(self._found(texts)) if self._read else {}
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        if missing:
            made = dict(zip(missing, self._embedder.embed(missing), strict=True))
            self._keep(made)
            found |= made
        rows = [found[text] for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), np.float32)

    def _found(self, texts: Sequence[str]) -> Mapping[str, NDArray[np.float32]]:
        found: dict[str, NDArray[np.float32]] = {}
        with self._opened() as kept:
            for start in range(0, len(texts), _AT_ONCE):
                some = texts[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                query = f"SELECT text, vector FROM vectors WHERE by = ? AND text IN ({marks})"
                rows = kept.execute(query, (self.name, *some))
                found |= {text: np.frombuffer(raw, np.float32) for text, raw in rows}
        return found

    def _keep(self, made: Mapping[str, NDArray[np.float32]]) -> None:
        with self._opened() as kept:
            kept.executemany(
                "INSERT OR IGNORE INTO vectors VALUES (?, ?, ?)",
                ((self.name, text, row.astype(np.float32).tobytes()) for text, row in made.items()),
            )

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=_SECONDS)) as kept, kept:
            kept.execute("PRAGMA journal_mode=WAL")
            kept.execute("PRAGMA synchronous=OFF")  # what is lost is computed again
            kept.execute(_TABLE)
            yield kept
