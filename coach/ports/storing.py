"""The store and its rows: every read takes a scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from coach.domain.access import Partition, Scope
from coach.domain.passages import Passage, Source
from coach.domain.people import Pair, Person, Programme
from coach.domain.sessions import Commitment, Conversation, Session, SessionNote
from coach.domain.suggestions import Suggestion
from coach.ports.journaling import JournalRows
from coach.ports.keeping import (
    CallRows,
    DisclosureRows,
    ForgettingRows,
    OwnedRows,
    QuarantineRows,
    RatingRows,
    ThemeRows,
)


class PassageRows(Protocol):
    """Sources and passages: the one truth of what exists."""

    def put(self, source: Source, passages: Sequence[Passage]) -> None:
        """Replace a source and all its passages, and raise its partition's generation.

        Passages that it had before and has no longer become strays.
        """
        ...

    def drop(self, source_id: str, scope: Scope) -> tuple[str, ...]:
        """Remove a source within the scope; the ids of its passages, which become strays."""
        ...

    def get(self, ids: Sequence[str], scope: Scope) -> Mapping[str, Passage]:
        """Live passages within the scope, by id."""
        ...

    def source(self, source_id: str, scope: Scope) -> Source | None:
        """A source with its whole text."""
        ...

    def sources(self, partition: Partition, scope: Scope) -> Sequence[Source]:
        """All sources of a partition, without their texts."""
        ...

    def all(self, partition: Partition, scope: Scope) -> Sequence[Passage]:
        """All passages of a partition, in source order."""
        ...

    def generations(self, scope: Scope) -> Mapping[Partition, int]:
        """The generation of each partition in scope; raised with every change."""
        ...

    def announce(self, partition: Partition, ids: Sequence[str], at: datetime) -> None:
        """Write down whose vectors are about to be stored, before they are.

        Putting the passages takes the ids off the list again; what stays on it was interrupted.
        """
        ...

    def strays(self, partition: Partition, before: datetime) -> tuple[str, ...]:
        """Ids whose vectors may be stored although no passage is live.

        They were replaced, dropped, or announced before that time and never put.
        """
        ...

    def settle(self, ids: Sequence[str]) -> None:
        """The vectors of these ids are gone."""
        ...


class PeopleRows(Protocol):
    """People, pairs and programmes."""

    def add_programme(self, programme: Programme) -> None:
        """Insert or replace."""
        ...

    def programme(self, programme_id: str) -> Programme | None:
        """A programme."""
        ...

    def programmes(self) -> Sequence[Programme]:
        """All programmes."""
        ...

    def add_person(self, person: Person) -> None:
        """Insert or replace."""
        ...

    def person(self, person_id: str) -> Person | None:
        """A person by id."""
        ...

    def by_username(self, username: str) -> Person | None:
        """A person by login name."""
        ...

    def roster(self, programme_id: str) -> Sequence[Person]:
        """Everybody in a programme: for the anonymiser and the privacy check only."""
        ...

    def add_pair(self, pair: Pair) -> None:
        """Insert or replace."""
        ...

    def pair(self, pair_id: str, scope: Scope) -> Pair | None:
        """A pair within the scope."""
        ...

    def pair_of(self, person_id: str) -> str | None:
        """Id of the pair that a person belongs to."""
        ...

    def pairs(self, programme_id: str) -> Sequence[Pair]:
        """Pairs of a programme: for the coordinator's stages; carries no notes."""
        ...


class RecordRows(Protocol):
    """Meetings, notes, promises and suggestions of a pair."""

    def add_session(self, session: Session) -> None:
        """Insert or replace a meeting."""
        ...

    def sessions(self, scope: Scope) -> Sequence[Session]:
        """Meetings of the scope's pair, oldest first."""
        ...

    def add_note(self, note: SessionNote) -> None:
        """Store a note, encrypted with the pair's key."""
        ...

    def notes(self, scope: Scope) -> Sequence[SessionNote]:
        """Notes of the scope's pair, oldest meeting first."""
        ...

    def add_commitment(self, commitment: Commitment) -> None:
        """Insert or replace a promise."""
        ...

    def commitments(self, scope: Scope) -> Sequence[Commitment]:
        """Promises of the scope's pair: open ones first, then oldest first."""
        ...

    def add_suggestion(self, suggestion: Suggestion, pair_id: str, owner_id: str) -> None:
        """Keep a suggestion for its owner, encrypted with the pair's key."""
        ...

    def suggestion(self, suggestion_id: str, scope: Scope) -> Suggestion | None:
        """A suggestion of the scope's owner."""
        ...

    def add_conversation(self, conversation: Conversation) -> None:
        """Insert or replace a conversation, encrypted with the pair's key."""
        ...

    def conversation(self, conversation_id: str, scope: Scope) -> Conversation | None:
        """A conversation of the scope's owner."""
        ...


class LoginRows(Protocol):
    """Password hashes and logins."""

    def set_password(self, person_id: str, password_hash: str) -> None:
        """Insert or replace a hash."""
        ...

    def password_hash(self, person_id: str) -> str | None:
        """The stored hash."""
        ...

    def open(self, token_hash: str, person_id: str, at: datetime, until: datetime) -> None:
        """Remember a login by the hash of its token."""
        ...

    def holder(self, token_hash: str, at: datetime) -> str | None:
        """Person id of a login that is open at that time."""
        ...

    def close(self, token_hash: str) -> None:
        """End a login."""
        ...

    def close_all(self, person_id: str) -> None:
        """End every login of a person."""
        ...

    def add_failure(self, name: str, at: datetime) -> None:
        """Count a failed attempt under a name (a hash: people mistype passwords as names)."""
        ...

    def failures(self, name: str, since: datetime) -> int:
        """Failed attempts under a name since then."""
        ...

    def clear_failures(self, name: str) -> None:
        """Start counting anew under a name."""
        ...


class UnitOfWork(Protocol):
    """One transaction: rolls back unless committed."""

    @property
    def passages(self) -> PassageRows:
        """Sources and passages."""
        ...

    @property
    def quarantine(self) -> QuarantineRows:
        """Sources that wait for a review."""
        ...

    @property
    def people(self) -> PeopleRows:
        """People, pairs, programmes."""
        ...

    @property
    def records(self) -> RecordRows:
        """Meetings, notes, promises, suggestions, conversations."""
        ...

    @property
    def journal(self) -> JournalRows:
        """Journal entries."""
        ...

    @property
    def logins(self) -> LoginRows:
        """Password hashes and logins."""
        ...

    @property
    def ratings(self) -> RatingRows:
        """Ratings of meetings."""
        ...

    @property
    def themes(self) -> ThemeRows:
        """Offered themes and the lists made of them."""
        ...

    @property
    def disclosures(self) -> DisclosureRows:
        """For which meeting the mentor's details may be used."""
        ...

    @property
    def calls(self) -> CallRows:
        """Calls that went beyond the machine."""
        ...

    @property
    def owned(self) -> OwnedRows:
        """A person's own conversations and suggestions."""
        ...

    @property
    def forgetting(self) -> ForgettingRows:
        """Deleting for good."""
        ...

    def commit(self) -> None:
        """Make it durable."""
        ...

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        ...


class Store(Protocol):
    """Opens units of work on one database."""

    def work(self) -> UnitOfWork:
        """A new unit of work, to be used in a ``with``."""
        ...
