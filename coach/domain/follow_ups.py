"""What happened in a meeting, and how the next one takes it up."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.moments import Minutes, WrongMoment
from coach.domain.steps import Step
from coach.domain.terms import Dimension


@dataclass(frozen=True)
class FollowUpCard:
    """One kind of thing that notes tell of, and the next step that a meeting takes with it.

    Adverts read aloud, a rule drafted, a way walked: what was noted leads to something decided, and
    isn't only remembered.
    """

    id: str
    title: str
    noted: tuple[str, ...]
    """Sentences of notes that tell of it, as people write them."""
    steps: tuple[Step, ...]
    """What the two do, right after the note was read out."""
    asks: tuple[str, ...]
    """Questions for the leader, where there is time for no more."""
    minutes: Minutes
    bring: str | None
    """What the leader brings to it; None where nothing is needed."""
    pressed: WrongMoment
    """Where it may go wrong."""
    take_away: tuple[str, ...]
    """Questions that a leader asks themselves about it afterwards."""
    sources: tuple[str, ...]
    dimensions: tuple[Dimension, ...] = (Dimension.ANY,)
