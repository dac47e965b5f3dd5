"""Vectors in this process's memory, compared exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from coach.domain.access import Partition, Scope
from coach.index.ranking import best, cosines, merged
from coach.ports import Scored, Vectors


class MemoryIndex:
    """A PassageIndex that forgets everything with its process."""

    def __init__(self) -> None:
        self._rows: dict[Partition, dict[str, Vectors]] = {}

    def add(self, partition: Partition, ids: Sequence[str], vectors: Vectors) -> None:
        """Store or replace the vectors of these ids."""
        self._rows.setdefault(partition, {}).update(zip(ids, vectors.copy(), strict=True))

    def remove(self, partition: Partition, ids: Sequence[str]) -> None:
        """Forget these ids; unknown ones are ignored."""
        rows = self._rows.get(partition, {})
        for passage_id in ids:
            rows.pop(passage_id, None)

    def search(self, vector: Vectors, scope: Scope, limit: int) -> Sequence[Scored]:
        """The nearest ids by cosine similarity within the scope's partitions, best first."""
        found = [rows for rows in self._in(scope) if rows]
        return merged((_nearest(rows, vector, limit) for rows in found), limit)

    def vectors(self, ids: Sequence[str], scope: Scope) -> Mapping[str, Vectors]:
        """The stored vectors of those ids that lie within the scope."""
        wanted = set(ids)
        return {i: rows[i] for rows in self._in(scope) for i in wanted & rows.keys()}

    def _in(self, scope: Scope) -> list[dict[str, Vectors]]:
        return [rows for partition, rows in self._rows.items() if scope.covers(partition)]


def _nearest(rows: Mapping[str, Vectors], vector: Vectors, limit: int) -> list[Scored]:
    return best(list(rows), cosines(np.stack(list(rows.values())), vector), limit)
