"""Goals and promises are bent into a clause only where the grammar allows it."""

import pytest

from coach.composing.saying.bending import infinitive, inquiry, promised_act, thing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Find out how rosters are made.", "find out how rosters are made"),
        ("Get to present to a client", "present to a client"),
        ("Want become supervisor", "become supervisor"),
        ("I want to hear things early", "hear things early"),
        ("A quiet room on each floor", None),
        ("Visibility", None),
        ("Better rosters for parents", None),
    ],
)
def test_what_follows_to(text: str, expected: str | None) -> None:
    assert infinitive(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("send the list by May", "send the list by May"),
        ("say what she found about cover", "say what you found about cover"),
        ("ask the manager what she found", None),
        ("a list by May", None),
    ],
)
def test_what_follows_you_would(text: str, expected: str | None) -> None:
    assert promised_act(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See one real change in how rooms are fitted out, and rest", "how rooms are fitted out"),
        ("Find out how to become a nurse", None),
        ("Understand why they leave", None),
        ("Hear things early", None),
    ],
)
def test_the_question_within(text: str, expected: str | None) -> None:
    assert inquiry(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bring the drawing of the tables", "the drawing of the tables"),
        ("move the meeting to 14:00", "the meeting"),
        ("listen more", None),
    ],
)
def test_the_thing_that_was_promised(text: str, expected: str | None) -> None:
    assert thing(text) == expected


def test_ones_own_is_the_promisers_own() -> None:
    told = promised_act("ask who has not spoken yet, before giving my own view")
    assert told == "ask who has not spoken yet, before giving your own view"
    assert promised_act("send me the list") is None


@pytest.mark.parametrize(
    "text", ["last three exhibition budgets", "last year's figures", "price for a container unit"]
)
def test_a_thing_whose_first_word_could_be_a_verb_is_no_doing(text: str) -> None:
    assert promised_act(text) is None


def test_a_doing_with_such_a_word_stays_one() -> None:
    assert promised_act("price the three units") == "price the three units"
