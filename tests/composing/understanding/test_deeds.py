"""Who acts in a note, and on whom, in whichever voice it was written."""

from __future__ import annotations

import pytest

from coach.composing.understanding.deeds import Deed, told
from coach.composing.understanding.parties import Pair, Party
from coach.composing.understanding.utterance import sentences
from coach.domain.people import Role

PAIR = Pair("Shift lead in a warehouse", "Head of logistics")


def deeds(note: str, pair: Pair = PAIR) -> list[Deed]:
    return [deed for one in told(sentences(note), pair) for deed in one.deeds]


def acting(note: str, words: str, pair: Pair = PAIR) -> tuple[Party, Party]:
    (found,) = [one for one in deeds(note, pair) if words in one.words]
    return found.who, found.whom


@pytest.mark.parametrize(
    ("note", "words", "who", "whom"),
    [
        ("The mentee interrupted the mentor.", "interrupted", Party.LEADER, Party.MENTOR),
        ("She interrupted me.", "interrupted", Party.LEADER, Party.MENTOR),
        ("Head of logistics interrupted me.", "interrupted", Party.LEADER, Party.MENTOR),
        ("The mentee asked her to wait.", "asked", Party.LEADER, Party.MENTOR),
        ("I told him about the gate.", "told", Party.MENTOR, Party.LEADER),
        ("Told her about the gate.", "Told", Party.MENTOR, Party.LEADER),
        ("Cancelled by mentee.", "Cancelled", Party.LEADER, Party.UNKNOWN),
        ("We counted the lorries.", "counted", Party.BOTH, Party.UNKNOWN),
        ("The mentee came late, talked throughout.", "talked", Party.LEADER, Party.UNKNOWN),
        ("My manager was angry with me.", "angry", Party.ELSE, Party.MENTOR),
        ("On Friday my manager rang me.", "rang", Party.ELSE, Party.MENTOR),
        ("Her father came in. She said nothing.", "nothing", Party.LEADER, Party.UNKNOWN),
    ],
)  # fmt: skip
def test_it_is_known_who_acts_and_on_whom(note: str, words: str, who: Party, whom: Party) -> None:
    assert acting(note, words) == (who, whom)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("My manager met her deputy. She laughed.", "laughed"),
        ("Finished early.", "Finished"),
        ("The connection broke.", "broke"),
        ("The mentor and the mentee met a driver. He was late.", "late"),
    ],
)
def test_where_somebody_else_may_be_meant_it_is_not_known(note: str, words: str) -> None:
    (found,) = [one for one in deeds(note) if words in one.words]
    assert found.who is Party.UNKNOWN


def test_what_somebody_says_is_no_deed_of_the_meeting() -> None:
    said = [one.words for one in deeds("He told me how his first boss talked over people.")]
    reported = [
        one for one in deeds("He told me how his first boss talked over people.") if one.told
    ]
    assert len(said) == 2
    assert [one.who for one in reported] == [Party.ELSE]


def test_on_the_leaders_page_nobody_knows_whose_i_it_is() -> None:
    pair = Pair("Shift lead in a warehouse", "Head of logistics", Role.MENTEE)
    assert acting("I came late.", "late", pair) == (Party.UNKNOWN, Party.UNKNOWN)
    assert acting("I told my mentor so. I came late.", "late", pair)[0] is Party.LEADER
