"""What was forgotten, told without a word of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Forgotten(StrEnum):
    """What was asked to be forgotten."""

    NOTE = "note"
    CONVERSATION = "conversation"
    PAIR = "pair"
    PERSON = "person"


class Asker(StrEnum):
    """On whose word it was forgotten."""

    MEMBER = "member"
    """The person, or one of the pair."""
    COORDINATOR = "coordinator"
    RETENTION = "retention"
    """The programme's own date."""


@dataclass(frozen=True)
class Receipt:
    """What went, by kind and number; it names nobody and holds no word of what went."""

    id: str
    programme_id: str
    what: Forgotten
    asker: Asker
    at: datetime
    went: tuple[tuple[str, int], ...]
    """Kind of record, and how many of it; kinds of which there were none are left out."""
