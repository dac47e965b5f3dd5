"""The statistics tried on simulated runs whose truth is known: how often do they hold?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from evals.statistics import Interval, PairedDifference, holm, paired_difference, wilson

TRIALS = 200
SCENARIOS = 25
ALPHA = 0.05
FAMILY = 8
WORLDS = {"even": (0.1, 0.1), "mostly worse": (0.02, 0.1), "few changes": (0.0, 0.05)}
"""Shares of items that get better and that get worse; half of the changes strike a whole
scenario."""


@dataclass(frozen=True)
class Held:
    """How often something held that ought to hold."""

    what: str
    held: int
    trials: int
    interval: Interval
    ought: str


def calibrate(trials: int = TRIALS, seed: int = 11) -> list[dict[str, Any]]:
    """Coverage, false alarms and power, each with the interval of the simulation itself.

    Returns:
        ``[{what, held, trials, interval, ought}]``.
    """
    rng = np.random.default_rng(seed)
    return [asdict(row) for row in _rows(trials, rng)]


def sample(
    rng: np.random.Generator, scenarios: int, better: float, worse: float
) -> tuple[list[float], list[float], list[str]]:
    """Paired pass or fail outcomes; half of the changes strike a whole scenario at once."""
    before: list[float] = []
    after: list[float] = []
    clusters: list[str] = []
    rest = 1 - (better + worse) / 2
    for scenario in range(scenarios):
        size = int(rng.integers(1, 9))
        fate = rng.random()
        single = rng.random(size)
        rise = np.full(size, fate < better / 2) | (
            (fate >= (better + worse) / 2) & (single < better / 2 / rest)
        )
        fall = np.full(size, better / 2 <= fate < (better + worse) / 2) | (
            (fate >= (better + worse) / 2)
            & (single >= better / 2 / rest)
            & (single < (better + worse) / 2 / rest)
        )
        start = rng.random(size) < 0.5
        before += [float(x) for x in np.where(rise, 0, np.where(fall, 1, start))]
        after += [float(x) for x in np.where(rise, 1, np.where(fall, 0, start))]
        clusters += [f"pair-{scenario}"] * size
    return before, after, clusters


def _rows(trials: int, rng: np.random.Generator) -> Iterator[Held]:
    yield _held("Wilson interval holds the true rate", _wilson(trials * 4, rng), "95 %")
    for name, (better, worse) in WORLDS.items():
        found = [paired_difference(*sample(rng, SCENARIOS, better, worse)) for _ in range(trials)]
        truth = better - worse
        covers = [_covers(one, truth) for one in found]
        yield _held(f"paired interval holds the true change, {name}", covers, "95 % or more")
        if truth == 0:
            alarms = [one.p < ALPHA for one in found]
            yield _held("paired test calls no change a change", alarms, "5 % or less")
    yield _held("Holm lets one of eight null tests through", _holm(trials * 10, rng), "5 % or less")
    yield _held("a change of the size called detectable is seen", _power(trials, rng), "about 80 %")


def _covers(found: PairedDifference, truth: float) -> bool:
    return found.interval.low <= truth <= found.interval.high


def _wilson(trials: int, rng: np.random.Generator) -> list[bool]:
    held = []
    for rate in rng.uniform(0.02, 0.98, trials):
        interval = wilson(int(rng.binomial(60, rate)), 60)
        held.append(bool(interval.low <= rate <= interval.high))
    return held


def _holm(trials: int, rng: np.random.Generator) -> list[bool]:
    rows = rng.uniform(0, 1, (trials, FAMILY))
    return [min(holm({str(n): p for n, p in enumerate(row)}).values()) < ALPHA for row in rows]


def _power(trials: int, rng: np.random.Generator) -> list[bool]:
    size = paired_difference(*sample(rng, 40, 0.03, 0.03)).detectable
    runs = (sample(rng, 40, 0.03, 0.03 + size) for _ in range(trials))
    return [paired_difference(*one).p < ALPHA for one in runs]


def _held(what: str, held: list[bool], ought: str) -> Held:
    return Held(what, sum(held), len(held), wilson(sum(held), len(held)), ought)
