from __future__ import annotations

import pytest

from coach.domain.people import Person, Role
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.reading import read
from coach.privacy.roster import Roster
from coach.privacy.spans import Origin

NAMES = (
    "Zdzislawa Wójcik-Brzęk",
    "D'Shawn O'Hara",
    "Okafor, Chidi",
    "Dr Ana Ruiz",
    "Abd al-Khatib",
    "Jürgen Müller",
    "Penny Weeks",
    "Will Power",
    "Omar Said",
    "Γιώργος Παπαδόπουλος",
    "Róisín Ní Bhriain",
)
ANONYMISER = Anonymiser(
    tuple(Person(f"p{i}", "pg", n, f"u{i}x", Role.MENTOR) for i, n in enumerate(NAMES)), b"a key"
)


def _roster_masks(text: str) -> str:
    """The text with what the roster found taken out."""
    left = text
    for span in reversed(ANONYMISER.anonymise(text).spans):
        if span.source is Origin.ROSTER:
            left = left[: span.start] + "_" + left[span.end :]
    return left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("then d'shawn spoke", "then _ spoke"),
        ("so O'Haraa spoke", "so _ spoke"),
        ("i told zdzis about it", "i told _ about it"),
        ("Chidi%20Okafor.docx", "_.docx"),
        ("Chidi&nbsp;Okafor came", "_ came"),
        ("> Chidi\n> Okafor came", "> _ came"),
        ("O**ma**r came", "_ came"),
        ("Zdzi\nslawa came", "_ came"),
        ("so Omar2 met Chidiii", "so _ met _"),
        ("the Okafors, A. Ruiz", "the _, _"),
        ("with al-Khatib", "with _"),
        ("Mueller and MULLLER", "_ and _"),
        ("ZW and ZB agreed", "_ and _ agreed"),
        ("- will to ask facilities", "- _ to ask facilities"),
        ("apologies: will", "apologies: _"),
        ("nobody but penny spoke", "nobody but _ spoke"),
        ("wIlL smiled at Omer", "_ smiled at _"),
        ("γιώργος said", "_ said"),
        ("so Dr Ruiz and MS MULLER spoke", "so _ and _ spoke"),
        ("nobody in pennys team spoke", "nobody in _ team spoke"),
        ("Róisín Ni Bhriain and Bhriain", "_ and _"),
    ],
)
def test_how_notes_write_somebody_of_the_programme(text: str, left: str) -> None:
    assert _roster_masks(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "he will ask and i will wait",
        "it cost a penny",
        "two weeks of power cuts",
        "it is in wills and on the plan",
        "the oar and the omen",
        "Ways to begin, said nobody",
        "her NI number is on the slip",
        "She will: read it. It will be paid and will be late",
    ],
)
def test_words_that_are_names_too_stay(text: str) -> None:
    assert _roster_masks(text).replace("said", "_") == text.replace("said", "_")


INITIALS = ("Montgomery Adeyemi", "Sara Adler", "Ian Abbot", "Alice Morgan", "Jo Parr", "Ada Irons")


def _found(name: str, text: str) -> list[str]:
    reading = read(text)
    roster = Roster([Person("p", "pg", name, "u", Role.MENTOR)])
    return [reading.text[one.start : one.end] for one in roster.find(reading)]


@pytest.mark.parametrize("name", INITIALS)
@pytest.mark.parametrize(
    "text",
    [
        "I'm a lineman",
        "I’m a lineman.",
        "It's a pity, that's a fact, and he's a boss's aide",
        "Can't a driver say so?",
        "I, a mentor, and I - a lineman - agree",
        "option a, b or j, p and m, a",
        "at 9 a.m. sharp, or 5 p.m.",
        "Plan A. I said it twice",
        "as a I said",
    ],
)
def test_letters_that_end_or_list_or_are_words_are_nobodys_initials(name: str, text: str) -> None:
    assert _found(name, text) == []


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Montgomery Adeyemi", "M.A. was late, so ask M A about it", ["M.A", "M A"]),
        ("Montgomery Adeyemi", "m.a. said so; talk with m a", ["m.a", "m a"]),
        ("Alice Morgan", "A.M. said so at 9 a.m.", ["A.M"]),
        ("Jo Parr", "J.P., J-P, J P, *J* *P* and j.p.", ["J.P", "J-P", "J P", "J* *P", "j.p"]),
        ("Ada Irons", "A. I. agreed, and A.I. did the rest of A.I.", ["A. I", "A.I"]),
    ],
)
def test_initials_written_as_such_are_found(name: str, text: str, found: list[str]) -> None:
    assert _found(name, text) == found
