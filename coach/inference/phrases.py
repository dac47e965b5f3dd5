"""What is computed once from the library's fixed phrases, and kept in files."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from coach.ports import Embedder, Vectors

KEPT = 8
"""Files of a kind that stay in the folder: those in use, and a few earlier versions of them."""


def phrase_vectors(folder: Path, embedder: Embedder, phrases: Sequence[str]) -> Vectors:
    """One unit row per phrase, read from the folder where this list was embedded before.

    A list or an embedder that changed has another file.
    """
    key = hashlib.sha256(json.dumps([embedder.name, *phrases]).encode()).hexdigest()
    return kept(folder, f"phrases-{key[:32]}", lambda: embedder.embed(phrases))


def kept(folder: Path, name: str, work_out: Callable[[], Vectors]) -> Vectors:
    """Rows that come from the library alone, read from the folder where they are there already.

    Never for what people wrote: the file is plain.

    Args:
        folder: Where the files are; those of a kind that were not used for longest go.
        name: A kind, a hyphen, and a digest of all that the rows come from.
        work_out: Makes the rows where the file is missing or damaged.
    """
    file = folder / f"{name}.npz"
    vectors = _read(file)
    if vectors is None:
        vectors = work_out()
        _write(file, vectors)
    file.touch()
    _prune(folder, name.partition("-")[0])
    return vectors


def _read(file: Path) -> Vectors | None:
    """What the file holds; None where it is missing or damaged, for it can be made again."""
    try:
        with np.load(file) as arrays:
            vectors: Vectors = arrays["vectors"]
            return vectors
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _write(file: Path, vectors: Vectors) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as opened:
        np.savez(opened, vectors=vectors)
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
