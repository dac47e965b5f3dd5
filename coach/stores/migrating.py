"""Brings a database to the current schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from coach.errors import StoreError
from coach.stores.execution import database_errors

HEAD = "0005"
"""The newest revision in coach/stores/migrations/versions."""

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 7_226_121
"""Any constant: the PostgreSQL advisory lock under which one process migrates at a time."""


def migrate(engine: Engine) -> None:
    """Run the migrations that are missing; several processes may start at once.

    Raises:
        StoreError: the database cannot be reached or changed, or a newer coach wrote it.
    """
    with database_errors(), engine.connect() as connection:
        if _known(_revision(connection)) == HEAD:
            return
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        else:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        if _revision(connection) != HEAD:
            _upgrade(connection)
        connection.commit()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _known(revision: str | None) -> str | None:
    if revision is not None and revision > HEAD:
        raise StoreError(
            f"A newer version of the coach wrote this database (schema {revision}, here {HEAD})."
            " Install that version, or choose another folder with COACH_DATA_DIR."
        )
    return revision


def _upgrade(connection: Connection) -> None:
    # Alembic takes a second to import and is needed once in a database's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
