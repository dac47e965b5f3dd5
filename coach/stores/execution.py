"""Statements on one connection, with the database's errors made ours in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Executable, Row, Table, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from coach.errors import NotAllowed, StoreError

_BATCH = 500

_Insert = Callable[[Table], sqlite.Insert | postgresql.Insert]
"""A dialect's own insert, which can also replace."""


@contextmanager
def database_errors() -> Iterator[None]:
    """Whatever the database raises within becomes a StoreError without any stored value in it."""
    try:
        yield
    except SQLAlchemyError as exc:
        cause = " ".join(str(getattr(exc, "orig", exc)).split())[:300]
        raise StoreError(
            f"The database failed: {cause}. What was saved before is kept; free space or restart"
            " the database, then repeat the step."
        ) from exc


class Execution:
    """Runs statements within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection.execution_options(preserve_rowcount=True)
        postgres = connection.dialect.name == "postgresql"
        self._insert: _Insert = postgresql.insert if postgres else sqlite.insert

    def rows(self, statement: Executable) -> Sequence[Row[Any]]:
        """All rows of a query."""
        with database_errors():
            return self._connection.execute(statement).all()

    def first(self, statement: Executable) -> Row[Any] | None:
        """The first row of a query, if any."""
        with database_errors():
            return self._connection.execute(statement).first()

    def run(self, statement: UpdateBase, row: Mapping[str, object] | None = None) -> int:
        """Change something; how many rows it touched."""
        with database_errors():
            return self._connection.execute(statement, row).rowcount

    def insert(self, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
        """Add new rows."""
        with database_errors():
            for first in range(0, len(rows), _BATCH):
                self._connection.execute(table.insert(), list(rows[first : first + _BATCH]))

    def upsert(self, table: Table, row: Mapping[str, object], *, fixed: str | None = None) -> None:
        """Insert a row or replace the one with its primary key.

        Args:
            table: Where to.
            row: Every column's value by name.
            fixed: A column, such as the owner's, in which an existing row must agree.

        Raises:
            NotAllowed: the existing row differs in the fixed column.
        """
        if self.run(_upsert(self._insert, table, fixed), row) == 0:
            raise NotAllowed(f"This entry of {table.name} belongs to somebody else.")

    def insert_if_absent(self, table: Table, row: Mapping[str, object]) -> bool:
        """Insert a row unless its primary key is taken; whether it was inserted."""
        return self.run(self._insert(table).on_conflict_do_nothing(), row) > 0

    def increase(self, counter: Column[int], key: str) -> None:
        """Raise a counter by one, from 0 where its table has no row of that key yet."""
        table = counter.table
        row = {table.primary_key.columns[0].name: key, counter.name: 1}
        self.run(_increase(self._insert, counter), row)


@cache
def _upsert(insert: _Insert, table: Table, fixed: str | None) -> UpdateBase:
    """Built once: a row with every column, or the one that has its primary key."""
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    return statement.on_conflict_do_update(
        index_elements=keys,
        set_={c.name: statement.excluded[c.name] for c in table.c if c.name not in keys},
        where=None if fixed is None else table.c[fixed] == statement.excluded[fixed],
    )


@cache
def _increase(insert: _Insert, counter: Column[int]) -> UpdateBase:
    return insert(counter.table).on_conflict_do_update(
        index_elements=list(counter.table.primary_key), set_={counter.name: counter + 1}
    )


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in groups that fit into one query."""
    for first in range(0, len(ids), _BATCH):
        yield ids[first : first + _BATCH]
