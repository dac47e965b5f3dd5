"""What may be ingested, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.passages import Source


@dataclass(frozen=True)
class Offer:
    """A source that is loaded only where its hash shows that it is new or changed."""

    source_id: str
    name: str
    """How people know it: a path, or a card's id."""
    content_hash: str
    load: Callable[[], Source]
    """The source with its text; raises UnreadableSource with the reason."""


class Outcome(StrEnum):
    """What happened to a source."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    SKIPPED = "skipped"
    """It cannot be read; what was indexed of it before stays."""
    QUARANTINED = "quarantined"
    """It looks like an attack; nothing of it is retrievable."""


@dataclass(frozen=True)
class Progress:
    """One source is dealt with."""

    name: str
    outcome: Outcome
    done: int
    total: int
    passages: int = 0
    reason: str = ""
    """Why it was skipped or quarantined."""

    @property
    def refused(self) -> bool:
        """Whether a person should look at it: an exit status of 1 follows."""
        return self.outcome in (Outcome.SKIPPED, Outcome.QUARANTINED)


def offer_of(source: Source) -> Offer:
    """An offer of a source that is already in memory."""
    return Offer(source.id, source.origin or source.title, source.content_hash, lambda: source)
