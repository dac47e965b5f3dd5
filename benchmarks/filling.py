"""A large programme out of nothing: passages of real length with made-up vectors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import numpy as np

from coach.bootstrap import Workshop
from coach.domain.access import LIBRARY, Partition, PartitionKind, library_scope
from coach.domain.passages import Passage, Source, SourceKind
from coach.ports import Vectors

PER_SOURCE = 100
"""Passages of one made-up document or note-taker."""


def fill(workshop: Workshop, total: int, real: Sequence[Passage], seed: int = 7) -> None:
    """Add made-up passages until there are ``total``, half of them in other pairs' partitions.

    Args:
        workshop: an open data folder.
        total: passages in all partitions afterwards, about.
        real: the library's own, whose words are shuffled for new ones of the same length, and
            whose vectors are moved by noise of their own length (a cosine of about .7).
        seed: of everything made up.
    """
    random = np.random.default_rng(seed)
    texts = [passage.text for passage in real]
    stored = workshop.index.vectors([passage.id for passage in real], library_scope())
    known = np.stack([stored[passage.id] for passage in real])
    for number in range(max(0, total - len(texts)) // PER_SOURCE):
        partition = Partition(PartitionKind.PAIR, f"made-up-{number}") if number % 2 else LIBRARY
        picks = random.integers(0, len(texts), PER_SOURCE)
        source, passages = _source(number, partition, [texts[pick] for pick in picks], random)
        vectors = _moved(known[picks], random)
        workshop.index.add(partition, [passage.id for passage in passages], vectors)
        with workshop.store.work() as work:
            work.passages.put(source, passages)
            work.commit()


def _source(
    number: int, partition: Partition, texts: Sequence[str], random: np.random.Generator
) -> tuple[Source, list[Passage]]:
    parts = list(_shuffled(texts, random))
    text = "\n\n".join(parts)
    digest = hashlib.sha256(text.encode()).hexdigest()
    source_id, title = f"made-up-{number}", f"Made up {number}"
    kind = SourceKind.NOTE if partition.kind is PartitionKind.PAIR else SourceKind.DOCUMENT
    passages, start = [], 0
    for n, part in enumerate(parts):
        end = start + len(part)
        passage_id = f"{source_id}@{digest[:8]}:{n}"
        passages.append(
            Passage(passage_id, source_id, partition, kind, title, "", part, start, end, 100)
        )
        start = end + 2
    return Source(source_id, partition, kind, title, digest, title, text), passages


def _shuffled(texts: Sequence[str], random: np.random.Generator) -> Iterator[str]:
    for text in texts:
        words = text.split()
        random.shuffle(words)
        yield " ".join(words) or "empty"


def _moved(vectors: Vectors, random: np.random.Generator) -> Vectors:
    noise = random.standard_normal(vectors.shape).astype(np.float32)
    made = vectors + noise / np.linalg.norm(noise, axis=1, keepdims=True)
    rows: Vectors = made / np.linalg.norm(made, axis=1, keepdims=True)
    return rows
