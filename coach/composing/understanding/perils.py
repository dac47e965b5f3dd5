"""What has to be heard before anything else that is asked: danger, and disputes with a route.

A person in danger seldom uses the words that a rule knows, and an ordinary trouble often does.
Sentences that mean danger or a dispute are told from those that only sound alike by their meaning
and words, piece by piece, so that a request around it does not drown it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
import yaml

from coach.checks.care import Need, literal, need
from coach.composing.understanding import patterns
from coach.composing.understanding.discriminant import (
    Discriminant,
    Example,
    Remember,
    Scores,
    afresh,
)
from coach.composing.understanding.exemplars import exemplars
from coach.composing.understanding.message import Message
from coach.composing.understanding.of_the_coach import DISPUTES, asks_more, put_to_coach
from coach.ports import Vectors

_HERE = resources.files("coach.composing.understanding")

CRISIS = "crisis"
_ORDINARY = "ordinary"
KINDS = (CRISIS, *DISPUTES)
_BROADER: Mapping[str, str] = {"danger": CRISIS, "calm": _ORDINARY}
_PLANNED = frozenset({"agenda", "topics", "questions"})
_PLANNING = re.compile(
    r"\b(?:plan|agenda|shape|outline|min(?:ute)?s?|\d+ ?min|hour|topics?|questions?)\b",
    re.IGNORECASE,
)
_FOR_A_PLAN: Mapping[str, float] = {CRISIS: 0.1, **dict.fromkeys(DISPUTES, 0.4)}
"""How much more something has to be meant where a plan or questions about it are asked for: people
tell of hard meetings when they prepare the next."""
_EACH_WORD, _FEW = 0.012, 20
"""How much more danger has to be meant for each word of such a request beyond a few: of the many
sentences of a long one some always remind of it."""
_UNPLANNED = 0.75
"""Share of that where no plan is asked for by name."""
_DOUBT = -0.04
"""How much more a piece has to mean danger than anything ordinary for it not to be passed over in
silence: of 30 planning requests with danger in one sentence 22 reach it, and 13 of them are heard;
of 50 ordinary ones with strong words six reach it, and four of them are heard."""
_SURELY = 0.9
"""By how much danger has to be meant, beyond what is needed for it to be heard, for a request told
at length to get no plan. Of 200 labelled requests that tell of trouble without danger 17 were heard
as danger by what they mean, and none of them so surely; of 30 that hold danger in one sentence
eight are heard by what they mean, one of them so surely. The others get the routes first and their
plan after them."""
_CLEARLY = 0.5
"""By how much a dispute has to be surer than danger to come before it."""
BY_MEANING: Mapping[str, float] = {
    CRISIS: -0.3,
    "grievance": 0.35,
    "legal": 0.35,
    "employment": 0.35,
}
"""How much more a piece has to mean a kind than anything ordinary: silence costs most in danger."""
_CARE: Mapping[str, float] = {"harm": 0.7, "harassment": 0.75, "distress": 2.0}
"""Score from which on the rules of care alone hear a crisis."""
_BESIDE, _LITTLE, _ACUTE = 0.5, 0.15, 0.75
"""What the rules of care add to what is meant, and the score from which on they add the more."""

_SENTENCES = 2
"""First piece of a message that is one sentence of it."""
_TELLING = 3
_SHORTER = 0.4
"""How much more any but the longest sentences of a message have to mean a kind: among many short
ones some remind of danger by accident."""


@cache
def _own() -> tuple[tuple[str, str], ...]:
    text = (_HERE / "perils.yaml").read_text("utf-8")
    content: dict[str, Any] = yaml.safe_load(text)
    return tuple((label, example) for label, examples in content.items() for example in examples)


def peril_phrases() -> tuple[str, ...]:
    """The examples of perils.yaml: `Perils.fit` wants their vectors after the exemplars'."""
    return tuple(example for _, example in _own())


@dataclass(frozen=True)
class Perils:
    """Hears danger and disputes: rules, or meaning."""

    discriminant: Discriminant

    @staticmethod
    def fit(vectors: Vectors, remember: Remember = afresh) -> Perils:
        """Learn from the vectors of all exemplars and then of `peril_phrases`.

        ``remember`` as `Discriminant.fit` has it.
        """
        known = [(label if label in KINDS else _ORDINARY, text) for label, text in exemplars()]
        labelled = [*known, *((_BROADER.get(label, label), text) for label, text in _own())]
        labels = [label for label, _ in labelled]
        sizes = {label: labels.count(label) for label in set(labels)}
        examples = [
            Example(label, text, float(np.sqrt(len(labels) / sizes[label])))
            for label, text in labelled
        ]
        return Perils(Discriminant.fit(vectors, examples, remember))

    def heard(self, said: Message) -> str | None:
        """The kind that a message holds, a crisis before a dispute; None where it holds none."""
        by_rule = patterns.said("routes", put_to_coach(said.text))
        beside = asks_more(said.text)
        disputes = [kind for kind in DISPUTES if kind in by_rule and not beside]
        shown = need(said.text)
        if CRISIS in patterns.said("routes", literal(said.text)) or (
            shown.kind == "harm" and shown.score >= _CARE["harm"]
        ):
            return CRISIS
        planned = plans(said.text)
        if disputes and not planned:
            return disputes[0]
        if shown.kind and shown.score >= _CARE[shown.kind]:
            return CRISIS
        meant = self._meant(said, _beside(shown), planned)
        return None if beside and meant in DISPUTES else meant

    def outright(self, said: Message) -> bool:
        """Whether words say the danger themselves, and not only what is meant near them."""
        shown = need(said.text)
        named = CRISIS in patterns.said("routes", literal(said.text))
        return named or bool(shown.kind and shown.score >= _CARE[shown.kind])

    def surely(self, said: Message) -> bool:
        """Whether danger is said outright, or meant beyond any doubt."""
        meant = self._spare(said, _beside(need(said.text)), plans(said.text))[CRISIS]
        return self.outright(said) or meant >= _SURELY

    def _meant(self, said: Message, beside: float, planned: bool) -> str | None:
        spare = self._spare(said, beside, planned)
        surest = max(KINDS, key=lambda kind: spare[kind])
        if surest != CRISIS and 0 <= spare[CRISIS] > spare[surest] - _CLEARLY:
            surest = CRISIS
        return surest if spare[surest] >= 0 else None

    def _spare(self, said: Message, beside: float, planned: bool) -> dict[str, float]:
        """By how much each kind is meant beyond what it takes for it to be heard."""
        over = self.over(said)
        over[CRISIS] += beside
        share = 1.0 if planned else _UNPLANNED
        over[CRISIS] -= share * _EACH_WORD * max(len(said.text.split()) - _FEW, 0)
        return {kind: over[kind] - BY_MEANING[kind] - planned * _FOR_A_PLAN[kind] for kind in KINDS}

    def doubted(self, said: Message) -> bool:
        """Whether a message may hold danger without being surely heard as a crisis."""
        meant = self.over(said)[CRISIS] + _beside(need(said.text))
        return meant >= _DOUBT and self.heard(said) != CRISIS

    def over(self, said: Message) -> dict[str, float]:
        """By how much the piece that means it most means each kind more than the ordinary."""
        scores = self.discriminant.scores(said.vectors, said.pieces)
        names = self.discriminant.labels
        ordinary = scores[:, names.index(_ORDINARY)] + _less_telling(said)
        return {kind: float((scores[:, names.index(kind)] - ordinary).max()) for kind in KINDS}


def _less_telling(said: Message) -> Scores:
    """What each piece has to mean the more: the shorter sentences of a long message."""
    sentences = range(_SENTENCES, len(said.pieces))
    longest = sorted(sentences, key=lambda place: -len(said.pieces[place]))[:_TELLING]
    return np.asarray(
        [
            _SHORTER if place >= _SENTENCES and place not in longest else 0.0
            for place in range(len(said.pieces))
        ],
        np.float32,
    )


def plans(text: str) -> bool:
    """Whether a message asks for a plan, topics or questions, whatever else it says."""
    return bool(_PLANNED & {*patterns.said("intents", text)} or _PLANNING.search(text))


def _beside(shown: Need) -> float:
    if not shown.kind:
        return 0.0
    return _BESIDE if shown.score >= _ACUTE else _LITTLE
