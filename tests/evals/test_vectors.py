"""What was embedded once is not embedded again, and is the same to the last bit."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from coach.inference.embed_words import WordsEmbedder
from coach.ports import Vectors
from evals.vectors import MOST, KeptVectors

TEXTS = ("How was it?", "What did you notice?", "How was it?")


class Counting(WordsEmbedder):
    """Says what it had to embed."""

    def __init__(self, name: str = "counting") -> None:
        super().__init__()
        self.name = name
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return super().embed(texts)


def test_what_a_coach_computed_a_judge_reads(tmp_path: Path) -> None:
    coach, judge = Counting(), Counting()
    file = tmp_path / "beside" / "vectors.sqlite3"
    made = KeptVectors(coach, file, read=False).embed(TEXTS)
    read = KeptVectors(judge, file, read=True).embed([*TEXTS, "And now?"])
    assert judge.asked == ["And now?"]
    assert np.array_equal(read[:3], made)
    assert np.array_equal(read, WordsEmbedder().embed([*TEXTS, "And now?"]))
    assert read.dtype == np.float32


def test_a_coach_computes_everything_itself(tmp_path: Path) -> None:
    coach = Counting()
    kept = KeptVectors(coach, tmp_path / "vectors.sqlite3", read=False)
    kept.embed(TEXTS)
    kept.embed(TEXTS)
    assert coach.asked == [TEXTS[0], TEXTS[1]] * 2


def test_another_embedder_reads_nothing(tmp_path: Path) -> None:
    other = Counting("another")
    KeptVectors(Counting(), tmp_path / "vectors.sqlite3", read=True).embed(TEXTS)
    KeptVectors(other, tmp_path / "vectors.sqlite3", read=True).embed(TEXTS)
    assert other.asked == [TEXTS[0], TEXTS[1]]


def test_nothing_has_no_vectors(tmp_path: Path) -> None:
    kept = KeptVectors(Counting(), tmp_path / "vectors.sqlite3", read=True)
    assert kept.embed([]).shape == (0, kept.dimensions)


@pytest.mark.parametrize(("more", "left"), [(0, MOST), (1, 0)])
def test_a_full_file_is_emptied(tmp_path: Path, more: int, left: int) -> None:
    file = tmp_path / "vectors.sqlite3"
    KeptVectors(Counting(), file, read=True)
    with closing(sqlite3.connect(file)) as kept, kept:
        rows = (("counting", str(number), b"") for number in range(MOST + more))
        kept.executemany("INSERT INTO vectors VALUES (?, ?, ?)", rows)
    KeptVectors(Counting(), file, read=True)
    with closing(sqlite3.connect(file)) as kept:
        assert kept.execute("SELECT count(*) FROM vectors").fetchone() == (left,)
