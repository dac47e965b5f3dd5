"""What was found, told with a change: a changed meaning fails, changed spelling passes."""

import re
from collections.abc import Callable

import pytest

from coach.checks.grounding import Grounding
from coach.domain.library import EvidenceCard, Library
from coach.domain.passages import Match, SourceKind
from coach.domain.suggestions import GuidanceAnswer, Line, Standing
from coach.ingest.card_text import render
from tests.checks.built import cite, context, passage, topic, topics

Change = Callable[[str], str]


@pytest.fixture(scope="module")
def cards(library: Library) -> tuple[EvidenceCard, ...]:
    return library.evidence[::2]


def another_number(text: str) -> str:
    return re.sub(r"\d[\d,]*", lambda n: str(int(n[0].replace(",", "")) + 7), text, count=1)


def denied(text: str) -> str:
    for verb in ("was", "were", "did", "is", "are", "had", "went", "found"):
        if f" {verb} not " in text:
            return text.replace(f" {verb} not ", f" {verb} ", 1)
    for verb in ("was", "were", "is", "are"):
        if f" {verb} " in text:
            return text.replace(f" {verb} ", f" {verb} not ", 1)
    return text


def opposite(text: str) -> str:
    pairs = {"higher": "lower", "more": "less", "larger": "smaller", "better": "worse"}
    both = pairs | {right: left for left, right in pairs.items()}
    return re.sub(rf"\b({'|'.join(both)})\b", lambda word: both[word[0]], text, count=1)


def invented(text: str) -> str:
    return f"{text} The effect doubled within a year in every country."


def curled(text: str) -> str:
    return text.replace("'", "’").replace('"', "“")


def introduced(text: str) -> str:
    return f"In short: {text}"


def small(text: str) -> str:
    return text.lower()


def contracted(text: str) -> str:
    return text.replace("did not", "didn't").replace("was not", "wasn't")


def as_answer(card: EvidenceCard, told: str) -> bool:
    """Whether a guidance answer with these words fails."""
    own = passage(render(card)[1], card.id, kind=SourceKind.EVIDENCE)
    line = Line(told, Standing.CLAIM, (cite(own, card.finding),))
    body = GuidanceAnswer((line,), Match.STRONG, refused=False)
    return bool(Grounding().examine(body, context(own)))


def as_topic(card: EvidenceCard, told: str) -> bool:
    """Whether a topic with these words as its evidence fails."""
    own = passage(render(card)[1], card.id, kind=SourceKind.EVIDENCE)
    body = topics(
        topic(
            card.claim,
            *(cite(own, text) for text in (card.claim, card.finding, card.limits, card.challenge)),
            evidence=told,
            grade=card.grade,
            limits=card.limits,
            challenge=card.challenge,
            question=card.questions[0],
            card_id=card.id,
        )
    )
    return bool(Grounding().examine(body, context(own)))


@pytest.mark.parametrize("fails", [as_answer, as_topic])
@pytest.mark.parametrize("change", [another_number, denied, opposite, invented])
def test_a_changed_meaning_fails(
    cards: tuple[EvidenceCard, ...],
    change: Change,
    fails: Callable[[EvidenceCard, str], bool],
) -> None:
    found = [
        fails(card, change(card.finding)) for card in cards if change(card.finding) != card.finding
    ]
    assert len(found) >= 25
    assert sum(found) / len(found) >= 0.95


@pytest.mark.parametrize("fails", [as_answer, as_topic])
@pytest.mark.parametrize("change", [str, curled, introduced, small, contracted])
def test_changed_spelling_passes(
    cards: tuple[EvidenceCard, ...],
    change: Change,
    fails: Callable[[EvidenceCard, str], bool],
) -> None:
    assert [card.id for card in cards if fails(card, change(card.finding))] == []


def test_the_cards_own_grade_is_shown(cards: tuple[EvidenceCard, ...]) -> None:
    card = cards[0]
    own = passage(render(card)[1], card.id, kind=SourceKind.EVIDENCE)
    other = "thin" if card.grade != "thin" else "strong"
    body = topics(topic(card.claim, cite(own, card.claim), grade=other, card_id=card.id))
    found = Grounding().examine(body, context(own))
    assert [finding.where for finding in found] == ["topics[0].grade"]
