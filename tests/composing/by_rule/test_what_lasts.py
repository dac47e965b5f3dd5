"""A last meeting looks back on what the last ones brought, and asks who keeps what changed."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda

CHANGED = "Swaps now need one signature at one depot."
EVER = "The mentor said it was the first thing that ever changed because of her."
FOUR = (
    "Drew a week on paper: shifts on one side, meals on the other.",
    "The mentee rode along from 4.50 to 9.10 and took the same break as the drivers.",
    "The mentee had not known that swaps need three signatures.",
    CHANGED,
)
PAIR = Made(
    mentor_goal="Leave something behind that outlasts our meetings",
    promises=((Role.MENTEE, "ask the other depots to try it"),),
    notes=("Went through the rules one by one.", f"{CHANGED} {EVER}"),
    number=6,
    minutes=60,
)


def looked_back(pair: Made) -> AgendaItem:
    return next(one for one in agenda(pair).items if one.title.startswith("What changed"))


def test_what_somebody_called_a_first_is_said_once_more_and_given_back() -> None:
    said = " ".join(looked_back(PAIR).prompts)
    assert "the first thing that ever changed because of me" in said
    assert "What was the first for you?" in said


@pytest.mark.parametrize(
    "note",
    [
        "The mentee said it was the first thing that ever changed because of her.",
        "The mentor said it was the first time that her manager thanked her.",
        "The mentor said it was the first time the mentee listened to her.",
        f"{EVER} That stays between the two of them.",
    ],
)
def test_what_another_said_or_what_is_about_others_is_left_alone(note: str) -> None:
    assert "What was the first" not in " ".join(looked_back(replace(PAIR, notes=(note,))).prompts)


def test_a_goal_that_names_nothing_is_asked_about_what_changed() -> None:
    asked = [prompt for item in agenda(PAIR).items for prompt in item.prompts]
    assert any(f"{CHANGED} Who looks after that" in prompt for prompt in asked)
    none = agenda(replace(PAIR, notes=("Went through the rules one by one.",)))
    assert all(
        "Who looks after that" not in prompt for item in none.items for prompt in item.prompts
    )


@pytest.mark.parametrize(
    "note",
    [
        "The lift is broken now.",
        "Two packers are no longer employed.",
        "Meals are now cold at night.",
        "Swaps now need one signature, which stays between us.",
    ],
)
def test_what_is_broken_gone_or_kept_is_no_change_to_look_after(note: str) -> None:
    said = [p for item in agenda(replace(PAIR, notes=(note,))).items for p in item.prompts]
    assert not any("Who looks after that" in one for one in said)


def test_no_more_than_the_last_three_meetings_are_laid_out() -> None:
    body = looked_back(replace(PAIR, notes=FOUR))
    assert "a week on paper" not in body.what
    assert "rode along" in body.what
    assert any(prompt.startswith("You: “Which of these") for prompt in body.prompts)


def test_of_one_thing_nobody_asks_which() -> None:
    assert not any(
        "Which of these" in one for one in looked_back(replace(PAIR, notes=(CHANGED,))).prompts
    )


def test_a_fact_that_no_slip_holds_is_laid_beside_what_the_leader_came_for() -> None:
    last = replace(PAIR, mentee_goal="Plan rosters that hold", notes=FOUR)
    said = [prompt for item in agenda(last).items for prompt in item.prompts]
    (asked,) = [prompt for prompt in said if "we drew a week on paper." in prompt]
    assert "when you plan rosters that hold?" in asked
