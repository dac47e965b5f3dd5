"""What a friendly request names has minutes of its own, in all three kinds of suggestion."""

from dataclasses import replace

import pytest

from coach.domain.briefs import Intent, SituationMatch, Subject, Use
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet
from tests.composing.pairs import Made, composed, words

PAIR = Made(minutes=60, promises=((Role.MENTEE, "bring the plan of the new depot"),))
ASKED = (
    "Hello, we meet on Thursday in the canteen, it is raining again and the tram is late. I have"
    " the tally of the late vans with me, and I'd like to ask her how a stop is closed for good."
    " She wants to try out her speech for the jubilee on me. All is well."
)
TALLY = Subject("the tally of the late vans", Use.SHOW)
STOP = Subject("how a stop is closed for good", Use.ASK)
SPEECH = Subject("her speech for the jubilee", Use.HEAR)
WORKED = Subject("the poster for the open day", Use.WORK)


def body_of(
    *subjects: Subject,
    intent: Intent = Intent.AGENDA,
    pair: Made = PAIR,
    situations: tuple[SituationMatch, ...] = (),
) -> Body:
    made = pair.brief(ASKED, intent)
    heard = replace(made.understanding, situations=situations, subjects=subjects)
    return composed(replace(made, understanding=heard))


def test_each_has_a_part_of_the_agenda_and_all_stand_in_the_message() -> None:
    body = body_of(TALLY, STOP, SPEECH)
    assert isinstance(body, Agenda)
    titles = [item.title for item in body.items]
    assert {"The tally of the late vans", "How a stop is closed for good"} <= set(titles)
    assert "Her speech for the jubilee" in titles
    assert body.title.endswith(("vans", "good", "jubilee"))
    assert sum(item.minutes for item in body.items) == 60
    assert body.advice is not None
    assert body.advice.beforehand is not None
    assert "your speech for the jubilee" in body.advice.beforehand.text
    assert "how a stop is closed for good" in body.advice.beforehand.text


@pytest.mark.parametrize("one", [TALLY, STOP, SPEECH, WORKED], ids=lambda one: one.use.value)
def test_what_is_said_speaks_to_the_leader_and_asks(one: Subject) -> None:
    body = body_of(one)
    assert isinstance(body, Agenda)
    (item,) = [item for item in body.items if item.title.lower() == one.words.lower()]
    assert item.prompts[0].endswith("?”")
    assert " her " not in item.prompts[0]
    assert item.citations


def test_what_has_a_number_is_not_covered_by_another_of_its_kind() -> None:
    pair = Made(minutes=60, promises=((Role.MENTEE, "ask the depot manager for a permit"),))
    body = body_of(Subject("depot 2", Use.SHOW), pair=pair)
    assert isinstance(body, Agenda)
    assert "Depot 2" in [item.title for item in body.items]


def test_how_the_two_work_is_agreed_and_not_demonstrated() -> None:
    body = body_of(Subject("the rules for us two", Use.WORK))
    assert isinstance(body, Agenda)
    (item,) = [item for item in body.items if item.title == "The rules for us two"]
    assert "each says a first idea" in item.what
    assert "the rules for us two" in item.prompts[0]


def test_what_was_promised_has_its_part_already() -> None:
    body = body_of(Subject("the plan of the depot", Use.HEAR), STOP)
    assert isinstance(body, Agenda)
    assert len([item for item in body.items if "plan of the" in item.title.lower()]) == 1


def test_where_something_is_the_matter_that_comes_first() -> None:
    heard = SituationMatch("sit-interrupted", 0.9, "she never lets me finish")
    body = body_of(TALLY, situations=(heard,))
    assert isinstance(body, Agenda)
    assert "The tally of the late vans" not in [item.title for item in body.items]


def test_questions_begin_with_what_was_named() -> None:
    body = body_of(TALLY, STOP, intent=Intent.QUESTIONS)
    assert isinstance(body, QuestionSet)
    assert body.questions[0].text.startswith("About the tally of the late vans: ")
    assert body.questions[1].text.startswith("About how a stop is closed for good: ")


def test_topics_that_were_named_need_no_belief() -> None:
    body = body_of(TALLY, STOP, SPEECH, intent=Intent.TOPICS)
    assert isinstance(body, TopicSet)
    assert not body.topics
    assert body.advice is not None
    assert "the tally of the late vans" in " ".join(line.text for line in body.plan)
    assert not any("no study" in line.text for line in body.advice.first)


def test_what_is_said_of_somebody_else_is_left_out() -> None:
    body = body_of(Subject("what he told her of the strike", Use.HEAR), STOP)
    assert "told her of the strike" not in words(body)
