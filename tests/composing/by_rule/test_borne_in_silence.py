"""What a meeting cost the mentor's body is theirs to say or to leave."""

from dataclasses import replace

from coach.domain.people import Role
from coach.domain.suggestions import Agenda
from tests.composing.pairs import Made, agenda, words

SAT = "Sat for 45 minutes; the mentor was in pain afterwards and told nobody."
NEEDS = "Back injury; cannot sit for more than twenty minutes at a time"
PAIR = Made(notes=("We walked the hall together.", SAT), number=4, minutes=50, background=NEEDS)


SAYS = "Today I'll move when I need to"


def moments(body: Agenda) -> list[str]:
    assert body.advice
    return [f"{one.when} {one.say}" for one in body.advice.moments]


def test_the_mentor_is_given_words_for_it_and_need_not_use_them() -> None:
    assert any(SAYS in one for one in moments(agenda(PAIR)))


def test_a_page_that_lies_on_the_table_tells_nothing_of_it() -> None:
    body = agenda(PAIR)
    assert body.advice
    page = " ".join((words(body), *(one.text for one in body.advice.first), *moments(body)))
    assert "pain" not in page
    assert "told nobody" not in page


def test_nobody_else_is_told_and_nothing_is_said_without_pauses() -> None:
    for other in (
        replace(PAIR, viewer=Role.MENTEE),
        replace(PAIR, background=""),
        replace(PAIR, notes=("We walked the hall.",)),
    ):
        assert not any(SAYS in one for one in moments(agenda(other)))
