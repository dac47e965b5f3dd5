"""BM25 over one partition's passages, in memory, with the statistics of that partition alone."""

from __future__ import annotations

import logging
from collections.abc import Sequence, Set

import bm25s
import numpy as np
import Stemmer
from numpy.typing import NDArray

logging.getLogger("bm25s").setLevel(logging.WARNING)  # it sets itself to DEBUG

K1, B = 1.5, 0.75
STOPWORDS = "en"


class LexicalIndex:
    """BM25 (Robertson and Zaragoza, 2009, doi:10.1561/1500000019) over English stems.

    Lucene's variant as bm25s computes it (Lù, 2024, arXiv:2407.03618). A partition's words and
    their frequencies change no score in another partition.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        """Read the texts; their rows are the rows of every score."""
        self.size = len(texts)
        tokens = _tokens(texts)
        self._bm25 = bm25s.BM25(k1=K1, b=B, method="lucene") if any(tokens.ids) else None
        frequencies = np.zeros(0)
        if self._bm25:
            self._bm25.index(tokens, show_progress=False)
            frequencies = np.diff(self._bm25.scores["indptr"])
        self._weights = np.log1p((self.size - frequencies + 0.5) / (frequencies + 0.5))
        self._unseen = float(np.log1p((self.size + 0.5) / 0.5))

    def coverage(self, words: Set[str]) -> NDArray[np.float32]:
        """How much of a query's words each text covers, between 0 and 1; one row a text.

        The BM25 score over the query's best attainable one, which no text reaches: the sum of
        its words' weights, those that occur nowhere included. It can be compared between queries
        and partitions, as a score between its theoretical bounds (Bruch, Gai and Ingber, 2023,
        doi:10.1145/3596512).
        """
        vocabulary = self._bm25.vocab_dict if self._bm25 else {}
        known = sorted(vocabulary[word] for word in words if word in vocabulary)
        if not self._bm25 or not known:
            return np.zeros(self.size, np.float32)
        attainable = self._weights[known].sum() + (len(words) - len(known)) * self._unseen
        scores: NDArray[np.float32] = self._bm25.get_scores_from_ids(known)
        return np.asarray(scores / attainable, np.float32)


def words_of(query: str) -> frozenset[str]:
    """The stems of a query, without function words."""
    tokens = bm25s.tokenize(
        query,
        stopwords=STOPWORDS,
        stemmer=Stemmer.Stemmer("english"),
        show_progress=False,
        return_ids=False,
    )
    return frozenset(tokens[0])


def _tokens(texts: Sequence[str]) -> bm25s.tokenization.Tokenized:
    """Stems as numbers, with their vocabulary; English function words are left out."""
    # A stemmer is not safe in several threads and made in no time.
    return bm25s.tokenize(
        list(texts), stopwords=STOPWORDS, stemmer=Stemmer.Stemmer("english"), show_progress=False
    )
