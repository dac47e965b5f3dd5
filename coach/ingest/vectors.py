"""What stands for a passage in the index."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from coach.domain.passages import Passage, SourceKind
from coach.ingest.splitting import embedded_text
from coach.ports import Embedder, Vectors

TITLE_SHARE = 0.3
"""How much of a vector is its source's title: people ask in the words of a title more than in
those of a passage. Against none, nDCG@10 rose from .471 to .518 on
evals/cases/retrieval/library.yaml and from .952 to .967 on an outside set of questions."""
TITLED = frozenset(SourceKind) - {
    SourceKind.QUESTION,
    SourceKind.NOTE,
    SourceKind.GOAL,
    SourceKind.PROMISE,
}
"""Kinds whose titles say what they are about; the others' say only what they are."""


def passage_vectors(passages: Sequence[Passage], embedder: Embedder) -> Vectors:
    """One unit row per passage: its text in its place, mixed with its source's title.

    A query's cosine with the row is, up to its length, the mixture of the cosines with both.

    Raises:
        WeightsError: The embedder's weights cannot be used.
        ModelUnavailable: The embeddings endpoint did not answer.
    """
    titles = sorted({passage.source_title for passage in passages if _titled(passage)})
    embedded = embedder.embed([*map(embedded_text, passages), *titles])
    texts, of_titles = embedded[: len(passages)], embedded[len(passages) :]
    row_of = {title: row for row, title in enumerate(titles)}
    mixed = texts.copy()
    for row, passage in enumerate(passages):
        if _titled(passage):
            title = of_titles[row_of[passage.source_title]]
            mixed[row] = (1 - TITLE_SHARE) * texts[row] + TITLE_SHARE * title
    return np.asarray(mixed / np.linalg.norm(mixed, axis=1, keepdims=True), np.float32)


def _titled(passage: Passage) -> bool:
    return passage.kind in TITLED and bool(passage.source_title)
