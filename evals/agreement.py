"""How far raters agree: with each other, and with a check.

Raw agreement, Cohen's kappa for two raters, Krippendorff's alpha for any number of them with
gaps, each with an interval, and what a rater who always says the same would have reached.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evals.statistics import LEVEL, Interval, wilson

RESAMPLES = 2_000

Floats = NDArray[np.float64]
_Chance = Callable[[Floats], Floats]
Ratings = Mapping[str, str]
"""Item id → label, for the items that the rater judged."""


@dataclass(frozen=True)
class Agreement:
    """How far raters agree over the items that at least two of them judged."""

    raters: tuple[str, ...]
    n: int
    raw: float
    raw_interval: Interval
    kappa: float | None
    """Cohen's, for two raters; None where all labels are one and there is nothing beyond chance."""
    kappa_interval: Interval | None
    alpha: float | None
    """Krippendorff's, for nominal labels; None like kappa."""
    alpha_interval: Interval | None
    constant: float
    """Raw agreement of the first rater with one who always gives the first one's usual label."""


def agreement(ratings: Mapping[str, Ratings], *, seed: int = 0) -> Agreement:
    """Agreement of two or more raters on nominal labels.

    Args:
        ratings: rater → item id → label.
        seed: fixes the resampling.

    Raises:
        ValueError: fewer than two raters judged any one item.
    """
    raters = tuple(ratings)
    units = _units([list(ratings[rater].items()) for rater in raters])
    if not units:
        raise ValueError("No item was judged by two raters. Let both judge the same items.")
    labels = sorted({label for unit in units for label in unit})
    pairs = np.stack([_coincidences(unit, labels) for unit in units])
    draws = _draws(len(units), seed)
    raw = float(_raw(pairs.sum(0)))
    interval = wilson(round(raw * len(units)), len(units))
    shared = [item for item in ratings[raters[0]] if item in ratings[raters[1]]]
    kappa = kappa_interval = alpha = alpha_interval = None
    if len(raters) == 2 and len(labels) > 1:
        table = np.stack(
            [_table(ratings[raters[0]][i], ratings[raters[1]][i], labels) for i in shared]
        )
        kappa, kappa_interval = _with_interval(table, draws, interval, _kappa_chance)
    if len(labels) > 1:
        alpha, alpha_interval = _with_interval(pairs, draws, interval, _alpha_chance)
    first = Counter(label for label in ratings[raters[0]].values())
    return Agreement(
        raters=raters,
        n=len(units),
        raw=raw,
        raw_interval=interval,
        kappa=kappa,
        kappa_interval=kappa_interval,
        alpha=alpha,
        alpha_interval=alpha_interval,
        constant=first.most_common(1)[0][1] / first.total(),
    )


def _units(raters: Sequence[Sequence[tuple[str, str]]]) -> list[list[str]]:
    by_item: dict[str, list[str]] = {}
    for ratings in raters:
        for item, label in ratings:
            by_item.setdefault(item, []).append(label)
    return [labels for labels in by_item.values() if len(labels) >= 2]


def _coincidences(unit: Sequence[str], labels: Sequence[str]) -> Floats:
    """A unit's part of the coincidence matrix (Krippendorff 2011): pairs over raters less one."""
    counts = np.array([unit.count(label) for label in labels], dtype=np.float64)
    matrix: Floats = (np.outer(counts, counts) - np.diag(counts)) / (len(unit) - 1)
    return matrix


def _table(first: str, second: str, labels: Sequence[str]) -> Floats:
    cell = np.zeros((len(labels), len(labels)))
    cell[labels.index(first), labels.index(second)] = 1.0
    return cell


def _draws(units: int, seed: int) -> Floats:
    generator = np.random.default_rng(seed)
    drawn: Floats = generator.multinomial(units, np.full(units, 1 / units), size=RESAMPLES).astype(
        np.float64
    )
    return drawn


def _raw(matrix: Floats) -> Floats:
    found: Floats = np.trace(matrix, axis1=-2, axis2=-1) / matrix.sum((-2, -1))
    return found


def _kappa_chance(matrix: Floats) -> Floats:
    total = matrix.sum((-2, -1))
    found: Floats = (matrix.sum(-1) * matrix.sum(-2)).sum(-1) / total**2
    return found


def _alpha_chance(matrix: Floats) -> Floats:
    counts = matrix.sum(-1)
    total = counts.sum(-1)
    found: Floats = (counts * (counts - 1)).sum(-1) / (total * (total - 1))
    return found


def _beyond(raw: Floats, chance: Floats) -> Floats:
    """Agreement beyond chance; 1 where all labels are one, by convention."""
    room = 1 - chance
    safe = np.where(room > 0, room, 1.0)
    found: Floats = np.where(room > 0, (raw - chance) / safe, 1.0)
    return found


def _with_interval(
    cells: Floats, draws: Floats, raw: Interval, chance: _Chance
) -> tuple[float, Interval]:
    """The coefficient, and the wider of a bootstrap over items and raw agreement's Wilson ends.

    The second keeps perfect agreement on few items from looking certain.
    """
    whole = cells.sum(0)
    width = cells.shape[-1]
    sums = (draws @ cells.reshape(len(cells), -1)).reshape(-1, width, width)
    resampled = _beyond(_raw(sums), chance(sums))
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(resampled, [tail, 1 - tail])
    expected = chance(whole)
    ends = _beyond(np.array([raw.low, raw.high]), np.array([expected, expected]))
    found = float(_beyond(_raw(whole), expected))
    return found, Interval(float(max(-1.0, min(low, ends[0]))), float(min(1.0, max(high, ends[1]))))
