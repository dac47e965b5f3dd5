"""Quotable text and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.access import Partition


class SourceKind(StrEnum):
    """What a source is, which decides how it is shown and what it may support."""

    GUIDANCE = "guidance"
    ACTIVITY = "activity"
    EVIDENCE = "evidence"
    QUESTION = "question"
    SITUATION = "situation"
    REPLY = "reply"
    WORKPLACE = "workplace"
    FOLLOW_UP = "follow-up"
    DOCUMENT = "document"
    """Ingested by a coordinator."""
    NOTE = "note"
    GOAL = "goal"
    PROMISE = "promise"


@dataclass(frozen=True)
class Source:
    """A document, card or record that passages are cut from."""

    id: str
    partition: Partition
    kind: SourceKind
    title: str
    content_hash: str
    """SHA-256 of the text: unchanged sources are not embedded again."""
    origin: str = ""
    """Path or record that it came from, for people to find it."""
    text: str = ""
    """The whole text, so that a quote can be shown in its place."""


@dataclass(frozen=True)
class Passage:
    """A quotable piece: ``source.text[start:end] == text``."""

    id: str
    source_id: str
    partition: Partition
    kind: SourceKind
    source_title: str
    section: str
    """Heading path, parts joined by " › "."""
    text: str
    start: int
    end: int
    tokens: int


@dataclass(frozen=True)
class Citation:
    """A verbatim quote: ``passage.text[start:end] == quote``, in code points."""

    passage_id: str
    source: str
    """The source's title, as shown."""
    section: str
    quote: str
    start: int
    end: int


class Match(StrEnum):
    """How well the best passage fits the query, calibrated on labelled queries."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    NONE = "none"


@dataclass(frozen=True)
class Hit:
    """A passage that a search returned, best first."""

    passage: Passage
    score: float
    """Fused score between 0 and 1."""
    dense: float
    """Cosine similarity, or 0.0 where only words matched."""
    lexical: float
    """BM25 score over the query's best attainable, or 0.0."""


@dataclass(frozen=True)
class Retrieved:
    """What a search found for a query."""

    query: str
    hits: tuple[Hit, ...]
    match: Match
