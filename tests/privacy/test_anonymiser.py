from __future__ import annotations

import pytest

from coach.domain.people import Person, Role
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.spans import Kind, Origin

PEOPLE = (
    Person(
        "p1", "pg", "Priya Natarajan", "priya", Role.MENTOR, "priya.natarajan@northside.example"
    ),
    Person("p2", "pg", "William O'Brien", "will.ob", Role.MENTEE, None, ("Bill",)),
    Person("p3", "pg", "Zoë van der Berg", "zoe", Role.MENTEE),
)


@pytest.fixture(scope="module")
def anonymiser() -> Anonymiser:
    return Anonymiser(PEOPLE, b"a key of this programme")


@pytest.mark.parametrize(
    ("mention", "person"),
    [
        ("Priya", 0),
        ("priya", 0),
        ("PRIYA NATARAJAN", 0),
        ("Natarajan, Priya", 0),
        ("P. Natarajan", 0),
        ("Pri\u200bya", 0),
        ("Рriya", 0),
        ("Priyaa", 0),
        ("Nata-\nrajan", 0),
        ("P r i y a", 0),
        ("N a t a r a j a n", 0),
        ("Nata\nrajan", 0),
        ("Pr1ya", 0),
        ("ᴘʀɪʏᴀ", 0),
        ("natarjan", 0),
        ("natarajanp", 0),
        ("priya.natarajan@elsewhere.example", 0),
        ("Bill", 1),
        ("Will O’Brien", 1),
        ("Zoe", 2),
        ("Zoé van der Berg", 2),
    ],
)
def test_every_spelling_of_a_person_gets_the_same_surrogate(
    anonymiser: Anonymiser, mention: str, person: int
) -> None:
    expected = anonymiser.anonymise(f"then {PEOPLE[person].name} spoke").text.text.split()[1]
    assert anonymiser.anonymise(f"then {mention} spoke").text.text == f"then {expected} spoke"


@pytest.mark.parametrize(
    "text",
    [
        "saw will by the lift",
        "1:1 w/ will, priya",
        "will: too loud",
        "did will agree?",
        "as will put it",
        "we gave Will the chair",
        "bill, will and zoe",
        "we try again. will forgot, i forgot",
        '29th. will "really sorry", then 12th',
    ],
)
def test_a_name_that_is_a_word_is_masked_where_it_is_a_name(
    anonymiser: Anonymiser, text: str
) -> None:
    assert "will" not in anonymiser.anonymise(text).text.text.lower()


def test_a_word_that_is_a_name_stays_where_it_is_a_word(anonymiser: Anonymiser) -> None:
    text = "Will you come? I will be late. The will to change. Bring it. It will do."
    assert anonymiser.anonymise(text).text.text == text


def test_spans_are_code_points_of_the_text_that_came_in(anonymiser: Anonymiser) -> None:
    text = "😀 Zoë wrote to bill@x.example on 3 May 2026."
    spans = anonymiser.anonymise(text).spans
    assert [(text[s.start : s.end], s.kind, s.source) for s in spans][0] == (
        "Zoë",
        Kind.PERSON,
        Origin.ROSTER,
    )
    assert text[spans[-1].start : spans[-1].end] == "3 May 2026"


def test_words_that_are_names_elsewhere_stay(anonymiser: Anonymiser) -> None:
    text = "Will you bill the hours? We will see in May."
    assert anonymiser.anonymise(text).text.text == text
