"""The arc of a programme: which stage a meeting belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from coach.domain.terms import Stage
from coach.errors import WrongUse

SHORTEST, LONGEST = 3, 24
"""Meetings of a programme that the arc stretches over."""

_SHARES: Mapping[Stage, float] = {
    Stage.PERSPECTIVE: 0.27,
    Stage.EVIDENCE: 0.25,
    Stage.PRACTICE: 0.25,
    Stage.COMMITMENTS: 0.23,
}
"""How the meetings between the first and the last are shared out, in order."""


def stages(planned: int) -> tuple[Stage, ...]:
    """The stage of each of the planned meetings.

    The first is for the contract, the last for the review; in programmes of ten or more meetings
    contract and review have two each. Between them every stage has its share, in order, and the
    shares are met by largest remainder, so that a longer programme deepens every stage instead of
    repeating one.

    Args:
        planned: Number of meetings; outside 3 to 24 the nearest bound is taken.
    """
    planned = min(max(planned, SHORTEST), LONGEST)
    ends = 2 if planned >= 10 else 1
    between = planned - 2 * ends
    counts = _largest_remainder(between)
    middle = [stage for stage, count in counts.items() for _ in range(count)]
    return (*[Stage.CONTRACT] * ends, *middle, *[Stage.REVIEW] * ends)


def _largest_remainder(seats: int) -> dict[Stage, int]:
    exact = {stage: share * seats for stage, share in _SHARES.items()}
    counts = {stage: int(value) for stage, value in exact.items()}
    rest = sorted(_SHARES, key=lambda stage: counts[stage] - exact[stage])
    for stage in rest[: seats - sum(counts.values())]:
        counts[stage] += 1
    return counts


def stage_of(number: int, planned: int) -> Stage:
    """Stage of meeting ``number`` of ``planned``; meetings beyond the plan are for the review.

    Raises:
        WrongUse: there is no meeting before the first.
    """
    if number < 1:
        raise WrongUse(f"there is no meeting {number}; meetings count from 1")
    every = stages(planned)
    return every[min(number, len(every)) - 1]


def neighbours(stage: Stage) -> tuple[Stage, ...]:
    """The stages before and after, nearest first in the order of the arc."""
    order = list(Stage)
    place = order.index(stage)
    return tuple(order[i] for i in (place - 1, place + 1) if 0 <= i < len(order))
