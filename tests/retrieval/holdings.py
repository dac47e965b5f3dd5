"""A small store with its index, filled by hand."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.access import LIBRARY, Partition, PartitionKind, Scope, pair_scope
from coach.domain.passages import Passage, Source, SourceKind
from coach.inference import tokens
from coach.ports import Embedder, PassageIndex, Store

PROGRAMME = Partition(PartitionKind.PROGRAMME, "g1")
OURS = Partition(PartitionKind.PAIR, "p1")
THEIRS = Partition(PartitionKind.PAIR, "p2")
SCOPE = pair_scope(PROGRAMME.id, OURS.id)


@dataclass(frozen=True)
class Holdings:
    """What there is, and the way that ingestion takes to change it."""

    store: Store
    index: PassageIndex
    embedder: Embedder

    def keep(
        self,
        source_id: str,
        texts: Sequence[str],
        partition: Partition = LIBRARY,
        kind: SourceKind = SourceKind.GUIDANCE,
    ) -> list[Passage]:
        """Store a source of these passages: vectors first, then rows, then old vectors go."""
        source, passages = cut(source_id, texts, partition, kind)
        with self.store.work() as work:
            before = [p.id for p in work.passages.all(partition, only(partition))]
        self.index.add(partition, [p.id for p in passages], self.embedder.embed(texts))
        with self.store.work() as work:
            work.passages.put(source, passages)
            work.commit()
            live = {p.id for p in work.passages.all(partition, only(partition))}
        self.index.remove(partition, [old for old in before if old not in live])
        return passages

    def forget(self, source_id: str, partition: Partition = LIBRARY) -> tuple[str, ...]:
        """Drop a source's rows; its vectors stay, as after an interruption."""
        with self.store.work() as work:
            dropped = work.passages.drop(source_id, only(partition))
            work.commit()
        return dropped


def only(partition: Partition) -> Scope:
    return Scope(frozenset({partition}), None, None, None, "test")


def cut(
    source_id: str, texts: Sequence[str], partition: Partition, kind: SourceKind
) -> tuple[Source, list[Passage]]:
    whole = "\n".join(texts)
    digest = hashlib.sha256(whole.encode()).hexdigest()
    source = Source(source_id, partition, kind, "", digest, text=whole)
    passages, at = [], 0
    for n, text in enumerate(texts):
        passages.append(
            Passage(
                id=f"{source_id}@{digest[:8]}:{n}",
                source_id=source_id,
                partition=partition,
                kind=kind,
                source_title="",
                section="",
                text=text,
                start=at,
                end=at + len(text),
                tokens=tokens.count(text),
            )
        )
        at += len(text) + 1
    return source, passages
