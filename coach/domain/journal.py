"""The writer's own reflections: private unless the writer says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

LOWEST, HIGHEST = 1, 5
"""Of a scale."""


@dataclass(frozen=True)
class Scales:
    """How it was, without a word: each from 1 to 5, or None where it was left out."""

    confidence: int | None = None
    comfort: int | None = None
    learning: int | None = None

    @property
    def given(self) -> bool:
        """Whether any was given."""
        return any(value is not None for value in (self.confidence, self.comfort, self.learning))


@dataclass(frozen=True)
class JournalEntry:
    """A reflection; encrypted at rest, never indexed, logged or sent."""

    id: str
    owner_id: str
    text: str
    """Empty where only scales were given."""
    question: str | None
    """The question that the writer started from."""
    session_number: int | None
    """The last meeting held before it; None before the first."""
    written_at: datetime
    scales: Scales = Scales()
    question_id: str | None = None
    """The library card of the question."""
    deeper: str = ""
    """The one deeper question that the coach asked, if it did."""


@dataclass(frozen=True)
class JournalDraft:
    """A page that is still being written: one for each writer and meeting."""

    entry_id: str
    """Of the entry that it becomes."""
    owner_id: str
    session_number: int
    """As in the entry; 0 before the first meeting."""
    text: str
    saved_at: datetime
    revision: int = 0
    """Raised with every save; 0 where nothing was saved yet."""
    scales: Scales = Scales()
    question: str | None = None
    question_id: str | None = None
    deeper: str = ""
    deeper_closed: bool = False
    """Whether the writer waved the deeper question away."""
    page: str = ""
    """Which open page of a browser saved it last."""
    turn: int = 0
    """How often that page had saved."""


@dataclass(frozen=True)
class Share:
    """Words of an entry, verbatim, that the writer lets the partner read."""

    id: str
    entry_id: str
    owner_id: str
    pair_id: str
    text: str
    shared_at: datetime
