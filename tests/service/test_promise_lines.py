"""Whose a line of a list of promises is, in whatever way its writer says it."""

import pytest

from coach.domain.people import Role
from coach.service.promise_lines import Jobs, is_ones_own, owned

JOBS = Jobs("Line leader, press shop", "Area general manager of plants")
BOTH = (Role.MENTOR, Role.MENTEE)


@pytest.mark.parametrize("label", ["Me:", "I:", "Mentor –", "**Mentor:**", "[me]", "Line leader:"])
def test_the_first_person_is_the_mentor(label: str) -> None:
    assert owned(f"{label} count the crates", JOBS) == ((Role.MENTOR,), "count the crates")


@pytest.mark.parametrize(
    "label",
    ["Him:", "She -", "They:", "My mentee:", "- Her:", "General manager:", "GM:", "The manager:"],
)
def test_anybody_else_of_the_pair_is_the_mentee(label: str) -> None:
    assert owned(f"{label} count the crates", JOBS) == ((Role.MENTEE,), "count the crates")


@pytest.mark.parametrize("label", ["Both:", "We:", "The two of us:", "Us both –", "Me and her:"])
def test_what_both_promised_is_both_theirs(label: str) -> None:
    assert owned(f"{label} count the crates", JOBS) == (BOTH, "count the crates")


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("He'll count the crates", Role.MENTEE),
        ("She said she would count the crates", Role.MENTEE),
        ("GM to count the crates", Role.MENTEE),
        ("I promised to count the crates", Role.MENTOR),
    ],
)
def test_a_sentence_says_whose_it_is(line: str, by: Role) -> None:
    assert owned(line, JOBS) == ((by,), "count the crates")


@pytest.mark.parametrize(
    "line",
    [
        "float alert: pilot in two towns",
        "plants: water them twice",
        "ask the union – he knows them",
        "read the letter. I: later",
        "bring the plan to the gate",
    ],
)
def test_what_names_nobody_is_left_as_it_is(line: str) -> None:
    assert owned(line, JOBS) == ((Role.MENTEE,), line)


@pytest.mark.parametrize(
    ("line", "whose", "words"),
    [
        (
            "VP > ask catering about a second tray run",
            (Role.MENTEE,),
            "ask catering about a second tray run",
        ),
        ("me > screenshot of the form", (Role.MENTOR,), "screenshot of the form"),
        ("VP+me > find the next date", (Role.MENTOR, Role.MENTEE), "find the next date"),
        ("VP sir - to bring the price sheet", (Role.MENTEE,), "bring the price sheet"),
        ("Her: said by email she will come to the plant", (Role.MENTEE,), "come to the plant"),
        ("Self - to ask ten members", (Role.MENTOR,), "ask ten members"),
        ("[x] me: list five tickets", (Role.MENTOR,), "[x] list five tickets"),
        ("[ ] her: play the prototype", (Role.MENTEE,), "[ ] play the prototype"),
        ("sell more > a million a year", (Role.MENTEE,), "sell more > a million a year"),
    ],
)
def test_short_hands_say_whose_a_line_is(line: str, whose: tuple[Role, ...], words: str) -> None:
    assert owned(line, Jobs("Cabin crew member", "VP, inflight product")) == (whose, words)


def test_what_the_programme_asks_of_every_pair_is_what_both_do() -> None:
    line = "Both: programme office asks every pair to write down a few rules"
    assert owned(line, JOBS) == (BOTH, "write down a few rules")


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Mentor's own note, not shared with anyone: three Sundays less", True),
        ("Private note: he forgot it again", True),
        ("Note to self: ask about the bus", True),
        ("Me (don't show him): he forgot it again", True),
        ("Mentor: keep a note of the waiting times", False),
        ("Mentee: share the notes of the board with the shift", False),
        ("Mentee: read the private hire contract", False),
    ],
)
def test_what_somebody_notes_for_themselves_is_told_from_a_promise(line: str, own: bool) -> None:
    assert is_ones_own(line) is own
