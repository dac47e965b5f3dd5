"""A figure that the two found earlier comes back with what has come of it."""

from dataclasses import replace

import pytest

from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda, words

PAIR = Made(mentor_goal="Get the torque tool replaced", minutes=60)
LAST = "We talked about the canteen."


def coming_back(*notes: str) -> list[AgendaItem]:
    body = agenda(replace(PAIR, notes=(*notes, LAST)))
    return [item for item in body.items if "figure of your own" in item.why]


@pytest.mark.parametrize(
    ("note", "title", "said"),
    [
        (
            "Looked at the spring course: 22 places, none to the older team.",
            "22 places, none to the older team",
            "we had this before us: the spring course: 22 places, none to the older team.",
        ),
        (
            "He wrote down what she was asked on board: 48 things, 19 of them about bags.",
            "48 things, 19 of them about bags",
            "we had this before us: 48 things, 19 of them about bags.",
        ),
    ],
)
def test_what_the_two_counted_is_asked_about_again(note: str, title: str, said: str) -> None:
    (item,) = coming_back(note)
    assert item.title == title
    assert said in item.prompts[0]
    assert item.prompts[0].rstrip("”").endswith("?")
    assert any(citation.quote in note for citation in item.citations)


@pytest.mark.parametrize(
    "note",
    [
        "Session of 60 minutes, 20 of them on the phone.",
        "The mentor cried for 10 minutes, 2 of them outside.",
        "We met at 4:30, and 3 people came.",
        "We walked the hall.",
    ],
)
def test_times_and_tears_are_no_figures(note: str) -> None:
    assert coming_back(note) == []


def test_what_a_promise_is_about_is_not_told_twice() -> None:
    note = "Looked at the plan of the next rosters: 22 shifts, none on Fridays."
    assert coming_back(note) == []
    assert "rosters" in words(agenda(replace(PAIR, notes=(note, LAST))))
