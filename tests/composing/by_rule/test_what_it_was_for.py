"""The last minutes come back to what the meeting was for."""

import re
from dataclasses import replace

import pytest

from coach.domain.people import Role
from coach.domain.suggestions import AgendaItem
from tests.composing.pairs import Made, agenda

PAIR = Made(
    notes=(),
    promises=((Role.MENTEE, "bring the plan of the new kiln"),),
    mentor_goal="Find out who decides on the night rosters",
    minutes=45,
    number=3,
)


def last(pair: Made) -> AgendaItem:
    return agenda(pair).items[-1]


def said(item: AgendaItem) -> str:
    return " ".join(item.prompts)


@pytest.mark.parametrize("n", range(5))
def test_the_end_asks_for_what_the_mentor_may_leave_with(n: int) -> None:
    end = last(replace(PAIR, id=f"pair-{n}"))
    assert "who decides on the night rosters" in said(end)
    assert "the name of the person who can say" in said(end)


def test_pairs_end_in_ways_of_their_own() -> None:
    ends = [last(replace(PAIR, id=f"pair-{n}")) for n in range(8)]
    assert all("night rosters" in said(end) for end in ends)
    assert len({end.title for end in ends}) > 4


def test_what_the_leader_owes_is_named_where_the_mentor_came_for_nothing() -> None:
    owed = (
        (Role.MENTEE, "ask headquarters for the figures on resignations"),
        (Role.MENTOR, "collect three lines from colleagues (done)"),
    )
    assert "the figures on resignations" in said(last(replace(PAIR, mentor_goal="", promises=owed)))


def test_whoever_needs_one_thing_at_a_time_is_not_asked_for_two() -> None:
    owed = (
        (Role.MENTEE, "ask headquarters for the figures on resignations"),
        (Role.MENTEE, "ask the bursar for the cost of the training days"),
    )
    built = replace(PAIR, mentor_goal="Get the new rest room built")
    pairs = [replace(built, id=f"pair-{n}", promises=owed, minutes=60) for n in range(6)]
    slower = "English is my second language"
    assert any("two things" in said(last(pair)).lower() for pair in pairs)
    assert not any(
        "two things" in said(last(replace(pair, background=slower))).lower() for pair in pairs
    )


def test_a_short_meeting_ends_with_it_as_well() -> None:
    assert "night rosters" in said(last(replace(PAIR, minutes=15)))


def test_only_the_mentors_page_asks_for_the_mentor() -> None:
    pages = [last(replace(PAIR, viewer=role)) for role in (Role.MENTOR, Role.MENTEE)]
    assert ["night rosters" in said(page) for page in pages] == [True, False]


def test_a_last_meeting_asks_how_the_mentor_will_hear_of_what_is_promised() -> None:
    owed = ((Role.MENTEE, "introduce the mentor to the head of planning (not done)"),)
    end = last(replace(PAIR, promises=owed, number=6))
    assert "introduce me to the head of planning" in said(end)
    assert "no longer meet" in said(end)
    assert "next time" not in said(end)


def test_a_question_about_machines_gets_an_example_and_no_visit() -> None:
    asked = "See how money for ticket machines is decided"
    end = said(last(replace(PAIR, mentor_goal=asked)))
    assert "how money for ticket machines is decided" in end
    assert "comes to look" not in end


def sentences(item: AgendaItem) -> list[str]:
    """What is said at the end, sentence by sentence."""
    bare = " ".join(one.partition("“")[2].rstrip("”") for one in item.prompts)
    return re.findall(r"[^.?!]+[.?!]", bare)


GOALS = (
    "Know my shifts four weeks ahead",
    "Be considered for team leader without giving up the fourth day",
    "Find out who decides on the night rosters",
    "Get the new rest room built",
)


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize("n", range(4))
def test_two_minutes_hold_the_next_step_and_the_date(n: int, goal: str) -> None:
    end = last(replace(PAIR, id=f"pair-{n}", mentor_goal=goal, minutes=15))
    step, date = sentences(end)
    assert re.search(r"\bwho\b|\bWho\b|which day", step)
    assert len(date.split()) <= 13
    assert date.endswith("?")


@pytest.mark.parametrize("n", range(6))
def test_the_mentors_own_question_is_not_left_out_for_two_promises(n: int) -> None:
    owed = (
        (Role.MENTEE, "ask headquarters for the figures on resignations"),
        (Role.MENTEE, "ask the bursar for the cost of the training days"),
    )
    end = said(last(replace(PAIR, id=f"pair-{n}", promises=owed, minutes=60)))
    assert "night rosters" in end
    assert "two things" not in end.lower()


@pytest.mark.parametrize("n", range(6))
@pytest.mark.parametrize(
    ("goal", "short", "left_out"),
    [
        (GOALS[1], "being considered for team leader", "without giving up the fourth day"),
        ("Get meeting papers early enough to read them", "meeting papers in time", "to read them"),
    ],
)
def test_a_long_wish_is_called_by_what_its_own_minutes_are_called(
    n: int, goal: str, short: str, left_out: str
) -> None:
    end = said(last(replace(PAIR, id=f"pair-{n}", mentor_goal=goal)))
    assert short in end
    assert left_out not in end


def test_whoever_needs_one_thing_at_a_time_hears_each_question_by_itself() -> None:
    for n in range(4):
        slower = replace(PAIR, id=f"pair-{n}", background="English is my second language")
        step, *_, date = asked = last(slower).prompts
        assert all(one.count("?") <= 1 for one in asked)
        assert "night rosters" in step
        assert re.search(r"next|again", date)


@pytest.mark.parametrize("minutes", [15, 45])
@pytest.mark.parametrize("goal", ["Shadow the mentee for a day", "Find out how the mentee decides"])
def test_the_leader_is_spoken_to_and_not_of(minutes: int, goal: str) -> None:
    for n in range(3):
        end = said(last(replace(PAIR, id=f"pair-{n}", mentor_goal=goal, minutes=minutes)))
        assert re.search(r"\byou\b", end)
        assert "the mentee" not in end


@pytest.mark.parametrize("number", [3, 6])
@pytest.mark.parametrize(
    ("promise", "broken"),
    [
        ("never mention it to HR", "mention"),
        ("meet the mentor's team at 6 am", "the meeting"),
        ("ask payroll about the missing hours by Friday", "Friday"),
    ],
)
def test_what_is_no_thing_is_not_named_as_one(number: int, promise: str, broken: str) -> None:
    for n in range(3):
        owed = ((Role.MENTEE, promise),)
        pair = replace(PAIR, id=f"pair-{n}", mentor_goal="", promises=owed, number=number)
        assert broken not in said(last(pair))


def test_a_question_of_when_asks_for_who_can_say() -> None:
    for n in range(4):
        goal = "Know when the new lockers come"
        end = said(last(replace(PAIR, id=f"pair-{n}", mentor_goal=goal)))
        assert "from the inside" not in end
        assert "the person who can say" in end


def test_a_first_meeting_ends_with_nothing_that_was_promised_before() -> None:
    first = replace(PAIR, number=1, promises=(), notes=())
    ends = [last(replace(first, id=f"pair-{n}")) for n in range(12)]
    assert not any(
        re.search(r"heard you promise|still open|beside your promise", said(one)) for one in ends
    )
