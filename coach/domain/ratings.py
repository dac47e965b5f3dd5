"""What each of a pair thought of a meeting, for that person alone."""

from __future__ import annotations

from dataclasses import dataclass

LOWEST, HIGHEST = 1, 5


@dataclass(frozen=True)
class Rating:
    """One person's two ratings of one meeting; the partner never sees them."""

    person_id: str
    pair_id: str
    session_number: int
    useful: int
    """How useful it was, from 1 to 5."""
    safe: int
    """How safe it was to speak, from 1 to 5."""
