"""One way for a mentor to ask about what a leader came for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Turn:
    """One way: a title, what to ask, and how to listen."""

    title: str
    first: str
    then: str
    """Follows where there is time for two."""
    what: str
