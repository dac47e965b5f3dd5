"""Requests in people's own words, and what is understood of them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.composing.intents import Intents
from coach.composing.utterance import utterance
from coach.domain.briefs import Intent, Refinement, SituationMatch, Slots
from coach.domain.people import Role
from coach.inference.embed_minilm import MiniLM

LABELLED = yaml.safe_load((Path(__file__).parent / "utterances.yaml").read_text("utf-8"))
COUNTED = ("minutes", "count", "item", "refinement", "audience", "model", "route")
NAMED = ("focus", "tone", "session_number")


def slot(found: Slots, name: str) -> object:
    value: Any = getattr(found, name) or None
    return getattr(value, "value", value)


def test_intents_of_labelled_utterances(intents: Intents, minilm: MiniLM) -> None:
    right = [
        intents.understand(utterance(row["text"], minilm), Role.MENTOR).intent == row["intent"]
        for row in LABELLED
    ]
    assert sum(right) / len(right) >= 0.93


def test_slots_of_labelled_utterances(intents: Intents, minilm: MiniLM) -> None:
    right = []
    for row in LABELLED:
        found = intents.understand(utterance(row["text"], minilm), Role.MENTOR).slots
        wanted = [(name, row.get(name)) for name in COUNTED]
        wanted += [(name, row[name]) for name in NAMED if name in row]
        right += [
            slot(found, name) == value for name, value in wanted if value or slot(found, name)
        ]
        right += [name in found.constraints for name in row.get("constraints", ())]
    assert sum(right) / len(right) >= 0.93


@pytest.mark.parametrize(
    "text",
    [
        "Plan 45 minutes. To be honest I want to kill myself.",
        "give me questions, and he hit me yesterday",
        "thanks. I don't want to live any more",
    ],
)
def test_a_crisis_comes_before_whatever_else_is_asked(
    text: str, intents: Intents, minilm: MiniLM
) -> None:
    found = intents.understand(utterance(text, minilm), Role.MENTOR)
    assert found.intent is Intent.OUT_OF_SCOPE
    assert found.slots.route == "crisis"


def test_somebody_up_against_something_who_asks_for_nothing_gets_a_plan(
    intents: Intents, minilm: MiniLM
) -> None:
    said = utterance("She talked about herself for the whole hour again.", minilm)
    situation = SituationMatch("sit-takes-over", 0.9, said.text)
    assert intents.understand(said, Role.MENTOR, (situation,)).intent is Intent.AGENDA


def test_a_request_that_also_asks_for_research_says_so(intents: Intents, minilm: MiniLM) -> None:
    text = "Five questions about first names, please. And is there any research on it?"
    found = intents.understand(utterance(text, minilm), Role.MENTOR)
    assert found.intent is Intent.QUESTIONS
    assert found.also == (Intent.ANSWER,)


def test_why_is_asked_of_one_item(intents: Intents, minilm: MiniLM) -> None:
    found = intents.understand(utterance("why is item 2 in there?", minilm), Role.MENTOR)
    assert found.intent is Intent.REFINE
    assert (found.slots.refinement, found.slots.item) == (Refinement.WHY, 2)
