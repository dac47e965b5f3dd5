"""What a meeting cost the mentor's body is theirs to say or to leave."""

from dataclasses import replace

from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from tests.composing.pairs import Made, agenda

SAT = "Sat for 45 minutes; the mentor was in pain afterwards and told nobody."
NEEDS = "Back injury; cannot sit for more than twenty minutes at a time"
PAIR = Made(notes=("We walked the hall together.", SAT), number=4, minutes=50, background=NEEDS)


def first(body: Agenda) -> str:
    assert body.advice
    return " ".join(line.text for line in body.advice.first)


def test_the_mentor_is_given_words_for_it_and_need_not_use_them() -> None:
    said = first(agenda(PAIR))
    assert "cost your body" in said
    assert "Today I'll move when I need to" in said


def test_nobody_else_is_told_and_nothing_is_said_without_pauses() -> None:
    assert "cost your body" not in first(agenda(replace(PAIR, viewer=Role.MENTEE)))
    assert "cost your body" not in first(agenda(replace(PAIR, background="")))
    assert "cost your body" not in first(agenda(replace(PAIR, notes=("We walked the hall.",))))
