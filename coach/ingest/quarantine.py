"""What keeps a source back until a person has read it, and the review itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.checks.words import sentences
from coach.domain.passages import Passage

Suspicion = Callable[[str], str | None]
"""Why a text looks like an attack, or None."""


@dataclass(frozen=True)
class Suspect:
    """Why a source is held, and for which of its words."""

    reason: str
    excerpt: str


def suspect(passages: Sequence[Passage], suspicious: Suspicion) -> Suspect | None:
    """The first passage that looks like an attack, down to its sentence where one is enough."""
    for passage in passages:
        reason = suspicious(passage.text)
        if reason:
            told = f"{reason} ({passage.section})" if passage.section else reason
            whole = (part for part in sentences(passage.text) if suspicious(part))
            return Suspect(told, next(whole, passage.text))
    return None
