"""Which follow-up a line of a note calls for: told by meaning and by its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coach.composing.understanding.discriminant import (
    Discriminant,
    Example,
    Remember,
    Scores,
    afresh,
)
from coach.composing.understanding.of_nothing import NOTHING, of_nothing
from coach.domain.library import Library
from coach.ports import Embedder, Vectors

_NONE = "nothing_to_follow_up"
"""Lines of notes that nothing follows from."""
_LIKELY, _AHEAD = -0.5, 0.3
"""Score of a card, and its lead over the next one, from which on a line calls for it. Of 553 lines,
labelled by other hands, .72 of the cards given were a labelled one so, and .21 of the lines that
call for one had theirs."""


def _examples(library: Library) -> list[Example]:
    """How people note each, then what nothing follows from."""
    return [
        *(Example(card.id, told) for card in library.follow_ups for told in card.noted),
        *(Example(NOTHING, told) for told in of_nothing(_NONE)),
    ]


def note_phrases(library: Library) -> tuple[str, ...]:
    """Phrases whose vectors `ToldInNotes.fit` wants, in order."""
    return tuple(one.text for one in _examples(library))


@dataclass(frozen=True, eq=False)
class ToldInNotes:
    """Recognises what lines of notes tell of."""

    told: Discriminant

    @staticmethod
    def fit(library: Library, vectors: Vectors, remember: Remember = afresh) -> ToldInNotes:
        """Learn from the vectors of `note_phrases` of the same library.

        ``remember`` as `Discriminant.fit` has it.
        """
        return ToldInNotes(Discriminant.fit(vectors, _examples(library), remember))

    def recognise(self, lines: Sequence[str], embedder: Embedder) -> dict[str, str]:
        """Ids of the cards that take up lines, by line; empty for what none takes up."""
        if not lines:
            return {}
        scores = self.told.scores(embedder.embed(lines), lines)
        return {line: self._best(row) for line, row in zip(lines, scores, strict=True)}

    def _best(self, row: Scores) -> str:
        second, first = np.sort(row)[-2:]
        best = self.told.labels[int(row.argmax())]
        return best if best != NOTHING and first > _LIKELY and first - second > _AHEAD else ""
