"""A long request's questions to the coach are taken up, in their order and their own words."""

from dataclasses import replace

import pytest

from coach.composing.by_rule.uptake import SURE
from coach.domain.briefs import Intent, ReplyMatch
from coach.domain.people import Role
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet
from tests.composing.model_house import library
from tests.composing.pairs import Made, composed

PAIR = Made(minutes=45)
LONG = (
    "We meet on Monday for 45 minutes in the depot, and the last two meetings went on reports."
    " She wants me on the cover of the staff paper in June. But my mother reads that paper. And my"
    " boy is at that school. I want to know if she saw the list. "
)


def body_of(
    asked: str, intent: Intent = Intent.AGENDA, pair: Made = PAIR, *matches: ReplyMatch
) -> Body:
    made = pair.brief(LONG + asked, intent)
    heard = replace(made.understanding, situations=(), replies=matches)
    return composed(replace(made, understanding=heard))


def first(body: Body) -> list[str]:
    return [line.text for line in body.advice.first] if body.advice else []


@pytest.mark.parametrize("intent", [Intent.AGENDA, Intent.TOPICS, Intent.QUESTIONS])
def test_questions_are_taken_up_first_and_in_their_order(intent: Intent) -> None:
    told = first(body_of("Do I do it? What do I do about Milan? Is it greedy to ask?", intent))
    begun = [line.partition("”")[0] for line in told[:3]]
    assert begun == [
        "You asked: “Do I do it?",
        "You asked: “What do I do about Milan?",
        "You asked: “Is it greedy to ask?",
    ]


def test_a_decision_has_the_askers_own_reasons_and_words_for_each_way() -> None:
    (line,) = [told for told in first(body_of("Do I do it?")) if told.startswith("You asked")]
    assert "“my mother reads that paper”, “my boy is at that school”" in line
    assert line.count("“") >= 6


def test_a_card_answers_only_where_it_is_sure_and_heard_in_the_question_itself() -> None:
    card = library().replies[0]
    question = "Should I tell the team that it was me?"
    sure = ReplyMatch(card.id, SURE, question)
    assert any(card.answer in line for line in first(body_of(question, Intent.AGENDA, PAIR, sure)))
    for doubtful in (replace(sure, score=SURE - 0.1), replace(sure, heard="it was me")):
        told = first(body_of(question, Intent.AGENDA, PAIR, doubtful))
        assert any(line.startswith(f"You asked: “{question}” Whether you tell") for line in told)
        assert not any(f"You asked: “{question}” {card.answer}" in line for line in told)


def test_a_question_what_is_known_never_gets_a_finding_about_something_else() -> None:
    told = first(body_of("Is there anything solid on zeppelins over Antarctica?"))
    (line,) = [one for one in told if one.startswith("You asked what is known")]
    assert "zeppelins over Antarctica" in line
    assert "no study on just that" in line


def test_a_doubt_about_a_life_comes_before_everything_else() -> None:
    asked = "Do I do it? He looked at the rails, surely I'm being dramatic."
    line = first(body_of(asked))[0]
    assert line.startswith("You asked: “surely I'm being dramatic”")
    assert "emergency number" in line


def test_what_is_wanted_has_its_minutes_under_its_own_name() -> None:
    body = body_of("Do I do it?")
    assert isinstance(body, Agenda)
    titles = [item.title for item in body.items]
    assert "“I want to know if she saw the list”" in titles
    (cover,) = [item for item in body.items if item.title.startswith("“She wants me on the cover")]
    assert cover.minutes >= 5
    assert "You want me on the cover of the staff paper in June." in cover.prompts[0]
    assert sum(item.minutes for item in body.items) == 45


def test_topics_and_questions_ask_what_the_request_wants_to_know() -> None:
    topics = body_of("Do I do it?", Intent.TOPICS)
    assert isinstance(topics, TopicSet)
    assert any("I'd like to know if you saw the list." in line.text for line in topics.plan)
    questions = body_of("Do I do it?", Intent.QUESTIONS)
    assert isinstance(questions, QuestionSet)
    assert questions.questions[0].text.startswith("I'd like to know if you saw the list.")


def test_a_leader_is_told_nothing_of_it() -> None:
    told = first(body_of("Do I do it?", Intent.AGENDA, replace(PAIR, viewer=Role.MENTEE)))
    assert not [line for line in told if line.startswith("You asked")]


def test_whether_figures_may_be_claimed_is_answered_without_a_reason_for_them() -> None:
    told = first(body_of("It was 3 of 41 at night. Can I say that we get half?"))
    (line,) = [one for one in told if one.startswith("You asked: “Can I say")]
    assert "Claim no finding on why it is so" in line


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("Who has to agree that I see the rosters made?", "That I can't say from what I have"),
        ("Should I tell him that I want to find out how rosters are made?", "isn't cheeky"),
        ("Should I show him the notice?", "no, if it was given to you alone"),
    ],
)
def test_a_plain_question_of_a_few_words_gets_a_plain_first_answer(
    asked: str, answered: str
) -> None:
    body = composed(PAIR.brief(asked))
    assert body.advice
    assert body.advice.first[0].text.startswith(f"You asked: “{asked}”")
    assert answered in body.advice.first[0].text
