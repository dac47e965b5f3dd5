"""The journal in the database: entries, drafts and what is shared of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select, update

from coach.domain.access import Scope
from coach.domain.journal import JournalDraft, JournalEntry, Share
from coach.stores.data_keys import DataKeys, of_owner, of_pair
from coach.stores.execution import Execution
from coach.stores.journal_schema import journal_drafts, journal_shares
from coach.stores.packing import pack, unpack
from coach.stores.schema import journal


class SqlJournal:
    """JournalRows on SQL.

    Entries and drafts are sealed with their owner's key and read by nobody else; shares with the
    pair's key.
    """

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys
        self.deleted_any = False

    def add(self, entry: JournalEntry) -> None:
        """Insert or replace an entry."""
        self._execution.upsert(journal, self._row(entry), fixed="owner_id")

    def insert(self, entry: JournalEntry) -> bool:
        """Insert an entry unless its id is taken; whether it was inserted."""
        return self._execution.insert_if_absent(journal, self._row(entry))

    def entry(self, entry_id: str, scope: Scope) -> JournalEntry | None:
        """One of the owner's entries."""
        return next(iter(self._found(scope, journal.c.id == entry_id)), None)

    def entries(self, scope: Scope) -> Sequence[JournalEntry]:
        """The owner's entries, newest first."""
        return self._found(scope)

    def drop(self, entry_id: str, scope: Scope) -> bool:
        """Delete one of the owner's entries and what is shared of it; whether there was one."""
        own = (journal.c.id == entry_id) & (journal.c.owner_id == scope.owner_id)
        self.deleted_any = True
        return self._execution.run(delete(journal).where(own)) > 0

    def put_draft(self, draft: JournalDraft, after: int) -> bool:
        """Keep a draft if the stored one is this page's at that revision; whether it was kept."""
        key = self._keys.obtain(of_owner(draft.owner_id))
        row = {
            "owner_id": draft.owner_id,
            "session_number": draft.session_number,
            "entry_id": draft.entry_id,
            "revision": draft.revision,
            "saved_at": draft.saved_at,
            "sealed": key.seal(pack(draft), _place(draft.owner_id, draft.session_number)),
        }
        if after == 0:
            return self._execution.insert_if_absent(journal_drafts, row)
        same = (
            (journal_drafts.c.owner_id == draft.owner_id)
            & (journal_drafts.c.session_number == draft.session_number)
            & (journal_drafts.c.entry_id == draft.entry_id)
            & (journal_drafts.c.revision == after)
        )
        return self._execution.run(update(journal_drafts).where(same).values(row)) > 0

    def draft(self, session_number: int, scope: Scope) -> JournalDraft | None:
        """The owner's draft of a meeting."""
        found = (one for one in self.drafts(scope) if one.session_number == session_number)
        return next(found, None)

    def drafts(self, scope: Scope) -> Sequence[JournalDraft]:
        """The owner's drafts, the one saved last first."""
        key = None if scope.owner_id is None else self._keys.find(of_owner(scope.owner_id))
        if key is None:
            return []
        query = select(journal_drafts).where(journal_drafts.c.owner_id == scope.owner_id)
        rows = self._execution.rows(query.order_by(journal_drafts.c.saved_at.desc()))
        return [
            unpack(JournalDraft, key.unseal(row.sealed, _place(row.owner_id, row.session_number)))
            for row in rows
        ]

    def drop_draft(self, session_number: int, scope: Scope) -> bool:
        """Delete the owner's draft of a meeting; whether there was one."""
        own = (journal_drafts.c.owner_id == scope.owner_id) & (
            journal_drafts.c.session_number == session_number
        )
        self.deleted_any = True
        return self._execution.run(delete(journal_drafts).where(own)) > 0

    def put_share(self, share: Share) -> None:
        """Insert or replace a share, sealed with the pair's key."""
        key = self._keys.obtain(of_pair(share.pair_id))
        row = {
            "id": share.id,
            "entry_id": share.entry_id,
            "owner_id": share.owner_id,
            "pair_id": share.pair_id,
            "shared_at": share.shared_at,
            "sealed": key.seal(pack(share), f"journal_shares:{share.id}"),
        }
        self._execution.upsert(journal_shares, row, fixed="owner_id")

    def shares(self, scope: Scope) -> Sequence[Share]:
        """What the scope's owner shares, the latest first."""
        return self._shared(scope, journal_shares.c.owner_id == scope.owner_id)

    def received(self, scope: Scope) -> Sequence[Share]:
        """What the partner of the scope's owner shares with the pair, the latest first."""
        return self._shared(scope, journal_shares.c.owner_id != scope.owner_id)

    def drop_share(self, share_id: str, scope: Scope) -> bool:
        """Take back one of the owner's shares; whether there was one."""
        own = (journal_shares.c.id == share_id) & (journal_shares.c.owner_id == scope.owner_id)
        self.deleted_any = True
        return self._execution.run(delete(journal_shares).where(own)) > 0

    def _row(self, entry: JournalEntry) -> dict[str, object]:
        key = self._keys.obtain(of_owner(entry.owner_id))
        return {
            "id": entry.id,
            "owner_id": entry.owner_id,
            "written_at": entry.written_at,
            "sealed": key.seal(pack(entry), f"journal:{entry.id}"),
        }

    def _found(self, scope: Scope, *which: ColumnElement[bool]) -> list[JournalEntry]:
        key = None if scope.owner_id is None else self._keys.find(of_owner(scope.owner_id))
        if key is None:
            return []
        query = select(journal).where(journal.c.owner_id == scope.owner_id, *which)
        rows = self._execution.rows(query.order_by(journal.c.written_at.desc(), journal.c.id))
        return [unpack(JournalEntry, key.unseal(row.sealed, f"journal:{row.id}")) for row in rows]

    def _shared(self, scope: Scope, whose: ColumnElement[bool]) -> list[Share]:
        key = None if scope.pair_id is None else self._keys.find(of_pair(scope.pair_id))
        if key is None or scope.owner_id is None:
            return []
        query = select(journal_shares).where(journal_shares.c.pair_id == scope.pair_id, whose)
        ordered = query.order_by(journal_shares.c.shared_at.desc(), journal_shares.c.id)
        rows: Sequence[Row[Any]] = self._execution.rows(ordered)
        return [unpack(Share, key.unseal(row.sealed, f"journal_shares:{row.id}")) for row in rows]


def _place(owner_id: str, session_number: int) -> str:
    return f"journal_drafts:{owner_id}:{session_number}"
