"""A set of questions asks about the pair's own numbers, and fills the meeting."""

from dataclasses import replace

import pytest

from coach.composing.by_rule.shares import about_the_others
from coach.domain.briefs import Intent
from coach.domain.people import Role
from coach.domain.suggestions import QuestionSet
from tests.composing.pairs import Made, composed

COUNTED = (Role.MENTOR, "log the lift waits for one week (done: 31 of 84 over eight minutes)")
BROUGHT = (Role.MENTEE, "find out why lift B is off at night (done: to save an attendant)")
OWED = (Role.MENTEE, "say what a late start costs (not done)")
NOTE = "Timed the transfers from ward to theatre: 6 of 10 waited for the one lift."
PAIR = Made(
    mentor_goal="Get the second lift back in service",
    mentee_goal="Understand why theatre lists start late",
    promises=(BROUGHT, OWED, COUNTED),
    notes=(NOTE,),
)
ASKED = "Questions for our meeting please"


def asked(pair: Made, text: str = ASKED) -> QuestionSet:
    body = composed(pair.brief(text, Intent.QUESTIONS))
    assert isinstance(body, QuestionSet)
    return body


def texts(pair: Made, text: str = ASKED) -> list[str]:
    return [one.text for one in asked(pair, text).questions]


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("31 of 84 over eight minutes", "What was different about the other 53?"),
        ("two of the five stairwells have no light", "What is different about the other three?"),
        ("63 walkers in two hours, 20 of them with dogs", "What was different about the other 43?"),
        ("40 of the 60 minutes", ""),
        ("12 of 12 reports", ""),
        ("0 of 300 in small", ""),
        ("9 to 4 plates", ""),
        ("5 of 12.5 litres", ""),
    ],
)
def test_a_share_asks_about_the_others(told: str, question: str) -> None:
    assert about_the_others(told) == question


def test_each_counted_fact_is_asked_about_in_its_own_words() -> None:
    said = texts(PAIR)
    assert any("31 of 84 over eight minutes" in one and "other 53" in one for one in said)
    assert any("In meeting 2 we timed the transfers" in one and "other four" in one for one in said)
    assert any("to save an attendant" in one for one in said)


@pytest.mark.parametrize("number", range(12))
def test_a_count_is_not_held_against_a_guess_that_nobody_made(number: int) -> None:
    pair = replace(PAIR, id=f"pair-{number}", promises=((Role.MENTOR, COUNTED[1]),))
    assert not any("guess" in one or "How near" in one for one in texts(pair))


@pytest.mark.parametrize(("minutes", "most"), [(15, 4), (30, 5), (45, 6), (75, 7)])
def test_a_set_has_as_many_questions_as_the_meeting_has_room_for(minutes: int, most: int) -> None:
    assert len(texts(replace(PAIR, minutes=minutes))) == most


def test_each_question_begins_with_its_minutes_and_the_last_is_written_down() -> None:
    whys = [one.why for one in asked(PAIR).questions]
    assert all(why.startswith("Minutes ") for why in whys)
    assert "a name and a day" in whys[-1]


def test_what_somebody_said_about_a_number_is_not_read_out() -> None:
    note = "She told him that 9 of her 20 requests were refused."
    assert not any("9 of" in one for one in texts(replace(PAIR, notes=(note,))))


def test_a_share_counts_though_days_stand_beside_it() -> None:
    note = "Read ten receipts together: 6 of 10 customers brought it back within 14 days."
    assert any("the other four" in one for one in texts(replace(PAIR, notes=(note,))))


@pytest.mark.parametrize("number", range(8))
def test_a_leaders_goal_is_never_asked_about_twice_at_once(number: int) -> None:
    pair = replace(PAIR, id=f"pair-{number}", promises=(), mentee_goal="Sell more", minutes=75)
    asked = [one for one in texts(pair) if "sell more" in one]
    assert asked
    assert all(one.count("?") == 1 and ", and" not in one for one in asked)


def test_a_place_is_no_matter_to_talk_about() -> None:
    body = composed(
        PAIR.brief("Twenty minutes on the quay. Topics.", Intent.TOPICS, focus="the quay")
    )
    assert not any("talk about the quay" in line.text for line in body.plan)  # type: ignore[union-attr]


@pytest.mark.parametrize("note", ["Read page 2 of 5 together.", "We were at step 2 of 4."])
def test_a_place_in_a_row_is_no_share(note: str) -> None:
    assert about_the_others(note) == ""
