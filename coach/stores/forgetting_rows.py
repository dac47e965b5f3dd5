"""Deleting for good: rows, what rests on them, and keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Table, delete, func, or_, select

from coach.domain.access import Partition, PartitionKind, Scope, system_scope
from coach.domain.receipts import Asker, Forgotten, Receipt
from coach.domain.sessions import Conversation
from coach.stores.data_keys import DataKeys, holder_of, of_owner, of_pair
from coach.stores.execution import Execution
from coach.stores.journal_schema import journal_drafts, journal_shares
from coach.stores.keeping_schema import disclosures, ratings, receipts, theme_offers
from coach.stores.packing import pack, unpack
from coach.stores.passage_rows import SqlPassages
from coach.stores.schema import (
    commitments,
    conversations,
    journal,
    logins,
    notes,
    pairs,
    passwords,
    people,
    sessions,
    strays,
    suggestions,
)

_OF_A_PAIR = {
    "notes": notes,
    "promises": commitments,
    "meetings": sessions,
    "ratings": ratings,
    "offered themes": theme_offers,
    "disclosure switches": disclosures,
    "shared reflections": journal_shares,
    "suggestions": suggestions,
    "conversations": conversations,
}
_OF_A_PERSON = {
    "suggestions": suggestions.c.owner_id,
    "conversations": conversations.c.owner_id,
    "journal entries": journal.c.owner_id,
    "journal drafts": journal_drafts.c.owner_id,
    "ratings": ratings.c.person_id,
    "logins": logins.c.person_id,
    "passwords": passwords.c.person_id,
}


class SqlForgetting:
    """ForgettingRows on SQL."""

    def __init__(self, execution: Execution, keys: DataKeys, passages: SqlPassages) -> None:
        self._execution = execution
        self._keys = keys
        self._passages = passages
        self.deleted_any = False

    def note(self, note_id: str, scope: Scope) -> dict[str, int]:
        """Delete a note of the scope's pair and all that rests on its words."""
        own = (notes.c.id == note_id) & (notes.c.pair_id == scope.pair_id)
        row = self._execution.first(select(notes).where(own))
        if row is None:
            return {}
        text = self._keys.obtain(of_pair(row.pair_id)).unseal(row.sealed, f"notes:{note_id}")
        went = Counter(notes=self._execution.run(delete(notes).where(own)))
        gone = [*self._passages.drop(f"note:{note_id}", scope)]
        for promise_id in self._promised_in(text, row.session_number, row.pair_id):
            gone += self._passages.drop(f"promise:{promise_id}", scope)
            went["promises"] += self._execution.run(
                delete(commitments).where(commitments.c.id == promise_id)
            )
        went["passages"] = len(gone)
        went += self._suggestions(self._reading(gone, row.pair_id), row.pair_id)
        self.deleted_any = True
        return dict(+went)

    def conversations(self, scope: Scope, before: datetime) -> dict[str, int]:
        """Delete conversations of the scope's pair whose last turn is older, and what they hold."""
        went: Counter[str] = Counter()
        for talk in self._talks(scope.pair_id or ""):
            if max((turn.at for turn in talk.turns), default=_LONG_AGO) < before:
                went["conversations"] += self._execution.run(
                    delete(conversations).where(conversations.c.id == talk.id)
                )
                went["turns"] += len(talk.turns)
                carried = [turn.suggestion_id for turn in talk.turns if turn.suggestion_id]
                went["suggestions"] += self._execution.run(
                    delete(suggestions).where(suggestions.c.id.in_(carried))
                )
        self.deleted_any = True
        return dict(+went)

    def pair(self, pair_id: str) -> dict[str, int]:
        """Delete a pair, all of its record and its key; its passages become strays."""
        went = Counter(
            {name: self._count(t, t.c.pair_id == pair_id) for name, t in _OF_A_PAIR.items()}
        )
        partition = Partition(PartitionKind.PAIR, pair_id)
        scope = system_scope(partition)
        for source in self._passages.sources(partition, scope):
            went["passages"] += len(self._passages.drop(source.id, scope))
        for table in (suggestions, conversations):
            self._execution.run(delete(table).where(table.c.pair_id == pair_id))
        went["pairs"] = self._execution.run(delete(pairs).where(pairs.c.id == pair_id))
        self._keys.destroy(of_pair(pair_id))
        return dict(+went)

    def person(self, person_id: str) -> dict[str, int]:
        """Delete a person with their pair, all that was theirs alone and their key."""
        member = or_(pairs.c.mentor_id == person_id, pairs.c.mentee_id == person_id)
        went: Counter[str] = Counter()
        for row in self._execution.rows(select(pairs.c.id).where(member)):
            went += Counter(self.pair(row.id))
        for name, owner in _OF_A_PERSON.items():
            went[name] += self._count(owner.table, owner == person_id)
        went["people"] = self._execution.run(delete(people).where(people.c.id == person_id))
        self._keys.destroy(of_owner(person_id))
        return dict(+went)

    def unfinished(self) -> Sequence[Partition]:
        """Partitions with vectors that no live passage has, or may soon have."""
        query = select(strays.c.partition_key).distinct()
        keys = sorted(row.partition_key for row in self._execution.rows(query))
        return [
            Partition(PartitionKind(key.partition(":")[0]), key.partition(":")[2]) for key in keys
        ]

    def add_receipt(self, receipt: Receipt) -> None:
        """Keep a receipt."""
        row = {
            "id": receipt.id,
            "programme_id": receipt.programme_id,
            "what": receipt.what,
            "asker": receipt.asker,
            "at": receipt.at,
            "went": [list(part) for part in receipt.went],
        }
        self._execution.upsert(receipts, row, fixed="programme_id")

    def receipts(self, programme_id: str) -> Sequence[Receipt]:
        """Receipts of a programme, newest first."""
        query = select(receipts).where(receipts.c.programme_id == programme_id)
        return [
            Receipt(
                id=row.id,
                programme_id=row.programme_id,
                what=Forgotten(row.what),
                asker=Asker(row.asker),
                at=row.at,
                went=tuple((name, count) for name, count in row.went),
            )
            for row in self._execution.rows(query.order_by(receipts.c.at.desc(), receipts.c.id))
        ]

    def _promised_in(self, text: str, meeting: int, pair_id: str) -> list[str]:
        """Promises of that meeting whose words stand in the text."""
        words = " ".join(text.split())
        key = self._keys.obtain(of_pair(pair_id))
        own = (commitments.c.pair_id == pair_id) & (commitments.c.made_in_session == meeting)
        rows = self._execution.rows(select(commitments).where(own))
        return [
            row.id
            for row in rows
            if " ".join(key.unseal(row.sealed, f"commitments:{row.id}").split()) in words
        ]

    def _reading(self, passage_ids: Sequence[str], pair_id: str) -> set[str]:
        """Suggestions that had any of these passages before them."""
        rows = self._execution.rows(select(suggestions).where(suggestions.c.pair_id == pair_id))
        key = self._keys.obtain(of_pair(pair_id))
        return {
            row.id
            for row in rows
            for packed in [key.unseal(row.sealed, f"suggestions:{row.id}")]
            if any(f'"{passage_id}"' in packed for passage_id in passage_ids)
        }

    def _suggestions(self, gone: set[str], pair_id: str) -> Counter[str]:
        """Delete suggestions, and the turns that carried them."""
        went: Counter[str] = Counter()
        for suggestion_id in gone:
            own = (suggestions.c.id == suggestion_id) & (suggestions.c.pair_id == pair_id)
            went["suggestions"] += self._execution.run(delete(suggestions).where(own))
        for talk in self._talks(pair_id) if gone else ():
            kept = tuple(turn for turn in talk.turns if turn.suggestion_id not in gone)
            went["turns"] += len(talk.turns) - len(kept)
            self._put(replace(talk, turns=kept))
        return went

    def _talks(self, pair_id: str) -> list[Conversation]:
        rows = self._execution.rows(select(conversations).where(conversations.c.pair_id == pair_id))
        key = self._keys.obtain(of_pair(pair_id))
        return [
            unpack(Conversation, key.unseal(row.sealed, f"conversations:{row.id}")) for row in rows
        ]

    def _put(self, talk: Conversation) -> None:
        key = self._keys.obtain(holder_of(talk.pair_id, talk.owner_id))
        sealed = key.seal(pack(talk), f"conversations:{talk.id}")
        changed = conversations.update().where(conversations.c.id == talk.id).values(sealed=sealed)
        self._execution.run(changed)

    def _count(self, table: Table, own: ColumnElement[bool]) -> int:
        row = self._execution.first(select(func.count()).select_from(table).where(own))
        return 0 if row is None else int(row[0])


_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
