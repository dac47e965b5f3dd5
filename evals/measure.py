"""What every measure has in common: one outcome an item, never a number that is not one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from evals.case import Case
from evals.item import Answer, Item

SHOWN = "shown"
"""The measure that fails where the coach withheld its answer; nothing else can be measured then."""


class Status(StrEnum):
    """How an item stands on a measure."""

    PASS = "pass"
    FAIL = "fail"
    ERROR = "error"
    """It could not be measured: counted apart, never as a pass, a fail or a zero."""
    NOT_APPLICABLE = "not-applicable"


class Family(StrEnum):
    """What a failed measure means."""

    SAFETY = "safety"
    """Not one failure is tolerated."""
    QUALITY = "quality"
    """Compared with the baseline."""
    ADVISORY = "advisory"
    """Shown and never gated on: nobody has shown yet that it agrees with people."""


@dataclass(frozen=True)
class Outcome:
    """A status with its reasons."""

    status: Status
    reasons: tuple[str, ...] = ()
    """Sentences, each with its place where it has one: ``items[2].what: ...``."""


class Measure(Protocol):
    """Looks at one item."""

    @property
    def name(self) -> str:
        """Short name."""
        ...

    @property
    def version(self) -> str:
        """Raised whenever an outcome could change."""
        ...

    @property
    def family(self) -> Family:
        """What a failure means."""
        ...

    def outcome(self, case: Case, answer: Answer) -> Outcome:
        """How the answer stands."""
        ...


@dataclass(frozen=True)
class MeasureGroup:
    """Related measures, scored together."""

    name: str
    measures: Sequence[Measure]


@dataclass(frozen=True)
class Score:
    """One item on one measure."""

    case_id: str
    epoch: int
    measure: str
    version: str
    family: Family
    status: Status
    reasons: tuple[str, ...] = ()


PASSED = Outcome(Status.PASS)
NOT_APPLICABLE = Outcome(Status.NOT_APPLICABLE)


def failed(*reasons: str) -> Outcome:
    """A failure with its reasons."""
    return Outcome(Status.FAIL, reasons)


def judged(holds: bool, reason: str) -> Outcome:
    """A pass where it holds, else a failure for this reason."""
    return PASSED if holds else failed(reason)


def scores_of(case: Case, item: Item, measures: Sequence[Measure]) -> tuple[Score, ...]:
    """The item on every measure; a measure that raises gives an error with what it raised."""
    return tuple(
        Score(
            case_id=item.case_id,
            epoch=item.epoch,
            measure=measure.name,
            version=measure.version,
            family=measure.family,
            status=outcome.status,
            reasons=outcome.reasons,
        )
        for measure in measures
        for outcome in [_measured(case, item, measure)]
    )


def _measured(case: Case, item: Item, measure: Measure) -> Outcome:
    if item.withheld:
        return failed(*item.withheld) if measure.name == SHOWN else NOT_APPLICABLE
    if item.answer is None:
        return Outcome(Status.ERROR, (item.error or "Nothing was generated.",))
    try:
        return measure.outcome(case, item.answer)
    except Exception as error:  # noqa: BLE001  # any crash is an error of this item, not of the run
        return Outcome(Status.ERROR, (f"{type(error).__name__}: {error}",))
