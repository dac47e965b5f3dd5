"""The break of a long meeting lies between two parts, near to its middle."""

import pytest

from coach.composing.by_rule.breaks import BREAK
from tests.composing.pairs import Made, agenda


@pytest.mark.parametrize("name", ["pair-1", "pair-2", "pair-3"])
@pytest.mark.parametrize("minutes", [90, 120])
def test_a_break_is_near_to_the_middle(minutes: int, name: str) -> None:
    items = agenda(Made(id=name, minutes=minutes)).items
    (place,) = [n for n, item in enumerate(items) if item.title == BREAK]
    before = sum(item.minutes for item in items[:place])
    longest = max(item.minutes for item in items)
    assert 0 < place < len(items) - 1
    assert abs(before - minutes / 2) <= longest


def test_three_hours_have_two_breaks_and_no_stretch_of_half_of_them() -> None:
    items = agenda(Made(minutes=180)).items
    places = [n for n, item in enumerate(items) if item.title == BREAK]
    assert len(places) == 2
    parts = (items[: places[0]], items[places[0] + 1 : places[1]], items[places[1] + 1 :])
    assert all(0 < sum(item.minutes for item in part) < 90 for part in parts)
