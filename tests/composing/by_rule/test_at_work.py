"""What names a thing at work is worked on with the questions of those who know that thing."""

from dataclasses import replace

import pytest

from coach.domain.briefs import Intent, Subject, Use
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, AgendaItem, QuestionSet, TopicSet
from coach.domain.workplace import WorkplaceCard
from tests.composing.model_house import library
from tests.composing.pairs import Made, agenda, citing, composed, words

CARDS = {card.id: card for card in library().workplace}
ROSTERS, PAPERS = CARDS["wp-rosters"], CARDS["wp-meeting-papers"]
PAIR = Made(
    mentor_goal="Know the roster three weeks ahead",
    mentee_goal="Understand why our meeting papers come late",
    promises=((Role.MENTEE, "find out who draws up the rosters"),),
    notes=(),
    minutes=60,
    background="",
)
UNKNOWN = replace(
    PAIR, mentor_goal="Hear the bells", mentee_goal="Learn to ring", promises=(), notes=()
)


def said_of(card: WorkplaceCard, text: str) -> set[str]:
    told = (*card.ask_leader, *card.ask_mentor, *card.decisions)
    return {one for one in (*told, *card.take_away) if one in text}


def turn(body: Agenda, whose: str) -> AgendaItem:
    told = [one for one in citing(body, f"goal:pair-1:{whose}") if not one.card_id]
    *_, item = [one for one in told if one != body.items[-1]]
    return item


def test_what_the_mentor_wants_is_asked_about_as_somebody_asks_who_knows_it() -> None:
    item = turn(agenda(PAIR), "mentor")
    assert "the roster three weeks ahead" in item.prompts[0]
    asked = [one for one in item.prompts if one.startswith("You: ")]
    of_the_work = [one for one in asked if any(q in one for q in ROSTERS.ask_leader)]
    assert 0 < len(of_the_work) < len(asked) - 1
    assert asked[0] not in of_the_work
    assert asked[-1] not in of_the_work
    assert {c.passage_id.partition("@")[0] for c in item.citations} >= {"wp-rosters"}


def test_of_a_meetings_questions_the_nearest_to_the_goal_is_asked() -> None:
    wanted = "Know how far ahead the roster is posted"
    asked = [
        " ".join(turn(agenda(replace(PAIR, mentor_goal=wanted, number=n)), "mentor").prompts)
        for n in (2, 3, 5)
    ]
    assert any("What settles how far ahead the roster is posted?" in one for one in asked)


def test_no_sentence_is_decided_that_is_about_something_else() -> None:
    item = turn(agenda(replace(PAIR, mentor_goal="Understand our rosters")), "mentor")
    assert not any(sentence in " ".join(item.prompts) for sentence in ROSTERS.decisions)


def test_what_the_leader_wants_to_learn_is_asked_of_the_mentor_who_sees_it() -> None:
    item = turn(agenda(PAIR), "mentee")
    (seen,) = [one for one in item.prompts if any(q in one for q in PAPERS.ask_mentor)]
    assert seen.startswith("Your mentee: ")
    assert seen != item.prompts[0]


def test_a_leader_who_asks_for_the_plan_is_given_what_to_ask_the_mentor() -> None:
    item = turn(agenda(replace(PAIR, viewer=Role.MENTEE)), "mentee")
    assert all(one.startswith("You") for one in item.prompts)
    assert said_of(PAPERS, item.prompts[-1])


def test_a_promise_is_answered_for_before_anything_else_is_asked_about_it() -> None:
    """Nobody knows what came of it: a question of the trade would take something for granted."""
    for text in ("find out who draws up the rosters", "bring the roster of May"):
        pair = replace(PAIR, promises=((Role.MENTEE, text),))
        item = citing(agenda(pair), "promise:")[0]
        assert not said_of(ROSTERS, " ".join(item.prompts))


def test_the_thing_itself_is_looked_at_and_brought() -> None:
    body = agenda(PAIR)
    (look,) = [item for item in body.items if (item.card_id or "") in CARDS]
    card = CARDS[look.card_id or ""]
    assert look.title == card.look.title
    assert any(part.text.removeprefix("Bring ")[1:] in card.look.bring for part in body.prepare)


@pytest.mark.parametrize("how", ["We meet on the phone.", "We'll be walking."])
def test_where_no_hand_is_free_nothing_is_laid_on_a_table(how: str) -> None:
    body = agenda(PAIR, f"An agenda please. {how}")
    assert not any((item.card_id or "") in CARDS for item in body.items)


@pytest.mark.parametrize("number", [1, 6])
def test_a_first_and_a_last_meeting_have_their_own_work(number: int) -> None:
    body = agenda(replace(PAIR, number=number))
    assert not any((item.card_id or "") in CARDS for item in body.items)


def test_a_look_that_was_had_does_not_come_back() -> None:
    first = [item.card_id for item in agenda(PAIR).items if (item.card_id or "") in CARDS]
    again = agenda(replace(PAIR, used=frozenset(filter(None, first))))
    assert not {item.card_id for item in again.items} & set(first)


def test_the_next_meetings_have_other_questions() -> None:
    asked = []
    for number in (2, 3, 4):
        body = agenda(replace(PAIR, number=number, minutes=30))
        asked.append(said_of(ROSTERS, " ".join(turn(body, "mentor").prompts)))
    assert all(asked)
    assert not asked[0] & asked[1]
    assert not asked[2] & (asked[0] | asked[1])


def test_the_work_that_may_land_on_the_mentor_has_its_words() -> None:
    body = agenda(PAIR)
    assert body.advice is not None
    assert ROSTERS.pressed.say in [moment.say for moment in body.advice.moments]


def test_the_leader_takes_a_question_about_it_away() -> None:
    body = agenda(PAIR)
    assert body.advice is not None
    assert body.advice.question is not None
    assert body.advice.question.text in PAPERS.take_away


def test_what_nothing_is_known_of_is_asked_as_before() -> None:
    text = words(agenda(UNKNOWN))
    assert not any(said_of(card, text) for card in CARDS.values())


def test_questions_and_topics_ask_it_too() -> None:
    asked = composed(PAIR.brief("Questions for our meeting", Intent.QUESTIONS, count=6))
    assert isinstance(asked, QuestionSet)
    assert any(one.text in ROSTERS.ask_leader for one in asked.questions)
    topics = composed(PAIR.brief("Topics on the rosters", Intent.TOPICS, focus="the rosters"))
    assert isinstance(topics, TopicSet)
    assert any(said_of(ROSTERS, line.text) for line in topics.plan)


def test_a_named_subject_is_asked_about_by_what_it_is() -> None:
    made = PAIR.brief("I'd like to talk about the shift plan for the summer, all is well.")
    one = Subject("the shift plan for the summer", Use.ASK)
    heard = replace(made.understanding, subjects=(one,))
    body = composed(replace(made, understanding=heard))
    assert isinstance(body, Agenda)
    (item,) = [item for item in body.items if item.title == "The shift plan for the summer"]
    assert any(question in item.prompts[-1] for question in ROSTERS.ask_leader)


def test_what_was_recognised_by_meaning_counts_before_a_name() -> None:
    made = PAIR.brief("An agenda for our meeting")
    sense = replace(made.sense, at_work={"Know the roster three weeks ahead": PAPERS.id})
    body = composed(replace(made, sense=sense))
    assert isinstance(body, Agenda)
    assert said_of(PAPERS, " ".join(turn(body, "mentor").prompts))
