"""The coach's own deeper question, as the journal asks it."""

from __future__ import annotations

from coach.service.journal.deepening import deeper


def ask(entry: str) -> str | None:
    """The one question after an entry; None where the coach asks none."""
    found = deeper(entry)
    return found.text if found else None
