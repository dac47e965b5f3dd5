"""A late note that sounds as if somebody were in danger is said beside the plan."""

from dataclasses import replace

from coach.domain.events import Settled
from coach.domain.people import Role
from tests.composing.model_house import Guarded, context
from tests.composing.pairs import Made, agenda

DANGER = "He said that he often thinks of killing himself."
CALM = "We walked the hall and counted the waiting lorries."


def beside(pair: Made) -> str:
    asked = pair.brief("An agenda for our meeting")
    *_, last = Guarded().compose(asked, context(asked))
    assert isinstance(last, Settled)
    return " ".join(last.suggestion.provenance.notes)


def test_the_mentor_is_told_which_note_and_to_pass_it_on() -> None:
    said = beside(Made(notes=(CALM, DANGER), number=4))
    assert "In your note of meeting 3" in said
    assert "killing himself" in said
    assert "emergency number" in said
    assert "coordinator" in said


def test_the_leader_is_told_where_to_turn_and_reads_no_quotation() -> None:
    said = beside(replace(Made(notes=(CALM, DANGER), number=3), viewer=Role.MENTEE))
    assert "emergency number" in said
    assert "killing himself" not in said


def test_calm_notes_and_those_of_long_ago_say_nothing() -> None:
    assert "emergency number" not in beside(Made(notes=(CALM, CALM), number=3))
    assert "emergency number" not in beside(Made(notes=(DANGER, CALM, CALM, CALM), number=5))


def test_a_plan_for_a_leader_in_danger_is_about_that() -> None:
    told = agenda(Made(notes=(CALM, DANGER), number=4))
    assert told.advice
    assert told.advice.hand_over is not None
    mentors = "The mentor said that the mentor often thinks of killing himself."
    assert agenda(Made(notes=(CALM, CALM), number=4)).advice.hand_over is None  # type: ignore[union-attr]
    assert beside(Made(notes=(CALM, mentors), number=4))


def test_who_is_in_danger_is_whom_the_line_names_first() -> None:
    of_the_leader = "The mentee told the mentor that he thinks of killing himself."
    assert agenda(Made(notes=(CALM, of_the_leader), number=4)).advice.hand_over  # type: ignore[union-attr]
    ones_own = beside(Made(notes=(CALM, "I often think of killing myself."), number=4))
    assert "talk to a person now" in ones_own
    assert "ask them today" not in ones_own


def test_a_slur_in_a_note_is_no_danger_of_the_leaders() -> None:
    slur = "A supplier called me 'the girl' to my face. The head of logistics said nothing."
    pair = Made(notes=(CALM, slur), number=4)
    assert "emergency number" not in beside(pair)
    held = "The manager blocked the door and would not let me leave."
    told = beside(Made(notes=(CALM, held), number=4))
    assert "emergency number" in told
    assert agenda(Made(notes=(CALM, held), number=4)).advice.hand_over is None  # type: ignore[union-attr]


def test_what_others_did_hides_no_despair_noted_beside_it() -> None:
    held = "The manager blocked the door and would not let me leave."
    pair = Made(notes=(CALM, f"{DANGER} {held}"), number=4)
    assert agenda(pair).advice.hand_over is not None  # type: ignore[union-attr]
