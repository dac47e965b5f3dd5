"""One database by its URL: SQLite on disk or PostgreSQL."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from coach.errors import SettingsError

_BUSY_MILLISECONDS = 15_000
_BETWEEN_TRIES = 0.02
"""Seconds."""
_POOL = 20


def open_engine(url: str) -> Engine:
    """An engine whose transactions behave alike on both databases.

    Reads see what was committed when they run and hold no lock; the first write of a unit of work
    takes the write lock (SQLite: BEGIN IMMEDIATE, waiting for other writers), so that a unit of
    work never fails halfway because another one was quicker.

    Raises:
        SettingsError: the URL names no database that the coach can use.
    """
    parsed = _parsed(url)
    engine = create_engine(
        parsed,
        pool_size=_POOL,
        max_overflow=_POOL,
        pool_pre_ping=parsed.get_backend_name() == "postgresql",
        hide_parameters=True,
    )
    if parsed.get_backend_name() == "sqlite":
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "before_cursor_execute", _begin_before_writing)
    return engine


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgres", "postgresql"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        parsed.get_dialect()
    except (ArgumentError, NoSuchModuleError) as exc:
        raise SettingsError(
            "COACH_DATABASE_URL is no database URL; write sqlite:///path/to/file or"
            " postgresql://user@host/name, or unset it."
        ) from exc
    if parsed.get_backend_name() == "postgresql":
        return parsed
    if parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:"):
        return parsed
    raise SettingsError(
        "COACH_DATABASE_URL must name a SQLite file or a PostgreSQL database, such as"
        " sqlite:///path/to/file or postgresql://user@host/name."
    )


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {_BUSY_MILLISECONDS}",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()
    _log_ahead(connection)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch to a write-ahead log.

    SQLite does not wait for others at this step, whatever the busy timeout says, so it is tried
    again until the timeout is over.
    """
    until = time.monotonic() + _BUSY_MILLISECONDS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
        except sqlite3.OperationalError:
            if time.monotonic() >= until:
                raise
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _begin_before_writing(
    _connection: Connection,
    cursor: sqlite3.Cursor,
    _statement: str,
    _parameters: object,
    context: Any,
    _many: bool,
) -> None:
    if context is None or cursor.connection.in_transaction:
        return
    if context.isinsert or context.isupdate or context.isdelete:
        cursor.execute("BEGIN IMMEDIATE")
