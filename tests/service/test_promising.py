"""Promises and their days are found in the words that people use, and questions are none."""

from datetime import date

import pytest

from coach.domain.people import Person, Role
from coach.errors import WrongUse
from coach.privacy.anonymiser import Anonymiser
from coach.service.due_dates import day_named, due_in
from coach.service.promising import MOST, Promised, Sides, promised

MONDAY = date(2026, 3, 2)
NEXT = date(2026, 3, 30)
ROSTER = (
    Person("p1", "pg", "Priya Natarajan", "priya", Role.MENTEE),
    Person("t1", "pg", "Tom Bellweather", "tom", Role.MENTOR),
    Person("z1", "pg", "Zoë Lindqvist", "zoe", Role.MENTOR),
)
ANONYMISER = Anonymiser(ROSTER, b"a key of this programme")
PRIYA, TOM = ANONYMISER.surrogate_of("p1"), ANONYMISER.surrogate_of("t1")


def found_in(text: str, writer: Role = Role.MENTOR) -> tuple[Promised, ...]:
    sides = Sides(writer, TOM, PRIYA) if writer is Role.MENTOR else Sides(writer, PRIYA, TOM)
    return promised(text, ANONYMISER.anonymise(text), sides, MONDAY, NEXT)


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
        ("by the 14th", date(2026, 3, 14)),
        ("by the 1st", date(2026, 4, 1)),
        ("within two weeks", date(2026, 3, 16)),
        ("in a fortnight", date(2026, 3, 16)),
        ("in a couple of days", date(2026, 3, 4)),
        ("by the end of June", date(2026, 6, 30)),
        ("by end of month", date(2026, 3, 31)),
        ("in February", date(2027, 2, 28)),
        ("bis Freitag", date(2026, 3, 6)),
        ("avant le 20 juin", date(2026, 6, 20)),
        ("in the market", None),
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
    ("note", "by"),
    [
        ("Tom will send the list of readers.", "mentor"),
        ("- Tom to write up the notes", "mentor"),
        ("Tom: book the small room", "mentor"),
        ('"I\'ll book the small room," said Tom.', "mentor"),
        ("Priya will ask Tom about the rota.", "mentee"),
        ("Tom and I met. Priya promised Tom to read it.", "mentee"),
        ('"I\'ll book the small room," said Priya.', "mentee"),
    ],
)
@pytest.mark.parametrize("writer", [Role.MENTOR, Role.MENTEE])
def test_a_named_promise_is_that_persons(note: str, by: str, writer: Role) -> None:
    assert [p.by.value for p in found_in(note, writer)] == [by]


def test_what_a_third_colleague_will_do_is_no_promise_of_the_pair() -> None:
    assert found_in("Zoë will send the list of readers.") == ()


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


@pytest.mark.parametrize(
    ("note", "deed", "by", "due"),
    [
        ("- Priya to check the rota by 12/6", "check the rota", "mentee", date(2026, 6, 12)),
        ("Her homework is to ask three juniors.", "ask three juniors", "mentee", None),
        ("She took it on herself to call HR.", "call HR", "mentee", None),
        ("Priya's going to try not answering first.", "try not answering", "mentee", None),
        ("She's agreed to shadow a shift in July.", "shadow a shift", "mentee", date(2026, 7, 31)),
        ("Said he would come to the late shift.", "come to the late", "mentee", None),
        ("I'm to write up the notes by Sunday.", "write up", "mentor", date(2026, 3, 8)),
        ('"I\'ll introduce you to finance," she said', "introduce you to finance", "mentee", None),
        ("TODO Priya: invite me to the planning day", "invite me", "mentee", None),
        ("Er will bis Freitag mit dem Team reden.", "bis Freitag", "mentee", date(2026, 3, 6)),
        ("Elle va en parler avant le 20 juin.", "en parler", "mentee", date(2026, 6, 20)),
    ],
)
def test_promises_in_the_shapes_of_notes(note: str, deed: str, by: str, due: date | None) -> None:
    (one,) = found_in(note)
    assert one.text.text.startswith(deed)
    assert (one.by.value, one.due) == (by, due)


@pytest.mark.parametrize(
    "note",
    [
        "The rota will change on 3 June.",
        "Listening to her was a relief.",
        "She said: nothing changes here.",
        "Er wollte nicht reden.",
    ],
)
def test_what_promises_nothing(note: str) -> None:
    assert found_in(note) == ()
