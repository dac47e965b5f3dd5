"""A change to the last suggestion leaves what nobody asked to change as it was."""

from dataclasses import replace

from coach.composing.understanding.which_item import index_named
from coach.domain.briefs import Brief, Intent, Refinement
from coach.domain.events import Settled
from coach.domain.suggestions import Agenda, QuestionSet, Suggestion
from coach.domain.terms import Dimension
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


def test_another_length_is_told_to_the_leader_and_in_the_last_resort() -> None:
    first = suggested(PAIR.brief("An agenda for our meeting"))
    wanted = replace(PAIR, minutes=30)
    asked = wanted.brief("make it 30", Intent.REFINE, refinement=Refinement.MINUTES)
    short = suggested(replace(asked, last=first)).body
    assert isinstance(short, Agenda)
    assert sum(item.minutes for item in short.items) == short.minutes == 30
    assert short.advice
    assert short.advice.beforehand
    assert "30 minutes" in short.advice.beforehand.text
    assert "45 minutes" not in short.advice.beforehand.text
    assert any("15 minutes" in moment.when for moment in short.advice.moments)


def test_a_promise_that_was_swapped_is_not_what_the_meeting_begins_with() -> None:
    first = suggested(PAIR.brief("An agenda for our meeting"))
    assert isinstance(first.body, Agenda)
    assert first.body.advice
    promised = [c.passage_id for line in first.body.advice.first for c in line.citations]
    assert any(one.startswith("promise:") for one in promised)
    place = next(
        n
        for n, item in enumerate(first.body.items)
        if any(c.passage_id.startswith("promise:") for c in item.citations)
    )
    after = changed(first, "swap that", Refinement.SWAP, item=place + 1).body
    assert isinstance(after, Agenda)
    assert after.advice
    left = [c.passage_id for line in after.advice.first for c in line.citations]
    assert not any(one.startswith("promise:") for one in left)


def test_another_theme_gets_what_was_found_about_it_and_the_rest_stays() -> None:
    first = suggested(PAIR.brief("An agenda for our meeting"))
    assert isinstance(first.body, Agenda)
    text, named = "something about remote work instead", (Dimension.WORKING_PATTERN,)
    after = changed(first, text, Refinement.FOCUS, dimensions=named, focus="remote work").body
    assert isinstance(after, Agenda)
    were = {item.title for item in first.body.items}
    fresh = [item for item in after.items if item.title not in were]
    cards = {card.id: card for card in PAIR.brief(text).library.evidence}
    assert [set(named) & set(cards[str(item.card_id)].dimensions) for item in fresh] == [set(named)]
    assert len(after.items) == len(first.body.items)
    assert after.title.endswith("remote work")
