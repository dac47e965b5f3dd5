"""What a person is up against, recognised by meaning in what they wrote.

Each situation card says how people put it, and its own sentences say the same in other words. A
classifier over their vectors, with plain requests as one more class, decides whether a
message holds a situation and which; similarity to the nearest wordings of a card and agreement
between the whole message and its sentences settle close calls.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import yaml
from numpy.typing import NDArray

from coach.composing.conditions import conditions
from coach.composing.discriminant import Discriminant, Scores
from coach.composing.utterance import Utterance, sentences
from coach.domain.briefs import SituationMatch
from coach.domain.library import Library, SituationCard
from coach.ports import Vectors

_PLAIN = "plain"
_OWN_WORDS = 0.2
"""Trust in a card's own sentences, against 1 for how people put it."""
_NEAREST = 3
_SHARPNESS = 0.15
"""Difference in score at which one part of a message counts 2.7 times as much as another."""
THRESHOLD = 0.0
"""Score above which a message holds a situation; about -1 to 1."""
SENTENCE_THRESHOLD, BESIDE_ACCESS = 0.5, 0.2
"""Score above which a sentence of its own adds a situation that the whole did not show; lower
where the whole speaks of the place or the access, which easily drown what is the matter."""


@cache
def _plain_requests() -> tuple[str, ...]:
    text = resources.files("coach.composing").joinpath("plain.yaml").read_text("utf-8")
    return tuple(yaml.safe_load(text))


def situation_phrases(library: Library) -> tuple[str, ...]:
    """Phrases whose vectors `Situations.fit` wants, in order."""
    return tuple(phrase for _, phrase, _ in _examples(library))


def _examples(library: Library) -> list[tuple[str, str, float]]:
    """Label, phrase and trust: the cards' ``said`` first, then own sentences, then plain ones."""
    return [
        *((card.id, phrase, 1.0) for card in library.situations for phrase in card.said),
        *(
            (card.id, phrase, _OWN_WORDS)
            for card in library.situations
            for phrase in _own_sentences(card)
        ),
        *((_PLAIN, phrase, 1.0) for phrase in _plain_requests()),
    ]


def _own_sentences(card: SituationCard) -> tuple[str, ...]:
    texts = (card.title, card.beneath, card.first, card.beforehand or "", card.burden)
    return (
        *(sentence for text in texts for sentence in sentences(text)),
        *(moment.when for moment in card.wrong),
        *(move.title for move in card.session.usual),
    )


@dataclass(frozen=True)
class Situations:
    """Recognises the situation cards of one library."""

    discriminant: Discriminant | None
    """None for a library without situation cards."""
    ids: tuple[str, ...]
    said: Vectors
    rows: NDArray[np.intp]
    """Shape (cards, most wordings of a card): rows of ``said``, padded with -1."""

    @staticmethod
    def fit(library: Library, vectors: Vectors) -> Situations:
        """Learn from the vectors of `situation_phrases`."""
        examples = _examples(library)
        ids = tuple(card.id for card in library.situations)
        labels = [label for label, _, _ in examples]
        count = sum(len(card.said) for card in library.situations)
        trust = [trust for _, _, trust in examples]
        learned = Discriminant.fit(vectors, labels, trust)
        return Situations(learned if ids else None, ids, vectors[:count], _rows(library))

    def recognise(self, said: Utterance) -> tuple[SituationMatch, ...]:
        """The situations that a message holds, best first, at most two; often none.

        What is the matter comes before what only makes the meeting hard to hold: a situation
        that was heard in a sentence about the place or the access is named second.
        """
        if self.discriminant is None:
            return ()
        every = self.discriminant.scores(said.vectors)
        columns = [self.discriminant.labels.index(card_id) for card_id in self.ids]
        plain = every[:, [self.discriminant.labels.index(_PLAIN)]]
        cards = every[:, columns] - plain
        found = [
            self._match(said, place, cards)
            for place in self._places(said, cards, self._ranking(said.vectors, cards, plain))
            if cards[:, place].max() > THRESHOLD
        ]
        return tuple(sorted(found, key=lambda match: bool(conditions(match.heard))))[:2]

    def _places(self, said: Utterance, cards: Scores, ranking: Scores) -> list[int]:
        """The card that fits the whole best, then the best card of each other sentence."""
        first = int(ranking.argmax())
        beside_access = bool(conditions(self._match(said, first, cards).heard))
        threshold = BESIDE_ACCESS if beside_access else SENTENCE_THRESHOLD
        places = [first]
        for row in range(1, len(cards)):
            best = int(cards[row].argmax())
            if cards[row, best] > threshold:
                places.append(best)
        return list(dict.fromkeys(places))

    def _ranking(self, vectors: Vectors, cards: Scores, plain: Scores) -> Scores:
        """How well each card fits, in standard deviations over the cards.

        The classifier on the whole message, the classifier on its parts, where those count most
        that hold something, and the nearest wordings.
        """
        held = cards.max(axis=1)
        weights = np.exp((held - held.max()) / _SHARPNESS)
        parts = (weights / weights.sum()) @ (cards + plain)
        whole = cards[0] + plain[0]
        nearest = self._nearest(vectors)
        return 0.5 * _standard(whole) + _standard(parts) + 0.5 * _standard(nearest)

    def _nearest(self, vectors: Vectors) -> Scores:
        similarity = np.where(self.rows < 0, -1.0, (vectors @ self.said.T)[:, self.rows])
        nearest = np.partition(similarity, -_NEAREST, axis=2)[:, :, -_NEAREST:]
        return np.asarray(nearest.mean(axis=2).max(axis=0), np.float32)

    def _match(self, said: Utterance, place: int, cards: Scores) -> SituationMatch:
        heard = said.text
        if said.sentences:
            heard = said.sentences[int(cards[1:, place].argmax())]
        score = float(1 / (1 + np.exp(-2 * cards[:, place].max())))
        return SituationMatch(self.ids[place], score, heard)


def _rows(library: Library) -> NDArray[np.intp]:
    counts = [len(card.said) for card in library.situations]
    width = max([_NEAREST, *counts])
    starts = np.cumsum([0, *counts[:-1]]) if counts else np.zeros(0)
    return np.asarray(
        [
            [int(start) + place if place < count else -1 for place in range(width)]
            for start, count in zip(starts, counts, strict=True)
        ],
        np.intp,
    ).reshape(len(counts), width)


def _standard(values: Scores) -> Scores:
    return np.asarray((values - values.mean()) / (values.std() + 1e-9), np.float32)


def match_ids(matches: Sequence[SituationMatch]) -> tuple[str, ...]:
    """The card ids of some matches."""
    return tuple(match.card_id for match in matches)
