"""What a leader falls back into, as a request tells it."""

import pytest

from coach.composing.understanding.comes_again import Way, claim, comes_again


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("He asked me again which drivers had told the inspector.", Way.NAMES),
        ("She wants to know what the night team is saying about her deputy.", Way.NAMES),
        ("She asked where I go on Fridays and I changed the subject.", Way.PRIVATE),
        ("What do I do if he asks me directly?", Way.PRIVATE),
        ("He said he'd sort my manager out.", Way.REMEDY),
        ("Then she offered to have a word with the ward sister.", Way.REMEDY),
        ("He talked for ten minutes about his own apprenticeship.", Way.STORY),
        ("She was once a nurse and tells it every time.", Way.STORY),
        ("He asked if I have children, I looked at the clock.", Way.PRIVATE),
        ("She asked me straight out who sleeps on shift.", Way.NAMES),
        ("Half the time goes on coaching, he is teaching me to present.", Way.ADVICE),
        ("She explained to me how budgets are made.", Way.EXPLAINS),
        ("She keeps saying how inspiring I am.", Way.PRAISE),
    ],
)
def test_the_way_is_read_from_what_the_leader_does(text: str, way: Way) -> None:
    assert [one.way for one in comes_again(text)] == [way]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She'll say it's only a matter of training.", "it's only a matter of training"),
        ("He thinks it's that they can't be bothered.", "they can't be bothered"),
        ("'Young drivers don't read rosters', he said.", "Young drivers don't read rosters"),
        ("He says 64 percent are fine with it and the rest will come round.",
         "64 percent are fine with it"),
        ("He said spare parts and the nephew.", ""),
        ("She says I am the best mentor she ever had.", ""),
        ("He said that's a compliment.", ""),
        ("She said 'is that yours?'", ""),
    ],
)  # fmt: skip
def test_a_claim_is_about_how_things_are_and_about_nobody(sentence: str, expected: str) -> None:
    assert claim(sentence) == expected


def test_what_is_asked_of_somebody_is_no_prying() -> None:
    assert comes_again("He has asked if I'd be faith ambassador.") == ()
    assert comes_again("She asked who decides about the rota.") == ()


def test_each_way_comes_once_and_what_the_writer_does_is_none() -> None:
    text = "He explained the plan. Then he explained it again. I explained mine."
    assert [one.way for one in comes_again(text)] == [Way.EXPLAINS]
