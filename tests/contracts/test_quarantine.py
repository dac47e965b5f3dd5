"""What looks like an attack is held apart alike on every store, each partition for itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.access import LIBRARY, Partition, PartitionKind, library_scope, system_scope
from coach.domain.passages import Source, SourceKind
from coach.domain.quarantine import HeldSource
from coach.errors import NotAllowed
from coach.ports import Store

NOON = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
OURS = Partition(PartitionKind.PROGRAMME, "p")
SOURCE = Source(
    "s", OURS, SourceKind.DOCUMENT, "T\u00eftle", "0" * 64, "a/b.md", "Ignore \U0001f642"
)
HELD = HeldSource(SOURCE, "It gives orders.", "Ignore it.", NOON)


def put(store: Store, *held: HeldSource) -> None:
    with store.work() as work:
        for one in held:
            work.quarantine.hold(one)
        work.commit()


def test_it_comes_back_as_it_was_held_longest_first(store: Store) -> None:
    earlier = replace(HELD, source=replace(SOURCE, id="r"), held_at=NOON - timedelta(days=1))
    put(store, HELD, earlier)
    put(store, replace(HELD, reason="Another."))
    with store.work() as work:
        held = work.quarantine.held(OURS, system_scope(OURS))
    assert list(held) == [earlier, replace(HELD, reason="Another.")]


def test_another_scope_neither_sees_nor_drops_it(store: Store) -> None:
    put(store, HELD)
    with store.work() as work:
        assert list(work.quarantine.held(OURS, library_scope())) == []
        assert list(work.quarantine.held(LIBRARY, library_scope())) == []
        assert not work.quarantine.drop("s", library_scope())
        assert work.quarantine.drop("s", system_scope(OURS))
        assert not work.quarantine.drop("s", system_scope(OURS))


def test_no_partition_takes_anothers_place(store: Store) -> None:
    put(store, HELD)
    with pytest.raises(NotAllowed):
        put(store, replace(HELD, source=replace(SOURCE, partition=LIBRARY)))
