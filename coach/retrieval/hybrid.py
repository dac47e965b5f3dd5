"""One search by meaning and by words, within one scope."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.access import Scope
from coach.domain.passages import Hit, Match, Retrieved, SourceKind
from coach.ports import Embedder, PassageIndex, Store, Vectors
from coach.retrieval.elsewhere import Elsewhere, Embed
from coach.retrieval.fusion import spread, within_budget
from coach.retrieval.match import match_of
from coach.retrieval.queries import Query, query_for
from coach.retrieval.shelf import EXACT, Window
from coach.retrieval.shelves import Shelves

SEARCHED = frozenset(SourceKind) - {SourceKind.WORKPLACE, SourceKind.FOLLOW_UP}
"""What a search finds where no kind is named. Questions about a thing at work, and what follows
from a note, are dealt by what a pair names and has noted, and answer nothing that is asked: with
the first, paraphrased queries of the library fell from .246 to .223 nDCG@10."""
PER_SOURCE = 2
"""Passages of one source before others have their turn."""


class Retriever:
    """Searches the partitions of a scope; nothing outside them is ever looked at."""

    def __init__(
        self,
        store: Store,
        index: PassageIndex,
        embedder: Embedder,
        *,
        exact: int = EXACT,
        embed_fixed: Embed | None = None,
    ) -> None:
        """A retriever over one store and its index.

        Args:
            store: What exists.
            index: Its vectors.
            embedder: The embedder that made them.
            exact: Up to so many passages of a kind in a partition are compared one by one.
            embed_fixed: Vectors of the product's own phrases; by the embedder where None.
        """
        self._shelves = Shelves(store, exact)
        self._index = index
        self._embedder = embedder
        self._elsewhere = Elsewhere(embed_fixed or embedder.embed)

    def query(self, text: str) -> Query:
        """The query for a text, to be shared by every search for it."""
        return query_for(text, self._embedder)

    def search(
        self,
        query: Query,
        scope: Scope,
        *,
        limit: int = 10,
        kinds: frozenset[SourceKind] | None = None,
        budget_tokens: int | None = None,
    ) -> Retrieved:
        """The best passages, spread over their sources, and how well they match.

        Args:
            query: What is searched for.
            scope: Who may read what; only its partitions are searched.
            limit: Passages returned at most.
            kinds: Kinds that may be found; those that are searched where None.
            budget_tokens: Tokens of all passages together at most; unlimited where None.

        Raises:
            StoreError: The database or the index failed.
        """
        ranked = self.candidates(query, scope, kinds)
        chosen = spread(ranked, PER_SOURCE)[:limit]
        if budget_tokens is not None:
            chosen = within_budget(chosen, budget_tokens)
        return Retrieved(query.text, tuple(chosen), self.match(query, ranked))

    def vectors(self, ids: Sequence[str], scope: Scope) -> dict[str, Vectors]:
        """The vectors of those passages that are live within the scope, by id."""
        return {
            one: vector
            for partition, shelf in self._shelves.within(scope).items()
            for one, vector in shelf.vectors(
                ids, Window(self._index, scope.narrowed(partition))
            ).items()
        }

    def match(self, query: Query, ranked: Sequence[Hit]) -> Match:
        """How well what was found fits the query."""
        return match_of(ranked, self._elsewhere.leaning(query.vector))

    def candidates(
        self, query: Query, scope: Scope, kinds: frozenset[SourceKind] | None = None
    ) -> list[Hit]:
        """All that either search puts forward, best first by the fused score."""
        wanted = SEARCHED if kinds is None else kinds
        found = [
            hit
            for partition, shelf in self._shelves.within(scope).items()
            for hit in shelf.hits(query, wanted, Window(self._index, scope.narrowed(partition)))
        ]
        return sorted(found, key=lambda hit: (-hit.score, hit.passage.id))
