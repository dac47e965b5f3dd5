"""Lively pieces survive the checks: what a strong model says well is not lost for a quote."""

import json
from typing import Any

import pytest

from coach.checks.statements import asserts, disclaims, statements
from coach.composing.obliging import obliging
from coach.domain.briefs import Intent
from coach.domain.events import Replaced
from coach.domain.suggestions import Agenda, TopicSet
from coach.inference.chat_scripted import ScriptedChat
from tests.composing.by_model.test_composer import ask, changed, in_item
from tests.composing.model_house import PROMISE, brief, house, library_passages


def test_evidence_in_the_words_of_its_source_needs_no_quote_for_each_sentence() -> None:
    guess = "Before you read it, both guess what that study said of people here. Then compare."
    told: list[str] = []

    def lively(said: dict[str, Any]) -> None:
        (topic,) = said["topics"]
        texts = [p.text for p in library_passages()]
        finding = texts[texts.index(topic["claim"]) + 1]
        told.append(" ".join(statements(finding)[:2]))
        quote = {"source": topic["card"], "quote": " ".join(statements(finding)[1].split()[:6])}
        topic |= {"evidence": told[-1], "limits": told[-1], "challenge": guess, "cites": [quote]}

    text = "Two topics about part-time work"
    suggestion, _, model = ask(changed(lively), obliging, text=text, intent=Intent.TOPICS)
    assert isinstance(suggestion.body, TopicSet)
    (topic,) = suggestion.body.topics
    assert (topic.evidence, topic.challenge) == (told[0], guess)
    assert len(model.calls) == 1


def test_a_move_may_rest_on_a_principle_that_another_source_has() -> None:
    words = "Say what you heard without advice, until it is that."
    cites = [{"source": "S1", "quote": PROMISE[:30]}]
    suggestion, _, model = ask(changed(in_item(0, what=words, say=[], why="", cites=cites)))
    assert isinstance(suggestion.body, Agenda)
    assert suggestion.body.items[0].what == words
    assert all(
        words not in c.quote and "heard" in c.quote for c in suggestion.body.items[0].citations
    )
    assert len(model.calls) == 1


def test_a_claim_rests_on_no_source_but_those_that_it_quotes() -> None:
    words = "The leader says it back without advice."

    def claim(said: dict[str, Any]) -> None:
        cites = [{"source": "S1", "quote": PROMISE[:30]}]
        said["items"][1] |= {"what": words, "say": [], "kind": "claim", "cites": cites}

    events = house(ScriptedChat([changed(claim)] * 2)).events(brief())
    assert [event.where for event in events if isinstance(event, Replaced)] == ["items[1]"]


def test_who_leads_elsewhere_keeps_nothing_of_the_piece() -> None:
    def leading(system: str, body: str) -> str:
        said = json.loads(obliging(system, body))
        said["items"][1]["what"] += " See www.evil.example for more. Ask once."
        return json.dumps(said)

    events = house(ScriptedChat([leading] * 2)).events(brief())
    assert [event.where for event in events if isinstance(event, Replaced)] == ["items[1]"]


@pytest.mark.parametrize(
    "mention",
    [
        "What would make you stop the trial?",
        "Then you stand trial.",
        "The next evidence is his to bring.",
        "Finding out what was ordered is his job.",
        "She guesses what share of people in that survey said so, and writes it down.",
        "I'd like to look at it together with a survey and with our own numbers.",
        "Which study do you have in mind?",
    ],
)
def test_to_mention_research_is_no_claim_about_it(mention: str) -> None:
    assert not asserts(mention, "text")


@pytest.mark.parametrize(
    "claim",
    [
        "The evidence is clear.",
        "In large trials the argument did nothing.",
        "Evidence shows that mentors quit.",
        "There is evidence against it.",
        "Did you know that studies show leaders listen less?",
        "Ask him about research that proves women leave.",
        "A study with 30 people looked at it.",
        "In that study speaking up cost some leaders.",
        "Let's use what is known from studies.",
    ],
)
def test_to_say_what_research_found_is_one(claim: str) -> None:
    assert asserts(claim, "text")


def test_to_know_of_no_study_claims_nothing_and_a_figure_does() -> None:
    assert disclaims("I know of no study on just that.")
    assert not disclaims("I know of no study but one, in which 40 per cent left.")
    assert not disclaims("No study has ever found a difference.")
