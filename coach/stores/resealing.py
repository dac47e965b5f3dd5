"""A new master key: every data key is made anew, and all that was sealed is sealed again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, LargeBinary, Row, Table, and_, select, update

from coach.privacy.vault import DataKey, Vault
from coach.stores.data_keys import SECRET, holder_of, of_owner, of_pair
from coach.stores.execution import Execution
from coach.stores.journal_schema import journal_drafts
from coach.stores.keeping_schema import ratings
from coach.stores.schema import data_keys, journal, metadata, pairs

Keys = dict[str, tuple[DataKey, DataKey]]
"""By holder: the key that sealed, and the one that will."""


def reseal(execution: Execution, old: Vault, fresh: Vault) -> int:
    """Seal everything with new data keys, wrapped by the fresh vault; how many values.

    All of it belongs into one transaction: half of it would be unreadable.
    """
    keys: Keys = {}
    for row in execution.rows(select(data_keys)):
        holder = row.holder
        if holder.startswith(SECRET):
            wrapped = fresh.wrap(old.unwrap_secret(row.wrapped, holder), holder)
        else:
            wrapped = fresh.new_wrapped_key(holder)
            keys[holder] = (old.unwrap(row.wrapped, holder), fresh.unwrap(wrapped, holder))
        changed = update(data_keys).where(data_keys.c.holder == holder).values(wrapped=wrapped)
        execution.run(changed)
    return sum(_table(execution, table, column, keys) for table, column in _sealed_columns())


def _sealed_columns() -> Iterator[tuple[Table, Column[bytes]]]:
    for table in metadata.sorted_tables:
        if table is not data_keys:
            yield from ((table, c) for c in table.columns if isinstance(c.type, LargeBinary))


def _table(execution: Execution, table: Table, column: Column[bytes], keys: Keys) -> int:
    changed = 0
    for row in execution.rows(select(table)):
        pair = keys.get(_holder(table, row))
        if pair is None:
            continue
        places = [(key, getattr(row, key.name)) for key in table.primary_key.columns]
        place = ":".join([table.name, *(str(value) for _, value in places)])
        sealed = pair[1].seal(pair[0].unseal(getattr(row, column.name), place), place)
        here = and_(*(key == value for key, value in places))
        changed += execution.run(update(table).where(here).values({column.name: sealed}))
    return changed


def _holder(table: Table, row: Row[Any]) -> str:
    """Whose key seals a row; the library's passages are sealed with nobody's."""
    if "partition_key" in table.c:
        return str(row.partition_key)
    if table in (journal, journal_drafts):
        return of_owner(row.owner_id)
    if table is ratings:
        return of_owner(row.person_id)
    if table is pairs:
        return of_pair(row.id)
    return holder_of(row.pair_id, getattr(row, "owner_id", ""))
