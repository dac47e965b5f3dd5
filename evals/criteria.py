"""What people and the judge by model are asked of a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from coach.domain.quality import EvalCriterion

_FILE = Path(__file__).with_name("criteria.yaml")
JUDGED = ("usefulness", "fit", "warmth", "respect")
"""Criteria that no check can decide."""


@dataclass(frozen=True)
class Criteria:
    """All criteria, and the version of what they mean."""

    version: str
    every: tuple[EvalCriterion, ...]


@cache
def read_criteria() -> Criteria:
    """The criteria as shipped."""
    raw = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return Criteria(raw["version"], tuple(EvalCriterion(**one) for one in raw["criteria"]))
