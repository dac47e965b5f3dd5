"""The small matters that a request mentions, each recognised in a sentence or a clause of it.

Each reply card says how people put it. A clause is held against those sayings, against their centre
and against the card's own answer by the cosine of sentence embeddings, less the mean of all sayings
(Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings"), and
against the card's cues by words. What speaks for the best card is made a probability by logistic
regression; its weights were fitted on 26 requests and 403 sentences labelled by another hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
import yaml
from numpy.typing import NDArray

from coach.composing.cues import Cues
from coach.composing.message import Message
from coach.composing.research_question import research_question
from coach.domain.briefs import ReplyMatch
from coach.domain.library import Library, ReplyCard
from coach.ports import Vectors

CANDIDATE = 0.05
"""Probability from which on a card is kept at all: for a model, which reads what was meant. What
is offered to a person by name and what is answered by rule, `replying` says."""
_NEAREST, _CENTRE, _ANSWER, _CUE = 1 / 3, 1 / 3, 1 / 3, 0.1
_MOST_CUES = 2
_FEWEST = 3
"""Words of a clause that can name a matter."""
_ALONE = 1.0
"""Probability where the request is the title of the card."""


@dataclass(frozen=True)
class _Weights:
    """What speaks for the best card of a clause, in a logistic regression."""

    ahead: float
    """What its score is above that of the second card."""
    nothing: float
    """The nearest sentence that names no matter."""
    sentence: float
    """The same card's score in the whole sentence."""
    bias: float


_FITTED = _Weights(ahead=9.45, nothing=-3.96, sentence=5.94, bias=-2.5)


@cache
def _nothing() -> tuple[str, ...]:
    text = resources.files("coach.composing").joinpath("no_matter.yaml").read_text("utf-8")
    return tuple(yaml.safe_load(text))


def reply_phrases(library: Library) -> tuple[str, ...]:
    """Phrases whose vectors `Replies.fit` wants, in order."""
    told = [phrase for card in library.replies for phrase in card.said]
    return (*told, *map(_gist, library.replies), *_nothing())


def _gist(card: ReplyCard) -> str:
    return f"{card.title}. {card.answer}"


@dataclass(frozen=True, eq=False)
class Replies:
    """Recognises the reply cards of one library."""

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    starts: NDArray[np.intp]
    """Row of ``told`` where each card's sayings begin."""
    mean: Vectors
    told: Vectors
    centres: Vectors
    gists: Vectors
    nothing: Vectors
    cues: Cues

    @staticmethod
    def fit(library: Library, vectors: Vectors) -> Replies:
        """Arrange the vectors of `reply_phrases`."""
        cards = library.replies
        counts = [len(card.said) for card in cards]
        told, rest = vectors[: sum(counts)], vectors[sum(counts) :]
        mean = told.mean(axis=0) if cards else np.zeros(vectors.shape[1:], np.float32)
        centred = _unit(told - mean)
        starts = np.concatenate([[0], np.cumsum(counts)[:-1]]).astype(np.intp)[: len(cards)]
        return Replies(
            ids=tuple(card.id for card in cards),
            titles=tuple(card.title.casefold() for card in cards),
            starts=starts,
            mean=mean,
            told=centred,
            centres=_unit(np.add.reduceat(centred, starts)) if cards else told,
            gists=_unit(rest[: len(cards)] - mean),
            nothing=_unit(rest[len(cards) :] - mean),
            cues=Cues.of(card.cues for card in cards),
        )

    def recognise(self, said: Message) -> tuple[ReplyMatch, ...]:
        """The matters that a message may mention, in its order, each card where it is surest."""
        if not (self.ids and said.clauses):
            return ()
        asked = said.text.strip(" .?!").casefold()
        if asked in self.titles:
            return (ReplyMatch(self.ids[self.titles.index(asked)], _ALONE, said.text),)
        found: dict[str, tuple[int, ReplyMatch]] = {}
        for row, match in enumerate(self._best(said)):
            before = found.get(match.card_id)
            if match.score >= CANDIDATE and (before is None or before[1].score < match.score):
                found[match.card_id] = (row, match)
        return tuple(match for _, match in sorted(found.values(), key=lambda one: one[0]))

    def _best(self, said: Message) -> list[ReplyMatch]:
        """The best card of each clause with its probability."""
        clauses = _unit(said.clause_vectors - self.mean)
        met = np.asarray([self._met(clause) for clause in said.clauses], np.float32)
        scores = self._scores(clauses) + _CUE * met
        best = scores.argmax(axis=1)
        rows = np.arange(len(best))
        others = scores.copy()
        others[rows, best] = -1.0
        weights = _FITTED
        evidence = (
            weights.ahead * (scores[rows, best] - others.max(axis=1))
            + weights.nothing * (self.nothing @ clauses.T).max(axis=0)
            + weights.sentence * scores[list(said.sentence_of), best]
            + weights.bias
        )
        sure = 1 / (1 + np.exp(-evidence))
        return [
            ReplyMatch(self.ids[card], float(likely) if _names_something(clause) else 0.0, clause)
            for card, likely, clause in zip(best, sure, said.clauses, strict=True)
        ]

    def _scores(self, clauses: Vectors) -> Vectors:
        """Shape (clauses, cards): how near each clause is to each card by meaning."""
        nearest = np.maximum.reduceat(self.told @ clauses.T, self.starts, axis=0).T
        near = _NEAREST * nearest + _CENTRE * (clauses @ self.centres.T)
        return np.asarray(near + _ANSWER * (clauses @ self.gists.T), np.float32)

    def _met(self, clause: str) -> list[int]:
        met = self.cues.met(clause)
        return [min(met.get(place, 0), _MOST_CUES) for place in range(len(self.ids))]


def _names_something(clause: str) -> bool:
    """Whether it can name a matter: a question what is known names none of the pair's."""
    return len(clause.split()) >= _FEWEST and research_question(clause) == ""


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)
