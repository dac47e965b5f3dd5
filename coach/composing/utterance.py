"""What a person typed, cut into sentences, with its vectors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.ports import Embedder, Vectors

SENTENCES = 4
"""Sentences that get a vector of their own: the longest ones of a long message."""
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")
_SHORTEST = 3


@dataclass(frozen=True)
class Utterance:
    """A message: row 0 of ``vectors`` is the whole, the others its ``sentences``."""

    text: str
    sentences: tuple[str, ...]
    vectors: Vectors


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order, without the empty ones."""
    return tuple(part.strip() for part in _END.split(text) if part.strip())


def utterance(text: str, embedder: Embedder) -> Utterance:
    """Embed a message and, where it has several, its longest sentences in one batch."""
    parts = [part for part in sentences(text) if len(part.split()) >= _SHORTEST]
    if len(parts) < 2:
        parts = []
    kept = set(sorted(range(len(parts)), key=lambda i: -len(parts[i]))[:SENTENCES])
    chosen = tuple(part for i, part in enumerate(parts) if i in kept)
    return Utterance(text, chosen, embedder.embed([text, *chosen]))
