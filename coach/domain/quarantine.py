"""Documents that look like an attack, kept apart until a person has read them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from coach.domain.passages import Source


@dataclass(frozen=True)
class HeldSource:
    """A source of which nothing is retrievable, with what speaks against it."""

    source: Source
    reason: str
    """In words for whoever reviews it."""
    excerpt: str
    """The sentence, or the passage, that it was held for."""
    held_at: datetime
