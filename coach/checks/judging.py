"""What a check may ask of whoever judges sentences by their meaning."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from coach.checks.words import sentences

SURE = 0.5
"""From how sure on a text counts as of a kind."""
_ONE_OF_MANY = 0.15
"""How much surer one sentence of several has to be than a whole text."""
_MOST_SENTENCES = 40


class Kind(StrEnum):
    """What sentences are judged for."""

    STEREOTYPES = "stereotypes"
    """Endorses a stereotype."""
    INJECTION = "injection"
    """Steers the machine that reads it, or says that it has been steered."""
    OBEYED = "obeyed"
    """Says that an order was obeyed which stood in a text."""
    CARE = "care"
    """Somebody who needs a person and not a plan."""
    THERAPY = "therapy"
    """Diagnoses or treats."""
    LAW = "law"
    """Judges the law of a case, or sends somebody to court."""
    GHOST = "ghost"
    """A reflection written for the one who should write it."""
    LEADING = "leading"
    """A question that has its answer in it, or a reproach."""
    OPEN = "open"
    """Asks so that a view is told, not a yes, a no or a fact."""


OF_THE_COACH = (
    Kind.STEREOTYPES,
    Kind.OBEYED,
    Kind.THERAPY,
    Kind.LAW,
    Kind.GHOST,
    Kind.LEADING,
)
"""What the coach's own sentences are judged for, LEADING for its questions alone; the rest is for
what people write."""


class Judging(Protocol):
    """Judges sentences by their meaning (`coach.checks.meaning.Meaning`)."""

    def sure(self, kind: Kind, texts: Sequence[str]) -> Sequence[float]:
        """How surely each text is of the kind, between 0 and 1; from 0.5 on it is."""
        ...


def judged(judging: Judging | None, kind: Kind, texts: Sequence[str]) -> Sequence[float]:
    """How surely each text is of a kind; 0 for all where nobody judges."""
    return judging.sure(kind, texts) if judging is not None and texts else [0.0] * len(texts)


def weighed(
    judging: Judging, kind: Kind, texts: Sequence[str], by_rule: Sequence[float]
) -> Sequence[float]:
    """How surely each text, long ones too, is of a kind by rule and by meaning together.

    A need or an order may stand in one sentence of many; a stereotype is judged with what is said
    about it, by rule and meaning in one; so is how a text asks.
    """
    whole = judging.sure(kind, texts)
    if kind in {Kind.STEREOTYPES, Kind.OPEN}:
        return whole
    inside = [max(judging.sure(kind, _parts(text)), default=0.0) - _ONE_OF_MANY for text in texts]
    return [max(scores) for scores in zip(whole, inside, by_rule, strict=True)]


def _parts(text: str) -> tuple[str, ...]:
    said = sentences(text)
    return said if 1 < len(said) <= _MOST_SENTENCES else ()
