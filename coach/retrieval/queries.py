"""What is searched for, made once and shared by every search for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.index.lexical import words_of
from coach.ports import Embedder, Vectors


@dataclass(frozen=True, eq=False)
class Query:
    """A text with all that both searches need of it."""

    text: str
    vector: Vectors
    """Unit vector, shape (dimensions,)."""
    words: frozenset[str]
    """Stems without function words."""


def query_of(text: str, vector: Vectors) -> Query:
    """The query for a text whose vector is known already."""
    return Query(text, vector, words_of(text))


def queries(texts: Sequence[str], embedder: Embedder) -> tuple[Query, ...]:
    """Queries for several texts, embedded together."""
    vectors = embedder.embed(texts)
    return tuple(
        Query(text, vector, words_of(text)) for text, vector in zip(texts, vectors, strict=True)
    )


def query_for(text: str, embedder: Embedder) -> Query:
    """The query for one text."""
    return queries([text], embedder)[0]
