"""What a suggestion makes of the small matters that a request names."""

from dataclasses import replace

from coach.composing.by_rule.replying import ANSWERED, MOST, OFFERED
from coach.domain.briefs import Intent, ReplyMatch
from coach.domain.events import Settled
from coach.domain.library import ReplyCard
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet
from tests.composing.model_house import Guarded, context, library
from tests.composing.pairs import Made, composed

PAIR = Made(minutes=45)
CARDS = library().replies
TIMED = [card for card in CARDS if card.meeting]
ASKED = [card for card in CARDS if card.question]


def heard(
    *cards: ReplyCard, intent: Intent = Intent.AGENDA, pair: Made = PAIR, text: str = "Plan it"
) -> Body:
    asked = pair.brief(text, intent)
    matches = tuple(
        ReplyMatch(card.id, 0.9 - n / 100, f"matter {n}") for n, card in enumerate(cards)
    )
    return composed(replace(asked, understanding=replace(asked.understanding, replies=matches)))


def answers(body: Body) -> list[str]:
    assert body.advice
    return [line.text for line in body.advice.first]


def test_each_matter_is_answered_in_the_order_of_the_request_with_words_and_a_citation() -> None:
    two = (TIMED[3], TIMED[1])
    body = heard(*two)
    assert body.advice
    lines = [
        line for line in body.advice.first if line.text.startswith(tuple(c.title for c in two))
    ]
    assert [line.text.partition(":")[0] for line in lines] == [card.title for card in two]
    for line, card in zip(lines, two, strict=True):
        assert card.answer in line.text
        assert {citation.quote for citation in line.citations} >= {f"{card.title}: {card.answer}"}


def test_the_surest_matters_are_answered_where_there_are_too_many() -> None:
    told = answers(heard(*CARDS[: MOST + 3]))
    assert sum(line.startswith(tuple(card.title for card in CARDS)) for line in told) == MOST
    assert not any(line.startswith(f"{CARDS[MOST].title}:") for line in told)


def test_a_matter_that_needs_it_has_a_part_of_the_meeting_unless_the_pair_has_used_it() -> None:
    card = TIMED[0]
    assert card.meeting
    body = heard(card)
    assert isinstance(body, Agenda)
    (item,) = [item for item in body.items if item.card_id == card.id]
    assert item.title == card.meeting.title
    assert sum(one.minutes for one in body.items) == 45
    again = heard(card, pair=replace(PAIR, used=frozenset({card.id})))
    assert isinstance(again, Agenda)
    assert not [item for item in again.items if item.card_id == card.id]
    assert any(line.startswith(f"{card.title}:") for line in answers(again))


def test_the_moment_that_may_go_wrong_comes_with_words() -> None:
    card = next(card for card in CARDS if card.pressed)
    assert card.pressed
    body = heard(card)
    assert body.advice
    assert card.pressed.say in [moment.say for moment in body.advice.moments]


def test_questions_begin_with_the_matters_named() -> None:
    body = heard(*ASKED[:2], intent=Intent.QUESTIONS, text="Questions for my mentee")
    assert isinstance(body, QuestionSet)
    assert [q.text for q in body.questions[:2]] == [card.question for card in ASKED[:2]]


def test_topics_have_minutes_for_the_matters_named() -> None:
    card = TIMED[0]
    assert card.meeting
    body = heard(card, intent=Intent.TOPICS, text="Topics for our meeting")
    assert isinstance(body, TopicSet)
    assert any(card.meeting.do in line.text for line in body.plan)


def test_answers_meant_for_a_mentor_are_not_given_to_a_leader() -> None:
    body = heard(CARDS[0], pair=replace(PAIR, viewer=Role.MENTEE))
    assert CARDS[0].answer not in " ".join(answers(body) if body.advice else [])


def test_a_matter_that_is_only_possible_is_neither_answered_nor_named() -> None:
    asked = PAIR.brief("Plan it", Intent.AGENDA)
    three = zip(CARDS, (ANSWERED, OFFERED, OFFERED - 0.01), strict=False)
    matches = tuple(ReplyMatch(card.id, score, card.title) for card, score in three)
    made = replace(asked, understanding=replace(asked.understanding, replies=matches))
    *_, last = Guarded().compose(made, context(made))
    assert isinstance(last, Settled)
    suggestion = last.suggestion
    assert suggestion.body.advice
    lines = [line.text for line in suggestion.body.advice.first]
    told = "\n".join([*lines, *suggestion.provenance.notes])
    assert [card.title in told for card in CARDS[:3]] == [True, True, False]
