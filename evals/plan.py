"""What to run."""

from __future__ import annotations

from dataclasses import dataclass

from evals.case import SUITES


@dataclass(frozen=True)
class Plan:
    """What to run."""

    suites: tuple[str, ...] = SUITES
    limit: int | None = None
    """So many cases, spread over all files; None for every case."""
    epochs: int = 1
    """Repeats of each case: 3 or more for what is not the same each time."""
