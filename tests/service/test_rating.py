"""Two private ratings a meeting: the partner never sees the other's."""

import pytest

from coach.domain.ratings import Rating
from coach.errors import NotAllowed, WrongUse
from tests.service.house import COORDINATOR, MENTEE, MENTOR, STRANGER, House


def test_each_rates_for_oneself_and_may_change_it(house: House) -> None:
    house.kept.ratings.rate(MENTOR, 2, 4, 2)
    house.kept.ratings.rate(MENTOR, 2, 5, 3)
    house.kept.ratings.rate(MENTEE, 2, 1, 1)
    assert house.kept.ratings.own(MENTOR) == (Rating("mentor-a", "a", 2, 5, 3),)
    assert house.kept.ratings.own(MENTEE) == (Rating("mentee-a", "a", 2, 1, 1),)
    assert house.kept.ratings.own(STRANGER) == ()


@pytest.mark.parametrize(
    ("meeting", "useful", "safe"),
    [(2, 0, 3), (2, 3, 6), (2, None, 3), (2, 3, None), (2, None, None), (0, 3, 3), (4, 3, 3)],
)
def test_what_is_no_rating_is_refused(
    house: House, meeting: int, useful: int | None, safe: int | None
) -> None:
    with pytest.raises(WrongUse):
        house.kept.ratings.rate(MENTOR, meeting, useful, safe)
    assert house.kept.ratings.own(MENTOR) == ()


def test_a_coordinator_neither_rates_nor_reads(house: House) -> None:
    with pytest.raises(NotAllowed):
        house.kept.ratings.rate(COORDINATOR, 2, 3, 3)
    with pytest.raises(NotAllowed):
        house.kept.ratings.own(COORDINATOR)
