"""What was tried and given up is the test of whether anything has changed since."""

from dataclasses import replace

import pytest

from tests.composing.pairs import Made, agenda, words

TRIED = "The mentee tried to plan a week with that roster and {} after twenty minutes."
PAIR = Made(mentor_goal="Know my shifts four weeks ahead", number=4, minutes=45)


@pytest.mark.parametrize("end", ["gave up", "got stuck"])
def test_it_is_asked_about_in_the_minutes_of_the_goal(end: str) -> None:
    body = agenda(replace(PAIR, notes=(TRIED.format(end),)))
    said = f"you tried to plan a week with that roster and {end} after twenty minutes."
    (item,) = [one for one in body.items if said in " ".join(one.prompts)]
    assert "How would that go today?" in " ".join(item.prompts)
    assert any(citation.passage_id.startswith("note:") for citation in item.citations)


@pytest.mark.parametrize(
    "note",
    [
        "The mentee tried to plan a week with that roster and it worked.",
        "The mentee tried to talk to his brother and gave up.",
        "The mentee tried to run a marathon and gave up.",
    ],
)
def test_what_went_well_or_is_none_of_theirs_is_left_alone(note: str) -> None:
    assert "How would that go today?" not in words(agenda(replace(PAIR, notes=(note,))))
