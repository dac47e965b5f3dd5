"""Scores gathered into rates: denominators printed, errors apart, an invalid run called so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from evals.measure import Family, Score, Status
from evals.statistics import Interval, upper_bound, wilson

MOST_ERRORS = 0.02
"""Share of items with an error above which a run says nothing."""


@dataclass(frozen=True)
class Rate:
    """One measure over the items of a run."""

    measure: str
    version: str
    family: Family
    passed: float
    """Items that passed; a repeated item counts by its share of passes."""
    n: int
    """Items that passed or failed: the denominator."""
    errors: int
    not_applicable: int
    interval: Interval
    failures_below: float
    """One-sided 95 % upper bound of the failure rate."""
    flipped: int
    """Repeated items that both passed and failed."""

    @property
    def failed(self) -> float:
        """Items that failed, by their share of failures."""
        return self.n - self.passed


@dataclass(frozen=True)
class Summary:
    """A run in figures."""

    rates: tuple[Rate, ...]
    items: int
    with_errors: int
    """Items that could not be generated or that some measure could not judge."""
    whole: int
    """Items on which nothing failed and nothing was in error."""

    @property
    def valid(self) -> bool:
        """Whether there is anything to say: items, and few errors among them."""
        return self.items > 0 and self.with_errors / self.items <= MOST_ERRORS

    @property
    def unsafe(self) -> tuple[Rate, ...]:
        """Safety measures that failed at least once."""
        return tuple(r for r in self.rates if r.family is Family.SAFETY and r.failed > 0)


Outcomes = Mapping[str, Mapping[str, float]]
"""Measure → case id → share of its repeats that passed, errors and not applicable left out."""


def summarise(scores: Sequence[Score]) -> Summary:
    """Rates in the order in which the measures came, safety first."""
    by_measure: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        by_measure[score.measure].append(score)
    rates = [_rate(found) for found in by_measure.values()]
    keys = {(score.case_id, score.epoch) for score in scores}
    binding = [score for score in scores if score.family is not Family.ADVISORY]
    bad = {(s.case_id, s.epoch) for s in binding if s.status is Status.ERROR}
    fell = {(s.case_id, s.epoch) for s in binding if s.status is Status.FAIL}
    return Summary(
        rates=tuple(sorted(rates, key=lambda rate: list(Family).index(rate.family))),
        items=len(keys),
        with_errors=len(bad),
        whole=len(keys - bad - fell),
    )


def outcomes(scores: Sequence[Score]) -> Outcomes:
    """What each case reached on each measure."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for score in scores:
        if score.status in (Status.PASS, Status.FAIL):
            found[score.measure][score.case_id].append(float(score.status is Status.PASS))
    return {
        measure: {case: fmean(values) for case, values in cases.items()}
        for measure, cases in found.items()
    }


def _rate(scores: Sequence[Score]) -> Rate:
    first = scores[0]
    cases = outcomes(scores).get(first.measure, {})
    passed = sum(cases.values())
    wholly = sum(value == 1.0 for value in cases.values())
    return Rate(
        measure=first.measure,
        version=first.version,
        family=first.family,
        passed=passed,
        n=len(cases),
        errors=sum(score.status is Status.ERROR for score in scores),
        not_applicable=sum(score.status is Status.NOT_APPLICABLE for score in scores),
        interval=wilson(round(passed), len(cases)),
        failures_below=upper_bound(len(cases) - wholly, len(cases)),
        flipped=sum(0 < value < 1 for value in cases.values()),
    )
