"""What happened in a meeting, and how the next one takes it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.domain.moments import Minutes, WrongMoment
from coach.domain.names_to_fill import with_names
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
    """What the two do, right after the note was told; may hold places for its names."""
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

    def naming(self, names: Mapping[str, str]) -> FollowUpCard:
        """The same with what a note names in the places for it, else with their plain wording."""

        def said(text: str) -> str:
            return with_names(text, names)

        pressed = WrongMoment(said(self.pressed.when), said(self.pressed.say))
        return replace(
            self,
            steps=tuple(
                replace(step, do=said(step.do), say=step.say and said(step.say))
                for step in self.steps
            ),
            asks=tuple(map(said, self.asks)),
            bring=self.bring and said(self.bring),
            pressed=pressed,
            take_away=tuple(map(said, self.take_away)),
        )

    @property
    def told(self) -> FollowUpCard:
        """The same as the library tells it, of no note."""
        return self.naming({})
