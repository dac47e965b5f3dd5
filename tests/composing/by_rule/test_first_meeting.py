"""A first meeting is grounded in what the two have, before there are any notes."""

from dataclasses import replace

import pytest

from coach.domain.people import Role
from tests.composing.pairs import Made, agenda, words

FIRST = Made(
    id="pair-2",
    mentor_goal="Show what a late change of roster does to a week",
    job="Nurse on the heart ward",
    number=1,
    minutes=45,
    notes=(),
    promises=(),
)


def test_what_may_come_between_is_settled_by_its_name() -> None:
    told = words(agenda(FIRST))
    assert "what happens when a roster changes on our day" in told
    calm = replace(FIRST, mentor_goal="Show how orders are made", job="Clerk")
    assert "on our day" not in words(agenda(calm))


def test_the_place_is_the_one_of_the_job_and_of_no_wish() -> None:
    assert "about my ward" in words(agenda(FIRST))
    wished = replace(FIRST, job="Clerk", mentor_goal="Move to another site")
    assert "about my site" not in words(agenda(wished))


def test_the_leader_opens_with_a_reason_of_their_own() -> None:
    for name in ("pair-2", "pair-3", "pair-4", "pair-5"):
        first, second, *_ = agenda(replace(FIRST, id=name)).items
        assert first.title == "Why I said yes"
        assert "I want to know what slows the night shift" in first.prompts[0]
        assert first.prompts[0].startswith("Your mentee: ")
        assert second.title == "What each of us wants from this"


def test_what_the_mentor_came_to_show_is_looked_at_in_the_first_meeting() -> None:
    body = agenda(FIRST)
    look = next(item for item in body.items if item.title == "One late change, told backwards")
    assert look.minutes == max(item.minutes for item in body.items)
    asked = "What do you think a late change of roster does to a week?"
    assert asked in " ".join(look.prompts)
    assert look.title in (body.advice.first[0].text if body.advice else "")
    short = agenda(replace(FIRST, minutes=30))
    assert look.title not in [item.title for item in short.items]


def test_what_must_be_reported_is_told_beside_what_stays_private() -> None:
    body = agenda(FIRST)
    assert "what stays private and what would have to be reported" in words(body)
    assert any("must be reported" in one.text for one in body.prepare)


def test_the_leader_leaves_with_something_to_find_out_for_the_second() -> None:
    *_, last = agenda(FIRST).items
    (asked,) = [prompt for prompt in last.prompts if "shift" in prompt]
    assert asked.startswith("You: ")
    assert " your " not in asked
    calm = agenda(replace(FIRST, mentor_goal="Be taken seriously"))
    assert len(calm.items[-1].prompts) < len(last.prompts)


@pytest.mark.parametrize("whose", ["my marriage", "our prayers", "her pregnancy", "your team"])
def test_nobody_is_to_guess_what_work_does_to_a_person_or_a_life(whose: str) -> None:
    said = words(agenda(replace(FIRST, mentor_goal=f"Show what a late roster does to {whose}")))
    assert "What do you think" not in said


@pytest.mark.parametrize(
    ("job", "runs", "place"),
    [
        ("Tram driver", "Runs four depots and 900 people", "depot"),
        ("Tram driver", "Leads four large depots", "depot"),
        ("Tram driver", "Knows four depots well", ""),
        ("Tram driver", "Runs one depot", ""),
        ("Payroll clerk at headquarters", "Runs 40 stores", ""),
    ],
)
def test_who_works_in_one_of_the_places_that_the_leader_runs_has_that_place(
    job: str, runs: str, place: str
) -> None:
    said = words(agenda(replace(FIRST, job=job, leader_runs=runs)))
    assert (f"about my {place}" in said) == bool(place)


def test_each_leader_says_what_worries_them_also_where_a_call_begins_otherwise() -> None:
    calls = [agenda(replace(FIRST, id=f"pair-{n}"), "An agenda, by phone") for n in range(2, 8)]
    said = {
        prompt.partition("What worries me ")[2]
        for body in calls
        for item in body.items
        for prompt in item.prompts
        if "What worries me " in prompt
    }
    assert len(said) > 1


@pytest.mark.parametrize(
    "goal", ["Learn from the mentor how the night works", "Know what my mentor earns", "Pray less"]
)
def test_no_reason_speaks_of_the_mentor_or_of_a_life(goal: str) -> None:
    assert "I said yes because I want to" not in words(agenda(replace(FIRST, mentee_goal=goal)))


def test_who_speaks_first_is_named_once() -> None:
    promised = replace(FIRST, promises=((Role.MENTEE, "read the one-page introduction"),))
    for pair in (FIRST, promised):
        first, *_ = agenda(pair).items
        assert first.what.count("Your mentee: ") == 1
