"""Which thing at work a goal or a promise is about: told by meaning, and by the names it has."""

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
from coach.composing.understanding.names_at_work import NamesAtWork
from coach.composing.understanding.of_nothing import NOTHING, of_nothing
from coach.domain.library import Library
from coach.domain.workplace import WorkplaceCard
from coach.ports import Embedder, Vectors

_NONE = "no_thing_at_work"
"""Goals and promises that are about no thing at work."""
_OF_EACH = 3
"""Questions of each side that say what a card speaks of."""
_NAMED = 0.2
"""What a name of a card in the text adds to its score."""
_AT_HOME = 0.06
"""What it adds that a card is one standard deviation nearer to the pair's work than cards are: it
tells the survey of a harbour from that of a staff, and families at a post from those of pupils."""
_LIKELY, _AHEAD = -0.35, 0.15
"""Score of a card, and its lead over the next one, from which on a text is about it. Of 205 goals
and promises, labelled by another hand, .75 of the cards given were a labelled one so, and .30 of
the texts that are about one had theirs; without the pair's work it was .72 and .25."""


def _examples(library: Library) -> list[Example]:
    """How people put each, what it is called, then what is about none of them."""
    return [
        *(
            Example(card.id, told)
            for card in library.workplace
            for told in dict.fromkeys((*card.said, card.title))
        ),
        *(Example(NOTHING, told) for told in of_nothing(_NONE)),
    ]


def work_phrases(library: Library) -> tuple[str, ...]:
    """Phrases whose vectors `ThingsAtWork.fit` wants, in order."""
    return (*(one.text for one in _examples(library)), *map(_profile, library.workplace))


def _profile(card: WorkplaceCard) -> str:
    """What a card speaks of."""
    asked = (*card.ask_leader[:_OF_EACH], *card.ask_mentor[:_OF_EACH])
    return " ".join((f"{card.title}.", *asked))


@dataclass(frozen=True, eq=False)
class ThingsAtWork:
    """Recognises what goals and promises are about."""

    told: Discriminant
    named: NamesAtWork
    homes: Vectors
    """One unit row a card: what it speaks of."""
    cards: tuple[str, ...]
    """Ids, in the order of the rows."""

    @staticmethod
    def fit(library: Library, vectors: Vectors, remember: Remember = afresh) -> ThingsAtWork:
        """Learn from the vectors of `work_phrases` of the same library.

        ``remember`` as `Discriminant.fit` has it.
        """
        examples, cards = _examples(library), library.workplace
        told = Discriminant.fit(vectors[: len(examples)], examples, remember)
        ids = tuple(card.id for card in cards)
        return ThingsAtWork(told, NamesAtWork.of(cards), vectors[len(examples) :], ids)

    def recognise(self, texts: Sequence[str], embedder: Embedder, work: str = "") -> dict[str, str]:
        """Ids of the cards that texts are about, by text; empty for what is about none.

        Args:
            texts: Goals, promises or what a request names.
            embedder: Of the vectors that it was fitted to.
            work: What the two do, and what their programme is for; empty where unknown.
        """
        if not texts:
            return {}
        scores = self.told.scores(embedder.embed(texts), texts) + self._at_home(work, embedder)
        return {text: self._best(text, row) for text, row in zip(texts, scores, strict=True)}

    def _at_home(self, work: str, embedder: Embedder) -> Scores:
        """What each label gains by being near to the pair's work."""
        gains = np.zeros(len(self.told.labels), np.float32)
        if work:
            near = self.homes @ embedder.embed([work])[0]
            standing = (near - near.mean()) / (near.std() + 1e-6)
            places = [self.told.labels.index(card) for card in self.cards]
            gains[places] = _AT_HOME * standing
        return gains

    def _best(self, text: str, scores: Scores) -> str:
        labels, row = self.told.labels, np.array(scores)
        for one in self.named.named_in(text):
            place = labels.index(one.card.id)
            row[place] = scores[place] + _NAMED
        second, first = np.sort(row)[-2:]
        best = labels[int(row.argmax())]
        return best if best != NOTHING and first > _LIKELY and first - second > _AHEAD else ""
