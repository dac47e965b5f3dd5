"""On which terms a model may be used: for what, with which fields, at what price."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.briefs import Brief
from coach.domain.calls import Call
from coach.domain.terms import Dimension

_NO_IDENTITY = frozenset(
    {
        Dimension.ANY,
        Dimension.TECHNOLOGY,
        Dimension.POWER,
        Dimension.FRONTLINE,
        Dimension.WORKING_PATTERN,
    }
)
IDENTITY = frozenset(Dimension) - _NO_IDENTITY
"""Differences that say who somebody is: sent only if the mentor switched it on for the meeting."""


class Feature(StrEnum):
    """Kinds of suggestion that a model may word."""

    AGENDA = "agenda"
    TOPICS = "topics"
    QUESTIONS = "questions"
    ANSWER = "answer"


class Field(StrEnum):
    """What a programme may allow to leave the machine, anonymised."""

    GOALS = "goals"
    NOTES = "notes"
    PROMISES = "promises"
    JOBS = "jobs"
    """Job titles and seniority."""
    TURNS = "turns"
    """Earlier turns of the conversation and the suggestion that a refinement speaks of."""
    DOCUMENTS = "documents"
    """What the programme's coordinator ingested."""
    IDENTITY = "identity"
    """Differences and disclosed background; the mentor's own switch is needed besides."""


@dataclass(frozen=True)
class Price:
    """What a model costs, in the deployment's currency for a million tokens."""

    prompt: float = 0.0
    completion: float = 0.0

    def of(self, prompt_tokens: int, completion_tokens: int) -> float:
        """The price of one call."""
        return (prompt_tokens * self.prompt + completion_tokens * self.completion) / 1e6


@dataclass(frozen=True)
class Terms:
    """A deployment's settings for the model."""

    features: frozenset[Feature] = frozenset(Feature)
    fields: frozenset[Field] = frozenset(Field)
    """What may be sent beside the request itself and the library."""
    seconds: float = 60.0
    """For a whole suggestion, repair included."""
    source_tokens: int = 6_000
    """Most tokens of sources that are offered."""
    turn_tokens: int = 800
    """Most tokens of earlier turns."""
    price: Price = Price()


Ledger = Callable[[Call], None]
"""Writes a call down."""
Brake = Callable[[Brief], str]
"""Why the model may not be used for this brief now, such as a spent budget, as a sentence for the
person; empty where it may."""


def no_brake(brief: Brief) -> str:
    """Nothing speaks against the model."""
    del brief
    return ""


Asked = Callable[[Brief], bool]
"""Whether something holds for the person behind a brief."""


def never(brief: Brief) -> bool:
    """It does not hold for anybody."""
    del brief
    return False
