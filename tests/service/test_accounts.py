"""Signing in: the right password alone, for a time, braked, and surviving a restart."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from coach.domain.access import Viewer
from coach.domain.people import Pair, Person, Programme, Role, Side
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ports import Store
from coach.privacy.vault import Vault
from coach.service.accounts import BRAKE, MOST_FAILURES, Accounts
from coach.service.clocks import FixedClock
from coach.stores.unit_of_work import SqlStore

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD = "a long enough one"
MENTOR = Viewer("person-1", Role.MENTOR, "p", "pair-1")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 3, 2, 12, 0, tzinfo=UTC))


@pytest.fixture
def accounts(sqlite_store: SqlStore, clock: FixedClock) -> Accounts:
    with sqlite_store.work() as work:
        work.people.add_programme(Programme("p", "Pilot", "Learn", 6, "Write."))
        for number, name in enumerate(("mentor", "mentee", "coordinator"), 1):
            work.people.add_person(Person(f"person-{number}", "p", "Name", name, Role(name)))
        sides = (Side("person-1", "Nurse", "4 years", "", "x"), Side("person-2", "D", "b", "", "x"))
        work.people.add_pair(Pair("pair-1", "p", *sides, (), 1, 45))
        work.commit()
    accounts = opened(sqlite_store, clock)
    for name in ("mentor", "coordinator"):
        accounts.set_password(name, PASSWORD)
    return accounts


def opened(store: Store, clock: FixedClock) -> Accounts:
    return Accounts(store, clock, login_hours=2, hasher=CHEAP)


def test_the_right_password_gives_the_persons_view(accounts: Accounts) -> None:
    assert accounts.viewer_of(accounts.sign_in("mentor", PASSWORD)) == MENTOR
    assert accounts.viewer_of(accounts.sign_in(" Mentor ", PASSWORD)) == MENTOR
    coordinator = accounts.viewer_of(accounts.sign_in("coordinator", PASSWORD))
    assert coordinator == Viewer("person-3", Role.COORDINATOR, "p", None)


@pytest.mark.parametrize(
    ("name", "password"),
    [("mentor", "wrong"), ("mentor", ""), ("nobody", PASSWORD), ("mentee", PASSWORD), ("", "")],
)
def test_anything_else_is_refused_in_the_same_words(
    accounts: Accounts, name: str, password: str
) -> None:
    with pytest.raises(NotAllowed, match="The name or the password is wrong"):
        accounts.sign_in(name, password)


def test_an_unknown_token_is_nobodys(accounts: Accounts) -> None:
    accounts.sign_in("mentor", PASSWORD)
    assert accounts.viewer_of("") is None
    assert accounts.viewer_of("made up") is None


def test_a_login_ends_at_its_time(accounts: Accounts, clock: FixedClock) -> None:
    token = accounts.sign_in("mentor", PASSWORD)
    clock.advance(timedelta(hours=2, seconds=-1))
    assert accounts.viewer_of(token) == MENTOR
    clock.advance(timedelta(seconds=1))
    assert accounts.viewer_of(token) is None


def test_signing_out_ends_this_login_alone(accounts: Accounts) -> None:
    here, there = accounts.sign_in("mentor", PASSWORD), accounts.sign_in("mentor", PASSWORD)
    accounts.sign_out(here)
    accounts.sign_out("unknown")
    assert accounts.viewer_of(here) is None
    assert accounts.viewer_of(there) == MENTOR


def test_a_new_password_ends_every_login(accounts: Accounts) -> None:
    token = accounts.sign_in("mentor", PASSWORD)
    accounts.set_password("mentor", "another good one")
    assert accounts.viewer_of(token) is None
    with pytest.raises(NotAllowed):
        accounts.sign_in("mentor", PASSWORD)
    assert accounts.viewer_of(accounts.sign_in("mentor", "another good one")) == MENTOR


def test_a_short_password_and_an_unknown_person_are_refused(accounts: Accounts) -> None:
    with pytest.raises(WrongUse, match="8 characters"):
        accounts.set_password("mentor", "short")
    with pytest.raises(NotFound, match="nobody"):
        accounts.set_password("nobody", PASSWORD)


def test_a_login_survives_a_restart(
    accounts: Accounts, sqlite_url: str, tmp_path: Path, clock: FixedClock
) -> None:
    token = accounts.sign_in("mentor", PASSWORD)
    again = SqlStore(sqlite_url, Vault(tmp_path / "keys" / "master.key"))
    again.migrate()
    assert opened(again, clock).viewer_of(token) == MENTOR
    again.close()


def test_neither_tokens_nor_passwords_are_on_disk(accounts: Accounts, tmp_path: Path) -> None:
    token = accounts.sign_in("mentor", PASSWORD)
    with pytest.raises(NotAllowed):
        accounts.sign_in("typed-password-here", "")
    stored = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    for secret in (token, PASSWORD, "typed-password-here"):
        assert secret.encode() not in stored


@pytest.mark.parametrize("name", ["mentor", "nobody"])
def test_guessing_is_braked_for_a_while(accounts: Accounts, clock: FixedClock, name: str) -> None:
    for _ in range(MOST_FAILURES):
        with pytest.raises(NotAllowed, match="wrong"):
            accounts.sign_in(name, "guess")
    with pytest.raises(NotAllowed, match="Too many attempts"):
        accounts.sign_in(name, PASSWORD)
    assert accounts.sign_in("coordinator", PASSWORD)
    clock.advance(BRAKE)
    with pytest.raises(NotAllowed, match="wrong"):
        accounts.sign_in(name, "guess")


def test_success_starts_the_count_anew(accounts: Accounts) -> None:
    for _ in range(3):
        for _ in range(MOST_FAILURES - 1):
            with pytest.raises(NotAllowed):
                accounts.sign_in("mentor", "guess")
        assert accounts.sign_in("mentor", PASSWORD)


def test_a_cheaper_hash_is_renewed_at_the_next_login(
    accounts: Accounts, sqlite_store: SqlStore, clock: FixedClock
) -> None:
    stronger = PasswordHasher(time_cost=2, memory_cost=16, parallelism=1)
    Accounts(sqlite_store, clock, hasher=stronger).sign_in("mentor", PASSWORD)
    with sqlite_store.work() as work:
        assert "m=16,t=2" in (work.logins.password_hash("person-1") or "")
    assert accounts.sign_in("mentor", PASSWORD)


def test_only_demo_mode_goes_without_a_password(
    accounts: Accounts, sqlite_store: SqlStore, clock: FixedClock
) -> None:
    with pytest.raises(NotAllowed):
        accounts.viewer_for("mentor")
    demo = Accounts(sqlite_store, clock, demo=True, hasher=CHEAP)
    assert demo.viewer_for("mentor") == MENTOR
    with pytest.raises(NotFound):
        demo.viewer_for("nobody")
