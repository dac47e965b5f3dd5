"""Sources and passages in the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, delete, select

from coach.domain.access import Partition, PartitionKind, Scope
from coach.domain.passages import Passage, Source, SourceKind
from coach.privacy.vault import DataKey
from coach.stores.data_keys import DataKeys, of_pair
from coach.stores.execution import Execution, batches
from coach.stores.schema import partitions, passages, sources, strays

_KINDS = {str(kind): kind for kind in SourceKind}
_PARTITION_COLUMN = list(passages.c.keys()).index("partition_key")


class SqlPassages:
    """PassageRows on SQL; the bodies of a pair's partition are sealed with its key."""

    def __init__(self, execution: Execution, keys: DataKeys) -> None:
        self._execution = execution
        self._keys = keys

    def put(self, source: Source, found: Sequence[Passage]) -> None:
        """Replace a source and all its passages, and raise its partition's generation.

        Passages that it had before and has no longer become strays.
        """
        key = str(source.partition)
        data_key = self._sealing_key(source.partition)
        row = {
            "id": source.id,
            "partition_key": key,
            "kind": source.kind,
            "title": source.title,
            "content_hash": source.content_hash,
            "origin": source.origin,
            "body": _closed(data_key, source.text, f"sources:{source.id}"),
        }
        self._execution.upsert(sources, row, fixed="partition_key")
        self._stray(passages.c.source_id == source.id, key)
        self._execution.run(delete(passages).where(passages.c.source_id == source.id))
        self.settle([passage.id for passage in found])
        self._execution.insert(
            passages, [_row(passage, n, key, data_key) for n, passage in enumerate(found)]
        )
        self._execution.increase(partitions.c.generation, key)

    def drop(self, source_id: str, scope: Scope) -> tuple[str, ...]:
        """Remove a source within the scope; the ids of its passages, which become strays."""
        within = (sources.c.id == source_id) & _in(sources, scope)
        row = self._execution.first(select(sources.c.partition_key).where(within))
        if row is None:
            return ()
        cut = (passages.c.source_id == source_id) & _in(passages, scope)
        ids = self._stray(cut, row.partition_key)
        self._execution.run(delete(passages).where(cut))
        self._execution.run(delete(sources).where(within))
        self._execution.increase(partitions.c.generation, row.partition_key)
        return ids

    def get(self, ids: Sequence[str], scope: Scope) -> Mapping[str, Passage]:
        """Live passages within the scope, by id."""
        found: dict[str, Passage] = {}
        for batch in batches(tuple(dict.fromkeys(ids))):
            query = select(passages).where(passages.c.id.in_(batch) & _in(passages, scope))
            found.update((passage.id, passage) for passage in self._passages(query))
        return found

    def source(self, source_id: str, scope: Scope) -> Source | None:
        """A source with its whole text."""
        query = select(sources).where((sources.c.id == source_id) & _in(sources, scope))
        row = self._execution.first(query)
        if row is None:
            return None
        partition = _partition(row.partition_key)
        if not self._readable(partition):
            return None
        data_key = self._opening_key(partition)
        return _source(row, _opened(data_key, row.body, f"sources:{row.id}"))

    def sources(self, partition: Partition, scope: Scope) -> Sequence[Source]:
        """All sources of a partition, without their texts."""
        columns = [column for column in sources.c if column.name != "body"]
        query = (
            select(*columns)
            .where((sources.c.partition_key == str(partition)) & _in(sources, scope))
            .order_by(sources.c.id)
        )
        return [_source(row, "") for row in self._execution.rows(query)]

    def all(self, partition: Partition, scope: Scope) -> Sequence[Passage]:
        """All passages of a partition, in source order."""
        return self._passages(
            select(passages)
            .where((passages.c.partition_key == str(partition)) & _in(passages, scope))
            .order_by(passages.c.source_id, passages.c.number)
        )

    def generations(self, scope: Scope) -> Mapping[Partition, int]:
        """The generation of each partition in scope, 0 where nothing was ever stored."""
        keys = {str(partition): partition for partition in scope.partitions}
        query = select(partitions).where(partitions.c.key.in_(keys))
        raised = {row.key: row.generation for row in self._execution.rows(query)}
        return {partition: raised.get(key, 0) for key, partition in keys.items()}

    def announce(self, partition: Partition, ids: Sequence[str], at: datetime) -> None:
        """Write down whose vectors are about to be stored, before they are."""
        self.settle(ids)
        self._execution.insert(
            strays,
            [
                {"passage_id": passage_id, "partition_key": str(partition), "announced_at": at}
                for passage_id in ids
            ],
        )

    def strays(self, partition: Partition, before: datetime) -> tuple[str, ...]:
        """Ids whose vectors may be stored although no passage is live."""
        old = strays.c.announced_at.is_(None) | (strays.c.announced_at < before)
        query = select(strays.c.passage_id).where((strays.c.partition_key == str(partition)) & old)
        return tuple(row.passage_id for row in self._execution.rows(query))

    def settle(self, ids: Sequence[str]) -> None:
        """The vectors of these ids are gone."""
        for batch in batches(ids):
            self._execution.run(delete(strays).where(strays.c.passage_id.in_(batch)))

    def _stray(self, cut: ColumnElement[bool], key: str) -> tuple[str, ...]:
        """The ids of live passages, written down as strays for when they are deleted."""
        query = select(passages.c.id).where(cut).order_by(passages.c.number)
        ids = tuple(row.id for row in self._execution.rows(query))
        self.settle(ids)
        self._execution.insert(
            strays,
            [{"passage_id": old, "partition_key": key, "announced_at": None} for old in ids],
        )
        return ids

    def _passages(self, query: Select[Any]) -> list[Passage]:
        """Passages of a query over whole rows; those whose key was destroyed are forgotten."""
        openers: dict[str, _Opener | None] = {}
        found: list[Passage] = []
        for row in self._execution.rows(query):
            key = row[_PARTITION_COLUMN]
            if key not in openers:
                openers[key] = self._opener(_partition(key))
            opener = openers[key]
            if opener is not None:
                found.append(opener.passage(row))
        return found

    def _opener(self, partition: Partition) -> _Opener | None:
        if not self._readable(partition):
            return None
        return _Opener(partition, self._opening_key(partition))

    def _readable(self, partition: Partition) -> bool:
        """Whether the key of what a pair wrote still exists: without it there is nothing."""
        return partition.kind is not PartitionKind.PAIR or self._opening_key(partition) is not None

    def _opening_key(self, partition: Partition) -> DataKey | None:
        if partition.kind is not PartitionKind.PAIR:
            return None
        return self._keys.find(of_pair(partition.id))

    def _sealing_key(self, partition: Partition) -> DataKey | None:
        if partition.kind is not PartitionKind.PAIR:
            return None
        return self._keys.obtain(of_pair(partition.id))


def _in(table: Table, scope: Scope) -> ColumnElement[bool]:
    """Whether a row lies in scope, written so that no index is chosen for it.

    SQLite would otherwise walk whole partitions to find a few ids.
    """
    within = sorted(str(partition) for partition in scope.partitions)
    return table.c.partition_key.concat("").in_(within)


def _partition(key: str) -> Partition:
    kind, _, partition_id = key.partition(":")
    return Partition(PartitionKind(kind), partition_id)


def _row(passage: Passage, number: int, key: str, data_key: DataKey | None) -> dict[str, object]:
    body = f"{passage.section}\n{passage.text}"
    return {
        "id": passage.id,
        "source_id": passage.source_id,
        "partition_key": key,
        "number": number,
        "kind": passage.kind,
        "source_title": passage.source_title,
        "body": _closed(data_key, body, f"passages:{passage.id}"),
        "start_at": passage.start,
        "end_at": passage.end,
        "tokens": passage.tokens,
    }


class _Opener:
    """Makes the rows of one partition into passages; a pair's are unsealed, hundreds in a ms."""

    def __init__(self, partition: Partition, data_key: DataKey | None) -> None:
        self._partition = partition
        self._data_key = data_key

    def passage(self, row: Row[Any]) -> Passage:
        """The passage of a whole row, read by position: by name takes twice as long."""
        passage_id, source_id, _, _, kind, title, body, start, end, tokens = tuple(row)
        section, _, text = _opened(self._data_key, body, f"passages:{passage_id}").partition("\n")
        return Passage(
            passage_id,
            source_id,
            self._partition,
            _KINDS[kind],
            title,
            section,
            text,
            start,
            end,
            tokens,
        )


def _source(row: Row[Any], text: str) -> Source:
    return Source(
        id=row.id,
        partition=_partition(row.partition_key),
        kind=SourceKind(row.kind),
        title=row.title,
        content_hash=row.content_hash,
        origin=row.origin,
        text=text,
    )


def _closed(data_key: DataKey | None, text: str, place: str) -> bytes:
    return text.encode() if data_key is None else data_key.seal(text, place)


def _opened(data_key: DataKey | None, body: bytes, place: str) -> str:
    return body.decode() if data_key is None else data_key.unseal(body, place)
