"""How the last suggestion is to change: what is said, and what is meant by it.

Words that a rule knows ("leave out", a length, a tone) speak for a kind; the meaning of labelled
examples speaks for all of them, so that a wording that no rule knows is still understood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
import yaml

from coach.composing.understanding import patterns, slots
from coach.composing.understanding.discriminant import Discriminant, Example, Remember, afresh
from coach.composing.understanding.focus import focus
from coach.composing.understanding.message import Message
from coach.domain.briefs import Refinement
from coach.ports import Vectors

_CUES: Mapping[str, tuple[Refinement, float]] = {
    "why": (Refinement.WHY, 0.6),
    "drop": (Refinement.DROP, 0.6),
    "length": (Refinement.MINUTES, 0.4),
    "further": (Refinement.MORE, 0.8),
    "swap": (Refinement.SWAP, 0.3),
    "exchange": (Refinement.SWAP, 0.3),
    "number": (Refinement.COUNT, 0.8),
}
"""What each cue of patterns.yaml speaks for, and how strongly."""
_MINUTES, _TONE, _THEME, _ITEM, _NO_COUNT = 1.0, 0.6, 0.5, 0.4, 0.5


@cache
def _examples() -> tuple[tuple[Refinement, str], ...]:
    text = (
        resources.files("coach.composing.understanding")
        .joinpath("refinements.yaml")
        .read_text("utf-8")
    )
    content: dict[str, Any] = yaml.safe_load(text)
    return tuple((Refinement(kind), str(said)) for kind, lines in content.items() for said in lines)


def refinement_phrases() -> tuple[str, ...]:
    """The examples whose vectors `Refining.fit` wants, in order."""
    return tuple(said for _, said in _examples())


@dataclass(frozen=True)
class Named:
    """What the words of a refinement name."""

    minutes: int | None = None
    item: int | None = None
    count: int | None = None


@dataclass(frozen=True)
class Refining:
    """Tells how a suggestion is to change."""

    discriminant: Discriminant

    @staticmethod
    def fit(vectors: Vectors, remember: Remember = afresh) -> Refining:
        """Learn from the vectors of `refinement_phrases`; `Discriminant.fit` tells of the other."""
        labels = [kind for kind, _ in _examples()]
        examples = [
            Example(kind.value, said, float(np.sqrt(len(labels) / labels.count(kind))))
            for kind, said in _examples()
        ]
        return Refining(Discriminant.fit(vectors, examples, remember))

    def kind(self, said: Message, named: Named) -> Refinement:
        """The kind of change that a message asks for."""
        scores = self.discriminant.scores(said.vectors[:1], said.pieces[:1])[0]
        votes = {
            Refinement(name): float(score)
            for name, score in zip(self.discriminant.labels, scores, strict=True)
        }
        for kind, weight in _spoken_for(said.text, named):
            votes[kind] += weight
        return max(votes, key=lambda kind: votes[kind])


def _spoken_for(text: str, named: Named) -> list[tuple[Refinement, float]]:
    cues = patterns.said("cues", text)
    found = [_CUES[cue] for cue in cues if cue in _CUES]
    if named.minutes is not None:
        found.append((Refinement.MINUTES, _MINUTES))
    if slots.tone(text):
        found.append((Refinement.TONE, _TONE))
    if "theme" in cues and focus(text):
        found.append((Refinement.FOCUS, _THEME))
    if named.item is not None:
        found += [(kind, _ITEM) for kind in (Refinement.SWAP, Refinement.DROP, Refinement.WHY)]
    if named.count is None:
        found.append((Refinement.COUNT, -_NO_COUNT))
    return found
