"""Situations recognised in requests, on a library of a few cards."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.composing.understanding.message import message
from coach.composing.understanding.situations import Situations, situation_phrases, speaker
from coach.domain.library import Library
from coach.domain.people import Role
from coach.inference.embed_minilm import MiniLM
from coach.inference.phrases import phrase_vectors
from coach.ingest.cards import load_library

CARDS = frozenset(
    f"sit-{name}"
    for name in ("interrupted", "pay-anger", "apologise", "sessions-cancelled", "phone-noise")
)


@pytest.fixture(scope="module")
def few() -> Library:
    library = load_library(Path("knowledge"))
    cards = tuple(card for card in library.situations if card.id in CARDS)
    return replace(library, situations=cards)


@pytest.fixture(scope="module")
def five(few: Library, minilm: MiniLM, phrase_folder: Path) -> Situations:
    return Situations.fit(few, phrase_vectors(phrase_folder, minilm, situation_phrases(few)))


def heard(situations: Situations, minilm: MiniLM, text: str) -> tuple[str, ...]:
    return tuple(one.card_id for one in situations.recognise(message(text, minilm)))


@pytest.mark.parametrize(
    ("text", "card"),
    [
        (
            "Could you plan 45 minutes for Tuesday? I open my mouth and he is already answering.",
            "sit-interrupted",
        ),
        (
            "Agenda please, one hour. Their bonus would pay my rent for ten years.",
            "sit-pay-anger",
        ),
        ("As the leader: I laughed at her story and saw that it hurt. 30 minutes", "sit-apologise"),
        ("third time now that his office rang to move us. topics?", "sit-sessions-cancelled"),
    ],
)
def test_what_is_the_matter_is_heard_beside_the_request(
    text: str, card: str, five: Situations, minilm: MiniLM
) -> None:
    assert heard(five, minilm, text)[:1] == (card,)


@pytest.mark.parametrize(
    "text",
    [
        "Plan our next meeting, 45 minutes",
        "Three topics on recycling for a head of estates, please",
        "An hour about how orders reach the branches. He is keen.",
        "what is a good opening question",
    ],
)
def test_a_plain_request_holds_none(text: str, five: Situations, minilm: MiniLM) -> None:
    assert heard(five, minilm, text) == ()


def test_what_is_the_matter_comes_before_what_makes_it_hard_to_meet(
    five: Situations, minilm: MiniLM
) -> None:
    text = (
        "We only ever speak by phone, me in the noisy stockroom. "
        "She has put our meeting off four times now."
    )
    assert heard(five, minilm, text) == ("sit-sessions-cancelled", "sit-phone-noise")


def test_a_library_without_situations_hears_none(few: Library, minilm: MiniLM) -> None:
    nothing = replace(few, situations=())
    vectors = minilm.embed(situation_phrases(nothing))
    assert heard(Situations.fit(nothing, vectors), minilm, "he cuts me off") == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("I'm the leader and I said something clumsy", Role.MENTEE),
        ("my mentor told me that I interrupt", Role.MENTEE),
        ("my mentee cancelled again", Role.MENTOR),
        ("it went badly", None),
    ],
)
def test_who_speaks_where_they_say_so(text: str, role: Role | None) -> None:
    assert speaker(text) is role


LONG = (
    "Session 4 is on Friday in the depot, forty minutes, and I have to catch the bus after it. {} "
    "I like her and the driving school is going well. The kettle there is broken again. "
    "My notes from last time are somewhere in the van. What do we do with the time?"
)


@pytest.mark.parametrize(
    ("sentence", "clear"),
    [
        ("She keeps turning it into advice for my career, last time it was all about my CV.", True),
        ("My CV is in the van as well.", False),
    ],
)
def test_a_sentence_that_leads_in_a_long_request_is_no_guess(
    sentence: str, clear: bool, situations: Situations, minilm: MiniLM
) -> None:
    found = situations.recognise(message(LONG.format(sentence), minilm))
    assert ("sit-career-advice-back" in {match.card_id for match in found if match.clear}) is clear
