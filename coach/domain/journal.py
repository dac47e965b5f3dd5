"""The writer's own reflections: private unless the writer says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class JournalEntry:
    """A reflection; encrypted at rest, never indexed, logged or sent."""

    id: str
    owner_id: str
    text: str
    question: str | None
    """The question that the writer started from."""
    session_number: int | None
    written_at: datetime
