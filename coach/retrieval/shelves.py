"""The partitions that this process has in memory, kept in step with the database."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

from coach.domain.access import Partition, PartitionKind, Scope
from coach.ports import Store
from coach.retrieval.shelf import EXACT, Shelf

PAIRS_KEPT = 256
"""Pairs kept in memory; the one that came first goes first."""


class Shelves:
    """A shelf for each partition, loaded anew when its generation rose."""

    def __init__(self, store: Store, exact: int = EXACT) -> None:
        self._store = store
        self._exact = exact
        self._shelves: dict[Partition, Shelf] = {}
        self._loading = Lock()

    def within(self, scope: Scope) -> Mapping[Partition, Shelf]:
        """The shelves of a scope's partitions as the database has them now."""
        with self._store.work() as work:
            generations = work.passages.generations(scope)
        current = {partition: self._current(partition, generations) for partition in generations}
        stale = [partition for partition, shelf in current.items() if shelf is None]
        return {
            **{partition: shelf for partition, shelf in current.items() if shelf},
            **{partition: self._loaded(partition, scope, generations) for partition in stale},
        }

    def _current(self, partition: Partition, generations: Mapping[Partition, int]) -> Shelf | None:
        shelf = self._shelves.get(partition)
        return shelf if shelf and shelf.generation >= generations[partition] else None

    def _loaded(
        self, partition: Partition, scope: Scope, generations: Mapping[Partition, int]
    ) -> Shelf:
        """Loads are one at a time: what several searches wait for is loaded once."""
        with self._loading:
            shelf = self._current(partition, generations)
            if shelf is None:
                self._shelves.pop(partition, None)
                shelf = self._shelves[partition] = self._load(partition, scope)
                self._make_room()
            return shelf

    def _load(self, partition: Partition, scope: Scope) -> Shelf:
        """The generation is read first: a change in between makes the next search load again."""
        within = scope.narrowed(partition)
        with self._store.work() as work:
            generation = work.passages.generations(within)[partition]
            passages = work.passages.all(partition, within)
        return Shelf(generation, passages, exact=self._exact)

    def _make_room(self) -> None:
        pairs = [one for one in self._shelves if one.kind is PartitionKind.PAIR]
        for partition in pairs[: len(pairs) - PAIRS_KEPT]:
            del self._shelves[partition]
