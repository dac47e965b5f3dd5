"""The question what is known is found among what else a request asks."""

import pytest

from coach.composing.understanding.research_question import research_question


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Questions about why people leave, and is there any decent research about names at"
            " work or will I look precious?",
            "is there any decent research about names at work",
        ),
        (
            "I'd like questions that let her look at it herself, and I'm curious whether the"
            " research says feedback from below changes a leader, otherwise I'll save my breath.",
            "whether the research says feedback from below changes a leader",
        ),
        (
            "Also I'd like to know if it's proven that late rotas are bad, she'll want it.",
            "if it's proven that late rotas are bad",
        ),
        (
            "And what does the research say about hiring through contacts?",
            "what does the research say about hiring through contacts?",
        ),
        ("Plan 45 minutes about the new depot.", ""),
    ],
)
def test_only_the_clause_that_asks_is_looked_up(text: str, asked: str) -> None:
    assert research_question(text) == asked


def test_a_question_that_points_back_takes_the_sentence_before_it() -> None:
    text = "Mentoring makes people stay. Is it true?"
    assert research_question(text) == text
