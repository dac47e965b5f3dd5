"""Databases come up to date by themselves, and mistakes in their address are told."""

import threading
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from coach.domain.access import LIBRARY, library_scope
from coach.domain.passages import Source, SourceKind
from coach.domain.people import Person, Programme, Role
from coach.errors import SettingsError, StoreError
from coach.privacy.vault import Vault
from coach.stores import migrations
from coach.stores.engine import open_engine
from coach.stores.migrating import HEAD, migrate
from coach.stores.schema import metadata
from coach.stores.unit_of_work import SqlStore

MIGRATIONS = str(Path(migrations.__file__).parent)


def test_the_migrations_make_the_schema_that_the_code_uses(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_newest_revision_is_the_one_that_is_asked_for() -> None:
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_migrations_can_be_undone(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_a_database_of_a_newer_coach_is_left_alone(database_url: str) -> None:
    engine = open_engine(database_url)
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer version"):
        migrate(engine)
    engine.dispose()


def test_processes_that_start_together_migrate_once(database_url: str, tmp_path: Path) -> None:
    stores = [SqlStore(database_url, Vault(tmp_path / "master.key")) for _ in range(8)]
    start = threading.Barrier(len(stores))
    failures: list[BaseException] = []

    def run(store: SqlStore) -> None:
        start.wait()
        try:
            store.migrate()
        except BaseException as exc:  # noqa: BLE001 - reported by the test's own thread
            failures.append(exc)

    threads = [threading.Thread(target=run, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in stores:
        store.close()
    assert not failures


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://host/db", "sqlite://", "sqlite:///:memory:", "oracle+no://x"]
)
def test_an_address_that_names_no_usable_database_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="COACH_DATABASE_URL"):
        open_engine(url)


def test_a_database_that_cannot_be_reached_is_a_store_error(tmp_path: Path) -> None:
    store = SqlStore(f"postgresql://nobody@/none?host={tmp_path}", Vault(tmp_path / "master.key"))
    with pytest.raises(StoreError, match="The database failed"):
        store.migrate()
    with pytest.raises(StoreError), store.work():
        pass


def test_a_database_error_tells_no_stored_value(store: SqlStore) -> None:
    with store.work() as work:
        work.people.add_programme(Programme("p", "Pilot", "Learn", 6, "Write."))
        work.people.add_person(Person("one", "p", "Ada Surname", "ada", Role.MENTOR))
        with pytest.raises(StoreError) as caught:
            work.people.add_person(Person("two", "p", "Ada Surname", "ada", Role.MENTOR))
    assert "Surname" not in str(caught.value)


def test_reading_does_not_wait_for_a_writer(store: SqlStore) -> None:
    source = Source("gd-1", LIBRARY, SourceKind.GUIDANCE, "T", "0" * 64, "", "text")
    with store.work() as writer:
        writer.passages.put(source, [])
        with store.work() as reader:
            assert not reader.passages.sources(LIBRARY, library_scope())
        writer.commit()
    with store.work() as reader:
        assert reader.passages.sources(LIBRARY, library_scope())
