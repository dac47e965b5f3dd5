"""Who reads or hears with effort is asked one thing at a time; at the end nothing gets lost."""

import pytest

from coach.composing.by_rule.one_at_a_time import one_at_a_time
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.domain.suggestions import Standing
from tests.composing.model_house import deck
from tests.composing.pairs import Made

SLOWER = Made(background="English is my second language")


def said(words: str, *, at_the_end: bool) -> tuple[str, ...]:
    """What is said of it where that is the end, or where something follows."""
    setting = Setting.of(SLOWER.brief("An agenda for our meeting"), deck())
    prompts = (f"You: “{words}”",)
    item = DraftItem(5, "A title", "What they do.", "mentor", prompts, "Why.", Standing.MOVE, ())
    items = (item, item) if not at_the_end else (item,)
    return one_at_a_time(setting, items)[0].prompts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "Which day shall I write beside your promise, and which beside mine?",
            ("Which day shall I write beside your promise?", "Which beside mine?"),
        ),
        (
            "You go first: what will you do, and by which day? Then I'll say mine.",
            ("You go first: what will you do?", "By which day? Then I'll say mine."),
        ),
        (
            "What is the first thing you'll do about today, and on which day? I'll tell you mine.",
            ("What is the first thing you'll do about today?", "On which day? I'll tell you mine."),
        ),
        (
            "Shall we meet over lunch again, and on which day?",
            ("Shall we meet over lunch again?", "On which day?"),
        ),
    ],
)
def test_the_end_asks_both_questions_each_by_itself(words: str, parts: tuple[str, ...]) -> None:
    assert said(words, at_the_end=True) == tuple(f"You: “{one}”" for one in parts)


def test_before_the_end_the_first_of_two_is_enough() -> None:
    asked = "Shall we look at it again, and on which day?"
    assert said(asked, at_the_end=False) == ("You: “Shall we look at it again?”",)
