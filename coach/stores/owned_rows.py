"""All of a person's own conversations and suggestions, from the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from sqlalchemy import Table, select

from coach.domain.access import Scope
from coach.domain.sessions import Conversation
from coach.domain.suggestions import Suggestion
from coach.stores.data_keys import DataKeys, holder_of
from coach.stores.execution import Execution
from coach.stores.packing import unpack
from coach.stores.schema import conversations, suggestions

T = TypeVar("T")


class SqlOwned:
    """OwnedRows on SQL."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def conversations(self, scope: Scope) -> Sequence[Conversation]:
        """The conversations of the scope's owner, by id."""
        return list(self._owned(conversations, Conversation, scope))

    def suggestions(self, scope: Scope) -> Sequence[Suggestion]:
        """The suggestions of the scope's owner, by id."""
        return list(self._owned(suggestions, Suggestion, scope))

    def _owned(self, table: Table, kind: type[T], scope: Scope) -> Iterator[T]:
        query = select(table).where(table.c.owner_id == scope.owner_id).order_by(table.c.id)
        for row in self._execution.rows(query):
            key = self._keys.find(holder_of(row.pair_id, row.owner_id))
            if key is not None:
                yield unpack(kind, key.unseal(row.sealed, f"{table.name}:{row.id}"))
