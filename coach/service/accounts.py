"""Signing in and out: argon2 hashes, logins that are rows, a brake on guessing."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from coach.domain.access import Viewer
from coach.domain.people import Person, Role
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ports import Clock, Store, UnitOfWork

SHORTEST_PASSWORD = 8
MOST_FAILURES = 5
BRAKE = timedelta(minutes=15)

_REFUSED = (
    "The name or the password is wrong. Try again, or ask the coordinator for a new password."
)


class Accounts:
    """Who is asking: from a name and a password, or from the token of an open login.

    Only the token's hash is stored; logins survive a restart and end at a real sign-out, at their
    time, or when the password changes.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        login_hours: int = 12,
        demo: bool = False,
        hasher: PasswordHasher | None = None,
    ) -> None:
        """Accounts on one store.

        Args:
            store: Where people, hashes and logins are kept.
            clock: Decides when a login ends.
            login_hours: How long a login lasts.
            demo: Whether `viewer_for` may be used.
            hasher: argon2's cost; its own defaults (RFC 9106) unless given.
        """
        self._store = store
        self._clock = clock
        self._lasts = timedelta(hours=login_hours)
        self._demo = demo
        self._hasher = hasher or PasswordHasher()

    def sign_in(self, username: str, password: str) -> str:
        """The token of a new login.

        An unknown name takes as long as a wrong password and is told the same.

        Raises:
            NotAllowed: name or password is wrong, or too many attempts failed lately.
        """
        name, nobodys = _normalised(username), self._nobodys_hash
        person, stored = self._attempt(name)
        right = self._matches(stored or nobodys, password)
        if person is None or stored is None or not right:
            raise NotAllowed(_REFUSED)
        token = secrets.token_urlsafe(32)
        now = self._clock.now()
        with self._store.work() as work:
            if self._hasher.check_needs_rehash(stored):
                work.logins.set_password(person.id, self._hasher.hash(password))
            work.logins.clear_failures(_digest(name))
            work.logins.open(_digest(token), person.id, now, now + self._lasts)
            work.commit()
        return token

    def viewer_of(self, token: str) -> Viewer | None:
        """Whose login the token is; None where there is no such open login."""
        with self._store.work() as work:
            person_id = work.logins.holder(_digest(token), self._clock.now())
            person = None if person_id is None else work.people.person(person_id)
            return None if person is None else _viewer(work, person)

    def sign_out(self, token: str) -> None:
        """End a login; an unknown token is ignored."""
        with self._store.work() as work:
            work.logins.close(_digest(token))
            work.commit()

    def set_password(self, username: str, password: str) -> None:
        """Give a person a new password and end that person's logins.

        Raises:
            WrongUse: the password is too short.
            NotFound: nobody has that name.
        """
        if len(password) < SHORTEST_PASSWORD:
            raise WrongUse(f"A password needs {SHORTEST_PASSWORD} characters or more.")
        hashed = self._hasher.hash(password)
        with self._store.work() as work:
            person = _known(work, username)
            work.logins.set_password(person.id, hashed)
            work.logins.close_all(person.id)
            work.commit()

    def viewer_for(self, username: str) -> Viewer:
        """A person of the sample programme without a password: in demo mode only.

        Raises:
            NotAllowed: this is not demo mode.
            NotFound: nobody has that name.
        """
        if not self._demo:
            raise NotAllowed("A password is needed; only demo mode goes without.")
        with self._store.work() as work:
            return _viewer(work, _known(work, username))

    @cached_property
    def _nobodys_hash(self) -> str:
        return self._hasher.hash(secrets.token_urlsafe())

    def _attempt(self, name: str) -> tuple[Person | None, str | None]:
        """The person and hash of a name, after counting the attempt as failed until proven.

        Counting first holds attempts that run at the same time to the same number.
        """
        now = self._clock.now()
        with self._store.work() as work:
            if work.logins.failures(_digest(name), now - BRAKE) >= MOST_FAILURES:
                minutes = int(BRAKE.total_seconds() // 60)
                raise NotAllowed(
                    f"Too many attempts failed under this name. Try again in {minutes} minutes."
                )
            work.logins.add_failure(_digest(name), now)
            person = work.people.by_username(name)
            stored = None if person is None else work.logins.password_hash(person.id)
            work.commit()
        return person, stored

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False


def counted_as(username: str) -> str:
    """The name under which failed attempts are counted: a hash, since people mistype passwords."""
    return _digest(_normalised(username))


def _known(work: UnitOfWork, username: str) -> Person:
    person = work.people.by_username(_normalised(username))
    if person is None:
        raise NotFound(f"Nobody signs in as {username}. Check the name with the coordinator.")
    return person


def _viewer(work: UnitOfWork, person: Person) -> Viewer:
    pair_id = None if person.role is Role.COORDINATOR else work.people.pair_of(person.id)
    return Viewer(person.id, person.role, person.programme_id, pair_id)


def _normalised(username: str) -> str:
    return username.strip().casefold()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
