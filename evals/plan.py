"""What to run."""

from __future__ import annotations

from dataclasses import dataclass

from coach.settings import Settings
from evals.case import SUITES

REPEATS = 3
"""Repeats of a case where a model words the answers: fewer would say nothing of chance."""


@dataclass(frozen=True)
class Plan:
    """What to run."""

    suites: tuple[str, ...] = SUITES
    limit: int | None = None
    """So many cases, spread over all files; None for every case."""
    epochs: int = 1
    """Repeats of each case: 3 or more for what is not the same each time."""


def epochs_for(settings: Settings, wanted: int | None = None) -> int:
    """Repeats as wanted; else one by rule, which answers the same each time, and three by model."""
    return wanted or (REPEATS if settings.llm_base_url else 1)
