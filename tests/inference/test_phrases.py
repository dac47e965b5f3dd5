from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from coach.inference.embed_words import WordsEmbedder
from coach.inference.phrases import KEPT, kept, phrase_vectors
from coach.ports import Vectors


class Counting(WordsEmbedder):
    """Counts the texts that it was given."""

    embedded = 0

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += len(texts)
        return super().embed(texts)


PHRASES = ["they keep cancelling", "I am tired of being the example"]


def test_a_list_is_embedded_once(tmp_path: Path) -> None:
    embedder = Counting()
    first = phrase_vectors(tmp_path, embedder, PHRASES)
    again = phrase_vectors(tmp_path, embedder, PHRASES)
    np.testing.assert_array_equal(first, again)
    np.testing.assert_array_equal(first, embedder.embed(PHRASES))
    assert embedder.embedded == 2 * len(PHRASES)


@pytest.mark.parametrize("changed", [PHRASES[:1], PHRASES[::-1], ["".join(PHRASES), ""]])
def test_another_list_is_embedded_anew(tmp_path: Path, changed: list[str]) -> None:
    embedder = Counting()
    phrase_vectors(tmp_path, embedder, PHRASES)
    np.testing.assert_array_equal(
        phrase_vectors(tmp_path, embedder, changed), WordsEmbedder().embed(changed)
    )


def test_a_changed_list_embeds_its_new_phrases_alone(tmp_path: Path) -> None:
    embedder = Counting()
    phrase_vectors(tmp_path, embedder, PHRASES)
    changed = [PHRASES[1], "they want to hear of TikTok", PHRASES[0]]
    vectors = phrase_vectors(tmp_path, embedder, changed)
    assert embedder.embedded == len(PHRASES) + 1
    np.testing.assert_array_equal(vectors, WordsEmbedder().embed(changed))


def test_an_earlier_list_that_is_damaged_is_no_source(tmp_path: Path) -> None:
    phrase_vectors(tmp_path, WordsEmbedder(), PHRASES)
    file = next(tmp_path.glob("*.npz"))
    file.write_bytes(file.read_bytes()[:300])
    changed = [*PHRASES, "nobody asks me"]
    np.testing.assert_array_equal(
        phrase_vectors(tmp_path, WordsEmbedder(), changed), WordsEmbedder().embed(changed)
    )


def test_another_embedder_has_its_own_vectors(tmp_path: Path) -> None:
    phrase_vectors(tmp_path, WordsEmbedder(16), PHRASES)
    assert phrase_vectors(tmp_path, WordsEmbedder(32), PHRASES).shape == (2, 32)


@pytest.mark.parametrize("length", [0, 10, 200])
def test_a_damaged_file_is_made_again(tmp_path: Path, length: int) -> None:
    expected = phrase_vectors(tmp_path, WordsEmbedder(), PHRASES)
    file = next(tmp_path.glob("*.npz"))
    file.write_bytes(file.read_bytes()[:length])
    np.testing.assert_array_equal(phrase_vectors(tmp_path, WordsEmbedder(), PHRASES), expected)


def test_files_unused_for_longest_go(tmp_path: Path) -> None:
    embedder = Counting()
    for n in range(KEPT + 3):
        phrase_vectors(tmp_path, embedder, [f"phrase {n}"])
    assert len(list(tmp_path.iterdir())) == KEPT
    before = embedder.embedded
    phrase_vectors(tmp_path, embedder, [f"phrase {KEPT + 2}"])
    assert embedder.embedded == before


def test_what_comes_from_the_phrases_is_worked_out_once(tmp_path: Path) -> None:
    made = []

    def work_out() -> Vectors:
        made.append(1)
        return np.ones((2, 3), np.float32)

    first, again = (kept(tmp_path, "weights-a", work_out) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert len(made) == 1
    kept(tmp_path, "weights-b", work_out)
    assert len(made) == 2
    phrase_vectors(tmp_path, WordsEmbedder(), PHRASES)
    assert len(list(tmp_path.glob("weights-*"))) == 2, "another kind's files are not counted"
