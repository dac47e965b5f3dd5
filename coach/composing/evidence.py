"""Evidence cards chosen for this pair, told so that every figure stands with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coach.composing.selection import Ground, ranked
from coach.composing.setting import Setting
from coach.composing.utterance import sentences
from coach.domain.library import Dimension, EvidenceCard

_ALIKE = 0.8


@dataclass(frozen=True)
class ChosenEvidence:
    """A card and what in the pair's record it was chosen for."""

    card: EvidenceCard
    ground: Ground


def best_evidence(setting: Setting) -> EvidenceCard | None:
    """The card that suits best."""
    found = choose_evidence(setting, 1)
    return found[0].card if found else None


def choose_evidence(setting: Setting, count: int) -> tuple[ChosenEvidence, ...]:
    """The best cards, no two about the same claim.

    Where the request is about age, both directions have their turn and then something beyond age,
    so that no age group is the only one talked about.
    """
    cards, scored, used = setting.deck.library.evidence, setting.evidence, setting.used
    named = setting.brief.understanding.slots.dimensions
    about = setting.deck.evidence.about(named) if named else None
    order = list(ranked(scored.values, lambda place: cards[place].id not in used))
    if about is not None:
        order.sort(key=lambda place: not about[place])
    taken: list[int] = []
    for kind in _turns(setting, count):
        _take(setting, order, taken, kind)
    taken.sort(key=order.index)
    return tuple(ChosenEvidence(cards[place], scored.grounds[place]) for place in taken)


def _turns(setting: Setting, count: int) -> list[Callable[[EvidenceCard], bool]]:
    def any_kind(card: EvidenceCard) -> bool:
        return True

    if Dimension.AGE not in setting.brief.understanding.slots.dimensions or count < 2:
        return [any_kind] * count
    both: list[Callable[[EvidenceCard], bool]] = [
        lambda card: card.direction == "about-younger",
        lambda card: card.direction == "about-older",
        lambda card: card.direction is None,
    ]
    return (both + [any_kind] * count)[:count]


def _take(
    setting: Setting, order: list[int], taken: list[int], kind: Callable[[EvidenceCard], bool]
) -> None:
    cards, vectors = setting.deck.library.evidence, setting.deck.evidence.vectors
    for place in order:
        unlike = all(float(vectors[place] @ vectors[other]) < _ALIKE for other in taken)
        if place not in taken and unlike and kind(cards[place]):
            taken.append(place)
            return


def told(text: str, count: int) -> str:
    """The first sentences of a finding."""
    return " ".join(sentences(text)[:count])
