"""The library of this deployment, and the documents that a programme adds to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from coach.domain.access import LIBRARY, Partition, PartitionKind, Viewer, system_scope
from coach.domain.library import Library
from coach.domain.passages import Source, SourceKind
from coach.domain.people import Role
from coach.domain.quarantine import HeldSource
from coach.domain.terms import Dimension, Stage
from coach.errors import NotAllowed, NotFound
from coach.ingest.card_text import card_sources
from coach.ingest.cards import load_library
from coach.ingest.coverage import AUDIENCES, coverage
from coach.ingest.loaders import DEFAULT_LARGEST, document_offers, lies_under
from coach.ingest.offers import Progress, offer_of
from coach.ingest.pipeline import Pipeline
from coach.ingest.quarantine import Suspicion
from coach.ports import Store


@dataclass(frozen=True)
class Contents:
    """What a programme's pairs may be shown quotes of."""

    counts: Mapping[str, int]
    """Kind of card → how many the library has."""
    documents: Sequence[Source]
    """The programme's own, without their texts."""
    coverage: Mapping[Dimension, Mapping[Stage, str]]
    """How many items for the mentor and for the leader, as "3/2"."""


class Knowledge:
    """The shipped cards with the programme's own over them, and ingested documents."""

    def __init__(
        self,
        store: Store,
        pipeline: Pipeline,
        folders: Sequence[Path],
        suspicious: Suspicion,
        *,
        largest_file: int = DEFAULT_LARGEST,
    ) -> None:
        """Knowledge from folders.

        Args:
            store: What is held for a review.
            pipeline: Makes it retrievable.
            folders: The shipped library first, a programme's overlay after it.
            suspicious: Says why a document's text looks like an attack, or None.
            largest_file: Bytes of the largest document that is read.
        """
        self._store = store
        self._pipeline = pipeline
        self._folders = tuple(folders)
        self._suspicious = suspicious
        self._largest_file = largest_file

    @cached_property
    def library(self) -> Library:
        """All cards; raises WrongUse that names each mistake in the folders."""
        return load_library(*self._folders)

    def index_library(self) -> Iterator[Progress]:
        """Make all cards retrievable as they are now; what is equal is not embedded again."""
        offers = [offer_of(source) for source in card_sources(self.library)]
        yield from self._pipeline.sync(
            LIBRARY, offers, gone=lambda source: source.kind is not SourceKind.DOCUMENT
        )

    def add_documents(self, paths: Sequence[Path], viewer: Viewer | None) -> Iterator[Progress]:
        """Make documents retrievable for the coordinator's programme, or for every programme.

        A document that came from one of the paths and is not there any more is removed.

        Args:
            paths: Files and folders.
            viewer: The coordinator of the programme; None where whoever runs the machine adds
                to the shared library.

        Raises:
            NotAllowed: the viewer is no coordinator.
            WrongUse: a path names nothing.
        """
        partition = _partition_for(viewer)
        yield from self._pipeline.sync(
            partition,
            document_offers(paths, partition, self._largest_file),
            gone=lambda source: lies_under(source, paths),
            suspicious=self._suspicious,
        )

    def contents(self, viewer: Viewer) -> Contents:
        """What the coordinator's programme has to quote from.

        Raises:
            NotAllowed: the viewer is no coordinator.
        """
        partition = _partition_for(viewer)
        with self._store.work() as work:
            documents = work.passages.sources(partition, system_scope(partition))
        cards = self.library
        counts = {
            "guidance": len(cards.guidance),
            "activities": len(cards.activities),
            "evidence": len(cards.evidence),
            "questions": len(cards.questions),
            "situations": len(cards.situations),
            "replies": len(cards.replies),
            "workplace": len(cards.workplace),
            "follow_ups": len(cards.follow_ups),
        }
        return Contents(counts, documents, _covered(cards))

    def held(self, viewer: Viewer | None) -> Sequence[HeldSource]:
        """Documents that look like an attack and wait for a person to read them.

        Raises:
            NotAllowed: the viewer is no coordinator.
        """
        partition = _partition_for(viewer)
        with self._store.work() as work:
            return work.quarantine.held(partition, system_scope(partition))

    def release(self, viewer: Viewer | None, source_id: str) -> HeldSource:
        """Make a document retrievable that a person has read and found harmless.

        Until its text changes it is not held again.

        Raises:
            NotAllowed: the viewer is no coordinator.
            NotFound: nothing of that name is held.
        """
        held = self._one_held(viewer, source_id)
        self._pipeline.keep(held.source.partition, [held.source], lambda work: None)
        return held

    def discard(self, viewer: Viewer | None, source_id: str) -> HeldSource:
        """Delete what is held of a document; the file itself stays where it is.

        Raises:
            NotAllowed: the viewer is no coordinator.
            NotFound: nothing of that name is held.
        """
        held = self._one_held(viewer, source_id)
        self._pipeline.remove(held.source.partition, [held.source.id])
        return held

    def _one_held(self, viewer: Viewer | None, source_id: str) -> HeldSource:
        found = next((one for one in self.held(viewer) if one.source.id == source_id), None)
        if found is None:
            raise NotFound(f"No document {source_id} is held. Look with: coach quarantine list")
        return found


def _covered(library: Library) -> Mapping[Dimension, Mapping[Stage, str]]:
    counts = coverage(library).counts
    return {
        dimension: {
            stage: "/".join(str(counts.get((stage, dimension, side), 0)) for side in AUDIENCES)
            for stage in Stage
        }
        for dimension in Dimension
    }


def _partition_for(viewer: Viewer | None) -> Partition:
    if viewer is None:
        return LIBRARY
    if viewer.role is not Role.COORDINATOR:
        raise NotAllowed("Documents are added by the coordinator of the programme.")
    return Partition(PartitionKind.PROGRAMME, viewer.programme_id)
