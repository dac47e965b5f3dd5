"""How good a ranking is, and whether one is better than another.

`measure` takes any collection in BEIR's layout through the product's own ingestion, index and
retriever, and compares the hybrid with both of its halves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from coach.domain.access import LIBRARY, library_scope
from coach.domain.passages import Hit, Source
from coach.index.chroma import ChromaIndex
from coach.inference import tokens
from coach.ingest.offers import offer_of
from coach.ingest.pipeline import Pipeline
from coach.ports import Embedder, PassageIndex, Store
from coach.privacy.vault import Vault
from coach.retrieval.hybrid import Retriever
from coach.retrieval.queries import queries
from coach.service.clocks import SystemClock
from coach.stores.unit_of_work import SqlStore
from evals.beir import Collection, Relevance, read_beir
from evals.statistics import paired_difference

Values = NDArray[np.float64]

Watch = Callable[[int, int, str], None]
"""Told how many of how many are done, and of what."""

HALVES = ("dense", "lexical")
SCORES = {"dense": "dense", "lexical": "lexical", "hybrid": "score"}
"""Which of a hit's scores each ranking goes by."""


@dataclass(frozen=True)
class Figures:
    """Means over queries, each between 0 and 1."""

    ndcg_at_10: float
    recall_at_20: float
    mrr: float


@dataclass(frozen=True)
class Difference:
    """A paired difference in nDCG@10 with its 95 % interval."""

    against: str
    mean: float
    low: float
    high: float


@dataclass(frozen=True)
class RetrievalReport:
    """What was measured on one collection."""

    collection: str
    embedder: str
    documents: int
    passages: int
    n: int
    """Queries with at least one relevant document."""
    figures: Mapping[str, Figures]
    """By ranking: dense, lexical, hybrid."""
    hybrid_minus_better_half: Difference

    def as_json(self) -> dict[str, object]:
        """The report as plain values."""
        return asdict(self)


def ndcg(ranked: Sequence[str], relevant: Relevance, k: int = 10) -> float:
    """Normalised discounted cumulative gain at k, linear in the grade as trec_eval has it.

    Järvelin and Kekäläinen, 2002, doi:10.1145/582415.582418.
    """
    ideal = _dcg(sorted(relevant.values(), reverse=True)[:k])
    return _dcg([relevant.get(one, 0) for one in ranked[:k]]) / ideal if ideal else 0.0


def recall(ranked: Sequence[str], relevant: Relevance, k: int = 20) -> float:
    """The share of the relevant that stands among the first k."""
    return len(set(ranked[:k]) & relevant.keys()) / len(relevant) if relevant else 0.0


def reciprocal_rank(ranked: Sequence[str], relevant: Relevance) -> float:
    """One over the rank of the first relevant one, 0 where there is none."""
    return next((1 / rank for rank, one in enumerate(ranked, 1) if one in relevant), 0.0)


def unwatched(done: int, total: int, doing: str) -> None:
    """Nobody waits."""


def measure(beir: Path, embedder: Embedder, watch: Watch = unwatched) -> RetrievalReport:
    """Index a collection in BEIR's layout in a folder of its own, and rank its queries.

    Args:
        beir: A folder with corpus.jsonl, queries.jsonl and qrels/test.tsv.
        embedder: The embedder to measure with.
        watch: Told of every document and every query.

    Raises:
        WrongUse: The folder has another layout, or no query has a relevant document.
    """
    return measure_collection(read_beir(beir), embedder, watch)


def measure_collection(
    collection: Collection, embedder: Embedder, watch: Watch = unwatched
) -> RetrievalReport:
    """Rank a collection's queries by each half and by the hybrid."""
    passages, found = searched(collection, embedder, watch)
    return report(collection, embedder.name, passages, found)


def searched(
    collection: Collection, embedder: Embedder, watch: Watch = unwatched
) -> tuple[int, list[Sequence[Hit]]]:
    """How many passages a collection has, and what is found for each of its queries."""
    with opened(embedder) as (store, index):
        ingest(collection.sources, store, index, embedder, watch)
        retriever = Retriever(store, index, embedder)
        watch(0, len(collection.texts), "reading the queries")
        asked = queries(collection.texts, embedder)
        found: list[Sequence[Hit]] = []
        for done, query in enumerate(asked, 1):
            found.append(retriever.candidates(query, library_scope()))
            watch(done, len(asked), "searching")
        with store.work() as work:
            return len(work.passages.all(LIBRARY, library_scope())), found


def report(
    collection: Collection, embedder: str, passages: int, found: Sequence[Sequence[Hit]]
) -> RetrievalReport:
    """Figures of the three rankings that the hits of each query hold."""
    ranked = {name: ranked_by(score, collection, found) for name, score in SCORES.items()}
    gains = {name: gained(rows, collection.relevant) for name, rows in ranked.items()}
    better = max(HALVES, key=lambda half: float(gains[half].mean()))
    return RetrievalReport(
        collection=collection.name,
        embedder=embedder,
        documents=len(collection.sources),
        passages=passages,
        n=len(collection.texts),
        figures={name: _figures(rows, collection.relevant) for name, rows in ranked.items()},
        hybrid_minus_better_half=difference(gains["hybrid"], gains[better], better),
    )


def ranked_by(
    score: str, collection: Collection, found: Sequence[Sequence[Hit]]
) -> list[list[str]]:
    """Source ids by one of the hits' scores, each query's own document left out."""
    itself = collection.ids or [""] * len(found)
    return [
        [one for one in ranking(hits, score) if one != own]
        for hits, own in zip(found, itself, strict=True)
    ]


def gained(ranked: Sequence[Sequence[str]], relevant: Sequence[Relevance]) -> Values:
    """nDCG@10 of each query."""
    return np.array([ndcg(*pair) for pair in zip(ranked, relevant, strict=True)])


def ranking(hits: Sequence[Hit], by: str) -> list[str]:
    """Source ids in the order of their best passage by one of a hit's scores, zeros left out."""
    scored = sorted(((getattr(hit, by), hit.passage.source_id) for hit in hits), reverse=True)
    return list(dict.fromkeys(source for score, source in scored if score > 0))


@contextmanager
def opened(embedder: Embedder) -> Iterator[tuple[Store, PassageIndex]]:
    """A store and an index in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="coach-measure-") as name:
        folder = Path(name)
        store = SqlStore(f"sqlite:///{folder / 'store.sqlite3'}", Vault(folder / "master.key"))
        store.migrate()
        with ChromaIndex.in_folder(folder / "index", embedder.name) as index:
            yield store, index
        store.close()


def ingest(
    sources: Sequence[Source],
    store: Store,
    index: PassageIndex,
    embedder: Embedder,
    watch: Watch = unwatched,
) -> None:
    """Take sources the product's own way into the store and the index."""
    pipeline = Pipeline(store, index, embedder, SystemClock(), tokens.count)
    for partition in dict.fromkeys(source.partition for source in sources):
        offers = [offer_of(source) for source in sources if source.partition == partition]
        for done, _ in enumerate(pipeline.sync(partition, offers), 1):
            watch(done, len(offers), "reading the documents")


def _dcg(grades: Sequence[float]) -> float:
    return float(sum(grade / np.log2(rank + 1) for rank, grade in enumerate(grades, 1)))


def difference(ours: Values, theirs: Values, against: str) -> Difference:
    """How much more is gained, query by query; above 0 where ours is better."""
    queries_apart = [str(row) for row in range(len(ours))]
    found = paired_difference(theirs.tolist(), ours.tolist(), queries_apart)
    return Difference(against, found.difference, found.interval.low, found.interval.high)


def _figures(ranked: Sequence[Sequence[str]], relevant: Sequence[Relevance]) -> Figures:
    rows = list(zip(ranked, relevant, strict=True))
    return Figures(
        ndcg_at_10=float(np.mean([ndcg(*row) for row in rows])),
        recall_at_20=float(np.mean([recall(*row) for row in rows])),
        mrr=float(np.mean([reciprocal_rank(*row) for row in rows])),
    )
