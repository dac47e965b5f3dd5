"""What a mentor said no to comes with words for when it is asked again."""

from dataclasses import replace

from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from tests.composing.pairs import Made, agenda

ASKED = "The mentee suggested that the mentor writes a paper about it."
NO = "The mentor said she would rather not do that on top."
PAIR = Made(notes=("We walked the hall together.", f"{ASKED} {NO}"), number=4)


def replies(body: Agenda) -> str:
    assert body.advice
    return " ".join(moment.say for moment in body.advice.moments)


def test_the_mentor_has_words_for_it() -> None:
    assert "rather not take that on" in replies(agenda(PAIR))


def test_nobody_else_has_and_an_old_no_is_left_alone() -> None:
    assert "rather not" not in replies(agenda(replace(PAIR, viewer=Role.MENTEE)))
    assert "rather not" not in replies(agenda(replace(PAIR, notes=PAIR.notes[:1])))
    later = replace(PAIR, notes=(*PAIR.notes, PAIR.notes[0], PAIR.notes[0]), number=6)
    assert "rather not" not in replies(agenda(later))
