"""A change to the last suggestion leaves what nobody asked to change as it was."""

from dataclasses import replace

from coach.composing.which_item import index_named
from coach.domain.briefs import Brief, Intent, Refinement
from coach.domain.events import Settled
from coach.domain.suggestions import Agenda, QuestionSet, Suggestion
from tests.composing.model_house import Guarded, context
from tests.composing.pairs import Made

PAIR = Made()


def suggested(asked: Brief) -> Suggestion:
    *_, last = Guarded().compose(asked, context(asked))
    assert isinstance(last, Settled)
    return last.suggestion


def changed(last: Suggestion, text: str, kind: Refinement, **slots: object) -> Suggestion:
    asked = PAIR.brief(text, Intent.REFINE, refinement=kind, **slots)
    return suggested(replace(asked, last=last))


def test_another_number_of_questions_keeps_those_that_were_there() -> None:
    first = suggested(PAIR.brief("Questions for our meeting", Intent.QUESTIONS, count=4))
    assert isinstance(first.body, QuestionSet)
    were = [question.text for question in first.body.questions]
    for wanted in (2, 6):
        after = changed(first, f"make it {wanted}", Refinement.COUNT, count=wanted).body
        assert isinstance(after, QuestionSet)
        now = [question.text for question in after.questions]
        assert len(now) == len(set(now)) == wanted
        assert now[: len(were)] == were[:wanted]


def test_an_item_is_dropped_by_its_own_words() -> None:
    first = suggested(PAIR.brief("An agenda for our meeting"))
    assert isinstance(first.body, Agenda)
    gone = first.body.items[1]
    wordings = [f"{item.title} {item.what}" for item in first.body.items]
    text = f"leave out the bit “{gone.title}”"
    assert index_named(text, wordings) == 1
    after = changed(first, text, Refinement.DROP).body
    assert isinstance(after, Agenda)
    assert [item.title for item in after.items] == [
        item.title for item in first.body.items if item != gone
    ]
