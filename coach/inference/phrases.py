"""What is computed once from the library's fixed phrases, and kept in files."""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from coach.ports import Embedder, Vectors

Row = NDArray[np.float32]

PHRASES = "phrases"
"""The kind of file that holds vectors of phrases."""
KEPT = 8
"""Files of a kind that stay in the folder: those in use, and a few earlier versions of them."""


@dataclass(frozen=True, eq=False)
class Rows:
    """What one file holds."""

    vectors: Vectors
    digests: tuple[str, ...] = ()
    """What each row stands for, with its embedder; empty where the rows stand for no phrases."""


def phrase_vectors(folder: Path, embedder: Embedder, phrases: Sequence[str]) -> Vectors:
    """One unit row per phrase, read from the folder where this list was embedded before.

    A list or an embedder that changed has another file. What an earlier list of the same embedder
    holds is taken from there, so that a changed card costs its own phrases alone.
    """
    digests = tuple(_digest(f"{embedder.name}\0{phrase}") for phrase in phrases)
    file = folder / f"{PHRASES}-{_digest(''.join(digests))}.npz"

    def work_out() -> Rows:
        vectors = _with_earlier(folder, embedder, dict(zip(digests, phrases, strict=True)))
        return Rows(np.asarray([vectors[one] for one in digests], np.float32), digests)

    return _kept(file, work_out).vectors


def kept(folder: Path, name: str, work_out: Callable[[], Vectors]) -> Vectors:
    """Rows that come from the library alone, read from the folder where they are there already.

    Never for what people wrote: the file is plain.

    Args:
        folder: Where the files are; those of a kind that were not used for longest go.
        name: A kind, a hyphen, and a digest of all that the rows come from.
        work_out: Makes the rows where the file is missing or damaged.
    """
    return _kept(folder / f"{name}.npz", lambda: Rows(work_out())).vectors


def _kept(file: Path, work_out: Callable[[], Rows]) -> Rows:
    rows = _read(file)
    if rows is None:
        rows = work_out()
        _write(file, rows)
    file.touch()
    _prune(file.parent, file.name.partition("-")[0])
    return rows


def _with_earlier(folder: Path, embedder: Embedder, phrases: Mapping[str, str]) -> dict[str, Row]:
    """A row a digest: those that the folder's lists hold, and the rest embedded."""
    found: dict[str, Row] = {}
    for file in folder.glob(f"{PHRASES}-*.npz"):
        rows = _read(file) or Rows(np.empty((0, 0), np.float32))
        pairs = zip(rows.digests, rows.vectors, strict=False)
        found.update((digest, row) for digest, row in pairs if digest in phrases)
    missing = [digest for digest in phrases if digest not in found]
    found.update(zip(missing, embedder.embed([phrases[one] for one in missing]), strict=True))
    return found


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _read(file: Path) -> Rows | None:
    """What the file holds; None where it is missing or damaged, for it can be made again."""
    try:
        with np.load(file) as arrays:
            return Rows(arrays["vectors"], tuple(arrays["digests"].tolist()))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _write(file: Path, rows: Rows) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as opened:
        np.savez(opened, vectors=rows.vectors, digests=np.asarray(rows.digests, np.str_))
    Path(opened.name).replace(file)


def _prune(folder: Path, kind: str) -> None:
    files = sorted(folder.glob(f"{kind}-*.npz"), key=_last_used, reverse=True)
    for file in files[KEPT:]:
        file.unlink(missing_ok=True)


def _last_used(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:  # another process pruned it
        return 0.0
