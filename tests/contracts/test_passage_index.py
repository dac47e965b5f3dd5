"""What every PassageIndex keeps."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coach.domain.access import LIBRARY, Partition, PartitionKind, library_scope, pair_scope
from coach.index.chroma import ChromaIndex
from coach.index.memory import MemoryIndex
from coach.ports import PassageIndex, Vectors

WIDTH = 8
PROGRAMME = Partition(PartitionKind.PROGRAMME, "Spring 2026 / Leeds")
OTHER_PROGRAMME = Partition(PartitionKind.PROGRAMME, "other")
OURS = Partition(PartitionKind.PAIR, "p1")
THEIRS = Partition(PartitionKind.PAIR, "p2")
SCOPE = pair_scope(PROGRAMME.id, "p1")


def unit(*values: float) -> Vectors:
    vector = np.zeros(WIDTH, np.float32)
    vector[: len(values)] = values
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def rows(*vectors: Vectors) -> Vectors:
    return np.stack(vectors)


@pytest.fixture(params=["memory", "folder", "server"])
def index(
    request: pytest.FixtureRequest, tmp_path: Path, chroma_server: str
) -> Iterator[PassageIndex]:
    if request.param == "memory":
        yield MemoryIndex()
        return
    opened = (
        ChromaIndex.in_folder(tmp_path, "test")
        if request.param == "folder"
        else ChromaIndex.on_server(chroma_server, "test")
    )
    with opened as chroma:
        yield chroma
        chroma.clear()


def ids(index: PassageIndex, vector: Vectors, limit: int = 10) -> list[str]:
    return [scored.passage_id for scored in index.search(vector, SCOPE, limit)]


def test_an_empty_index_finds_nothing(index: PassageIndex) -> None:
    assert index.search(unit(1), SCOPE, 5) == []
    assert index.vectors(["a"], SCOPE) == {}
    index.remove(LIBRARY, ["a"])


def test_best_first_over_all_partitions_in_scope(index: PassageIndex) -> None:
    index.add(LIBRARY, ["library-far", "library-near"], rows(unit(0, 1), unit(1, 0.2)))
    index.add(PROGRAMME, ["programme"], rows(unit(1, 0.5)))
    index.add(OURS, ["ours"], rows(unit(1, 0.1)))
    found = index.search(unit(1), SCOPE, 3)
    assert [one.passage_id for one in found] == ["ours", "library-near", "programme"]
    expected = [unit(1) @ unit(1, second) for second in (0.1, 0.2, 0.5)]
    np.testing.assert_allclose([one.score for one in found], expected, atol=1e-4)


def test_what_lies_outside_the_scope_is_never_found(index: PassageIndex) -> None:
    index.add(THEIRS, ["theirs"], rows(unit(1)))
    index.add(OTHER_PROGRAMME, ["other"], rows(unit(1)))
    index.add(OURS, ["ours"], rows(unit(0, 1)))
    assert ids(index, unit(1)) == ["ours"]
    assert list(index.vectors(["theirs", "other", "ours"], SCOPE)) == ["ours"]
    assert index.search(unit(1), library_scope(), 10) == []


def test_a_pair_is_found_however_many_others_lie_nearer(index: PassageIndex) -> None:
    near = rows(*(unit(1, n / 1e4) for n in range(1500)))
    index.add(THEIRS, [f"theirs-{n}" for n in range(1500)], near)
    index.add(OURS, ["ours"], rows(unit(0, 0, 1)))
    assert ids(index, unit(1), limit=5) == ["ours"]


def test_adding_again_replaces(index: PassageIndex) -> None:
    for partition in (LIBRARY, OURS):
        index.add(partition, ["a"], rows(unit(1)))
        index.add(partition, ["a"], rows(unit(0, 1)))
        assert index.search(unit(0, 1), SCOPE, 5)[0].score == pytest.approx(1, abs=1e-4)
        index.remove(partition, ["a"])


def test_what_was_removed_is_gone(index: PassageIndex) -> None:
    for partition in (LIBRARY, OURS):
        index.add(partition, ["a", "b"], rows(unit(1), unit(1, 1)))
        index.remove(partition, ["a", "never-there"])
        assert ids(index, unit(1)) == ["b"]
        assert list(index.vectors(["a", "b"], SCOPE)) == ["b"]
        index.remove(partition, ["b"])


def test_removing_from_one_pair_leaves_another_alone(index: PassageIndex) -> None:
    index.add(OURS, ["ours"], rows(unit(1)))
    index.remove(THEIRS, ["ours"])
    assert ids(index, unit(1)) == ["ours"]


def test_gives_vectors_back_as_they_were_stored(index: PassageIndex) -> None:
    count = 2300
    stored = np.random.default_rng(3).standard_normal((count, WIDTH)).astype(np.float32)
    stored /= np.linalg.norm(stored, axis=1, keepdims=True)
    names = [f"id-{n}" for n in range(count)]
    index.add(LIBRARY, names, stored)
    got = index.vectors([*names, "id-0", "unknown"], SCOPE)
    assert len(got) == count
    np.testing.assert_allclose(np.stack([got[name] for name in names]), stored, atol=1e-6)
    index.remove(LIBRARY, names)
    assert index.search(unit(1), SCOPE, 5) == []


def test_nothing_to_add_is_no_error(index: PassageIndex) -> None:
    index.add(LIBRARY, [], np.zeros((0, WIDTH), np.float32))
    index.remove(LIBRARY, [])
    assert index.search(unit(1), SCOPE, 5) == []


def test_a_limit_above_what_is_there_gives_all(index: PassageIndex) -> None:
    index.add(LIBRARY, ["a", "b"], rows(unit(1), unit(0, 1)))
    assert ids(index, unit(1), limit=500) == ["a", "b"]
