"""Themes that pairs offer to their programme, and the list that everybody sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ThemeOffer:
    """What one person would share of the pair's themes; it counts where the partner agrees."""

    person_id: str
    pair_id: str
    since: Mapping[str, datetime]
    """Theme → when the person said yes to it."""
    changed_at: datetime


@dataclass(frozen=True)
class ThemeList:
    """The themes that a programme sees during one round; the same list for every viewer."""

    programme_id: str
    round: int
    themes: tuple[str, ...]
    counted_from: datetime
    """Changes since then count towards letting new themes in."""
