"""Discussion topics by rule: a belief as people say it, what was found, and what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from coach.checks.words import read
from coach.composing.advice import advice, situation_card
from coach.composing.drafts import DraftTopic, DraftTopics
from coach.composing.evidence import ChosenEvidence, choose_evidence
from coach.composing.record import Goal
from coach.composing.setting import Setting
from coach.composing.ties import tie
from coach.composing.words import ended
from coach.domain.library import EvidenceCard

DEFAULT, MOST = 3, 6
_UNKNOWN = "not given in what was read"


def topics(setting: Setting, count: int | None = None) -> DraftTopics:
    """Topics for this pair, and the situation's advice where the request holds one."""
    wanted = min(count or setting.brief.understanding.slots.count or DEFAULT, MOST)
    chosen = choose_evidence(setting, wanted)
    return DraftTopics(
        topics=tuple(topic(setting, one) for one in chosen),
        advice=advice(setting, situation_card(setting)),
    )


def topic(setting: Setting, chosen: ChosenEvidence) -> DraftTopic:
    """One card as a topic, tied to the goal or promise that it was chosen for."""
    card = chosen.card
    held = tie(setting, chosen.ground, card.claim) if chosen.ground else None
    question = _question(setting, card)
    quotes = setting.quote(
        card.id,
        card.claim,
        card.finding,
        *_known(card.design, card.n, card.size),
        card.limits,
        card.challenge,
        question,
        card.safe,
        card.trap,
    )
    look = "Look for one decision of the last months that this belief has touched."
    return DraftTopic(
        claim=card.claim,
        evidence=f"{ended(card.finding)}{_measured(card)}",
        grade=card.grade.value,
        limits=ended(card.limits),
        challenge=card.challenge,
        question=question,
        careful=f"Rather not: {ended(card.trap)} Safer: {ended(card.safe)}",
        quotes=(*quotes, *(held.quotes if held else ())),
        card_id=card.id,
        why=f"{held.told} {look}" if held else look,
    )


def _known(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text and not text.startswith(_UNKNOWN))


def _measured(card: EvidenceCard) -> str:
    """Design, number and size, as far as the finding does not say them."""
    parts = [
        f" {name}: {ended(text)}"
        for name, text in (("Design", card.design), ("Studied", card.n), ("Size", card.size))
        if text in _known(text) and text not in card.finding
    ]
    return "".join(parts)


def _question(setting: Setting, card: EvidenceCard) -> str:
    """The card's question that is nearest to what this pair came for."""
    wanted = read(" ".join(goal.text for goal in _goals(setting.record.goals))).content
    return max(card.questions, key=lambda text: len(wanted & read(text).content))


def _goals(goals: Sequence[Goal]) -> list[Goal]:
    return [goal for goal in goals if goal.whose != "programme"]
