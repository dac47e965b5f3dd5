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
