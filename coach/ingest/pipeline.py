"""Offers become retrievable passages: split, examined, embedded, indexed, and then live.

A passage is retrievable from the moment its row is committed, and its vector is stored before.
What an interruption leaves are vectors without a row, which no search returns; their ids are
written down beforehand, so that a later run removes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from coach.domain.access import Partition, system_scope
from coach.domain.passages import Passage, Source
from coach.domain.quarantine import HeldSource
from coach.errors import UnreadableSource
from coach.ingest.offers import Offer, Outcome, Progress
from coach.ingest.quarantine import Suspect, Suspicion, suspect
from coach.ingest.splitting import TokenCount, split
from coach.ingest.vectors import passage_vectors
from coach.ports import Clock, Embedder, PassageIndex, Store, UnitOfWork

GROUP_CHARACTERS = 60_000
"""Text that is embedded and committed together, where sources are small: some 100 passages."""
GRACE = timedelta(minutes=10)
"""How long another process may take between announcing passages and committing them."""


@dataclass(frozen=True)
class _Loaded:
    offer: Offer
    source: Source
    replaces: bool


class Pipeline:
    """Keeps partitions and the index in step with what is offered; each run is idempotent."""

    def __init__(
        self,
        store: Store,
        index: PassageIndex,
        embedder: Embedder,
        clock: Clock,
        count: TokenCount,
        *,
        group_characters: int = GROUP_CHARACTERS,
    ) -> None:
        """A pipeline.

        Args:
            store: The one truth of what exists.
            index: Vectors by id.
            embedder: Makes the vectors.
            clock: Tells which interrupted work is old enough to be cleared.
            count: Tokens of a text.
            group_characters: How much text is embedded and committed together.
        """
        self._store = store
        self._index = index
        self._embedder = embedder
        self._clock = clock
        self._count = count
        self._group_characters = group_characters

    def sync(
        self,
        partition: Partition,
        offers: Sequence[Offer],
        *,
        gone: Callable[[Source], bool] = lambda source: False,
        suspicious: Suspicion = lambda text: None,
    ) -> Iterator[Progress]:
        """Add what is new, replace what changed, leave what is equal, remove what is gone.

        Args:
            partition: Where all of it belongs.
            offers: What there is now.
            gone: Whether a stored source should have been among the offers, and goes where it is
                not.
            suspicious: Finds attacks; a source with one is held as a whole for a review.

        Yields:
            Progress: one for each source, when it is dealt with for good.
        """
        self.sweep(partition)
        with self._store.work() as work:
            stored = {s.id: s for s in work.passages.sources(partition, system_scope(partition))}
            held = [one.source for one in work.quarantine.held(partition, system_scope(partition))]
        offered = {offer.source_id for offer in offers}
        leaving = [s for s in (*stored.values(), *held) if s.id not in offered and gone(s)]
        total = len(offers) + len(leaving)
        outcomes = self._outcomes(partition, offers, stored, leaving, suspicious)
        for done, outcome in enumerate(outcomes, 1):
            yield replace(outcome, done=done, total=total)

    def keep(
        self, partition: Partition, sources: Sequence[Source], along: Callable[[UnitOfWork], None]
    ) -> None:
        """Make sources live in the transaction in which the caller writes what belongs to them.

        If it raises, nothing of either can be read; if it returns, all of it is durable.

        Args:
            partition: Where all of them belong.
            sources: What is to be found from then on.
            along: Writes the rest.
        """
        cut = split(sources, self._count)
        self._make_live(partition, {source: cut[source.id] for source in sources}, along)

    def remove(self, partition: Partition, source_ids: Sequence[str]) -> None:
        """Forget sources: their rows at once, their vectors right after."""
        with self._store.work() as work:
            for source_id in source_ids:
                work.passages.drop(source_id, system_scope(partition))
                work.quarantine.drop(source_id, system_scope(partition))
            work.commit()
        self.sweep(partition)

    def sweep(self, partition: Partition) -> None:
        """Remove the vectors that no live passage has."""
        before = self._clock.now() - GRACE
        with self._store.work() as work:
            strays = work.passages.strays(partition, before)
        if strays:
            self._index.remove(partition, strays)
            with self._store.work() as work:
                work.passages.settle(strays)
                work.commit()

    def restore(self, partition: Partition) -> int:
        """Embed live passages whose vectors the index lost; how many there were."""
        scope = system_scope(partition)
        with self._store.work() as work:
            live = work.passages.all(partition, scope)
        known = self._index.vectors([passage.id for passage in live], scope)
        lost = [passage for passage in live if passage.id not in known]
        self._embed(partition, lost)
        return len(lost)

    def _outcomes(
        self,
        partition: Partition,
        offers: Sequence[Offer],
        stored: Mapping[str, Source],
        leaving: Sequence[Source],
        suspicious: Suspicion,
    ) -> Iterator[Progress]:
        changed = []
        for offer in offers:
            known = stored.get(offer.source_id)
            if known is not None and known.content_hash == offer.content_hash:
                yield _progress(offer.name, Outcome.UNCHANGED)
            else:
                changed.append(offer)
        if leaving:
            self.remove(partition, [source.id for source in leaving])
        for source in leaving:
            yield _progress(source.origin or source.title, Outcome.REMOVED)
        for group in _groups(changed, stored.keys(), self._group_characters):
            if isinstance(group, Progress):
                yield group
            else:
                yield from self._ingest(partition, group, suspicious)

    def _ingest(
        self, partition: Partition, group: Sequence[_Loaded], suspicious: Suspicion
    ) -> Iterator[Progress]:
        cut = split([loaded.source for loaded in group], self._count)
        good = []
        for loaded in group:
            passages = cut[loaded.source.id]
            found = suspect(passages, suspicious)
            if found:
                self._hold(loaded.source, found)
                yield _progress(loaded.offer.name, Outcome.QUARANTINED, reason=found.reason)
            elif passages:
                good.append(loaded)
            else:
                yield _progress(loaded.offer.name, Outcome.SKIPPED, reason="holds no text")
        self._make_live(partition, {loaded.source: cut[loaded.source.id] for loaded in good})
        self.sweep(partition)
        for loaded in good:
            outcome = Outcome.REPLACED if loaded.replaces else Outcome.ADDED
            yield _progress(loaded.offer.name, outcome, len(cut[loaded.source.id]))

    def _hold(self, source: Source, found: Suspect) -> None:
        """Keep it for a review; what was retrievable of it before goes at once."""
        with self._store.work() as work:
            work.passages.drop(source.id, system_scope(source.partition))
            held = HeldSource(source, found.reason, found.excerpt, self._clock.now())
            work.quarantine.hold(held)
            work.commit()
        self.sweep(source.partition)

    def _make_live(
        self,
        partition: Partition,
        cut: Mapping[Source, Sequence[Passage]],
        along: Callable[[UnitOfWork], None] = lambda work: None,
    ) -> None:
        passages = [passage for own in cut.values() for passage in own]
        with self._store.work() as work:
            work.passages.announce(
                partition, [passage.id for passage in passages], self._clock.now()
            )
            work.commit()
        self._embed(partition, passages)
        with self._store.work() as work:
            for source, own in cut.items():
                work.passages.put(source, own)
                work.quarantine.drop(source.id, system_scope(partition))
            along(work)
            work.commit()

    def _embed(self, partition: Partition, passages: Sequence[Passage]) -> None:
        if passages:
            vectors = passage_vectors(passages, self._embedder)
            self._index.add(partition, [passage.id for passage in passages], vectors)


def _groups(
    offers: Iterable[Offer], stored: Iterable[str], characters: int
) -> Iterator[Progress | Sequence[_Loaded]]:
    """Loaded sources in groups worth embedding together, and what could not be loaded."""
    known = set(stored)
    group: list[_Loaded] = []
    size = 0
    for offer in offers:
        try:
            source = offer.load()
        except UnreadableSource as exc:
            yield _progress(offer.name, Outcome.SKIPPED, reason=str(exc))
            continue
        group.append(_Loaded(offer, source, offer.source_id in known))
        size += len(source.text)
        if size >= characters:
            yield group
            group, size = [], 0
    if group:
        yield group


def _progress(name: str, outcome: Outcome, passages: int = 0, reason: str = "") -> Progress:
    return Progress(name, outcome, 0, 0, passages, reason)
