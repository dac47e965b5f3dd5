"""Vectors in Chroma, in a folder of this process's own or on a server.

Ids, vectors and the name of a pair's partition: no text, since what Chroma deletes stays in its
files. A shared partition (library, programme) has a collection of its own and is searched through
its HNSW graph (Malkov and Yashunin, 2020, doi:10.1109/TPAMI.2018.2889473). The pairs' few passages
lie in one collection together, since a collection costs megabytes, and are compared exactly.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast
from urllib.parse import urlsplit

import numpy as np

from coach.domain.access import LIBRARY, Partition, PartitionKind, Scope
from coach.errors import CoachError, EmbedderMismatch, SettingsError, StoreError
from coach.index.folder_lock import FolderLock
from coach.index.ranking import best, cosines, merged
from coach.ports import Scored, Vectors

if TYPE_CHECKING:
    from types import TracebackType

    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

PREFIX = "coach-"
"""Begins the names of this product's collections; a server may hold others."""
BATCH = 1000
"""Rows in one call."""


class ChromaIndex:
    """A PassageIndex on Chroma; remembers its embedder and refuses another."""

    def __init__(
        self, client: Client, embedder: str, place: str, lock: FolderLock | None = None
    ) -> None:
        self._client = client
        self._embedder = embedder
        self._place = place
        self._lock = lock
        self._opened: dict[str, Collection] = {}
        with self._mapped():
            for collection in client.list_collections():
                if collection.name.startswith(PREFIX):
                    self._check(collection)

    @classmethod
    def in_folder(cls, folder: Path, embedder: str) -> Self:
        """Open an index on disk, which this process then owns.

        Args:
            folder: Where the index lies; made if missing.
            embedder: Name of the embedder of all vectors.

        Raises:
            FolderInUse: Another process owns the folder.
            EmbedderMismatch: The index holds another embedder's vectors.
            StoreError: The folder cannot be opened.
        """
        from chromadb import PersistentClient

        lock = FolderLock(folder)
        try:
            with _mapped(str(folder)):
                client = cast("Client", PersistentClient(folder, settings=_settings()))
            return cls(client, embedder, str(folder), lock)
        except CoachError:
            lock.release()
            raise

    @classmethod
    def on_server(cls, url: str, embedder: str) -> Self:
        """Use a Chroma server, which many processes may share.

        Args:
            url: Such as ``http://127.0.0.1:8000``.
            embedder: Name of the embedder of all vectors.

        Raises:
            SettingsError: The address is none.
            EmbedderMismatch: The index holds another embedder's vectors.
            StoreError: The server does not answer.
        """
        from chromadb import HttpClient

        at = urlsplit(url)
        if at.scheme not in {"http", "https"} or not at.hostname:
            raise SettingsError(
                f"COACH_CHROMA_URL is {url!r}, no Chroma address: use one like http://host:8000."
            )
        ssl = at.scheme == "https"
        port = at.port or (443 if ssl else 8000)
        with _mapped(url):
            client = cast("Client", HttpClient(at.hostname, port, ssl, settings=_settings()))
        return cls(client, embedder, url)

    def close(self) -> None:
        """Let go of the folder or the connection."""
        self._client.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def clear(self) -> None:
        """Forget everything, so that all passages are embedded again."""
        with self._mapped():
            for collection in self._client.list_collections():
                if collection.name.startswith(PREFIX):
                    self._client.delete_collection(collection.name)
        self._opened.clear()

    def add(self, partition: Partition, ids: Sequence[str], vectors: Vectors) -> None:
        """Store or replace the vectors of these ids."""
        mark = {"partition": str(partition)}
        with self._mapped():
            collection = self._made(partition)
            for start in range(0, len(ids), BATCH):
                part = slice(start, start + BATCH)
                marks: Any = [mark] * len(ids[part]) if _is_pair(partition) else None
                collection.upsert(list(ids[part]), embeddings=vectors[part], metadatas=marks)

    def remove(self, partition: Partition, ids: Sequence[str]) -> None:
        """Forget these ids; unknown ones are ignored."""
        with self._mapped():
            collection = self._existing(partition)
            if collection is None:
                return
            for start in range(0, len(ids), BATCH):
                collection.delete(list(ids[start : start + BATCH]), where=_where(partition))

    def search(self, vector: Vectors, scope: Scope, limit: int) -> Sequence[Scored]:
        """The nearest ids by cosine similarity within the scope's partitions, best first."""
        with self._mapped():
            results = [self._nearest(one, vector, limit) for one in scope.partitions]
        return merged(results, limit)

    def vectors(self, ids: Sequence[str], scope: Scope) -> Mapping[str, Vectors]:
        """The stored vectors of those ids that lie within the scope."""
        unique = list(dict.fromkeys(ids))
        found: dict[str, Vectors] = {}
        with self._mapped():
            for partition in scope.partitions:
                collection = self._existing(partition)
                if collection is not None:
                    found.update(_vectors(collection, partition, unique))
        return found

    def _nearest(self, partition: Partition, vector: Vectors, limit: int) -> list[Scored]:
        collection = self._existing(partition)
        if collection is None:
            return []
        if _is_pair(partition):
            rows = _vectors(collection, partition, None)
            matrix = np.array(list(rows.values()), np.float32).reshape(len(rows), len(vector))
            return best(list(rows), cosines(matrix, vector), limit)
        found = collection.query([vector.tolist()], n_results=limit, include=["distances"])
        distances = found["distances"] or [[]]
        pairs = zip(found["ids"][0], distances[0], strict=True)
        return [Scored(i, max(-1.0, 1.0 - float(distance))) for i, distance in pairs]

    def _existing(self, partition: Partition) -> Collection | None:
        """The partition's collection, if it has one; another process may have made it."""
        from chromadb.errors import NotFoundError

        name = _name(partition)
        if name not in self._opened:
            try:
                collection = self._client.get_collection(name, embedding_function=None)
            except NotFoundError:
                return None
            self._check(collection)
            self._opened[name] = collection
        return self._opened[name]

    def _made(self, partition: Partition) -> Collection:
        """The partition's collection, made if missing."""
        existing = self._existing(partition)
        if existing is not None:
            return existing
        name = _name(partition)
        collection = self._client.get_or_create_collection(
            name,
            metadata={"embedder": self._embedder},
            configuration={"hnsw": {"space": "cosine"}},
            embedding_function=None,
        )
        self._check(collection)
        self._opened[name] = collection
        return collection

    def _check(self, collection: Collection) -> None:
        built_by = (collection.metadata or {}).get("embedder")
        if built_by != self._embedder:
            message = (
                f"The index in {self._place} was built by the embedder {built_by}, not by "
                f"{self._embedder}: set the old one again, or rebuild the index."
            )
            raise EmbedderMismatch(message)

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        with _mapped(self._place):
            yield


@contextmanager
def _mapped(place: str) -> Iterator[None]:
    """Chroma's and httpx's errors as the coach's own; they share no base class."""
    try:
        yield
    except CoachError:
        raise
    except Exception as error:
        message = (
            f"The index in {place} failed ({type(error).__name__}: {error}): check that the "
            "server runs or that the folder can be written, then try again."
        )
        raise StoreError(message) from error


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False, chroma_otel_collection_endpoint="")


def _is_pair(partition: Partition) -> bool:
    return partition.kind is PartitionKind.PAIR


def _name(partition: Partition) -> str:
    if _is_pair(partition):
        return f"{PREFIX}pairs"
    if partition == LIBRARY:
        return f"{PREFIX}library"
    # An id may hold what Chroma's names may not.
    return f"{PREFIX}{partition.kind}-{hashlib.sha256(partition.id.encode()).hexdigest()[:32]}"


def _where(partition: Partition) -> Any:
    """Confines a call to one pair; a shared partition's collection holds nothing else."""
    return {"partition": str(partition)} if _is_pair(partition) else None


def _vectors(
    collection: Collection, partition: Partition, ids: list[str] | None
) -> dict[str, Vectors]:
    """The vectors of these ids within the partition, or of all where ids is None."""
    starts = range(0, len(ids), BATCH) if ids is not None else (0,)
    vectors: dict[str, Vectors] = {}
    for start in starts:
        part = ids[start : start + BATCH] if ids is not None else None
        found = collection.get(part, where=_where(partition), include=["embeddings"])
        matrix = np.asarray(found["embeddings"], np.float32)
        vectors.update(zip(found["ids"], matrix, strict=True))
    return vectors
