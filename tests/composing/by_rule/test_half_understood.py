"""A part that the mentor missed last time can be gone back to in the first minutes."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from tests.composing.pairs import Made, agenda, words

PAIR = Made(promises=((Role.MENTEE, "slower speaking"),), minutes=30, number=2)
OFFERED = "Can we go back to one thing that I missed?"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("She speak fast. I understand maybe half.", "Last time I understood about half."),
        ("We sat in the hall. I understand only half of it.", "Last time I understood about half."),
        ("I don't understand everything.", "Last time I didn't follow everything."),
    ],
)
def test_the_first_minutes_offer_to_go_back(note: str, said: str) -> None:
    body = agenda(replace(PAIR, notes=(note,)))
    assert f"{said} {OFFERED}" in body.items[0].prompts[-1]
    assert words(body).count(OFFERED) == 1


@pytest.mark.parametrize(
    "note",
    [
        "We walked the hall and counted the waiting lorries.",
        "I understand half of the staff live in town.",
        "The mentee understood about half.",
        "The mentor understood only half.",
        "I lost the thread when she spoke of budgets.",
        "I said that the mentee did not understand everything.",
        "I noticed that she lost the thread.",
        "I told her the drivers don't understand everything in the form.",
        "I cannot follow up on the lift until May.",
        "I can't follow the union's case.",
        "The mentor said her colleagues understand only half of it.",
        "I caught half of what she said about my illness.",
    ],
)
def test_nothing_is_offered_where_it_is_not_sure_or_has_its_own_minutes(note: str) -> None:
    assert OFFERED not in words(agenda(replace(PAIR, notes=(note,))))


def test_only_the_mentors_page_offers_it() -> None:
    other = replace(PAIR, notes=("The mentor can't follow when it goes fast.",), viewer=Role.MENTEE)
    assert OFFERED not in words(agenda(other))
