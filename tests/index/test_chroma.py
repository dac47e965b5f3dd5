"""Owners, embedders and other processes, with real Chroma in folders and on a server."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coach.domain.access import LIBRARY, Partition, PartitionKind, library_scope, pair_scope
from coach.errors import EmbedderMismatch, FolderInUse, SettingsError, StoreError
from coach.index.chroma import ChromaIndex
from coach.ports import Vectors

PAIR = Partition(PartitionKind.PAIR, "p1")
SCOPE = pair_scope("programme", "p1")


def axis(n: int) -> Vectors:
    return np.eye(4, dtype=np.float32)[n : n + 1]


OWNER = """
import sys
from pathlib import Path
from coach.index.chroma import ChromaIndex
index = ChromaIndex.in_folder(Path(sys.argv[1]), "test")
print("owned", flush=True)
sys.stdin.read()
index.close()
print("closed", flush=True)
sys.stdin.read()
"""

OTHER_PROCESS = """
import json, sys
import numpy as np
from coach.domain.access import LIBRARY, Partition, PartitionKind, pair_scope
from coach.index.chroma import ChromaIndex
axes = np.eye(4, dtype=np.float32)
pair = Partition(PartitionKind.PAIR, "p1")
with ChromaIndex.on_server(sys.argv[1], "test") as index:
    found = [one.passage_id for one in index.search(axes[0], pair_scope("programme", "p1"), 9)]
    for partition in (LIBRARY, pair):
        index.remove(partition, [f"{partition.kind}-old"])
        index.add(partition, [f"{partition.kind}-new"], axes[1:2])
print(json.dumps(sorted(found)))
"""


@pytest.fixture
def owner(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that owns the folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "owned\n"
    yield process
    process.kill()
    process.communicate()


def test_a_folder_has_one_owner(tmp_path: Path, owner: "subprocess.Popen[str]") -> None:
    with pytest.raises(FolderInUse, match="COACH_CHROMA_URL"):
        ChromaIndex.in_folder(tmp_path, "test")


def test_a_killed_owner_leaves_the_folder_free(
    tmp_path: Path, owner: "subprocess.Popen[str]"
) -> None:
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    ChromaIndex.in_folder(tmp_path, "test").close()


def test_closing_leaves_the_folder_free(tmp_path: Path) -> None:
    first = ChromaIndex.in_folder(tmp_path, "test")
    with pytest.raises(FolderInUse):
        ChromaIndex.in_folder(tmp_path, "test")
    first.add(LIBRARY, ["a"], axis(0))
    first.close()
    with ChromaIndex.in_folder(tmp_path, "test") as second:
        assert [one.passage_id for one in second.search(axis(0)[0], SCOPE, 1)] == ["a"]


def test_an_index_keeps_to_its_embedder(tmp_path: Path) -> None:
    with ChromaIndex.in_folder(tmp_path, "minilm/fp32") as index:
        index.add(PAIR, ["a"], axis(0))
    with pytest.raises(EmbedderMismatch, match=r"minilm/fp32.*minilm/int8.*rebuild"):
        ChromaIndex.in_folder(tmp_path, "minilm/int8")
    with ChromaIndex.in_folder(tmp_path, "minilm/fp32") as index:
        index.clear()
    with ChromaIndex.in_folder(tmp_path, "minilm/int8") as index:
        assert index.search(axis(0)[0], SCOPE, 1) == []


def test_a_collection_that_another_embedder_made_meanwhile_is_refused(chroma_server: str) -> None:
    with (
        ChromaIndex.on_server(chroma_server, "old") as old,
        ChromaIndex.on_server(chroma_server, "new") as new,
    ):
        old.add(LIBRARY, ["a"], axis(0))
        with pytest.raises(EmbedderMismatch):
            new.add(LIBRARY, ["b"], axis(0))
        with pytest.raises(EmbedderMismatch):
            new.search(axis(0)[0], library_scope(), 1)
        old.clear()


def test_two_processes_on_a_server_see_each_others_changes(chroma_server: str) -> None:
    with ChromaIndex.on_server(chroma_server, "test") as index:
        for partition in (LIBRARY, PAIR):
            index.add(partition, [f"{partition.kind}-old"], axis(0))
        script = [sys.executable, "-c", OTHER_PROCESS, chroma_server]
        other = subprocess.run(script, capture_output=True, text=True, check=True)
        assert json.loads(other.stdout) == ["library-old", "pair-old"]
        found = index.search(axis(1)[0], SCOPE, 9)
        assert sorted(one.passage_id for one in found) == ["library-new", "pair-new"]
        index.clear()


def test_other_peoples_collections_on_a_server_are_left_alone(chroma_server: str) -> None:
    with ChromaIndex.on_server(chroma_server, "test") as index:
        client = index._client
        client.create_collection("somebody-elses", embedding_function=None)
        index.clear()
        with ChromaIndex.on_server(chroma_server, "another"):
            pass
        client.delete_collection("somebody-elses")


@pytest.mark.parametrize("url", ["", "localhost:8000", "ftp://host", "http://"])
def test_an_address_that_is_none_is_named(url: str) -> None:
    with pytest.raises(SettingsError, match="http://host:8000"):
        ChromaIndex.on_server(url, "test")


def test_a_server_that_does_not_answer_is_named() -> None:
    with pytest.raises(StoreError, match=r"127\.0\.0\.1:9.*server runs"):
        ChromaIndex.on_server("http://127.0.0.1:9", "test")


def test_a_damaged_folder_is_named_and_left_free(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_bytes(b"not a database, whatever the name says" * 50)
    for _ in range(2):
        with pytest.raises(StoreError, match=str(tmp_path)):
            ChromaIndex.in_folder(tmp_path, "test")


def test_opens_no_connection(tmp_path: Path) -> None:
    script = """
import sys
calls = []
def watch(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto"}:
        calls.append(event)
sys.addaudithook(watch)
import numpy as np
from pathlib import Path
from coach.domain.access import LIBRARY, library_scope
from coach.index.chroma import ChromaIndex
with ChromaIndex.in_folder(Path(sys.argv[1]), "test") as index:
    index.add(LIBRARY, ["a"], np.eye(4, dtype=np.float32)[:1])
    found = index.search(np.eye(4, dtype=np.float32)[0], library_scope(), 1)
print(len(found), calls)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "1 []\n"
