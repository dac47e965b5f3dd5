"""Only what is asked of the coach itself may be out of its scope."""

import pytest

from coach.composing.understanding.intents import Intents
from coach.composing.understanding.message import message
from coach.domain.briefs import Intent, Understanding
from coach.domain.people import Role
from coach.inference.embed_minilm import MiniLM

LONG = (
    "We have half an hour on Friday in the print room. She would like me to speak at the dinner for"
    " suppliers, I've said neither yes nor no, and my brother buys from one of them. Do I go? What"
    " do I tell my brother about the price list? And is there anything solid on family firms?"
)


def heard(text: str, intents: Intents, minilm: MiniLM) -> Understanding:
    return intents.understand(message(text, minilm), Role.MENTOR)


@pytest.mark.parametrize(
    "said",
    [
        "Legal is going to say it's a risk.",
        "HR keeps saying 'that would be a legal matter'.",
        "The supplier's solicitor writes that this is unlawful.",
    ],
)
def test_what_others_say_is_no_question_of_law(said: str, intents: Intents, minilm: MiniLM) -> None:
    understood = heard(f"{LONG} {said}", intents, minilm)
    assert understood.intent is not Intent.OUT_OF_SCOPE
    assert understood.for_others is None


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("And is it legal to pay me less for it?", "legal"),
        ("And should I put in a formal complaint about the dinner?", "grievance"),
        ("And how much should I be paid for the evening?", "employment"),
    ],
)
def test_a_part_for_somebody_else_leaves_the_rest_to_be_answered(
    asked: str, part: str, intents: Intents, minilm: MiniLM
) -> None:
    understood = heard(f"{LONG} {asked}", intents, minilm)
    assert understood.intent is not Intent.OUT_OF_SCOPE
    assert understood.for_others == part


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("Can they legally refuse my request for part time?", "legal"),
        ("She said no. Is that unlawful?", "legal"),
        ("I want to make a formal complaint about him.", "grievance"),
    ],
)
def test_a_dispute_that_is_all_of_it_goes_where_it_belongs(
    text: str, route: str, intents: Intents, minilm: MiniLM
) -> None:
    understood = heard(text, intents, minilm)
    assert (understood.intent, understood.slots.route) == (Intent.OUT_OF_SCOPE, route)


def test_danger_is_heard_beside_a_dispute_and_other_questions(
    intents: Intents, minilm: MiniLM
) -> None:
    text = f"{LONG} Is it legal? And I have decided to kill myself when it is over."
    assert heard(text, intents, minilm).slots.route == "crisis"
