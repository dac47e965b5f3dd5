"""Units of work on one database: one transaction each."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select

from coach.privacy.vault import Vault
from coach.stores.call_rows import SqlCalls
from coach.stores.data_keys import DataKeys
from coach.stores.disclosure_rows import SqlDisclosures
from coach.stores.engine import open_engine
from coach.stores.execution import Execution, database_errors
from coach.stores.forgetting_rows import SqlForgetting
from coach.stores.journal_rows import SqlJournal
from coach.stores.login_rows import SqlLogins
from coach.stores.migrating import migrate
from coach.stores.owned_rows import SqlOwned
from coach.stores.passage_rows import SqlPassages
from coach.stores.people_rows import SqlPeople
from coach.stores.rating_rows import SqlRatings
from coach.stores.record_rows import SqlRecords
from coach.stores.schema import data_keys
from coach.stores.theme_rows import SqlThemes


class SqlUnitOfWork:
    """UnitOfWork on SQL; to be used in a ``with``, by one thread."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault

    def __enter__(self) -> Self:
        with database_errors():
            self._connection: Connection = self._engine.connect()
        execution = Execution(self._connection)
        self.keys = DataKeys(execution, self._vault)
        self.passages = SqlPassages(execution, self.keys)
        self.people = SqlPeople(execution, self.keys)
        self.records = SqlRecords(execution, self.keys)
        self.journal = SqlJournal(execution, self.keys)
        self.logins = SqlLogins(execution)
        self.ratings = SqlRatings(execution, self.keys)
        self.themes = SqlThemes(execution, self.keys)
        self.disclosures = SqlDisclosures(execution)
        self.calls = SqlCalls(execution)
        self.owned = SqlOwned(execution, self.keys)
        self.forgetting = SqlForgetting(execution, self.keys, self.passages)
        return self

    def commit(self) -> None:
        """Make it durable."""
        with database_errors():
            self._connection.commit()
            deleted = self.keys.destroyed_any or self.forgetting.deleted_any
            if deleted and self._connection.dialect.name == "sqlite":
                # The write-ahead log still holds the pages as they were until it is emptied.
                self._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        with database_errors():
            self._connection.close()


class SqlStore:
    """A database and the vault that seals what people wrote."""

    def __init__(self, url: str, vault: Vault) -> None:
        """A store that has not yet touched the database.

        Args:
            url: ``sqlite:///file`` or ``postgresql://…``.
            vault: Opens the data keys.

        Raises:
            SettingsError: the URL names no database that the coach can use.
        """
        self._engine = open_engine(url)
        self._vault = vault

    def migrate(self) -> None:
        """Bring the schema up to date and the master key into place; needed once at start.

        Raises:
            StoreError: the database cannot be reached or changed.
            KeyMissing: something is encrypted and its master key is gone or another one.
        """
        migrate(self._engine)
        with database_errors(), self._engine.connect() as connection:
            sealed = connection.execute(select(data_keys).limit(1)).first()
        self._vault.unlock(may_create=sealed is None)
        if sealed is not None:
            self._vault.unwrap(sealed.wrapped, sealed.holder)

    def work(self) -> SqlUnitOfWork:
        """A new unit of work, to be used in a ``with``."""
        return SqlUnitOfWork(self._engine, self._vault)

    def close(self) -> None:
        """Let go of the database's connections."""
        self._engine.dispose()
