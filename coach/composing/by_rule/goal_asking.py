"""How to work on one kind of goal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Asking:
    """How to work on one kind of goal."""

    title: str
    """With ``{x}`` for what the goal is about, where that has a short name."""
    bare: str
    """The title where nothing can be named."""
    what: tuple[str, ...]
    """What to do in these minutes; one of them, or none where the questions are enough."""
    named: tuple[str, ...]
    """First questions with ``{x}``; the second is for what is wanted and not there yet."""
    firsts: tuple[str, ...]
    """One of them begins."""
    between: tuple[str, ...]
    """In the order to ask them."""
    lasts: tuple[str, ...]
    """One of them leads to a next step."""
    why: str
    gain: str
    """What somebody may leave with after these minutes."""
    bring: str
    """What the other may come with; may be empty."""
