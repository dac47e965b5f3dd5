"""The small matters that a request mentions, each recognised in a sentence or a clause of it.

Each reply card says how people put it. A clause is held against those sayings, against their centre
and against the card's own answer by the cosine of sentence embeddings, less the mean of all sayings
(Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings"), and
against the card's cues by words. The best card of a clause is looked at a second time: what speaks
for it is made a probability by logistic regression, and it must be near to the clause still when
its strongest word is taken away. The weights were fitted on 32 requests and 160 sentences, of which
each card that came up was labelled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

import numpy as np
import yaml
from numpy.typing import NDArray

from coach.composing.understanding.cues import Cues
from coach.composing.understanding.message import Message
from coach.composing.understanding.research_question import research_question
from coach.composing.understanding.second_look import SecondLook
from coach.domain.briefs import ReplyMatch
from coach.domain.library import Library, ReplyCard
from coach.ports import Embedder, Vectors

CANDIDATE = 0.05
"""Probability from which on a card is kept at all: for a model, which reads what was meant. What
is offered to a person by name and what is answered by rule, `replying` says."""
_LOOKED_AT, _DOUBTED = 0.1, 0.5
"""Probability of a first look from which on the second is to be trusted; the most that a card has
of which the first look thinks less, or that is far from its clause without the strongest word."""
_SURE_ENOUGH = 0.6
"""Probability from which on a card has to stand without that word."""
_STILL_NEAR = 0.15
"""Nearness of a card to what is left of its clause from which on it stands."""
_FAR = 200
"""Place of a card among all where no other sentence speaks for it."""
_NEAREST, _CENTRE, _ANSWER, _CUE = 1 / 3, 1 / 3, 1 / 3, 0.1
_MOST_CUES = 2
_FEWEST = 3
"""Words of a clause that can name a matter."""
_ALONE = 1.0
"""Probability where the request is the title of the card."""


_FIRST, _FIRST_BIAS = np.asarray([9.45, -3.96, 5.94]), -2.5
"""What speaks for the best card of a clause at first look: how far it is ahead of the second; the
nearest sentence that names no matter; its score in the whole sentence."""
_SECOND = np.asarray([4.77, -2.63, 7.36, -0.76, 0.32, -3.95, 0.47, -1.29, -0.21])
_SECOND_BIAS = -1.22
"""The same at second look, and further: its place by wording; its own words in the sentence; the
cosine to its answer; its rarest and its strongest word in the clause; its place in the best other
sentence."""


@dataclass(frozen=True)
class _Found:
    """The best card of one clause."""

    card: int
    clause: str
    likely: float
    """Probability at second look."""


@cache
def _nothing() -> tuple[str, ...]:
    text = (
        resources.files("coach.composing.understanding")
        .joinpath("no_matter.yaml")
        .read_text("utf-8")
    )
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
    words: SecondLook

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
            words=SecondLook.fit(cards),
        )

    def recognise(self, said: Message, embedder: Embedder) -> tuple[ReplyMatch, ...]:
        """The matters that a message may mention, in its order, each card where it is surest.

        Args:
            said: The message with its vectors.
            embedder: Embeds the clauses of likely cards again, without their strongest word.
        """
        if not (self.ids and said.clauses):
            return ()
        asked = said.text.strip(" .?!").casefold()
        if asked in self.titles:
            return (ReplyMatch(self.ids[self.titles.index(asked)], _ALONE, said.text),)
        best: dict[int, tuple[int, _Found]] = {}
        for row, one in enumerate(self._standing(self._best(said), embedder)):
            before = best[one.card][1].likely if one.card in best else CANDIDATE
            if one.likely >= before:
                best[one.card] = (row, one)
        rows = sorted(best.values(), key=lambda pair: pair[0])
        return tuple(ReplyMatch(self.ids[one.card], one.likely, one.clause) for _, one in rows)

    def _standing(self, found: list[_Found], embedder: Embedder) -> list[_Found]:
        """The same, with doubt of those that only the strongest word of their clause speaks for."""
        likely = [one for one in found if one.likely >= _SURE_ENOUGH]
        if not likely:
            return found
        left = [self.words.without_strongest(one.card, one.clause) for one in likely]
        scores = self._scores(_unit(embedder.embed(left) - self.mean))
        fallen = [one for row, one in enumerate(likely) if scores[row, one.card] <= _STILL_NEAR]
        return [replace(one, likely=_DOUBTED) if one in fallen else one for one in found]

    def _best(self, said: Message) -> list[_Found]:
        """The best card of each clause that can name a matter and is worth a second look."""
        clauses = _unit(said.clause_vectors - self.mean)
        met = np.asarray([self._met(clause) for clause in said.clauses], np.float32)
        scores = self._scores(clauses) + _CUE * met
        best = scores.argmax(axis=1)
        meant = self._meant(said, clauses, scores, best)
        first = _likely(meant @ _FIRST + _FIRST_BIAS)
        places = self.words.ranks(said.clauses)
        found = []
        for row, card in enumerate(best.tolist()):
            clause = said.clauses[row]
            if first[row] < CANDIDATE or not _names_something(clause):
                continue
            sentence = said.clauses[said.sentence_of[row]]
            both = self.words.shared(card, clause, sentence, int(places[row, card]))
            signals = (
                *meant[row],
                both.rank,
                both.in_sentence,
                self.gists[card] @ clauses[row],
                both.rarest,
                both.strongest,
                _elsewhere(said, scores, row, card),
            )
            likely = float(_likely(np.asarray(signals) @ _SECOND + _SECOND_BIAS))
            most = 1.0 if first[row] >= _LOOKED_AT else _DOUBTED
            found.append(_Found(card, clause, min(likely, most)))
        return found

    def _meant(
        self, said: Message, clauses: Vectors, scores: Vectors, best: NDArray[np.intp]
    ) -> NDArray[np.float64]:
        """Shape (clauses, 3): what speaks for the best card of each by meaning."""
        rows = np.arange(len(best))
        others = scores.copy()
        others[rows, best] = -1.0
        ahead = scores[rows, best] - others.max(axis=1)
        nothing = (self.nothing @ clauses.T).max(axis=0)
        sentence = scores[list(said.sentence_of), best]
        return np.stack([ahead, nothing, sentence], axis=1).astype(np.float64)

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


def _elsewhere(said: Message, scores: Vectors, row: int, card: int) -> float:
    """The logarithm of the card's place from 1 in the other sentence that speaks most for it."""
    others = [n for n, of in enumerate(said.sentence_of) if of != said.sentence_of[row]]
    places = (scores[others] > scores[others, card][:, None]).sum(axis=1)
    return float(np.log1p(min(places.tolist(), default=_FAR)))


def _likely(evidence: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-evidence)), np.float64)


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)
