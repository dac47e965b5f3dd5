"""Time boxes: exact sums, bounds kept, and the best choice found."""

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.composing.planner import Part, fit, value
from coach.errors import WrongUse


@st.composite
def parts(draw: st.DrawFn, longest: int = 60, required: bool | None = None) -> Part:
    minimum = draw(st.integers(1, longest))
    ideal = draw(st.integers(minimum, longest))
    maximum = draw(st.integers(ideal, longest))
    needed = draw(st.booleans()) if required is None else required
    return Part(minimum, ideal, maximum, draw(st.floats(-1, 3)), needed)


def possible(choice: Sequence[Part], total: int) -> bool:
    sums = {0}
    for part in choice:
        lengths = set(range(part.minimum, part.maximum + 1)) | (set() if part.required else {0})
        sums = {a + b for a in sums for b in lengths if a + b <= total}
    return total in sums


@given(st.lists(parts(), min_size=1, max_size=8), st.integers(10, 180))
def test_minutes_sum_and_stay_in_bounds_or_it_says_that_they_cannot(
    choice: list[Part], total: int
) -> None:
    if not possible(choice, total):
        with pytest.raises(WrongUse):
            fit(choice, total)
        return
    minutes = fit(choice, total)
    assert sum(minutes) == total
    for part, given_minutes in zip(choice, minutes, strict=True):
        if part.required or given_minutes:
            assert part.minimum <= given_minutes <= part.maximum


@given(st.lists(parts(longest=6), min_size=1, max_size=4), st.integers(1, 14))
def test_no_other_choice_is_better(choice: list[Part], total: int) -> None:
    options = [
        [*([] if part.required else [0]), *range(part.minimum, part.maximum + 1)] for part in choice
    ]
    every = [lengths for lengths in product(*options) if sum(lengths) == total]
    if every:
        best = max(value(choice, lengths) for lengths in every)
        assert value(choice, fit(choice, total)) == pytest.approx(best)


def test_a_longer_meeting_gives_the_core_more_before_it_adds_another_part() -> None:
    core = Part(10, 20, 40, 2.0, required=True)
    extra = Part(5, 10, 15, 0.2)
    assert fit([core, extra], 22) == (22, 0)
    assert fit([core, extra], 45)[1] > 0


def test_a_part_that_is_worth_little_gives_way() -> None:
    dear, cheap = Part(10, 10, 10, 2.0), Part(10, 10, 10, 1.0)
    assert fit([cheap, dear], 10) == (0, 10)
