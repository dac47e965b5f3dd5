"""Meetings, notes, promises, suggestions and conversations in the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Row, Table, case, select

from coach.domain.access import Scope
from coach.domain.people import Role
from coach.domain.sessions import (
    AnonymisedText,
    Commitment,
    CommitmentStatus,
    Conversation,
    Session,
    SessionNote,
)
from coach.domain.suggestions import Suggestion
from coach.stores.data_keys import DataKeys, holder_of, of_pair
from coach.stores.execution import Execution
from coach.stores.packing import pack, unpack
from coach.stores.schema import commitments, conversations, notes, sessions, suggestions

T = TypeVar("T")


class SqlRecords:
    """RecordRows on SQL; every word is sealed with the pair's key."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def add_session(self, session: Session) -> None:
        """Insert or replace a meeting."""
        row = {
            "id": session.id,
            "pair_id": session.pair_id,
            "number": session.number,
            "minutes": session.minutes,
            "held_on": session.held_on,
            "activity_ids": list(session.activity_ids),
        }
        self._execution.upsert(sessions, row, fixed="pair_id")

    def sessions(self, scope: Scope) -> Sequence[Session]:
        """Meetings of the scope's pair, oldest first."""
        query = select(sessions).where(sessions.c.pair_id == scope.pair_id)
        return [
            Session(
                id=row.id,
                pair_id=row.pair_id,
                number=row.number,
                minutes=row.minutes,
                held_on=row.held_on,
                activity_ids=tuple(row.activity_ids),
            )
            for row in self._execution.rows(query.order_by(sessions.c.number, sessions.c.id))
        ]

    def add_note(self, note: SessionNote) -> None:
        """Store a note, encrypted with the pair's key."""
        row = {
            "id": note.id,
            "pair_id": note.pair_id,
            "session_number": note.session_number,
            "written_at": note.written_at,
            "sealed": self._sealed(notes, note.id, note.pair_id, note.text.text),
        }
        self._execution.upsert(notes, row, fixed="pair_id")

    def notes(self, scope: Scope) -> Sequence[SessionNote]:
        """Notes of the scope's pair, oldest meeting first."""
        query = select(notes).where(notes.c.pair_id == scope.pair_id)
        rows = self._execution.rows(
            query.order_by(notes.c.session_number, notes.c.written_at, notes.c.id)
        )
        return [
            SessionNote(row.id, row.pair_id, row.session_number, text, row.written_at)
            for row, text in self._texts(notes, rows)
        ]

    def add_commitment(self, commitment: Commitment) -> None:
        """Insert or replace a promise."""
        pair_id = commitment.pair_id
        row = {
            "id": commitment.id,
            "pair_id": pair_id,
            "by_role": commitment.by,
            "made_in_session": commitment.made_in_session,
            "due": commitment.due,
            "status": commitment.status,
            "sealed": self._sealed(commitments, commitment.id, pair_id, commitment.text.text),
        }
        self._execution.upsert(commitments, row, fixed="pair_id")

    def commitments(self, scope: Scope) -> Sequence[Commitment]:
        """Promises of the scope's pair: open ones first, then oldest first."""
        table = commitments.c
        query = (
            select(commitments)
            .where(table.pair_id == scope.pair_id)
            .order_by(
                case((table.status == CommitmentStatus.OPEN, 0), else_=1),
                table.made_in_session,
                table.id,
            )
        )
        return [
            Commitment(
                id=row.id,
                pair_id=row.pair_id,
                by=Role(row.by_role),
                text=text,
                made_in_session=row.made_in_session,
                due=row.due,
                status=CommitmentStatus(row.status),
            )
            for row, text in self._texts(commitments, self._execution.rows(query))
        ]

    def add_suggestion(self, suggestion: Suggestion, pair_id: str, owner_id: str) -> None:
        """Keep a suggestion for its owner, encrypted with the pair's key."""
        self._add_owned(suggestions, suggestion, pair_id, owner_id)

    def suggestion(self, suggestion_id: str, scope: Scope) -> Suggestion | None:
        """A suggestion of the scope's owner."""
        return self._owned(suggestions, Suggestion, suggestion_id, scope)

    def add_conversation(self, conversation: Conversation) -> None:
        """Insert or replace a conversation, encrypted with the pair's key."""
        owner_id, pair_id = conversation.owner_id, conversation.pair_id
        self._add_owned(conversations, conversation, pair_id, owner_id)

    def conversation(self, conversation_id: str, scope: Scope) -> Conversation | None:
        """A conversation of the scope's owner."""
        return self._owned(conversations, Conversation, conversation_id, scope)

    def _add_owned(
        self, table: Table, value: Suggestion | Conversation, pair_id: str, owner_id: str
    ) -> None:
        holder = holder_of(pair_id, owner_id)
        sealed = self._keys.obtain(holder).seal(pack(value), f"{table.name}:{value.id}")
        row = {"id": value.id, "pair_id": pair_id, "owner_id": owner_id, "sealed": sealed}
        self._execution.upsert(table, row, fixed="owner_id")

    def _owned(self, table: Table, kind: type[T], value_id: str, scope: Scope) -> T | None:
        owned = (table.c.id == value_id) & (table.c.owner_id == scope.owner_id)
        row = self._execution.first(select(table).where(owned))
        key = None if row is None else self._keys.find(holder_of(row.pair_id, row.owner_id))
        if row is None or key is None:
            return None
        return unpack(kind, key.unseal(row.sealed, f"{table.name}:{value_id}"))

    def _sealed(self, table: Table, row_id: str, pair_id: str, text: str) -> bytes:
        return self._keys.obtain(of_pair(pair_id)).seal(text, f"{table.name}:{row_id}")

    def _texts(
        self, table: Table, rows: Sequence[Row[Any]]
    ) -> Sequence[tuple[Row[Any], AnonymisedText]]:
        """Each row with its text; rows whose key was destroyed are forgotten."""
        found = []
        for row in rows:
            key = self._keys.find(of_pair(row.pair_id))
            if key is not None:
                text = key.unseal(row.sealed, f"{table.name}:{row.id}")
                found.append((row, AnonymisedText(text)))
        return found
