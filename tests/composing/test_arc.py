"""The arc of a programme over 3 to 24 meetings."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.arc import neighbours, stage_of, stages
from coach.domain.terms import Stage
from coach.errors import WrongUse

ORDER = list(Stage)
PLANNED = st.integers(min_value=3, max_value=24)


@given(PLANNED)
def test_it_begins_with_the_contract_ends_with_the_review_and_never_turns_back(n: int) -> None:
    arc = stages(n)
    assert len(arc) == n
    assert arc[0] is Stage.CONTRACT
    assert arc[-1] is Stage.REVIEW
    assert all(ORDER.index(a) <= ORDER.index(b) for a, b in pairwise(arc))


@given(st.integers(min_value=6, max_value=24))
def test_six_meetings_are_enough_for_every_stage(n: int) -> None:
    assert set(stages(n)) == set(Stage)


@given(PLANNED)
def test_no_stage_of_the_middle_takes_over(n: int) -> None:
    arc = stages(n)
    counts = [arc.count(stage) for stage in ORDER[1:-1]]
    assert max(counts) - min(counts) <= 1


def test_meetings_beyond_the_plan_are_for_the_review() -> None:
    assert stage_of(9, 6) is Stage.REVIEW


def test_there_is_no_meeting_before_the_first() -> None:
    with pytest.raises(WrongUse, match="count from 1"):
        stage_of(0, 6)


def test_neighbours_stay_on_the_arc() -> None:
    assert neighbours(Stage.CONTRACT) == (Stage.PERSPECTIVE,)
    assert neighbours(Stage.EVIDENCE) == (Stage.PERSPECTIVE, Stage.PRACTICE)
