"""Statements on one connection, with the database's errors made ours in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Executable, Row, Table, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import SQLAlchemyError

from coach.errors import NotAllowed, StoreError

_BATCH = 500


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
        self._connection = connection

    def rows(self, statement: Executable) -> Sequence[Row[Any]]:
        """All rows of a query."""
        with database_errors():
            return self._connection.execute(statement).all()

    def first(self, statement: Executable) -> Row[Any] | None:
        """The first row of a query, if any."""
        with database_errors():
            return self._connection.execute(statement).first()

    def run(self, statement: UpdateBase) -> int:
        """Change something; how many rows it touched."""
        with database_errors():
            counted = statement.execution_options(preserve_rowcount=True)
            return self._connection.execute(counted).rowcount

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
        insert = self._insert_for(table).values(**row)
        keys = [column.name for column in table.primary_key]
        statement = insert.on_conflict_do_update(
            index_elements=keys,
            set_={name: insert.excluded[name] for name in row if name not in keys},
            where=None if fixed is None else table.c[fixed] == insert.excluded[fixed],
        )
        if self.run(statement) == 0:
            raise NotAllowed(f"This entry of {table.name} belongs to somebody else.")

    def insert_if_absent(self, table: Table, row: Mapping[str, object]) -> None:
        """Insert a row unless its primary key is taken."""
        self.run(self._insert_for(table).values(**row).on_conflict_do_nothing())

    def increase(self, table: Table, key: Mapping[str, object], counter: str) -> None:
        """Raise a counter by one, from 0 where there is no row yet."""
        insert = self._insert_for(table).values(**key, **{counter: 1})
        self.run(
            insert.on_conflict_do_update(
                index_elements=list(key), set_={counter: table.c[counter] + 1}
            )
        )

    def _insert_for(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        if self._connection.dialect.name == "postgresql":
            return postgresql.insert(table)
        return sqlite.insert(table)


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids in groups that fit into one query."""
    for first in range(0, len(ids), _BATCH):
        yield ids[first : first + _BATCH]
