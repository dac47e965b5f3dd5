from __future__ import annotations

import pytest

from coach.domain.people import Person, Role
from coach.errors import AnonymiserFailed
from coach.privacy.anonymiser import Anonymiser
from coach.privacy.spans import Found, Kind, Origin, settle
from coach.privacy.surrogates import Surrogates

IDS = [f"person-{n}" for n in range(400)]


def test_everybody_has_a_number_of_their_own_that_the_roster_order_does_not_change() -> None:
    forward, backward = Surrogates(IDS, b"key"), Surrogates(IDS[::-1], b"key")
    names = [forward.of(Kind.PERSON, Origin.ROSTER, i) for i in IDS]
    assert len(set(names)) == len(IDS)
    assert names == [backward.of(Kind.PERSON, Origin.ROSTER, i) for i in IDS]


def test_another_key_gives_other_surrogates() -> None:
    one, two = Surrogates(IDS, b"key"), Surrogates(IDS, b"another")
    same = [
        i
        for i in IDS
        if one.of(Kind.PERSON, Origin.ROSTER, i) == two.of(Kind.PERSON, Origin.ROSTER, i)
    ]
    assert len(same) < 20


def test_unknown_people_keep_their_surrogate_from_note_to_note() -> None:
    anonymiser = Anonymiser((), b"key")
    one = anonymiser.anonymise("My boss Tunde Oyelaran smiled.").spans
    two = anonymiser.anonymise("Then Tunde Oyelaran left.").spans
    assert one[0].surrogate == two[0].surrogate


def test_what_several_finders_saw_is_masked_to_its_last_letter() -> None:
    found = [
        Found(5, 10, Kind.PERSON, Origin.ROSTER, "p1"),
        Found(8, 16, Kind.EMAIL, Origin.PATTERN, "mail"),
        Found(0, 6, Kind.PERSON, Origin.GUESS, "x"),
    ]
    settled = settle(found)
    covered = {at for one in settled for at in range(one.start, one.end)}
    assert covered == set(range(16))
    assert settled[0].source is Origin.ROSTER


def test_a_broken_step_lets_no_text_through() -> None:
    anonymiser = Anonymiser((Person("p1", "pg", "Priya", "pri", Role.MENTOR),), b"key")
    with pytest.raises(AnonymiserFailed):
        anonymiser.anonymise(None)  # type: ignore[arg-type]
