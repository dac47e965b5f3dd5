"""A new master key seals everything anew, and a rotation that is cut off loses nothing."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, create_engine, select

from coach.errors import KeyMissing, StoreError
from coach.privacy.vault import Vault
from coach.stores.schema import data_keys, metadata
from coach.stores.unit_of_work import SqlStore
from tests.stores.test_at_rest import CANARY, SCOPE, WRITER, write_everything

OPEN_TO_ALL = {"sources", "passages"}


def url_of(database_url: str) -> str:
    return database_url.replace("postgresql://", "postgresql+psycopg://")


def sealed_values(database_url: str) -> set[bytes]:
    """Every binary value of every table."""
    engine = create_engine(url_of(database_url))
    with engine.connect() as connection:
        found = {
            bytes(value)
            for table in metadata.sorted_tables
            for column in table.columns
            if isinstance(column.type, LargeBinary)
            for value in connection.execute(select(column)).scalars()
        }
    engine.dispose()
    return found


def read_everything(store: SqlStore) -> tuple[object, ...]:
    with store.work() as work:
        partition = work.passages.generations(SCOPE)
        return (
            work.people.pair("a", SCOPE),
            work.records.notes(SCOPE),
            work.records.commitments(SCOPE),
            work.records.suggestion("sg", WRITER),
            work.records.conversation("t", WRITER),
            work.journal.entries(WRITER),
            work.journal.drafts(WRITER),
            work.journal.shares(WRITER),
            work.passages.source("note:n", SCOPE),
            work.passages.get(["note:n@0"], SCOPE),
            partition,
        )


def reopened(database_url: str, key: Path) -> SqlStore:
    store = SqlStore(database_url, Vault(key))
    store.migrate()
    return store


def test_after_a_rotation_all_is_readable_and_nothing_is_sealed_as_it_was(
    store: SqlStore, database_url: str, tmp_path: Path
) -> None:
    write_everything(store)
    key = tmp_path / "keys" / "master.key"
    old_key, before, sealed = key.read_text(), read_everything(store), sealed_values(database_url)
    secret = store.secret("anonymiser")
    assert store.rotate(("anonymiser",)) == len(sealed) - 2
    assert key.read_text() != old_key
    assert [file.name for file in key.parent.iterdir()] == ["master.key"]
    assert not sealed & sealed_values(database_url)
    store.close()
    again = reopened(database_url, key)
    assert read_everything(again) == before
    assert CANARY in str(before)
    assert again.secret("anonymiser") == secret
    again.close()
    key.write_text(old_key)
    with pytest.raises(KeyMissing, match="not the one"):
        reopened(database_url, key)


def test_a_rotation_that_was_cut_off_before_its_end_never_began(
    store: SqlStore, database_url: str, tmp_path: Path
) -> None:
    write_everything(store)
    before = read_everything(store)
    key = tmp_path / "keys" / "master.key"
    Vault(key).successor()
    store.close()
    again = reopened(database_url, key)
    assert read_everything(again) == before
    again.rotate(())
    assert read_everything(again) == before
    again.close()


def test_a_rotation_that_was_cut_off_after_its_commit_is_finished_at_the_next_start(
    store: SqlStore, database_url: str, tmp_path: Path
) -> None:
    write_everything(store)
    before = read_everything(store)
    key = tmp_path / "keys" / "master.key"
    shutil.copy(key, tmp_path / "old.key")
    store.rotate(())
    store.close()
    key.rename(key.with_name("master.key.next"))
    shutil.copy(tmp_path / "old.key", key)
    again = reopened(database_url, key)
    assert read_everything(again) == before
    assert [file.name for file in key.parent.iterdir()] == ["master.key"]
    again.close()


def test_a_rotation_that_fails_leaves_everything_as_it_was(
    store: SqlStore, database_url: str, tmp_path: Path
) -> None:
    write_everything(store)
    before = read_everything(store)
    engine = create_engine(url_of(database_url))
    with engine.begin() as connection:
        connection.execute(data_keys.insert().values(holder="owner:x", wrapped=b"torn"))
    with pytest.raises((KeyMissing, StoreError)):
        store.rotate(("anonymiser",))
    with engine.begin() as connection:
        connection.execute(data_keys.delete().where(data_keys.c.holder == "owner:x"))
    engine.dispose()
    store.close()
    again = reopened(database_url, tmp_path / "keys" / "master.key")
    assert read_everything(again) == before
    again.close()
