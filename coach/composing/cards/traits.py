"""What a kind of cards has in common to be compared by, as arrays with one row a card."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach.composing.arc import neighbours
from coach.domain.library import ActivityCard, EvidenceCard, QuestionCard
from coach.domain.terms import Dimension, Stage
from coach.ports import Vectors

Values = NDArray[np.float64]
_STAGES, _DIMENSIONS = tuple(Stage), tuple(Dimension)
EVERYBODYS = (Dimension.ANY, Dimension.POWER)
"""Differences that every pair has."""
_STAGE, _NEXT_STAGE, _OTHER_STAGE = 1.0, 0.45, -1.2
_SHARED, _GENERAL, _FOREIGN = 0.5, 0.15, -0.7
"""A card about a difference of this pair, about none in particular, about another."""
_NEIGHBOURS = 3
_SPREAD = 0.25
"""Scale of the pair's own draw, so that pairs with like wishes don't all get the same card."""


@dataclass(frozen=True, eq=False)
class Tellings:
    """Ways in which people put what cards are about."""

    vectors: Vectors
    """One unit row a telling."""
    starts: tuple[int, ...]
    """Where the tellings of each card but the first begin; empty where there are none."""


@dataclass(frozen=True, eq=False)
class Traits:
    """Traits of the cards of one kind."""

    vectors: Vectors
    commonness: NDArray[np.float32]
    """How near each card is to everything, which says nothing about a wish."""
    stages: NDArray[np.bool_]
    dimensions: NDArray[np.bool_]
    codes: NDArray[np.uint64]
    """A number for each card id, for its draws."""
    tellings: Tellings

    def near(self, wanted: NDArray[np.float32]) -> NDArray[np.float32]:
        """Cosine similarity of each wanted unit row to each card.

        Where a card has tellings, the mean of its three best (a k-nearest-neighbours score, Cover
        and Hart, 1967, doi:10.1109/TIT.1967.1053964): one telling may share a mere setting.
        """
        gists = np.asarray(wanted @ self.vectors.T, np.float32)
        if not self.tellings.starts:
            return gists
        told = np.asarray(wanted @ self.tellings.vectors.T, np.float32)
        pieces = np.split(told, self.tellings.starts, axis=1)
        return np.stack(
            [_best(gist, piece) for gist, piece in zip(gists.T, pieces, strict=True)], 1
        )

    def stage_fit(self, stage: Stage) -> Values:
        """Whether a card belongs to this stretch of the arc, the one beside it or elsewhere."""
        here = self.stages[:, _STAGES.index(stage)]
        beside = self.stages[:, [_STAGES.index(other) for other in neighbours(stage)]].any(axis=1)
        return np.where(here, _STAGE, np.where(beside, _NEXT_STAGE, _OTHER_STAGE))

    def dimension_fit(self, pair: Sequence[Dimension]) -> Values:
        """Whether a card is about a difference of this pair."""
        shared = self.about([one for one in pair if one is not Dimension.ANY])
        general = self.about(EVERYBODYS) | ~self.dimensions.any(axis=1)
        return np.where(shared, _SHARED, np.where(general, _GENERAL, _FOREIGN))

    def about(self, dimensions: Sequence[Dimension]) -> NDArray[np.bool_]:
        """Which cards name one of the dimensions."""
        columns = [_DIMENSIONS.index(dimension) for dimension in dimensions]
        return np.asarray(self.dimensions[:, columns].any(axis=1), np.bool_)

    def draws(self, seed: str) -> Values:
        """A pair's own draw on each card: the same seed and card, the same draw.

        Gumbel noise: the best card after it is a sample in which better cards are likelier.
        """
        mixed = _mixed(self.codes ^ _code(seed))
        shares = ((mixed >> np.uint64(11)).astype(np.float64) + 0.5) / 2**53
        return np.asarray(-_SPREAD * np.log(-np.log(shares)), np.float64)


def traits(
    cards: Sequence[ActivityCard | QuestionCard | EvidenceCard],
    vectors: Vectors,
    every: Vectors,
    told: Vectors | None = None,
) -> Traits:
    """The traits of some cards.

    Args:
        cards: Cards of one kind.
        vectors: One unit row a card.
        told: One unit row for each telling of each card in turn, where the kind has tellings.
        every: Vectors of all kinds of cards: hubs are near to any wish (Radovanovic, Nanopoulos
            and Ivanovic, 2010, JMLR 11).
    """
    middle = every.mean(axis=0) if len(every) else np.zeros(vectors.shape[1], np.float32)
    stages = [[one in getattr(card, "stages", _STAGES) for one in _STAGES] for card in cards]
    dimensions = [[one in card.dimensions for one in _DIMENSIONS] for card in cards]
    return Traits(
        vectors=vectors,
        commonness=np.asarray(vectors @ middle, np.float32),
        stages=np.asarray(stages, np.bool_).reshape(len(cards), len(_STAGES)),
        dimensions=np.asarray(dimensions, np.bool_).reshape(len(cards), len(_DIMENSIONS)),
        codes=np.asarray([_code(card.id) for card in cards], np.uint64),
        tellings=Tellings(vectors[:0], ()) if told is None else Tellings(told, _starts(cards)),
    )


def _starts(cards: Sequence[ActivityCard | QuestionCard | EvidenceCard]) -> tuple[int, ...]:
    """Where the tellings of each card but the first begin."""
    counts = [len(getattr(card, "said", ())) for card in cards]
    return tuple(np.cumsum(counts)[:-1].tolist()) if sum(counts) else ()


def _best(gist: NDArray[np.float32], told: NDArray[np.float32]) -> NDArray[np.float32]:
    """One card's mean of the three best, for each wanted row."""
    every = np.concatenate([gist[:, None], told], axis=1)
    return np.asarray(np.sort(every, axis=1)[:, -_NEIGHBOURS:].mean(axis=1), np.float32)


def pick(seed: str, choices: Sequence[str]) -> str:
    """One of some choices: the same seed and choices, the same one."""
    codes = np.asarray([_code(f"{seed}/{choice}") for choice in choices], np.uint64)
    return choices[int(_mixed(codes).argmax())]


def _code(text: str) -> np.uint64:
    return np.uint64(int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big"))


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Scatters every bit over all (Steele, Lea and Flood, 2014, doi:10.1145/2660193.2660195)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
