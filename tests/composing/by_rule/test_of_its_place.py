"""First, last and very short meetings are told by what the pair has."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from coach.domain.terms import Dimension
from tests.composing.pairs import Made, agenda

PAIR = Made(
    mentor_goal="Become supervisor",
    mentee_goal="Keep good people",
    promises=((Role.MENTEE, "ask the three depots for their rosters"),),
    notes=("We drafted a rule for swaps.",),
)


def told(body: Agenda) -> str:
    advice = body.advice
    assert advice is not None
    kept = (advice.beforehand, advice.avoid, advice.burden, advice.question)
    lines = (*advice.first, *(line for line in kept if line))
    return " ".join((*(line.text for line in lines), *(one.say for one in advice.moments)))


def at(number: int, minutes: int = 60, **changes: object) -> Agenda:
    return agenda(replace(PAIR, number=number, minutes=minutes, **changes))  # type: ignore[arg-type]


def test_the_last_meeting_hands_over_what_this_pair_has() -> None:
    body = at(6)
    said = told(body)
    assert "three depots" in said
    assert "become a supervisor" in said
    assert "to keep good people" in said
    changed = next(item for item in body.items if item.title.startswith("What changed"))
    assert "you drafted a rule for swaps" in changed.what


def test_another_pairs_last_meeting_says_mostly_something_else() -> None:
    other = agenda(
        replace(
            PAIR,
            number=6,
            minutes=60,
            mentor_goal="Get the torque tool replaced",
            mentee_goal="Know what slows the night shift",
            promises=((Role.MENTEE, "bring the plan of the new hall"),),
        )
    )
    one, two = (set(told(body).split(". ")) for body in (at(6), other))
    assert len(one & two) <= len(one) / 2


@pytest.mark.parametrize(
    ("dimension", "said"),
    [
        (Dimension.ACCENT, "the pace and the language"),
        (Dimension.NEURODIVERSITY, "in which form plans and papers come"),
        (Dimension.FRONTLINE, "counts as working time"),
    ],
)
def test_a_first_meeting_settles_what_is_delicate_for_the_two(
    dimension: Dimension, said: str
) -> None:
    assert said in told(at(1, promises=(), notes=(), dimensions=(dimension,)))


def test_ten_minutes_are_for_one_thing_by_its_name() -> None:
    body = at(3, minutes=10)
    longest = max(body.items[1:-1], key=lambda item: item.minutes)
    assert f"‘{longest.title}’" in told(body)
