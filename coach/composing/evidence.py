"""Evidence cards chosen for this pair, told so that every figure stands with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

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


def choose_evidence(setting: Setting, count: int) -> tuple[ChosenEvidence, ...]:
    """The best cards, no two about the same claim.

    Where the request is about age and only one direction has had its turn, the last is about the
    other, so that no age group is the only one talked about.
    """
    cards, scored, used = setting.deck.library.evidence, setting.evidence, setting.used
    named = setting.brief.understanding.slots.dimensions
    about = setting.deck.evidence.about(named) if named else None
    order = list(ranked(scored.values, lambda place: cards[place].id not in used))
    if about is not None:
        order.sort(key=lambda place: not about[place])
    age = Dimension.AGE in named and count > 1
    taken: list[int] = []
    for turn in range(count):
        had = {cards[place].direction for place in taken} - {None}
        wanted = _other(had) if age and turn == count - 1 else None
        _take(setting, order, taken, partial(_is_about, wanted))
    taken.sort(key=order.index)
    return tuple(ChosenEvidence(cards[place], scored.grounds[place]) for place in taken)


def _other(had: set[str | None]) -> str | None:
    """The direction of age that was left out, where only one had its turn."""
    if len(had) != 1:
        return None
    return "about-younger" if "about-older" in had else "about-older"


def _is_about(direction: str | None, card: EvidenceCard) -> bool:
    return direction is None or card.direction == direction


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
