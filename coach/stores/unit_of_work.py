"""Units of work on one database: one transaction each."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select

from coach.privacy.vault import Vault
from coach.stores.call_rows import SqlCalls
from coach.stores.data_keys import SECRET, DataKeys
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
from coach.stores.quarantine_rows import SqlQuarantine
from coach.stores.rating_rows import SqlRatings
from coach.stores.record_rows import SqlRecords
from coach.stores.resealing import reseal
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
        self.quarantine = SqlQuarantine(execution)
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
            parts = (self.forgetting, self.journal)
            deleted = self.keys.destroyed_any or any(part.deleted_any for part in parts)
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
        if sealed is not None:
            self._vault.succeed(sealed.wrapped, sealed.holder)
        self._vault.unlock(may_create=sealed is None)
        if sealed is not None:
            self._vault.unwrap(sealed.wrapped, sealed.holder)

    def secret(self, purpose: str) -> bytes:
        """A secret of 32 bytes for one purpose, the same whichever master key is in force."""
        holder = f"{SECRET}{purpose}"
        with database_errors(), self._engine.connect() as connection:
            query = select(data_keys.c.wrapped).where(data_keys.c.holder == holder)
            wrapped = connection.execute(query).scalar()
        if wrapped is None:
            return self._vault.derived_key(purpose)
        return self._vault.unwrap_secret(wrapped, holder)

    def rotate(self, purposes: Sequence[str]) -> int:
        """Seal everything anew under a fresh master key; how many values.

        No other process may have the database open. Cut off at any moment, the next start finds
        either all of it under the old key or all of it under the new one.

        Args:
            purposes: Of the secrets that stay as they are.

        Raises:
            StoreError: it failed; everything is as it was.
        """
        fresh = self._vault.successor()
        with self.work() as work:
            execution = work.keys.execution
            for purpose in purposes:
                holder = f"{SECRET}{purpose}"
                wrapped = self._vault.wrap(self.secret(purpose), holder)
                execution.insert_if_absent(data_keys, {"holder": holder, "wrapped": wrapped})
            count = reseal(execution, self._vault, fresh)
            row = execution.first(select(data_keys).limit(1))
            work.keys.destroyed_any = True
            work.commit()
        if row is not None:
            self._vault.succeed(row.wrapped, row.holder)
        return count

    def work(self) -> SqlUnitOfWork:
        """A new unit of work, to be used in a ``with``."""
        return SqlUnitOfWork(self._engine, self._vault)

    def close(self) -> None:
        """Let go of the database's connections."""
        self._engine.dispose()
