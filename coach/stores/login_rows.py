"""Password hashes, logins and failed attempts in the database."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from coach.stores.execution import Execution
from coach.stores.schema import failed_logins, logins, passwords

_COUNTED = timedelta(days=1)


class SqlLogins:
    """LoginRows on SQL."""

    def __init__(self, execution: Execution) -> None:
        self._execution = execution

    def set_password(self, person_id: str, password_hash: str) -> None:
        """Insert or replace a hash."""
        self._execution.upsert(passwords, {"person_id": person_id, "hash": password_hash})

    def password_hash(self, person_id: str) -> str | None:
        """The stored hash."""
        query = select(passwords.c.hash).where(passwords.c.person_id == person_id)
        row = self._execution.first(query)
        return None if row is None else str(row.hash)

    def open(self, token_hash: str, person_id: str, at: datetime, until: datetime) -> None:
        """Remember a login by the hash of its token; logins that have ended are cleared away."""
        self._execution.run(delete(logins).where(logins.c.until <= at))
        row = {"token_hash": token_hash, "person_id": person_id, "opened_at": at, "until": until}
        self._execution.insert(logins, [row])

    def holder(self, token_hash: str, at: datetime) -> str | None:
        """Person id of a login that is open at that time."""
        valid = (logins.c.token_hash == token_hash) & (logins.c.until > at)
        row = self._execution.first(select(logins.c.person_id).where(valid))
        return None if row is None else str(row.person_id)

    def close(self, token_hash: str) -> None:
        """End a login."""
        self._execution.run(delete(logins).where(logins.c.token_hash == token_hash))

    def close_all(self, person_id: str) -> None:
        """End every login of a person."""
        self._execution.run(delete(logins).where(logins.c.person_id == person_id))

    def add_failure(self, name: str, at: datetime) -> None:
        """Count a failed attempt under a name; those of days before are cleared away."""
        self._execution.run(delete(failed_logins).where(failed_logins.c.at < at - _COUNTED))
        self._execution.insert(failed_logins, [{"name": name, "at": at}])

    def failures(self, name: str, since: datetime) -> int:
        """Failed attempts under a name since then."""
        counted = (failed_logins.c.name == name) & (failed_logins.c.at > since)
        query = select(func.count()).select_from(failed_logins).where(counted)
        row = self._execution.first(query)
        return 0 if row is None else int(row[0])

    def clear_failures(self, name: str) -> None:
        """Start counting anew under a name."""
        self._execution.run(delete(failed_logins).where(failed_logins.c.name == name))
