"""A line of a note is told to the mentor as "you" where its grammar allows it, else left alone."""

import pytest

from coach.composing.saying.remembered import names_nobody, remembered
from coach.composing.understanding.parties import Pair
from coach.domain.people import Role

TWO = Pair("Bus driver", "Director of operations", Role.MENTEE)


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        (
            "The mentee changed the plan twice while talking; the mentor lost the thread.",
            "your mentee changed the plan twice while talking; you lost the thread",
        ),
        (
            "Collected 14 worries of the night shift on cards; sorted three.",
            "you collected 14 worries of the night shift on cards and sorted three",
        ),
        ("The mentor was asked about her rota.", "you were asked about your rota"),
        ("I showed her the form that I fill in.", ""),
        ("I showed the mentee the form.", "you showed your mentee the form"),
        ("We looked at our old letters.", "you looked at your old letters"),
        ("My mentor taught me how to drive.", "you taught your mentee how to drive"),
        ("The mentee read out the director's plan.", "your mentee read out your mentee's plan"),
        ("The mentor said she would rather not.", "you said you would rather not"),
        ("Each drew a career line on paper.", "each of you drew a career line on paper"),
    ],
)
def test_who_did_what_is_said_as_the_page_says_it(noted: str, told: str) -> None:
    assert remembered(noted, TWO) == told


@pytest.mark.parametrize(
    "noted",
    [
        "The mentor said it was the first thing that ever changed because of him.",
        "The mentee asked about the mentor's plans; the mentor said he liked driving.",
        "The mentee told the others why she was there.",
        "The mentee asked how much notice would help; they agreed to look at it.",
        "The mentor told me about his apprentices.",
        "The mentor came in and was tired.",
        "The mentor has a plan for the canteen.",
        "Used gloves lie in the yard.",
        "Cancelled on the day.",
        "I was wrong about the night shift, said the director.",
        "Swaps now need one signature at one depot.",
        "Looked at the plan; next time the mentor brings a pen.",
    ],
)
def test_where_it_could_mean_somebody_else_nothing_is_turned(noted: str) -> None:
    assert remembered(noted, TWO) == ""


def test_what_is_quoted_in_it_stays_as_it_was_said() -> None:
    told = remembered("The mentee said 'I'll ask the mentor what we need'.", TWO)
    assert told == "your mentee said 'I'll ask the mentor what we need'"


def test_a_line_about_neither_can_stand_beside_it() -> None:
    assert names_nobody("The word 'polish' came up nine times.", TWO)
    assert not names_nobody("She laughed about it.", TWO)
