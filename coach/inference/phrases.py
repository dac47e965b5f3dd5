"""Vectors of the library's fixed phrases, computed once and kept in a file."""

from __future__ import annotations

import hashlib
import json
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from coach.ports import Embedder, Vectors

KEPT = 8
"""Files kept in the folder: the lists in use, and a few earlier versions of them."""


def phrase_vectors(folder: Path, embedder: Embedder, phrases: Sequence[str]) -> Vectors:
    """One unit row per phrase, read from the folder where this list was embedded before.

    For phrases of the library alone, never for what people wrote: the file is plain. A list or
    an embedder that changed has another file; the files that were not used for longest go.
    """
    key = hashlib.sha256(json.dumps([embedder.name, *phrases]).encode()).hexdigest()
    file = folder / f"phrases-{key[:32]}.npz"
    vectors = _kept(file)
    if vectors is None:
        vectors = embedder.embed(phrases)
        _keep(file, vectors)
    file.touch()
    _prune(folder)
    return vectors


def _kept(file: Path) -> Vectors | None:
    """What the file holds; None where it is missing or damaged, for it can be made again."""
    try:
        with np.load(file) as arrays:
            vectors: Vectors = arrays["vectors"]
            return vectors
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None


def _keep(file: Path, vectors: Vectors) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as opened:
        np.savez(opened, vectors=vectors)
    Path(opened.name).replace(file)


def _prune(folder: Path) -> None:
    files = sorted(folder.glob("phrases-*.npz"), key=_last_used, reverse=True)
    for file in files[KEPT:]:
        file.unlink(missing_ok=True)


def _last_used(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:  # another process pruned it
        return 0.0
