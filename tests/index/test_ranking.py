import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from coach.index.ranking import best_rows, cosines, merged
from coach.ports import Scored

SCORES = st.lists(st.integers(-3, 3), max_size=30)


@given(values=SCORES, limit=st.integers(1, 40))
def test_the_best_rows_are_those_of_a_full_sort(values: list[int], limit: int) -> None:
    scores = np.array(values, np.float32)
    chosen = best_rows(scores, limit)
    assert list(scores[chosen]) == sorted(values, reverse=True)[:limit]
    assert len(set(chosen)) == len(chosen)


def test_merging_keeps_the_best_of_all_in_one_order() -> None:
    left, right = [Scored("b", 0.9), Scored("c", 0.1)], [Scored("a", 0.9), Scored("d", 0.5)]
    assert [one.passage_id for one in merged([left, right], 3)] == ["a", "b", "d"]


def test_rounding_never_leads_out_of_the_range() -> None:
    row = np.full((1, 3), 1 / np.sqrt(3), np.float32) * np.float32(1.0000001)
    assert cosines(row, row[0]).max() <= 1.0
    assert cosines(row, -row[0]).min() >= -1.0
