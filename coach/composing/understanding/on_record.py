"""What a pair's own record says of what they are up against.

A request often tells no more than the last straw; the notes and promises of the pair's own meetings
hold the rest. They never make a situation of a request that holds none: they only say which of
those that it may hold is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from coach.composing.understanding.discriminant import Discriminant, Scores
from coach.ports import Vectors

_LAST = 1.9
"""What the note of the last meeting counts beside the request, whose whole, best and second-best
sentence count 2.5 together. This and the next were chosen on 24 requests for invented pairs."""
_OTHER = 0.6
"""What the earlier note that speaks most for a card counts, and so the promise."""


def _none() -> Vectors:
    return np.zeros((0, 0), np.float32)


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts with one unit vector each."""

    texts: tuple[str, ...] = ()
    vectors: Vectors = field(default_factory=_none)

    def scores(self, discriminant: Discriminant) -> Scores:
        """Shape (texts, labels); no row where there is no text."""
        if not self.texts:
            return np.zeros((0, len(discriminant.labels)), np.float32)
        return discriminant.scores(self.vectors, self.texts)


@dataclass(frozen=True, eq=False)
class OnRecord:
    """The notes and promises of one pair, as far as the person who asks may read them."""

    last: Texts = field(default_factory=Texts)
    """The note of the last meeting, in its pieces."""
    earlier: Texts = field(default_factory=Texts)
    promises: Texts = field(default_factory=Texts)

    def __bool__(self) -> bool:
        """Whether anything stands in it."""
        return any(each.texts for each in (self.last, self.earlier, self.promises))


NOTHING_NOTED = OnRecord()


def spoken_for(record: OnRecord, discriminant: Discriminant) -> Scores:
    """How much a record speaks for each label, beside what the request says; shape (labels,)."""
    weighed = (
        (_LAST, record.last.scores(discriminant)),
        (_OTHER, record.earlier.scores(discriminant)),
        (_OTHER, record.promises.scores(discriminant)),
    )
    nothing = np.zeros(len(discriminant.labels), np.float32)
    return np.asarray(sum((w * s.max(axis=0) for w, s in weighed if len(s)), nothing), np.float32)
