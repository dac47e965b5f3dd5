"""Who is asking, and what they may read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from coach.domain.people import Role


class PartitionKind(StrEnum):
    """Whose passages a partition holds."""

    LIBRARY = "library"
    PROGRAMME = "programme"
    PAIR = "pair"


@dataclass(frozen=True, order=True)
class Partition:
    """A set of passages with one audience; its generation rises with every change."""

    kind: PartitionKind
    id: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else str(self.kind)


LIBRARY = Partition(PartitionKind.LIBRARY)


@dataclass(frozen=True)
class Viewer:
    """The person asking, as the login established them."""

    person_id: str
    role: Role
    programme_id: str
    pair_id: str | None = None
    """The pair that a mentor or mentee belongs to; a coordinator has none."""


@dataclass(frozen=True)
class Scope:
    """What one viewer may read: required by every search and every repository read.

    Made by `coach.domain.access.scope_of` from a viewer, by `system_scope` for ingestion and
    administration of shared content, never by hand.
    """

    partitions: frozenset[Partition]
    owner_id: str | None
    """Whose journal, conversations and ratings are included; None for nobody's."""
    pair_id: str | None
    """Whose notes, promises and goals are included; None for no pair's."""
    programme_id: str | None
    reason: str

    def covers(self, partition: Partition) -> bool:
        """Whether a passage of the partition may be read."""
        return partition in self.partitions

    def narrowed(self, partition: Partition) -> Scope:
        """The same scope over one of its partitions, or over none where it does not cover it."""
        return replace(self, partitions=self.partitions & {partition})


@dataclass(frozen=True)
class Decision:
    """Whether something is allowed, and why."""

    allowed: bool
    reason: str


def scope_of(viewer: Viewer) -> Scope:
    """The scope of a signed-in person: library, programme, own pair, own writing."""
    partitions = {LIBRARY, Partition(PartitionKind.PROGRAMME, viewer.programme_id)}
    pair_id = viewer.pair_id if viewer.role is not Role.COORDINATOR else None
    if pair_id:
        partitions.add(Partition(PartitionKind.PAIR, pair_id))
    return Scope(
        partitions=frozenset(partitions),
        owner_id=viewer.person_id,
        pair_id=pair_id,
        programme_id=viewer.programme_id,
        reason=f"{viewer.role} of programme {viewer.programme_id}",
    )


def library_scope() -> Scope:
    """The scope of nobody in particular: the shared library alone."""
    return Scope(frozenset({LIBRARY}), None, None, None, "library only")


def pair_scope(programme_id: str, pair_id: str) -> Scope:
    """The scope in which the system writes a pair's own record, such as a note just saved."""
    own = {
        LIBRARY,
        Partition(PartitionKind.PROGRAMME, programme_id),
        Partition(PartitionKind.PAIR, pair_id),
    }
    return Scope(frozenset(own), None, pair_id, programme_id, f"system, for pair {pair_id}")


def system_scope(partition: Partition) -> Scope:
    """The scope in which the system ingests into one partition."""
    return Scope(frozenset({partition}), None, None, None, f"system, for {partition}")
