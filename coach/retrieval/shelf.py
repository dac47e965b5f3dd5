"""One partition's passages in memory, as they stood at one generation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach.domain.access import PartitionKind, Scope
from coach.domain.passages import Hit, Passage, SourceKind
from coach.index.lexical import LexicalIndex
from coach.index.ranking import best_rows, cosines
from coach.ports import PassageIndex, Scored, Vectors
from coach.retrieval.fusion import RECORD_WEIGHT, Scores, fused, reordered
from coach.retrieval.queries import Query

DEPTH = 50
"""Passages that each search puts forward."""
SPARE = 20
"""How many more the index is asked for at first, for those that another search may not want."""
REACH = 20
"""Places that matter: a cosine that cannot lead there is not fetched."""
EXACT = 5000
"""So many passages are compared one by one faster than the index finds them, and exactly."""

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Window:
    """The index seen through the scope of one partition."""

    index: PassageIndex
    scope: Scope

    def nearest(self, vector: Vectors, limit: int) -> Sequence[Scored]:
        """The nearest ids, best first."""
        return self.index.search(vector, self.scope, limit)

    def vectors(self, ids: Sequence[str]) -> Mapping[str, Vectors]:
        """Stored vectors by id."""
        return self.index.vectors(ids, self.scope)


class Shelf:
    """Searches one partition by meaning and by words; only what stands on it can be found."""

    def __init__(self, generation: int, passages: Sequence[Passage], *, exact: int = EXACT) -> None:
        """Count the words; vectors are fetched when they are first compared.

        Args:
            generation: The partition's generation when the passages were read.
            passages: All of the partition.
            exact: Up to so many passages of a kind are compared one by one.
        """
        self.generation = generation
        self._exact = exact
        self._passages = tuple(passages)
        self._record = any(p.partition.kind is PartitionKind.PAIR for p in self._passages)
        self._row_of = {passage.id: row for row, passage in enumerate(self._passages)}
        kinds = np.array([passage.kind for passage in self._passages], dtype=object)
        self._rows: dict[SourceKind, Rows] = {
            kind: np.flatnonzero(kinds == kind) for kind in set(kinds)
        }
        self._lexical = LexicalIndex([_searchable(passage) for passage in self._passages])
        self._matrices: dict[SourceKind, Vectors] = {}

    def hits(self, query: Query, kinds: Set[SourceKind], window: Window) -> list[Hit]:
        """The best of either search, in no order, each with both of its scores.

        Args:
            query: What is searched for.
            kinds: Kinds of passages that may be found.
            window: The index within this partition.
        """
        present = self._rows.keys() & kinds
        if not present:
            return []
        meaning, unseen = self._meaning(query, present, window)
        words = self._words(query, present)
        rows = np.union1d(_best_known(meaning), _best_above_zero(words))
        near, shared = meaning[rows], words[rows]
        asked = _worth_fetching(near, shared, unseen)
        near[asked] = self._cosines(rows[asked], query, window)
        near = np.nan_to_num(near)
        scores = fused(near, shared)
        if self._record:
            scores = reordered(scores, fused(near, shared, RECORD_WEIGHT))
        return [
            Hit(self._passages[row], *map(float, found))
            for row, *found in zip(rows, scores, near, shared, strict=True)
        ]

    def vectors(self, ids: Sequence[str], window: Window) -> dict[str, Vectors]:
        """Vectors of passages on this shelf, from memory where they were compared before."""
        found: dict[str, Vectors] = {}
        missing = []
        for one in ids:
            row = self._row_of.get(one)
            if row is None:
                continue
            kind = self._passages[row].kind
            if kind in self._matrices:
                place = int(np.searchsorted(self._rows[kind], row))
                found[one] = self._matrices[kind][place]
            else:
                missing.append(one)
        return {**found, **(window.vectors(missing) if missing else {})}

    def _words(self, query: Query, kinds: Set[SourceKind]) -> Scores:
        """Word coverage of each passage; 0 for other kinds."""
        coverage = self._lexical.coverage(query.words)
        for kind in self._rows.keys() - kinds:
            coverage[self._rows[kind]] = 0
        return coverage

    def _meaning(
        self, query: Query, kinds: Set[SourceKind], window: Window
    ) -> tuple[Scores, float]:
        """Cosine of each passage, nan where it was not compared, and the most that it can be."""
        scores = np.full(len(self._passages), np.nan, np.float32)
        many = {kind for kind in kinds if len(self._rows[kind]) > self._exact}
        for kind in kinds - many:
            scores[self._rows[kind]] = cosines(self._matrix(kind, query, window), query.vector)
        nearest = self._nearest(query, kinds, window) if many else []
        for row, score in nearest:
            scores[row] = score
        return scores, nearest[-1][1] if nearest else 1.0

    def _matrix(self, kind: SourceKind, query: Query, window: Window) -> Vectors:
        """Vectors of one kind's passages, fetched once; zeros where the index has none."""
        if kind not in self._matrices:
            ids = [self._passages[row].id for row in self._rows[kind]]
            stored = window.vectors(ids)
            absent = np.zeros_like(query.vector)
            self._matrices[kind] = np.stack([stored.get(one, absent) for one in ids])
        return self._matrices[kind]

    def _nearest(
        self, query: Query, kinds: Set[SourceKind], window: Window
    ) -> list[tuple[int, float]]:
        """Rows and scores from the index; asks for more while unwanted kinds crowd them out.

        What is not among the nearest of all wanted kinds is further away than each of them, so
        that it does not matter how many of them were compared one by one already.
        """
        limit = DEPTH + SPARE
        while True:
            found = window.nearest(query.vector, limit)
            wanted = [
                (row, one.score)
                for one in found
                if (row := self._row_of.get(one.passage_id)) is not None
                and self._passages[row].kind in kinds
            ]
            if len(wanted) >= DEPTH or len(found) < limit:
                return wanted
            limit *= 4

    def _cosines(self, rows: Rows, query: Query, window: Window) -> list[float]:
        """Cosines of some passages, 0 where the index has no vector."""
        ids = [self._passages[row].id for row in rows]
        stored = window.vectors(ids) if ids else {}
        absent = np.zeros_like(query.vector)
        return [float(stored.get(one, absent) @ query.vector) for one in ids]


def _worth_fetching(near: Scores, shared: Scores, unseen: float) -> Rows:
    """Where an unknown cosine, at most `unseen`, could still lead among the first."""
    unknown = np.isnan(near)
    first = np.sort(fused(near[~unknown], shared[~unknown]))[-REACH:]
    floor = first[0] if len(first) == REACH else 0.0
    return np.flatnonzero(unknown & (fused(np.full_like(near, unseen), shared) >= floor))


def _best_known(scores: Scores) -> Rows:
    known = np.flatnonzero(~np.isnan(scores))
    return known[best_rows(scores[known], DEPTH)]


def _best_above_zero(scores: Scores) -> Rows:
    above = np.flatnonzero(scores > 0)
    return above[best_rows(scores[above], DEPTH)]


def _searchable(passage: Passage) -> str:
    """A passage with its place, whose words count as its own."""
    return f"{passage.source_title}\n{passage.section}\n{passage.text}"
