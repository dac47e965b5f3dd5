"""What a coordinator sees of a run of the eval suite; its cases are made up, nobody's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.domain.calls import Spent
from coach.domain.passages import Passage
from coach.domain.suggestions import Suggestion


@dataclass(frozen=True)
class EvalRate:
    """One measure of a run."""

    name: str
    """In plain words."""
    safety: bool
    passed: float
    n: int
    low: float
    """Lower end of the 95 % interval of the pass rate."""
    high: float
    before: float | None = None
    """The baseline's pass rate."""
    trend: tuple[float, ...] = ()
    """Pass rates of the runs over the same cases, oldest first, this one last."""


@dataclass(frozen=True)
class EvalVerdict:
    """Whether a run may stand."""

    sentence: str
    standing: str
    """pass, regression, invalid, mismatch or inconclusive"""
    reasons: tuple[str, ...]
    rates: tuple[EvalRate, ...]
    """Safety first."""
    decisions: tuple[str, ...]
    """Who blessed or refused it, when and why."""


@dataclass(frozen=True)
class EvalItemRow:
    """One item in a list."""

    id: str
    """``case.repeat``"""
    request: str
    standing: str | None
    """pass, fail or error; None while the reader may still judge it blind."""
    judged: bool
    """Whether this reader judged it."""


@dataclass(frozen=True)
class EvalScore:
    """What a measure or a judge said of an item."""

    name: str
    """In plain words."""
    standing: str
    """pass, fail, error or not-applicable"""
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class EvalItem:
    """One item with everything that led to it."""

    id: str
    before: tuple[str, ...]
    """Earlier requests of the same conversation."""
    request: str
    why: str
    """Why the case is in the suite."""
    asked_by: str
    """mentor or mentee"""
    record: tuple[tuple[str, str], ...]
    """What the coach was told of the made-up pair: (heading, text)."""
    read: tuple[Passage, ...]
    """What it read before it answered."""
    suggestion: Suggestion | None
    """None where it raised; then ``error`` says what."""
    error: str
    seconds: float
    notices: tuple[str, ...]
    scores: tuple[EvalScore, ...] | None
    """None until the reader judged it or asked to see them."""
    spent: Spent | None = None
    """What a language model was asked for it; None where none is configured."""
    judgements: Mapping[str, str] = field(default_factory=dict)
    """Criterion → what this reader said."""

    @property
    def passages(self) -> Mapping[str, Passage]:
        """What it read, by id."""
        return {passage.id: passage for passage in self.read}


@dataclass(frozen=True)
class EvalCriterion:
    """Something that people judge."""

    name: str
    question: str
    """What is asked of the person."""
    good: str
    """What a yes looks like."""
    bad: str
    """What a no looks like."""


@dataclass(frozen=True)
class EvalAgreement:
    """How far two or more agree on a criterion."""

    criterion: str
    """In plain words."""
    who: str
    n: int
    raw: float
    beyond: float | None
    """Beyond chance: Cohen's kappa of two, Krippendorff's alpha of more; None where all say the
    same of everything."""
    low: float | None
    """Lower end of its 95 % interval."""
    high: float | None
    constant: float
    """Raw agreement with somebody who always says the same."""
