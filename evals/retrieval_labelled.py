"""The product's own labelled queries: the library's, unanswerable ones, and those about a pair.

``python -m evals.retrieval_labelled`` prints the figures, and the calibration that
coach/retrieval/match.py keeps.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from scipy.optimize import minimize

from coach.domain.access import LIBRARY, Partition, PartitionKind, Scope, library_scope, pair_scope
from coach.domain.passages import Hit, Match, Source, SourceKind
from coach.inference.embed_minilm import MiniLM
from coach.ingest.card_text import card_sources, content_hash
from coach.ingest.cards import load_library
from coach.ports import Embedder
from coach.retrieval.elsewhere import Elsewhere, Embed, examples
from coach.retrieval.hybrid import Retriever
from coach.retrieval.match import match_of
from coach.retrieval.queries import Query, queries
from evals.beir import Collection
from evals.case import load_queries
from evals.retrieval_measure import (
    RetrievalReport,
    Values,
    ingest,
    opened,
    ranking,
    report,
)
from evals.statistics import wilson

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
RECORD = frozenset({SourceKind.NOTE, SourceKind.GOAL, SourceKind.PROMISE})
FIRST = 3
"""A query counts as answered where a relevant source is among the first three."""


@dataclass(frozen=True)
class Asked:
    """A labelled query with what the product's search put forward for it."""

    row: dict[str, Any]
    scope: Scope
    hits: Sequence[Hit]
    elsewhere: float
    """How much it is like a question from outside the library; without itself where it taught."""

    @property
    def match(self) -> Match:
        """How well the product says that it fits."""
        return match_of(self.hits, self.elsewhere)

    @property
    def relevant(self) -> dict[str, int]:
        """Source id → grade; empty where nothing answers it."""
        found: dict[str, int] = self.row.get("relevant", {})
        return found

    @property
    def answered(self) -> bool:
        """Whether a relevant source is among the first."""
        return any(source in self.relevant for source in ranking(self.hits, "score")[:FIRST])

    @property
    def foreign(self) -> int:
        """Passages from outside the scope."""
        return sum(not self.scope.covers(hit.passage.partition) for hit in self.hits)


@dataclass(frozen=True)
class Labelled:
    """All labelled queries, asked."""

    embedder: str
    documents: int
    passages: int
    """Both of the library."""
    library: Sequence[Asked]
    unanswerable: Sequence[Asked]
    pairs: Sequence[Asked]
    fresh: Sequence[Asked]
    """More questions about the same records, by another hand, once the weights were chosen."""
    elsewhere: Sequence[Asked]
    """The pairs' questions asked of every other pair, which mostly has no answer to them."""


def record_sources() -> list[Source]:
    """The notes, goals and promises of the synthetic pairs that questions are asked about."""
    return [
        Source(
            id=row["id"],
            partition=Partition(PartitionKind.PAIR, row["pair"]),
            kind=SourceKind(row["kind"]),
            title=row["title"],
            content_hash=content_hash(row["title"], row["text"]),
            text=row["text"],
        )
        for row in load_queries("records")
    ]


def ask(embedder: Embedder, library: Sequence[Source]) -> Labelled:
    """Ingest a library and the pairs' records, and search for every labelled query."""
    records = record_sources()
    with opened(embedder) as (store, index):
        ingest([*library, *records], store, index, embedder)
        retriever = Retriever(store, index, embedder)
        with store.work() as work:
            passages = len(work.passages.all(LIBRARY, library_scope()))
        about_pairs = load_queries("pairs")
        pairs = sorted({row["pair"] for row in about_pairs})
        misdirected = [
            {**row, "pair": other, "relevant": {}}
            for row in about_pairs
            for other in pairs
            if other != row["pair"]
        ]
        return Labelled(
            embedder=embedder.name,
            documents=len(library),
            passages=passages,
            library=asked_of(load_queries("library"), retriever, embedder),
            unanswerable=asked_of(
                [*load_queries("unanswerable"), *load_queries("near_misses")], retriever, embedder
            ),
            pairs=asked_of(about_pairs, retriever, embedder),
            fresh=asked_of(load_queries("pairs_fresh"), retriever, embedder),
            elsewhere=asked_of(misdirected, retriever, embedder),
        )


def asked_of(labelled: Sequence[dict[str, Any]], retriever: Retriever, by: Embedder) -> list[Asked]:
    """Labelled queries with what the product's search puts forward for each."""
    learnt = {text for text, _ in examples()}
    fixed = _remembering(by)
    everything = Elsewhere(fixed)
    made = queries([row["text"] for row in labelled], by)
    found = []
    for row, query in zip(labelled, made, strict=True):
        text = query.text
        leaning = (Elsewhere(fixed, without=text) if text in learnt else everything).leaning
        found.append(Asked(row, *_ask_one(row, query, retriever), leaning(query.vector)))
    return found


def _remembering(by: Embedder) -> Embed:
    """An embedder of phrases that embeds each of the examples once."""
    texts = [text for text, _ in examples()]
    rows = dict(zip(texts, by.embed(texts), strict=True))
    return lambda phrases: np.stack([rows[one] for one in phrases])


def _ask_one(row: dict[str, Any], query: Query, retriever: Retriever) -> tuple[Scope, list[Hit]]:
    if "pair" not in row:
        return library_scope(), retriever.candidates(query, library_scope())
    scope = pair_scope("synthetic", row["pair"])
    return scope, retriever.candidates(query, scope, RECORD)


def figures(name: str, asked: Sequence[Asked], labelled: Labelled) -> RetrievalReport:
    """Each half and the hybrid on one set of queries."""
    embedder, documents, passages = labelled.embedder, labelled.documents, labelled.passages
    found = report(as_collection(name, asked), embedder, passages, [one.hits for one in asked])
    return replace(found, documents=documents)


def as_collection(name: str, asked: Sequence[Asked]) -> Collection:
    """The queries of a set with what is relevant to each."""
    return Collection(
        name=name,
        sources=[],
        texts=[one.row["text"] for one in asked],
        relevant=[one.relevant for one in asked],
    )


def calibration(asked: Sequence[Asked], right: Callable[[Asked], bool], leaning: bool) -> Values:
    """Bias and weights of the best cosine, the best coverage and the leaning elsewhere.

    Logistic regression with a slight ridge, so that a separable set has a finite answer. A query
    that is asked of several records weighs as one.

    Args:
        asked: Queries.
        right: Whether something should be said to each.
        leaning: Whether the leaning may count.
    """
    values = np.array([[1.0, *_best(one.hits), one.elsewhere * leaning] for one in asked])
    labels = np.array([right(one) for one in asked], float)
    several = Counter((one.row["id"], bool(one.relevant)) for one in asked)
    weights = np.array([1 / several[one.row["id"], bool(one.relevant)] for one in asked])

    def loss(chosen: Values) -> float:
        logits = values @ chosen
        fit = weights * (np.logaddexp(0, logits) - labels * logits)
        return float(fit.sum() + 0.01 * (chosen[1:] ** 2).sum())

    return np.round(minimize(loss, np.zeros(4)).x, 2)


def matches(asked: Iterable[Asked]) -> dict[str, dict[str, int]]:
    """How many queries have each match, and how many of those were answered."""
    table = {str(match): {"queries": 0, "answered": 0} for match in Match}
    for one in asked:
        cell = table[str(one.match)]
        cell["queries"] += 1
        cell["answered"] += one.answered
    return table


def refusals(answerable: Iterable[Asked], unanswerable: Iterable[Asked]) -> dict[str, Any]:
    """Precision and recall of saying that nothing answers, with Wilson intervals and counts."""
    wrongly = sum(one.match is Match.NONE for one in answerable)
    due = [one.match is Match.NONE for one in unanswerable]
    rightly, said = sum(due), sum(due) + wrongly
    return {
        "precision": {"passed": rightly, "n": said, **asdict(wilson(rightly, said))},
        "recall": {"passed": rightly, "n": len(due), **asdict(wilson(rightly, len(due)))},
    }


def summary(labelled: Labelled) -> dict[str, Any]:
    """All figures as plain values."""
    sets = {
        "library": labelled.library,
        "library, test half": half(labelled.library, "test"),
        "library, paraphrases": [one for one in labelled.library if one.row["paraphrase"]],
        "pairs": labelled.pairs,
        "pairs, test half": half(labelled.pairs, "test"),
        "pairs, test half and fresh": [*half(labelled.pairs, "test"), *labelled.fresh],
    }
    everything = [*labelled.library, *labelled.unanswerable, *labelled.pairs]
    everything += [*labelled.fresh, *labelled.elsewhere]
    return {
        "figures": [asdict(figures(name, asked, labelled)) for name, asked in sets.items()],
        "refusals of the test halves": refusals(
            half(labelled.library, "test"), half(labelled.unanswerable, "test")
        ),
        "passages of other pairs": sum(one.foreign for one in everything),
        "calibrations of the tuning halves": calibrations(labelled),
        "matches of the test halves": {
            "library": matches(half(labelled.library, "test")),
            "unanswerable": matches(half(labelled.unanswerable, "test")),
            "pairs": matches(half(labelled.pairs, "test")),
            "pairs, asked of another": matches(half(labelled.elsewhere, "test")),
        },
    }


def calibrations(labelled: Labelled) -> dict[str, list[float]]:
    """The calibrations of coach/retrieval/match.py, from the tuning halves."""
    shared = half([*labelled.library, *labelled.unanswerable], "tune")
    answerable = half(labelled.library, "tune")
    record = half([*labelled.pairs, *labelled.elsewhere], "tune")
    return {
        "ANSWERABLE": calibration(shared, lambda one: bool(one.relevant), leaning=True).tolist(),
        "SHARED": calibration(answerable, lambda one: one.answered, leaning=True).tolist(),
        "PROGRAMME": calibration(shared, lambda one: one.answered, leaning=False).tolist(),
        "RECORD": calibration(record, lambda one: one.answered, leaning=False).tolist(),
    }


def _best(hits: Sequence[Hit]) -> tuple[float, float]:
    return max((hit.dense for hit in hits), default=0.0), max(
        (hit.lexical for hit in hits), default=0.0
    )


def half(asked: Sequence[Asked], split: str) -> list[Asked]:
    """The queries of one split: tune or test."""
    return [one for one in asked if one.row["split"] == split]


def measure_own(embedder: Embedder) -> dict[str, Any]:
    """All figures of the shipped library and its labelled queries with an embedder."""
    return summary(ask(embedder, card_sources(load_library(KNOWLEDGE))))


def main() -> None:
    """Print the figures."""
    with TemporaryDirectory() as folder:
        found = measure_own(MiniLM(Path(folder)))
    sys.stdout.write(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
