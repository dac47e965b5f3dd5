"""What lies on the table after the work on it has a name at the end."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from tests.composing.pairs import Made, agenda, citing

PAIR = Made(
    notes=(),
    promises=((Role.MENTEE, "bring the drawing of the packing tables"),),
    mentor_goal="",
    minutes=60,
    number=3,
)
LEFT = (
    ("question mark", "The question marks on the drawing"),
    ("mark", "The marks on the drawing"),
    ("coin", ""),
)
"""What is put on the drawing, and what that is called at the end."""


@pytest.mark.parametrize("n", range(8))
def test_it_is_called_by_what_was_put_on_the_thing(n: int) -> None:
    body = agenda(replace(PAIR, id=f"pair-{n}"))
    (work,) = citing(body, "promise:c0")
    left = next(called for put, called in LEFT if put in work.what)
    end = body.items[-1].what
    assert left in end
    assert bool(re.search(r"marks on the drawing: (?:who|say)", end)) == bool(left)


@pytest.mark.parametrize(
    "promise",
    [
        (Role.MENTEE, "bring the drawing of the packing tables"),
        (Role.MENTOR, "collect three lines from colleagues (done)"),
        (Role.MENTOR, "count the nights without cover (done: 9 of 14)"),
    ],
)
def test_an_end_with_something_of_its_own_has_nothing_beside_it(promise: tuple[Role, str]) -> None:
    goal = "Find out who decides on the night rosters"
    for n in range(4):
        pair = replace(PAIR, id=f"pair-{n}", promises=(promise,), mentor_goal=goal)
        end = agenda(pair).items[-1]
        assert "night rosters" in " ".join(end.prompts)
        assert not re.search(r"marks on|what came out|what follows", end.what)
