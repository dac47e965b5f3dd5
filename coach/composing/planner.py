"""Time boxes: which parts fit a meeting, and how many whole minutes each gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach.errors import WrongUse

_STRETCH = 3.0
"""Cost of a part at twice its ideal length, or at none of it, in units of worth per part."""
_UNTIDY = 0.05
"""Cost of a longer part that is no multiple of five minutes: people remember 15, not 13."""
_LONG = 10


@dataclass(frozen=True)
class Part:
    """Something that could fill time: 1 <= minimum <= ideal <= maximum, in minutes."""

    minimum: int
    ideal: int
    maximum: int
    worth: float = 1.0
    """What having it is worth beside the other optional parts; may be negative."""
    required: bool = False


def fit(parts: Sequence[Part], total: int) -> tuple[int, ...]:
    """Whole minutes for each part, 0 where an optional part is left out, summing to ``total``.

    Maximises the worth of the parts chosen less a cost for straying from their ideal lengths,
    exactly, by dynamic programming over parts and minutes. Required parts are always in; every
    part that is in stays between its minimum and maximum.

    Raises:
        WrongUse: no choice of lengths sums to the total.
    """
    best = np.full(total + 1, -np.inf)
    best[0] = 0.0
    chosen: list[NDArray[np.intp]] = []
    for part in parts:
        best, lengths = _add(part, best)
        chosen.append(lengths)
    if not np.isfinite(best[total]):
        low = sum(part.minimum for part in parts if part.required)
        high = sum(part.maximum for part in parts)
        raise WrongUse(
            f"these parts take {low} to {high} minutes, not {total}; ask for another length"
        )
    return _trace(chosen, total)


def value(parts: Sequence[Part], minutes: Sequence[int]) -> float:
    """What these lengths are worth: `fit` finds the greatest."""
    return float(
        sum(
            _gains(part, np.asarray([taken]))[0] for part, taken in zip(parts, minutes, strict=True)
        )
    )


def _add(part: Part, best: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """The best value for every number of minutes with one more part, and that part's minutes."""
    lengths = np.arange(part.minimum, min(part.maximum, len(best) - 1) + 1)
    if not part.required:
        lengths = np.concatenate([[0], lengths])
    if not len(lengths):
        return np.full(len(best), -np.inf), np.zeros(len(best), np.intp)
    padded = np.concatenate([np.full(int(lengths[-1]), -np.inf), best])
    shifted = np.lib.stride_tricks.sliding_window_view(padded, len(best))[lengths[-1] - lengths]
    values = shifted + _gains(part, lengths)[:, None]
    choice = values.argmax(axis=0)
    return values[choice, np.arange(len(best))], lengths[choice]


def _gains(part: Part, lengths: NDArray[np.intp]) -> NDArray[np.float64]:
    strayed = (lengths - part.ideal) / part.ideal
    untidy = (lengths > _LONG) & (lengths % 5 != 0)
    gains = part.worth - _STRETCH * strayed**2 - _UNTIDY * untidy
    return np.where(lengths == 0, 0.0, gains)


def _trace(chosen: Sequence[NDArray[np.intp]], total: int) -> tuple[int, ...]:
    minutes = []
    for lengths in reversed(chosen):
        taken = int(lengths[total])
        minutes.append(taken)
        total -= taken
    return tuple(reversed(minutes))
