"""Answers to questions that no card is about, where something could hurt somebody or is owed."""

import pytest

from coach.composing.by_rule.general_answers import general_answer
from coach.composing.understanding.asked import asked

HAZARD = "The guards are off again and somebody could lose a hand."


def told(request: str) -> str:
    return general_answer(asked(request)[-1], request, wanted=False).told


def test_what_could_hurt_somebody_is_reported_and_nobody_is_named() -> None:
    said = told(f"He asked me 'who takes them off?' {HAZARD} Should I tell him?")
    assert "nobody's name" in said
    assert "report the thing itself today" in said
    assert "Report the thing itself today" in told(f"{HAZARD} Should I tell her?")


def test_about_oneself_it_stays_ones_own() -> None:
    assert "for you to decide" in told("She asked about my year off. Should I tell her?")


@pytest.mark.parametrize(
    "question",
    ["Do I have to tell him I never finished school?", "Do I have to answer that at all?"],
)
def test_nobody_has_to(question: str) -> None:
    assert told(f"He wants my story. {question}").startswith("You needn't")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("How do I put a stop to the voice notes without losing him?", "Keep it for the"),
        ("How do I get her off my family without hurting her?", "what we planned"),
    ],
)
def test_a_limit_keeps_what_is_welcome_and_a_way_that_is_open(question: str, says: str) -> None:
    answer = general_answer(asked(question)[-1], question, wanted=False)
    assert answer.told.startswith("Say three things in one breath")
    assert says in " ".join(answer.says)


def test_something_of_ones_own_is_offered_once_it_is_settled_how_to_work() -> None:
    request = "I thought about showing her the log, is that too soon?"
    (*_, last) = asked(request)
    answer = general_answer(last, request, wanted=False)
    assert answer.told.startswith("Settle first how the two of you will work")
