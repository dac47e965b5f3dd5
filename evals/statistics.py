"""What a number from a run is worth: intervals, paired differences, many comparisons.

Rates carry Wilson intervals. Two runs over the same cases are compared case by case, and cases
of one scenario (the same pair) count as one cluster, since they fail together. Nothing returns
NaN: where there is no information the interval says so by its width.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray
from scipy import stats

LEVEL = 0.95
POWER = 0.8
RESAMPLES = 9_999
"""Sign flips of up to 13 scenarios are fewer than this, so SciPy enumerates them."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Interval:
    """A two-sided confidence interval; both ends belong to it."""

    low: float
    high: float
    level: float = LEVEL


@dataclass(frozen=True)
class PairedDifference:
    """After minus before, over the same cases."""

    difference: float
    """Mean difference of an item, in the outcome's own units (1.0 = 100 points for pass rates)."""
    interval: Interval
    p: float
    """Two-sided, from flipping the signs of whole scenarios."""
    items: int
    clusters: int
    worse: int
    """Items whose outcome fell."""
    better: int
    detectable: float
    """The smallest true difference that these scenarios would have shown with 80 % power."""


def wilson(successes: int, n: int, level: float = LEVEL) -> Interval:
    """Wilson score interval for a rate (Wilson 1927, doi:10.1080/01621459.1927.10502953).

    Of nothing at all the interval is the whole of 0 to 1.
    """
    if n == 0:
        return Interval(0.0, 1.0, level)
    found = stats.binomtest(successes, n).proportion_ci(level, method="wilson")
    return Interval(float(found.low), float(found.high), level)


def upper_bound(failures: int, n: int, level: float = LEVEL) -> float:
    """One-sided exact upper bound of a failure rate (Clopper and Pearson 1934).

    No failure in 60 leaves a rate of up to 4.9 %: zero seen is never zero proved.
    """
    if n == 0:
        return 1.0
    found = stats.binomtest(failures, n, alternative="less").proportion_ci(level, method="exact")
    return float(found.high)


def paired_difference(
    before: Sequence[float], after: Sequence[float], clusters: Sequence[str], *, seed: int = 0
) -> PairedDifference:
    """How much the same items changed, with whole scenarios as the unit of chance.

    The interval is the wider of two: percentiles of a bootstrap over scenarios, and a
    cluster-robust t interval with half a scenario added in each direction (after Agresti and Min
    2005, doi:10.1002/sim.1781). Either alone covers too little where few scenarios change.

    Args:
        before: outcomes between 0 and 1, one an item.
        after: outcomes of the same items, in the same order.
        clusters: the scenario that each item belongs to.
        seed: fixes the resampling.

    Raises:
        ValueError: the three have different lengths or are empty.
    """
    if not len(before) == len(after) == len(clusters) or not before:
        raise ValueError("Give one outcome before, one after and one scenario for every item.")
    change = np.asarray(after, dtype=np.float64) - np.asarray(before, dtype=np.float64)
    sums, sizes = _by_cluster(change, clusters)
    generator = np.random.default_rng(seed)
    mean = float(change.mean())
    resampled = _bootstrap(sums, sizes, generator)
    adjusted, error = _adjusted(sums, sizes)
    return PairedDifference(
        difference=mean,
        interval=Interval(min(resampled.low, adjusted.low), max(resampled.high, adjusted.high)),
        p=_sign_flip(sums, generator),
        items=len(change),
        clusters=len(sums),
        worse=int((change < 0).sum()),
        better=int((change > 0).sum()),
        detectable=_detectable(error, len(sums)),
    )


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Adjusted p values over one family of comparisons (Holm 1979), at most 1."""
    ranked = sorted(p_values.items(), key=lambda pair: pair[1])
    adjusted: dict[str, float] = {}
    floor = 0.0
    for position, (name, p) in enumerate(ranked):
        floor = max(floor, min(1.0, p * (len(ranked) - position)))
        adjusted[name] = floor
    return {name: adjusted[name] for name in p_values}


def _by_cluster(change: Floats, clusters: Sequence[str]) -> tuple[Floats, Floats]:
    _, member = np.unique(np.asarray(clusters), return_inverse=True)
    sizes = np.bincount(member).astype(np.float64)
    return np.bincount(member, weights=change).astype(np.float64), sizes


def _bootstrap(sums: Floats, sizes: Floats, generator: np.random.Generator) -> Interval:
    if len(sums) < 2 or not sums.any():
        mean = float(sums.sum() / sizes.sum())
        return Interval(mean, mean)

    def ratio(change: Floats, size: Floats, axis: int = -1) -> Floats:
        mean: Floats = change.sum(axis) / size.sum(axis)
        return mean

    found = stats.bootstrap(
        (sums, sizes),
        ratio,
        paired=True,
        vectorized=True,
        n_resamples=RESAMPLES,
        confidence_level=LEVEL,
        method="percentile",
        rng=generator,
    ).confidence_interval
    return Interval(float(found.low), float(found.high))


def _adjusted(sums: Floats, sizes: Floats) -> tuple[Interval, float]:
    half = sizes.mean() / 2
    sums = np.concatenate([sums, [half, -half]])
    sizes = np.concatenate([sizes, [half, half]])
    count = len(sums)
    mean = sums.sum() / sizes.sum()
    residual = sums - mean * sizes
    error = float(np.sqrt((residual**2).sum() * count / (count - 1)) / sizes.sum())
    reach = float(stats.t.ppf((1 + LEVEL) / 2, count - 1)) * error
    return Interval(max(-1.0, float(mean) - reach), min(1.0, float(mean) + reach)), error


def _sign_flip(sums: Floats, generator: np.random.Generator) -> float:
    changed = sums[sums != 0]
    if len(changed) < 2:
        return 1.0

    def mean(values: Floats, axis: int) -> Floats:
        middle: Floats = values.mean(axis)
        return middle

    found = stats.permutation_test(
        (changed,),
        mean,
        permutation_type="samples",
        vectorized=True,
        n_resamples=RESAMPLES,
        rng=generator,
    )
    return float(found.pvalue)


def _detectable(error: float, clusters: int) -> float:
    """The larger of what the scatter hides and what a sign test of so many scenarios can show."""
    alpha = 1 - LEVEL
    reach = float(stats.norm.ppf(1 - alpha / 2) + stats.norm.ppf(POWER))
    needed = ceil(log2(2 / alpha))
    return min(1.0, max(reach * error, needed / clusters))
