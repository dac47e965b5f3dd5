"""Evidence cards chosen for this pair, told so that every figure stands with its source."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
from numpy.typing import NDArray

from coach.checks.words import read
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.selection import Ground, ranked
from coach.composing.cards.traits import EVERYBODYS, Traits
from coach.composing.understanding.open_request import names_no_matter
from coach.composing.understanding.research_question import research_question, subject
from coach.composing.understanding.slots import dimensions
from coach.composing.understanding.utterance import sentences
from coach.composing.words import ended
from coach.domain.library import EvidenceCard
from coach.domain.terms import Dimension

_ALIKE = 0.8
_RESEARCH_NEAR = 0.36
"""Similarity from which a card may answer a question what is known."""
_NEAREST = 0.55
"""Similarity from which a card that is about something else is worth showing as the nearest: of 15
questions on what no card is about, the nearest of 14 was further."""
_CARRIES = 0.5
"""What a finding gains by how far it carries: of two about as near, the surer comes first."""
_BESIDE = 0.2
"""How much less near than the first a second card may be."""
_UNKNOWN = "not given in what was read"
_TOLD_NEAR = 0.33
"""Similarity from which a card belongs to a long request, which asks for none: of the cards nearest
to 32 development requests six were as near, one of them about something else; of the eight between
this and the other seven were."""
_SHARED = 2
"""Words of a belief that a long request has, so that a card isn't there for one of them."""
_SHORT_NEAR, _NAMED_NEAR = 0.4, 0.43
"""Similarity from which a card belongs to a short request: where it is about a difference of the
two, and else. Of the cards nearest to 28 development requests 12 of 12 that are nearer than the
latter belong to theirs, and 2 of 12 that are not."""
OF_SOME = tuple(one for one in Dimension if one not in EVERYBODYS)
"""Differences that not every pair has."""
OF_PERSONS = tuple(
    one
    for one in OF_SOME
    if one
    not in (Dimension.AGE, Dimension.FRONTLINE, Dimension.TECHNOLOGY, Dimension.WORKING_PATTERN)
)
"""Differences of somebody's own, and not of the work or of any two people."""
_AT_HOME = re.compile(r"\b(?:remote\w*|hybrid|from home|home ?office|telework\w*)\b", re.I)
_AFAR = frozenset({"video", "hybrid", "captions"})


@dataclass(frozen=True)
class ChosenEvidence:
    """A card and what in the pair's record it was chosen for."""

    card: EvidenceCard
    ground: Ground


def choose_evidence(setting: Setting, count: int) -> tuple[ChosenEvidence, ...]:
    """The best cards to the point, no two about the same claim; often none.

    Where a number was asked for, it is made up with what has at least to do with the two.
    Where the request is about age and only one direction has had its turn, the last is about the
    other, so that no age group is the only one talked about.
    """
    cards, scored, used = setting.deck.library.evidence, setting.evidence, setting.used
    named = setting.brief.understanding.slots.dimensions
    about = setting.deck.evidence.about(named) if named else None
    near = _near_enough(setting)
    may = near | (
        to_the_point(setting, setting.deck.evidence) & bool(setting.brief.understanding.slots.count)
    )
    may = np.asarray(may & ~np.asarray(setting.deck.evidence.about(setting.unwanted), np.bool_))
    order = list(ranked(scored.values, lambda place: may[place] and cards[place].id not in used))
    order.sort(key=lambda place: cards[place].id in setting.shown)
    order.sort(key=lambda place: not near[place])
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


def to_the_point(setting: Setting, traits: Traits) -> NDArray[np.bool_]:
    """Which cards have to do with the two.

    A card about a difference that nobody has or named is about somebody else.
    """
    theirs = np.asarray(traits.about(_named(setting)), np.bool_)
    return np.asarray(theirs | ~np.asarray(traits.about(OF_SOME), np.bool_), np.bool_)


def _of_somebody_else(setting: Setting) -> NDArray[np.bool_]:
    """Which cards are first about a body, a faith or a family that neither of the two speaks of."""
    own = _named(setting)
    firsts = [card.dimensions[0] for card in setting.deck.library.evidence]
    return np.asarray([one in OF_PERSONS and one not in own for one in firsts])


def _elsewhere(setting: Setting) -> NDArray[np.bool_]:
    """Which cards are about working from home, where nothing of the two's is."""
    cards = setting.deck.library.evidence
    record = setting.record
    facts = setting.brief.facts
    sides = (facts.pair.mentor, facts.pair.mentee) if facts else ()
    said = " ".join(
        [
            setting.brief.understanding.text,
            *(goal.text for goal in record.goals),
            *(promise.text for promise in record.promises),
            *(line.text for line in record.notes),
            *(side.background for side in sides),
        ]
    )
    theirs = bool(_AT_HOME.search(said)) or bool(_AFAR & set(setting.conditions))
    return np.asarray([not theirs and bool(_AT_HOME.search(card.claim)) for card in cards])


def _near_enough(setting: Setting) -> NDArray[np.bool_]:
    """Which evidence has to do with the two, and with what the request tells.

    A long request says what it is about, and a card that is far from it, or has one single word in
    common with it, would take the minutes of that. A short one either names its matter, and then a
    card is near to it; or it leaves the matter to the pair.
    """
    traits, sense = setting.deck.evidence, setting.brief.sense
    fits = to_the_point(setting, traits) & ~_elsewhere(setting) & ~_of_somebody_else(setting)
    if not sense.request:
        return fits
    similarity = traits.near(np.asarray([sense.request], np.float32))[0]
    if setting.asked_at_length:
        near = similarity - 0.5 * traits.commonness >= _TOLD_NEAR
        return np.asarray(fits & near & _shares(setting), np.bool_)
    if names_no_matter(setting.brief.understanding.text):
        return fits
    asked = traits.about(setting.brief.understanding.slots.dimensions)
    own = traits.about(_named(setting)) & (similarity >= _SHORT_NEAR)
    return np.asarray(asked | own | (similarity >= _NAMED_NEAR), np.bool_)


def _shares(setting: Setting) -> NDArray[np.bool_]:
    """Which cards have more than one word in common with what is told."""
    goals = " ".join(goal.text for goal in setting.record.goals)
    told = read(f"{setting.brief.understanding.text} {goals}").content
    cards = setting.deck.library.evidence
    return np.asarray([_in_common(card, told) >= _SHARED for card in cards], np.bool_)


def _in_common(card: EvidenceCard, told: frozenset[str]) -> int:
    """Words that a belief, or one way of coming upon it, shares with what is told."""
    return max(len(told & read(words).content) for words in (card.claim, *card.said))


def _named(setting: Setting) -> tuple[Dimension, ...]:
    """Differences of the pair, and those that the request or a goal names."""
    goals = " ".join(goal.text for goal in setting.record.goals)
    return tuple(dict.fromkeys((*setting.dimensions, *dimensions(goals))))


@dataclass(frozen=True)
class Known:
    """The card nearest to a question what is known."""

    card: EvidenceCard
    exact: bool
    """Whether it is about what was asked, and not only near to it."""


def known(setting: Setting, count: int = 1) -> tuple[Known, ...]:
    """What the library has on the question what is known, nearest first; often nothing.

    A card is about a question where it names at least half of what the question names, rare words
    weighing more; one that is neither that nor quite near is no answer, and not worth showing.
    """
    cards, traits = setting.deck.library.evidence, setting.deck.evidence
    sense = setting.brief.sense
    vector = np.asarray(sense.research or sense.request, np.float32)
    if not len(vector) or not cards:
        return ()
    similarity = traits.near(vector[np.newaxis])[0] - 0.5 * traits.commonness
    asked = setting.brief.understanding.slots.dimensions
    near = np.asarray(similarity + 0.1 * traits.about(asked), np.float64)
    text = setting.brief.understanding.text
    named = subject(research_question(text) or text)
    said = _words(cards)
    floor = max(_RESEARCH_NEAR, float(near.max()) - _BESIDE)
    carries = near + _CARRIES * setting.deck.grades
    order = list(ranked(carries, lambda place: bool(near[place] >= floor)))
    found: list[Known] = []
    for place in _of_other_works(cards, order)[:count]:
        exact = _names(named, said, place)
        if exact or near[place] >= _NEAREST:
            found.append(Known(cards[place], exact))
    return tuple(found)


def _of_other_works(cards: Sequence[EvidenceCard], order: Sequence[int]) -> list[int]:
    """The same without those that rest on a work which an earlier one has told of."""
    told: set[str] = set()
    kept = []
    for place in order:
        if cards[place].sources[0] not in told:
            kept.append(place)
        told.add(cards[place].sources[0])
    return kept


@cache
def _words(cards: tuple[EvidenceCard, ...]) -> tuple[frozenset[str], ...]:
    """Stems of what each card is about, of its differences and of how people come upon it."""
    return tuple(
        frozenset(read(" ".join((
            card.claim, card.finding, card.limits, card.design, *card.said, *card.dimensions,
        ))).content)
        for card in cards
    )  # fmt: skip


def _names(named: frozenset[str], said: Sequence[frozenset[str]], place: int) -> bool:
    weights = {
        word: math.log((len(said) + 1) / (sum(word in words for words in said) + 0.5))
        for word in named
    }
    covered = sum(weight for word, weight in weights.items() if word in said[place])
    return 2 * covered >= sum(weights.values())


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


def given(*texts: str) -> tuple[str, ...]:
    """Those of some details that the research gives."""
    return tuple(text for text in texts if text and not text.startswith(_UNKNOWN))


def measured(card: EvidenceCard, finding: str) -> str:
    """Design, number and size, as far as what is told of the finding does not say them."""
    parts = [
        f" {name}: {ended(text)}"
        for name, text in (("Design", card.design), ("Studied", card.n), ("Size", card.size))
        if text in given(text) and text not in finding
    ]
    return "".join(parts)
