"""What was brought is worked on, and what the mentor made is shown."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda, citing, words

NAMES = tuple(f"pair-{n}" for n in range(8))
BROUGHT = (
    ("bring the drawing of the packing tables", "the drawing"),
    ("bring the shortlists of the last three posts", "the shortlists"),
    ("send the figures on sick leave", "the figures"),
    ("bring the contract that agency staff sign", "the contract"),
    ("bring the shadow rota for the night team", "the rota"),
    ("bring the list of complaints from last year", "the list"),
    ("bring the recording of the last town hall", "the recording"),
)


def owed(by: Role, text: str, name: str = "pair-1", **more: object) -> AgendaItem:
    pair = replace(Made(), id=name, promises=((by, text),), **more)  # type: ignore[arg-type]
    return citing(agenda(pair), "promise:c0")[0]


@pytest.mark.parametrize(("text", "thing"), BROUGHT)
def test_what_a_leader_brings_is_worked_on(text: str, thing: str) -> None:
    items = [owed(Role.MENTEE, text, name) for name in NAMES]
    for item in items:
        assert thing in f"{item.what} {' '.join(item.prompts)}"
        assert item.minutes >= 9
        assert "?" in item.prompts[0]
        assert "?" in item.prompts[1]
        assert "Where do we begin?" not in item.prompts[0]
    assert len({item.what for item in items}) > 1


@pytest.mark.parametrize(
    "text",
    [
        "bring his CV",
        "bring two ideas for the canteen",
        "bring the head of stores in",
        "send the figures on sick leave (not yet)",
        "send the draft committee paper (sent yesterday; the tally is not in it)",
    ],
)
def test_what_is_no_such_thing_or_known_not_to_be_there_is_only_asked_after(text: str) -> None:
    item = owed(Role.MENTEE, text)
    assert item.minutes < 9
    assert "Each marks" not in item.what


def test_nothing_is_laid_on_a_table_over_the_phone() -> None:
    pair = replace(Made(), promises=((Role.MENTEE, "bring the drawing of the packing tables"),))
    for name in NAMES:
        body = agenda(replace(pair, id=name), "An agenda for our meeting by phone")
        assert not any("the drawing" in item.what for item in citing(body, "promise:c0"))


def test_the_thing_of_the_mentors_goal_is_looked_for_on_it() -> None:
    goal = "Get the height of the packing tables looked at by somebody who can decide"
    drawing = "bring the drawing of the packing tables"
    told = " ".join(owed(Role.MENTEE, drawing, mentor_goal=goal).prompts)
    assert "Where on the drawing do we find the height of the packing tables" in told


def test_no_exercise_on_a_made_up_one_stands_beside_the_real_thing() -> None:
    pair = replace(
        Made(),
        mentor_goal="Find out whether training to be a teacher is realistic for me",
        mentee_goal="See where our doors to headships are closed",
        promises=((Role.MENTEE, "bring the shortlists of the last three headships"),),
        minutes=60,
    )
    for name in NAMES:
        assert "made-up application" not in words(agenda(replace(pair, id=name)))


def test_papers_that_were_marked_are_opened_at_a_mark() -> None:
    for name in NAMES:
        text = "mark in last month's risk papers where a reader gets lost"
        item = owed(Role.MENTOR, text, name)
        assert "the papers" in item.what
        assert any("If it isn't done yet" in prompt for prompt in item.prompts)
        assert not any("how far I've come" in prompt for prompt in item.prompts)
        assert item.title == "The marks in last month's risk papers"


def test_collected_lines_are_heard_and_not_described() -> None:
    for name in NAMES:
        item = owed(Role.MENTOR, "collect three lines from colleagues (done)", name)
        assert "the lines" in item.what
        assert "read" in f"{item.what} {item.prompts[0]}"


def test_a_list_that_stands_there_without_a_verb_is_brought() -> None:
    item = owed(Role.MENTOR, "list of refused loans (done)")
    assert "I've brought the list of refused loans." in item.prompts[0]


@pytest.mark.parametrize("state", ["written, not sent", "not done"])
def test_work_that_is_not_there_is_not_shown(state: str) -> None:
    item = owed(Role.MENTOR, f"list of five handover problems ({state})")
    assert "the list" not in item.what


def test_those_who_were_asked_hear_what_becomes_of_their_answer() -> None:
    text = "ask the shift which of the 14 worries matters most (done: the bus at 5.40)"
    told = [" ".join(owed(Role.MENTOR, text, name).prompts) for name in NAMES]
    assert any("by when will the shift hear?" in one for one in told)


def test_a_meeting_without_such_work_does_not_ask_what_came_of_it() -> None:
    asked = (Role.MENTEE, "find out who makes the roster")
    end = agenda(replace(Made(), promises=(asked,), mentor_goal="", minutes=60)).items[-1].what
    assert not re.search(r"came out of|marks on|that you (?:marked|circled)", end)
