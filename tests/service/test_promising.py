"""Promises and their days are found in the words that people use, and questions are none."""

from datetime import date

import pytest

from coach.domain.people import Person, Role
from coach.errors import WrongUse
from coach.privacy.anonymiser import Anonymiser
from coach.service.due_dates import day_named, due_in
from coach.service.promising import MOST, Promised, promised

MONDAY = date(2026, 3, 2)
NEXT = date(2026, 3, 30)
ROSTER = (Person("p1", "pg", "Priya Natarajan", "priya", Role.MENTEE),)
ANONYMISER = Anonymiser(ROSTER, b"a key of this programme")


def found_in(text: str, writer: Role = Role.MENTOR) -> tuple[Promised, ...]:
    return promised(text, ANONYMISER.anonymise(text), writer, MONDAY, NEXT)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by 12 March", date(2026, 3, 12)),
        ("before the 3rd of May 2027", date(2027, 5, 3)),
        ("by Mar 12th, 2026", date(2026, 3, 12)),
        ("on 1 February", date(2027, 2, 1)),
        ("by 12/03", date(2026, 3, 12)),
        ("by 12/3/26", date(2026, 3, 12)),
        ("2026-04-01", date(2026, 4, 1)),
        ("by Friday", date(2026, 3, 6)),
        ("by Monday", date(2026, 3, 9)),
        ("tomorrow", date(2026, 3, 3)),
        ("next week", date(2026, 3, 13)),
        ("by the end of the week", date(2026, 3, 6)),
        ("by the end of the month", date(2026, 3, 31)),
        ("by next time", NEXT),
        ("before we meet again", NEXT),
        ("some time", None),
        ("by 31 February", None),
        ("on 2 March 2025", None),
        ("24/7", None),
    ],
)
def test_days_are_read(words: str, due: date | None) -> None:
    assert due_in(words, MONDAY, NEXT) == due


def test_without_a_next_meeting_next_time_is_no_day() -> None:
    assert due_in("by next time", MONDAY) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("12 March", date(2026, 3, 12)),
        ("next Friday", date(2026, 3, 6)),
        ("tomorrow", date(2026, 3, 3)),
    ],
)
def test_a_day_in_a_field_is_read(typed: str, day: date | None) -> None:
    assert day_named(typed, MONDAY) == day


@pytest.mark.parametrize("typed", ["soon", "31 February", "1 March 2026"])
def test_a_day_that_cannot_be_read_is_told(typed: str) -> None:
    with pytest.raises(WrongUse, match="12 March"):
        day_named(typed, MONDAY)


@pytest.mark.parametrize(
    ("note", "text", "by"),
    [
        ("She will ask the team who has not spoken.", "ask the team who has not spoken", "mentee"),
        ("It went well and he promised to read the survey.", "read the survey", "mentee"),
        ("Priya said she'd move the meeting to ten.", "move the meeting to ten", "mentee"),
        ("I'll send the list of readers.", "send the list of readers", "mentor"),
        ("We agreed to skip the slides.", "skip the slides", "mentee"),
        ("- Action: ask facilities about the ramp", "ask facilities about the ramp", "mentee"),
        ("My mentee is going to shadow the night shift!", "shadow the night shift", "mentee"),
    ],
)
def test_promises_are_found_with_whose_they_are(note: str, text: str, by: str) -> None:
    assert [(p.text.text, p.by) for p in found_in(note)] == [(text, Role(by))]


def test_i_is_the_writer() -> None:
    note = "I will listen longer. She will send me the paper."
    assert [p.by for p in found_in(note, Role.MENTEE)] == [Role.MENTEE, Role.MENTOR]


@pytest.mark.parametrize(
    "note",
    [
        "Will she ask the team?",
        "If she will ask the team, good.",
        "She will be away in May.",
        "The team will move to the new floor.",
        "It will be hard.",
        "We talked about promises.",
        "",
    ],
)
def test_what_is_no_promise_is_not_offered(note: str) -> None:
    assert found_in(note) == ()


def test_a_masked_day_is_read_from_what_was_typed_and_stays_masked() -> None:
    note = "Priya will ask Tunde Oyelaran by 12 March 2026. She will ring him by Friday."
    first, second = found_in(note)
    assert first.due == date(2026, 3, 12)
    assert "12 March" not in first.text.text
    assert "Tunde" not in first.text.text
    assert second.due == date(2026, 3, 6)


def test_every_promise_stands_verbatim_in_the_masked_note() -> None:
    note = " ".join(
        f"She will ask Priya about item {n}, and I will write it down." for n in "abcde"
    )
    masked = ANONYMISER.anonymise(note).text.text
    offered = found_in(note)
    assert len(offered) == 6
    assert all(p.text.text in masked for p in offered)


def test_offers_are_few() -> None:
    assert len(found_in("\n".join(f"She will bring example {n}." for n in range(30)))) == MOST
