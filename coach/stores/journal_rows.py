"""Journal entries in the database."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select

from coach.domain.access import Scope
from coach.domain.journal import JournalEntry
from coach.stores.data_keys import DataKeys, of_owner
from coach.stores.execution import Execution
from coach.stores.packing import pack, unpack
from coach.stores.schema import journal


class SqlJournal:
    """JournalRows on SQL; an entry is sealed with its owner's key and read by nobody else."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def add(self, entry: JournalEntry) -> None:
        """Insert or replace an entry."""
        key = self._keys.obtain(of_owner(entry.owner_id))
        row = {
            "id": entry.id,
            "owner_id": entry.owner_id,
            "written_at": entry.written_at,
            "sealed": key.seal(pack(entry), f"journal:{entry.id}"),
        }
        self._execution.upsert(journal, row, fixed="owner_id")

    def entries(self, scope: Scope) -> Sequence[JournalEntry]:
        """The owner's entries, newest first."""
        key = None if scope.owner_id is None else self._keys.find(of_owner(scope.owner_id))
        if key is None:
            return []
        query = select(journal).where(journal.c.owner_id == scope.owner_id)
        rows = self._execution.rows(query.order_by(journal.c.written_at.desc(), journal.c.id))
        return [unpack(JournalEntry, key.unseal(row.sealed, f"journal:{row.id}")) for row in rows]

    def drop(self, entry_id: str, scope: Scope) -> bool:
        """Delete one of the owner's entries; whether there was one."""
        own = (journal.c.id == entry_id) & (journal.c.owner_id == scope.owner_id)
        return self._execution.run(delete(journal).where(own)) > 0
