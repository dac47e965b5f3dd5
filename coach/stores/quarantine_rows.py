"""Sources that wait for a person's review, in the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, select

from coach.domain.access import Partition, Scope
from coach.domain.passages import Source, SourceKind
from coach.domain.quarantine import HeldSource
from coach.stores.execution import Execution
from coach.stores.quarantine_schema import quarantine


class SqlQuarantine:
    """QuarantineRows on SQL."""

    def __init__(self, execution: Execution) -> None:
        self._execution = execution

    def hold(self, held: HeldSource) -> None:
        """Keep a source apart, in place of what was held of it before."""
        source = held.source
        row = {
            "source_id": source.id,
            "partition_key": str(source.partition),
            "kind": source.kind,
            "title": source.title,
            "content_hash": source.content_hash,
            "origin": source.origin,
            "body": source.text,
            "reason": held.reason,
            "excerpt": held.excerpt,
            "held_at": held.held_at,
        }
        self._execution.upsert(quarantine, row, fixed="partition_key")

    def held(self, partition: Partition, scope: Scope) -> Sequence[HeldSource]:
        """What waits in a partition, longest first; none of a partition out of scope."""
        if partition not in scope.partitions:
            return ()
        query = select(quarantine).where(quarantine.c.partition_key == str(partition))
        rows = self._execution.rows(query.order_by(quarantine.c.held_at, quarantine.c.source_id))
        return [_held(row, partition) for row in rows]

    def drop(self, source_id: str, scope: Scope) -> bool:
        """Keep it no longer; whether it was held within the scope."""
        within = (quarantine.c.source_id == source_id) & _in(scope)
        return self._execution.run(delete(quarantine).where(within)) > 0


def _in(scope: Scope) -> ColumnElement[bool]:
    return quarantine.c.partition_key.in_([str(one) for one in scope.partitions])


def _held(row: Row[Any], partition: Partition) -> HeldSource:
    source = Source(
        row.source_id,
        partition,
        SourceKind(row.kind),
        row.title,
        row.content_hash,
        row.origin,
        row.body,
    )
    return HeldSource(source, row.reason, row.excerpt, row.held_at)
