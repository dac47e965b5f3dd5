"""What a person typed, cut into sentences, with its vectors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.ports import Embedder, Vectors

SENTENCES = 4
"""Sentences that get a vector of their own: the longest ones of a long message."""
_END = re.compile(r"(?<=[.!?…])(?:\s+|[\"'”’)]+\s+(?=[A-Z\"“‘(\d]))|\n+")
_SHORTEST = 3


@dataclass(frozen=True)
class Utterance:
    """A message: row 0 of ``vectors`` is the whole, the others its ``sentences``."""

    text: str
    sentences: tuple[str, ...]
    vectors: Vectors


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order; words that somebody says stay with who says them."""
    found, start = [], 0
    for end in _END.finditer(text):
        part = text[start : end.end()]
        if "\n" not in end[0] and _open_quote(part):
            continue
        found.append(part)
        start = end.end()
    found.append(text[start:])
    return tuple(part.strip() for part in found if part.strip())


def _open_quote(part: str) -> bool:
    return part.count('"') % 2 == 1 or part.count("“") > part.count("”")


def utterance(text: str, embedder: Embedder) -> Utterance:
    """Embed a message and, where it has several, its longest sentences in one batch."""
    parts = [part for part in sentences(text) if len(part.split()) >= _SHORTEST]
    if len(parts) < 2:
        parts = []
    kept = set(sorted(range(len(parts)), key=lambda i: -len(parts[i]))[:SENTENCES])
    chosen = tuple(part for i, part in enumerate(parts) if i in kept)
    return Utterance(text, chosen, embedder.embed([text, *chosen]))
