import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.index.lexical import LexicalIndex, words_of

TEXTS = [
    "The mentor agrees confidentiality with the mentee.",
    "Cancelled meetings wear a mentor out.",
    "Promises are tested against what happened.",
]
VOCABULARY = ["mentor", "mentee", "meeting", "agree", "cancel", "promise", "the", "zebra"]
SENTENCE = st.lists(st.sampled_from(VOCABULARY), max_size=12).map(" ".join)


def test_scores_as_the_formula_says() -> None:
    index = LexicalIndex(["apple pear", "apple apple plum", "fig"])
    apple, fig, unseen = (math.log(1 + (3 - n + 0.5) / (n + 0.5)) for n in (2, 1, 0))

    def part(count: int, length: int) -> float:
        return count / (count + 1.5 * (1 - 0.75 + 0.75 * length / 2))

    expected = [apple * part(1, 2), apple * part(2, 3), fig * part(1, 1)]
    attainable = apple + fig + unseen
    np.testing.assert_allclose(
        index.coverage(words_of("apples, figs and kiwis")),
        np.array(expected) / attainable,
        rtol=1e-5,
    )


def test_words_meet_in_their_stems() -> None:
    coverage = LexicalIndex(TEXTS).coverage(words_of("She keeps cancelling our meeting"))
    assert coverage.argmax() == 1
    assert (coverage > 0).sum() == 1


def test_function_words_count_for_nothing() -> None:
    assert words_of("What is it that they will be with?") == words_of("what?")


def test_another_partition_changes_no_score() -> None:
    alone = LexicalIndex(TEXTS).coverage(words_of("mentor promises"))
    LexicalIndex(["mentor mentor promises"] * 50)
    np.testing.assert_array_equal(LexicalIndex(TEXTS).coverage(words_of("mentor promises")), alone)


@pytest.mark.parametrize("texts", [[], [""], ["the of a"]])
@pytest.mark.parametrize("query", ["", "the", "mentor"])
def test_where_there_are_no_words_nothing_matches(texts: list[str], query: str) -> None:
    np.testing.assert_array_equal(
        LexicalIndex(texts).coverage(words_of(query)), np.zeros(len(texts))
    )


@given(texts=st.lists(SENTENCE, max_size=6), query=SENTENCE)
def test_coverage_lies_between_nothing_and_all(texts: list[str], query: str) -> None:
    coverage = LexicalIndex(texts).coverage(words_of(query))
    assert coverage.shape == (len(texts),)
    assert ((coverage >= 0) & (coverage < 1)).all()
    shared = [bool(words_of(text) & words_of(query)) for text in texts]
    assert ((coverage > 0) == shared).all()
