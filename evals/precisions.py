"""What the local embedder loses and gains where its weights are int8: retrieval and time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from coach.domain.passages import Hit
from coach.ingest.card_text import card_sources
from coach.ingest.cards import load_library
from coach.ports import Embedder
from coach.retrieval.hybrid import Retriever
from evals.beir import Collection, read_beir
from evals.case import load_queries
from evals.retrieval_labelled import KNOWLEDGE, as_collection, asked_of, record_sources
from evals.retrieval_measure import (
    SCORES,
    Watch,
    difference,
    gained,
    ingest,
    opened,
    ranked_by,
    searched,
    unwatched,
)

RANKINGS = ("dense", "hybrid")
"""The lexical half is the same for both."""
SETS = ("library", "pairs", "pairs_fresh")
TIMED = 100
"""Queries, each embedded alone."""

Found = Sequence[tuple[Collection, Sequence[Sequence[Hit]]]]


def compare_precisions(
    embedders: Mapping[str, Embedder], beir: Path | None = None, watch: Watch = unwatched
) -> dict[str, Any]:
    """Rank the same queries with each embedder, and compare them query by query with the first.

    Args:
        embedders: By name, the one to hold others against first.
        beir: A collection in BEIR's layout; else the own labelled queries, the library's and
            those about a pair.
        watch: Told of every step of a collection.

    Returns:
        dict: for each set and ranking the mean nDCG@10 of each embedder, and how much more the
        later ones have with the paired 95 % interval; for each embedder the median time of a
        query, in milliseconds.

    Raises:
        WrongUse: the folder has another layout.
    """
    found = {name: _found(embedder, beir, watch) for name, embedder in embedders.items()}
    first, *others = found
    texts = [text for collection, _ in found[first] for text in collection.texts]
    return {
        "sets": [
            {
                "collection": collection.name,
                "ranking": ranking,
                "n": len(collection.texts),
                **_compared({name: found[name][place] for name in found}, ranking, others),
            }
            for place, (collection, _) in enumerate(found[first])
            for ranking in RANKINGS
        ],
        "milliseconds a query": {
            name: round(median(_times(embedder, texts)) * 1000, 2)
            for name, embedder in embedders.items()
        },
    }


def _found(embedder: Embedder, beir: Path | None, watch: Watch) -> Found:
    if beir is not None:
        collection = read_beir(beir)
        return [(collection, searched(collection, embedder, watch)[1])]
    with opened(embedder) as (store, index):
        sources = [*card_sources(load_library(KNOWLEDGE)), *record_sources()]
        ingest(sources, store, index, embedder, watch)
        retriever = Retriever(store, index, embedder)
        sets = {name: asked_of(load_queries(name), retriever, embedder) for name in SETS}
    return [
        (as_collection(name, asked), [one.hits for one in asked]) for name, asked in sets.items()
    ]


def _compared(
    found: Mapping[str, tuple[Collection, Sequence[Sequence[Hit]]]],
    ranking: str,
    others: Sequence[str],
) -> dict[str, Any]:
    gains = {
        name: gained(ranked_by(SCORES[ranking], collection, hits), collection.relevant)
        for name, (collection, hits) in found.items()
    }
    first = next(iter(gains))
    return {
        "ndcg_at_10": {name: float(values.mean()) for name, values in gains.items()},
        "differences": {
            name: asdict(difference(gains[name], gains[first], first)) for name in others
        },
    }


def _times(embedder: Embedder, texts: Sequence[str]) -> Iterator[float]:
    """Seconds of each query that is embedded alone, after a few that warm up."""
    for place, text in enumerate([*texts[:3], *texts[:TIMED]]):
        started = perf_counter()
        embedder.embed([text])
        if place >= 3:
            yield perf_counter() - started
