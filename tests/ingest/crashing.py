"""Ingestion that dies at a chosen step, as on a machine that loses power."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np

from coach.domain.access import LIBRARY, Partition, Scope, library_scope
from coach.domain.passages import Source, SourceKind
from coach.index.chroma import ChromaIndex
from coach.inference.embed_words import WordsEmbedder
from coach.ingest.card_text import content_hash
from coach.ingest.offers import Progress, offer_of
from coach.ingest.pipeline import Pipeline
from coach.ports import PassageIndex, Scored, Store, UnitOfWork, Vectors
from coach.privacy.vault import Vault
from coach.service.clocks import FixedClock
from coach.stores.unit_of_work import SqlStore

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
EMBEDDER = WordsEmbedder()


class Steps:
    """Counts what outlives the process, and dies at one of them."""

    def __init__(self, last: int | None = None, die: Callable[[], None] = lambda: None) -> None:
        self.taken = 0
        self._last = last
        self._die = die

    def take(self) -> None:
        self.taken += 1
        if self.taken == self._last:
            self._die()


class FragileIndex:
    """An index that may die before, amid and after each change."""

    def __init__(self, inner: PassageIndex, steps: Steps) -> None:
        self._inner = inner
        self._steps = steps

    def add(self, partition: Partition, ids: Sequence[str], vectors: Vectors) -> None:
        half = len(ids) // 2
        self._steps.take()
        self._inner.add(partition, ids[:half], vectors[:half])
        self._steps.take()
        self._inner.add(partition, ids[half:], vectors[half:])
        self._steps.take()

    def remove(self, partition: Partition, ids: Sequence[str]) -> None:
        self._steps.take()
        self._inner.remove(partition, ids)
        self._steps.take()

    def search(self, vector: Vectors, scope: Scope, limit: int) -> Sequence[Scored]:
        return self._inner.search(vector, scope, limit)

    def vectors(self, ids: Sequence[str], scope: Scope) -> Mapping[str, Vectors]:
        return self._inner.vectors(ids, scope)


class FragileWork:
    """A unit of work that may die before and after its commit."""

    def __init__(self, inner: UnitOfWork, steps: Steps) -> None:
        self._inner = inner
        self._steps = steps

    def __enter__(self) -> Self:
        self._inner.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._inner.__exit__(kind, error, trace)

    def commit(self) -> None:
        self._steps.take()
        self._inner.commit()
        self._steps.take()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


class FragileStore:
    """A store of fragile units of work."""

    def __init__(self, inner: Store, steps: Steps) -> None:
        self._inner = inner
        self._steps = steps

    def work(self) -> FragileWork:
        return FragileWork(self._inner.work(), self._steps)


def documents(version: int) -> list[Source]:
    """Twelve sources: from one version to the next a third changes, one goes, one comes."""
    numbers = range(version, version + 12)
    texts = {n: f"# Part {n}\n\nWords {n} of {version if n % 3 == 0 else 0}.\n" for n in numbers}
    return [
        Source(
            id=f"gd-{n}",
            partition=LIBRARY,
            kind=SourceKind.GUIDANCE,
            title=f"Guide {n}",
            content_hash=content_hash(f"Guide {n}", text * 3),
            text=text * 3,
        )
        for n, text in texts.items()
    ]


def ingest(store: Store, index: PassageIndex, version: int, steps: Steps) -> list[Progress]:
    """One run over a version of the documents, two sources to a group."""
    pipeline = Pipeline(
        FragileStore(store, steps),
        FragileIndex(index, steps),
        EMBEDDER,
        FixedClock(NOON),
        lambda text: len(text.split()),
        group_characters=150,
    )
    offers = [offer_of(source) for source in documents(version)]
    return list(pipeline.sync(LIBRARY, offers, gone=lambda source: True))


def half_retrievable(store: Store, index: PassageIndex) -> list[str]:
    """What is wrong: sources whose passages are not all there, each with its vector."""
    scope = library_scope()
    with store.work() as work:
        sources = work.passages.sources(LIBRARY, scope)
        passages = work.passages.all(LIBRARY, scope)
    known = index.vectors([passage.id for passage in passages], scope)
    wrong = [passage.id for passage in passages if passage.id not in known]
    for source in sources:
        own = [passage for passage in passages if passage.source_id == source.id]
        if len(own) != 3 or any(source.content_hash[:8] not in passage.id for passage in own):
            wrong.append(source.id)
    return wrong


def unfinished(store: Store, index: PassageIndex, version: int) -> list[str]:
    """What a finished run of a version should have left otherwise."""
    wanted = {source.id: source.content_hash for source in documents(version)}
    with store.work() as work:
        stored = work.passages.sources(LIBRARY, library_scope())
        live = {passage.id for passage in work.passages.all(LIBRARY, library_scope())}
    wrong = sorted(wanted.items() ^ {source.id: source.content_hash for source in stored}.items())
    vector = np.asarray(EMBEDDER.embed(["words"]), np.float32)[0]
    found = {hit.passage_id for hit in index.search(vector, library_scope(), 10_000)}
    return [*map(str, wrong), *sorted(live - found)]


def run_until_killed(folder: Path, version: int, last: int) -> None:
    """In a process of its own: ingest on disk and be killed at a step."""
    store, index = opened(folder)
    ingest(store, index, version, Steps(last, lambda: os.kill(os.getpid(), signal.SIGKILL)))


def opened(folder: Path) -> tuple[SqlStore, ChromaIndex]:
    """The store and index of a folder."""
    store = SqlStore(f"sqlite:///{folder / 'coach.sqlite3'}", Vault(folder / "master.key"))
    store.migrate()
    return store, ChromaIndex.in_folder(folder / "index", EMBEDDER.name)
