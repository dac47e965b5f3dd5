"""What a person typed, in the pieces that are understood, with their vectors."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from coach.composing.understanding.matter import matter
from coach.composing.understanding.utterance import clauses
from coach.ports import Embedder, Vectors

PARTS = 12
"""Sentences of the matter that get a vector of their own at most: the longest ones."""
_SHORTEST = 3


@dataclass(frozen=True)
class Message:
    """A message: piece 0 is the whole, piece 1 its matter, the others the matter's sentences.

    There is no piece 1 where the message only asks for something.
    """

    text: str
    pieces: tuple[str, ...]
    vectors: Vectors
    """One row a piece."""
    clauses: tuple[str, ...] = ()
    """The matter's sentences again, in order, each long one followed by its clauses."""
    clause_vectors: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    """One row a clause."""
    sentence_of: tuple[int, ...] = ()
    """Row of the sentence that each clause is part of; a sentence's own is its own."""


def message(text: str, embedder: Embedder) -> Message:
    """Embed a message, its matter, its longest sentences and their clauses, all at once."""
    left = matter(text)
    pieces = [text, *([" ".join(left)] if left else [])]
    long = [one for one in left if len(one.split()) >= _SHORTEST]
    if len(long) > 1:
        kept = set(sorted(range(len(long)), key=lambda n: -len(long[n]))[:PARTS])
        pieces += [one for n, one in enumerate(long) if n in kept]
    parts: list[str] = []
    wholes: list[int] = []
    for sentence in long:
        row, cut = len(parts), clauses(sentence)
        parts += [sentence, *cut]
        wholes += [row] * (1 + len(cut))
    distinct = list(dict.fromkeys((*pieces, *parts)))
    rows = {piece: row for row, piece in enumerate(distinct)}
    vectors = embedder.embed(distinct)
    return Message(
        text,
        tuple(pieces),
        vectors[[rows[piece] for piece in pieces]],
        tuple(parts),
        vectors[[rows[part] for part in parts]],
        tuple(wholes),
    )
