"""A pair on its way into a programme: as written by people, before anything is anonymised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from coach.domain.people import Pair, Person, Role
from coach.domain.sessions import CommitmentStatus, Session


@dataclass(frozen=True)
class WrittenNote:
    """A note of a meeting, with names in it."""

    id: str
    session_number: int
    text: str
    written_at: datetime


@dataclass(frozen=True)
class WrittenPromise:
    """A promise, with names in it."""

    id: str
    by: Role
    text: str
    made_in_session: int
    due: date | None = None
    status: CommitmentStatus = CommitmentStatus.OPEN


@dataclass(frozen=True)
class Enrolment:
    """A pair with its people and what was before; its texts are raw."""

    pair: Pair
    people: tuple[Person, Person]
    sessions: tuple[Session, ...]
    notes: tuple[WrittenNote, ...]
    promises: tuple[WrittenPromise, ...]


@dataclass(frozen=True)
class Login:
    """A name to sign in with, and its password, shown once."""

    role: Role
    username: str
    password: str
