"""Work that the mentor has finished is shown in several ways, and only where there is any."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda, citing

DONE = (Role.MENTOR, "count the nights without cover (done: 9 of 14)")


def shown(pair: Made) -> AgendaItem:
    (item,) = citing(agenda(pair), "promise:c0")
    return item


def test_pairs_show_what_they_finished_in_ways_of_their_own() -> None:
    items = [shown(replace(Made(), id=f"pair-{n}", promises=(DONE,))) for n in range(12)]
    assert all("9 of 14" in " ".join(item.prompts) for item in items)
    assert len({item.what for item in items}) > 2
    assert len({item.prompts[-1] for item in items}) > 2


@pytest.mark.parametrize("state", ["done", "one done", "half done", "two read"])
def test_how_far_something_is_shows_nothing(state: str) -> None:
    owed = (Role.MENTOR, f"read two titles from the list ({state})")
    item = shown(replace(Made(), promises=(owed,)))
    assert "Here it is" not in " ".join(item.prompts)


def test_the_goal_is_named_where_one_counted_case_stands_for_it() -> None:
    goal = "The same duties as my colleagues, and a fair roster next year"
    counted = (Role.MENTOR, "log the swaps of our team (done: 23 requests, 9 refused)")
    body = agenda(replace(Made(), mentor_goal=goal, promises=(counted,), minutes=60))
    assert any("The same duties as my colleagues" in item.what for item in body.items)


def test_nothing_is_laid_on_a_table_that_a_call_does_not_have() -> None:
    for n in range(12):
        pair = replace(Made(), id=f"pair-{n}", promises=(DONE,))
        (item,) = citing(agenda(pair, "An agenda please, we meet on video"), "promise:c0")
        told = f"{item.what} {' '.join(item.prompts)}"
        assert "9 of 14" in told
        assert not any(word in told for word in ("slip", "face down", "beside", "turn it over"))
