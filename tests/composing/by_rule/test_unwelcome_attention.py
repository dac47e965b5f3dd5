"""Small things that add up to attention nobody asked for decide what a plan is about."""

from dataclasses import replace

from tests.composing.model_house import library
from tests.composing.pairs import Made, agenda

PAIR = Made(minutes=50)
TOLD = (
    "He's put us in the hotel bar after my late shift, he says it's more relaxed there. And he"
    " texts, saw you on lane four, hair looked nice. I said ok to the bar because, well. He's the"
    " only one who ever sorted anything. Could you plan an hour that just keeps it on the rosters?"
)
FIRST = next(card for card in library().situations if card.id == "sit-too-friendly").first


def test_the_plan_begins_with_it_and_looks_into_no_claim() -> None:
    body = agenda(PAIR, TOLD)
    assert body.advice
    assert FIRST[:40] in body.advice.first[0].text
    assert not any("look at to find out" in one.say for one in body.advice.moments)


def test_notes_of_the_last_meeting_count_and_one_small_thing_is_not_enough() -> None:
    asked = replace(PAIR, notes=("He asked if she had a boyfriend; she changed the subject.",))
    late = "An agenda please. He texts me mostly after ten at night."
    for pair, begins in ((asked, True), (PAIR, False)):
        body = agenda(pair, late)
        assert body.advice
        told = body.advice.first[0].text if body.advice.first else ""
        assert (FIRST[:40] in told) is begins
