"""Meetings of a pair and what is kept of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coach.domain.people import Role


@dataclass(frozen=True)
class AnonymisedText:
    """Text that went through the anonymiser.

    Built only by coach.privacy (and restored by coach.stores); the only type that notes, turns,
    promises and outbound bodies accept. tests/test_house_rules.py keeps it so.
    """

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Session:
    """One meeting of a pair."""

    id: str
    pair_id: str
    number: int
    minutes: int
    held_on: date | None = None
    activity_ids: tuple[str, ...] = ()
    """Activity, evidence and question cards that the meeting used."""


@dataclass(frozen=True)
class SessionNote:
    """What the pair wrote after a meeting."""

    id: str
    pair_id: str
    session_number: int
    text: AnonymisedText
    written_at: datetime


class CommitmentStatus(StrEnum):
    """Where a promise stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Commitment:
    """A promise that the pair can see."""

    id: str
    pair_id: str
    by: Role
    text: AnonymisedText
    made_in_session: int
    due: date | None = None
    status: CommitmentStatus = CommitmentStatus.OPEN


@dataclass(frozen=True)
class Turn:
    """One turn of a conversation with the coach; belongs to its owner alone."""

    role: str
    """person or coach"""
    text: AnonymisedText
    suggestion_id: str | None
    at: datetime


@dataclass(frozen=True)
class Conversation:
    """A conversation with the coach."""

    id: str
    owner_id: str
    pair_id: str
    turns: tuple[Turn, ...] = ()
