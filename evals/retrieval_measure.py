"""How good a ranking is, and whether one is better than another.

`measure` takes any collection in BEIR's layout (Thakur et al., 2021, arXiv:2104.08663) through the
product's own ingestion, index and retriever, and compares the hybrid with both of its halves.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from coach.domain.access import LIBRARY, library_scope
from coach.domain.passages import Hit, Source, SourceKind
from coach.errors import WrongUse
from coach.index.chroma import ChromaIndex
from coach.inference import tokens
from coach.ingest.offers import offer_of
from coach.ingest.pipeline import Pipeline
from coach.ingest.splitting import tidy
from coach.ports import Embedder, PassageIndex, Store
from coach.privacy.vault import Vault
from coach.retrieval.hybrid import Retriever
from coach.retrieval.queries import queries
from coach.service.clocks import SystemClock
from coach.stores.unit_of_work import SqlStore
from evals.statistics import paired_difference

Relevance = Mapping[str, int]
"""Source id → grade above 0."""
Values = NDArray[np.float64]

HALVES = ("dense", "lexical")


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


@dataclass(frozen=True)
class Collection:
    """Documents, queries and which documents answer which."""

    name: str
    sources: Sequence[Source]
    texts: Sequence[str]
    relevant: Sequence[Relevance]
    """Row by row of `texts`."""


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


def measure(beir: Path, embedder: Embedder) -> RetrievalReport:
    """Index a collection in BEIR's layout in a folder of its own, and rank its queries.

    Args:
        beir: A folder with corpus.jsonl, queries.jsonl and qrels/test.tsv.
        embedder: The embedder to measure with.

    Raises:
        WrongUse: The folder has another layout, or no query has a relevant document.
    """
    return measure_collection(read_beir(beir), embedder)


def measure_collection(collection: Collection, embedder: Embedder) -> RetrievalReport:
    """Rank a collection's queries by each half and by the hybrid."""
    with opened(embedder) as (store, index):
        ingest(collection.sources, store, index, embedder)
        retriever = Retriever(store, index, embedder)
        asked = queries(collection.texts, embedder)
        found = [retriever.candidates(query, library_scope()) for query in asked]
        with store.work() as work:
            passages = len(work.passages.all(LIBRARY, library_scope()))
    return report(collection, embedder.name, passages, found)


def report(
    collection: Collection, embedder: str, passages: int, found: Sequence[Sequence[Hit]]
) -> RetrievalReport:
    """Figures of the three rankings that the hits of each query hold."""
    ranked = {
        "dense": [ranking(hits, "dense") for hits in found],
        "lexical": [ranking(hits, "lexical") for hits in found],
        "hybrid": [ranking(hits, "score") for hits in found],
    }
    gains = {
        name: np.array([ndcg(*pair) for pair in zip(rows, collection.relevant, strict=True)])
        for name, rows in ranked.items()
    }
    better = max(HALVES, key=lambda half: float(gains[half].mean()))
    return RetrievalReport(
        collection=collection.name,
        embedder=embedder,
        documents=len(collection.sources),
        passages=passages,
        n=len(collection.texts),
        figures={name: _figures(rows, collection.relevant) for name, rows in ranked.items()},
        hybrid_minus_better_half=_difference(gains["hybrid"], gains[better], better),
    )


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
    sources: Sequence[Source], store: Store, index: PassageIndex, embedder: Embedder
) -> None:
    """Take sources the product's own way into the store and the index."""
    pipeline = Pipeline(store, index, embedder, SystemClock(), tokens.count)
    for partition in dict.fromkeys(source.partition for source in sources):
        offers = [offer_of(source) for source in sources if source.partition == partition]
        for _ in pipeline.sync(partition, offers):
            pass


def read_beir(folder: Path) -> Collection:
    """A collection in BEIR's layout; raises WrongUse where it is none."""
    try:
        documents = _lines(folder / "corpus.jsonl")
        texts = {row["_id"]: row["text"] for row in _lines(folder / "queries.jsonl")}
        relevant = _judgements(folder / "qrels" / "test.tsv")
        sources = [_source(row) for row in documents]
    except (OSError, KeyError, ValueError, TypeError) as error:
        message = (
            f"{folder} is not in BEIR's layout ({error}): it needs corpus.jsonl and queries.jsonl "
            "with _id and text, and qrels/test.tsv with query-id, corpus-id and score."
        )
        raise WrongUse(message) from error
    judged = [one for one in texts if relevant.get(one)]
    if not judged:
        raise WrongUse(f"{folder}/qrels/test.tsv names no query of queries.jsonl: check its ids.")
    return Collection(
        name=folder.name,
        sources=sources,
        texts=[texts[one] for one in judged],
        relevant=[relevant[one] for one in judged],
    )


def _dcg(grades: Sequence[int]) -> float:
    return float(sum(grade / np.log2(rank + 1) for rank, grade in enumerate(grades, 1)))


def _difference(ours: Values, theirs: Values, against: str) -> Difference:
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


def _lines(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8") as opened_file:
        return [json.loads(line) for line in opened_file if line.strip()]


def _judgements(file: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    with file.open(encoding="utf-8", newline="") as opened_file:
        for row in csv.DictReader(opened_file, delimiter="\t"):
            if int(row["score"]) > 0:
                found.setdefault(row["query-id"], {})[row["corpus-id"]] = int(row["score"])
    return found


def _source(row: Mapping[str, str]) -> Source:
    title, text = row.get("title", "").strip(), tidy(row["text"])
    digest = hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
    return Source(row["_id"], LIBRARY, SourceKind.GUIDANCE, title, digest, text=text or title)
