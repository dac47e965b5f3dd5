"""How much somebody writes: who writes little is asked shorter things, who writes much deeper."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from statistics import median

from coach.domain.journal import JournalEntry

LITTLE, MUCH = 60, 220
"""Words of a typical entry: below is little, from then on much."""
RECENT = 6
"""Entries that show the habit; also the stretch within which no question comes again."""
_FEW = 2


class Habit(StrEnum):
    """How much somebody writes."""

    LITTLE = "little"
    USUAL = "usual"
    """Also where there is too little to tell."""
    MUCH = "much"


def habit(entries: Sequence[JournalEntry]) -> Habit:
    """The habit that the newest entries show.

    Args:
        entries: Newest first.
    """
    lengths = [len(entry.text.split()) for entry in entries[:RECENT] if entry.text.strip()]
    if len(lengths) < _FEW:
        return Habit.USUAL
    typical = median(lengths)
    if typical < LITTLE:
        return Habit.LITTLE
    return Habit.MUCH if typical >= MUCH else Habit.USUAL
