"""Whether a card is about the clause that called it up, or only about one word of it.

"There was no pilot" is near to a card about trials by its last word alone. What a card and a clause
have in common is counted in words, pairs of words and runs of letters, weighed by how rare they are
among the cards (Spärck Jones 1972, "A statistical interpretation of term specificity").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from coach.checks.words import read
from coach.composing.understanding.wording import Wording
from coach.domain.library import ReplyCard

_IN_ANSWER = 0.15
"""What a word of the card's own text counts beside the share of its tellings that have it."""
_TWICE = 2
"""Tellings that must share a word before it is one of the card's own."""


@dataclass(frozen=True)
class Shared:
    """What a card and a clause have in common."""

    rank: float
    """Of the card among all by wording: the logarithm of its place from 1."""
    rarest: float
    """Of the words that both have, how rare the rarest is among the cards."""
    strongest: float
    """How much the card is about its strongest word in the clause."""
    in_sentence: int
    """The card's own words in the whole sentence."""


@dataclass(frozen=True, eq=False)
class SecondLook:
    """The words of all reply cards, to hold a clause against."""

    wording: Wording
    by_card: csr_array
    """Shape (cards, features): each card's tellings together, of length 1."""
    told: tuple[Mapping[str, float], ...]
    """Of each card, the share of its tellings that have a word."""
    own: tuple[frozenset[str], ...]
    """Of each card, the words of its own text and those that several tellings share."""
    texts: tuple[frozenset[str], ...]
    """Of each card, the words of its own text."""
    rarity: Mapping[str, float]

    @staticmethod
    def fit(cards: Sequence[ReplyCard]) -> SecondLook:
        """Count the words of the cards."""
        counts = [Counter(w for t in card.said for w in read(t).content) for card in cards]
        texts = tuple(frozenset(read(_own_text(card)).content) for card in cards)
        held = Counter(w for n, text in zip(counts, texts, strict=True) for w in {*n, *text})
        wording, rows = Wording.fit([phrase for card in cards for phrase in card.said])
        return SecondLook(
            wording=wording,
            by_card=_summed(rows, [len(card.said) for card in cards]),
            told=tuple(
                {w: n / len(card.said) for w, n in count.items()}
                for card, count in zip(cards, counts, strict=True)
            ),
            own=tuple(
                text | {w for w, n in count.items() if n >= _TWICE}
                for count, text in zip(counts, texts, strict=True)
            ),
            texts=texts,
            rarity={w: float(np.log((len(cards) + 1) / (n + 0.5))) for w, n in held.items()},
        )

    def ranks(self, clauses: Sequence[str]) -> NDArray[np.intp]:
        """Shape (clauses, cards): the place of each card by wording, from 0."""
        near = (self.wording.rows(clauses) @ self.by_card.T).toarray()
        return np.asarray((-near).argsort(axis=1).argsort(axis=1), np.intp)

    def shared(self, card: int, clause: str, sentence: str, place: int) -> Shared:
        """What a card and a clause of a sentence have in common.

        Args:
            card: Place of the card.
            clause: The clause.
            sentence: The sentence that it is part of.
            place: The card's place by wording, as of `ranks`.
        """
        words = read(clause).content
        common = [w for w in words if w in self.told[card] or w in self.texts[card]]
        return Shared(
            rank=float(np.log1p(place)),
            rarest=max((self.rarity[w] for w in common), default=0.0),
            strongest=max((self._about(card, w) for w in common), default=0.0),
            in_sentence=len(self.own[card].intersection(read(sentence).content)),
        )

    def without_strongest(self, card: int, clause: str) -> str:
        """The clause without the word that speaks most for the card; whole where none does."""
        words = [w for w in sorted(read(clause).content) if self._about(card, w) > 0]
        if not words:
            return clause
        strongest = max(words, key=lambda w: self._about(card, w))
        left = [one for one in clause.split() if strongest not in read(one).content]
        return " ".join(left) or clause

    def _about(self, card: int, word: str) -> float:
        share = self.told[card].get(word, 0.0) + _IN_ANSWER * (word in self.texts[card])
        return share * self.rarity.get(word, 0.0)


def _own_text(card: ReplyCard) -> str:
    return f"{card.title} {card.answer} {card.say or ''} {' '.join(card.cues)}"


def _summed(rows: csr_array, counts: Sequence[int]) -> csr_array:
    """The rows of each card added up, of length 1."""
    owners = np.repeat(np.arange(len(counts)), counts)
    shape = (len(counts), rows.shape[0])
    which = csr_array((np.ones(rows.shape[0], np.float32), (owners, np.arange(len(owners)))), shape)
    added = csr_array(which @ rows)
    lengths = np.sqrt(np.asarray(added.multiply(added).sum(axis=1), np.float32)).reshape(-1, 1)
    return csr_array(added.multiply(1 / np.maximum(lengths, 1e-9)))
