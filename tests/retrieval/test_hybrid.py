"""Searches over a real database, by both ways of comparing vectors."""

from collections.abc import Callable

import numpy as np
import pytest

from coach.domain.access import LIBRARY, library_scope
from coach.domain.passages import Match, Retrieved, SourceKind
from coach.index.memory import MemoryIndex
from coach.inference.embed_words import WordsEmbedder
from coach.retrieval.hybrid import PER_SOURCE, Retriever
from coach.retrieval.shelf import REACH
from coach.stores.unit_of_work import SqlStore
from tests.retrieval.holdings import OURS, PROGRAMME, SCOPE, THEIRS, Holdings

EMBEDDER = WordsEmbedder(4096)
Searcher = Callable[[Retriever, str], Retrieved]


@pytest.fixture
def holdings(sqlite_store: SqlStore) -> Holdings:
    return Holdings(sqlite_store, MemoryIndex(), EMBEDDER)


@pytest.fixture(params=["one by one", "through the index"])
def retriever(request: pytest.FixtureRequest, holdings: Holdings) -> Retriever:
    exact = 1000 if request.param == "one by one" else 0
    return Retriever(holdings.store, holdings.index, EMBEDDER, exact=exact)


def sources(retriever: Retriever, text: str, **options: object) -> list[str]:
    found = retriever.search(retriever.query(text), SCOPE, **options)  # type: ignore[arg-type]
    return [hit.passage.source_id for hit in found.hits]


def test_finds_the_best_first_in_all_partitions_of_the_scope(
    holdings: Holdings, retriever: Retriever
) -> None:
    holdings.keep("gd-silence", ["what to do in a long silence"])
    holdings.keep("doc", ["a long silence in Leeds"], PROGRAMME, SourceKind.DOCUMENT)
    holdings.keep("note:1", ["we sat in a long long silence in Leeds"], OURS, SourceKind.NOTE)
    holdings.keep("gd-pasta", ["boil the water first"])
    assert sources(retriever, "long silence in Leeds", limit=3) == ["doc", "note:1", "gd-silence"]


def test_another_pairs_words_change_nothing(holdings: Holdings, retriever: Retriever) -> None:
    holdings.keep("note:1", ["the rota was promised", "a broken lift"], OURS, SourceKind.NOTE)
    holdings.keep("gd-rota", ["how to ask about a rota"])
    query = retriever.query("the rota that was promised")
    before = retriever.search(query, SCOPE)
    for n in range(30):
        texts = ["the rota that was promised", f"rota promised {n}"]
        holdings.keep(f"note:{n + 100}", texts, THEIRS, SourceKind.NOTE)
    fresh = Retriever(holdings.store, holdings.index, EMBEDDER)
    assert retriever.search(query, SCOPE) == before
    assert fresh.search(query, SCOPE) == before


def test_library_scope_sees_the_library_alone(holdings: Holdings, retriever: Retriever) -> None:
    holdings.keep("note:1", ["the rota"], OURS, SourceKind.NOTE)
    holdings.keep("doc", ["the rota"], PROGRAMME, SourceKind.DOCUMENT)
    found = retriever.search(retriever.query("the rota"), library_scope())
    assert found.hits == ()
    assert found.match is Match.NONE


def test_what_was_saved_is_found_and_what_was_forgotten_is_gone(
    holdings: Holdings, retriever: Retriever
) -> None:
    holdings.keep("gd-a", ["a meeting by phone"])
    assert sources(retriever, "meeting by phone") == ["gd-a"]
    holdings.keep("gd-b", ["a meeting by phone, too"])
    holdings.keep("note:1", ["our meeting by phone"], OURS, SourceKind.NOTE)
    assert set(sources(retriever, "meeting by phone")) == {"gd-a", "gd-b", "note:1"}
    holdings.forget("gd-a")
    holdings.forget("note:1", OURS)
    assert sources(retriever, "meeting by phone") == ["gd-b"]


def test_changed_content_is_found_as_it_now_stands(
    holdings: Holdings, retriever: Retriever
) -> None:
    holdings.keep("gd-a", ["meet in the library", "bring tea"])
    sources(retriever, "library")
    holdings.keep("gd-a", ["meet in the canteen"])
    found = retriever.search(retriever.query("meet in the library"), SCOPE)
    assert [hit.passage.text for hit in found.hits] == ["meet in the canteen"]


def test_vectors_without_a_row_crowd_nothing_out(holdings: Holdings, retriever: Retriever) -> None:
    # Function words alone: only the vectors can find it.
    holdings.keep("gd-live", ["they will not be there on it"])
    stray = EMBEDDER.embed(["they will not be there"] * 900)
    holdings.index.add(LIBRARY, [f"stray-{n}" for n in range(900)], stray)
    assert sources(retriever, "they will not be there") == ["gd-live"]


def test_a_row_without_a_vector_is_found_by_its_words(
    holdings: Holdings, retriever: Retriever
) -> None:
    passages = holdings.keep("gd-a", ["a meeting by phone"])
    holdings.index.remove(LIBRARY, [passage.id for passage in passages])
    found = retriever.search(retriever.query("phone"), SCOPE)
    assert [hit.passage.source_id for hit in found.hits] == ["gd-a"]
    assert found.hits[0].dense == 0.0
    assert found.hits[0].lexical > 0.0


def test_only_the_kinds_asked_for(holdings: Holdings, retriever: Retriever) -> None:
    for n in range(150):
        holdings.keep(f"q-{n}", [f"what of the lift {n}"], kind=SourceKind.QUESTION)
    holdings.keep("act-lift", ["go and look at the lift"], kind=SourceKind.ACTIVITY)
    assert sources(retriever, "the lift", kinds=frozenset({SourceKind.ACTIVITY})) == ["act-lift"]
    assert sources(retriever, "the lift", kinds=frozenset()) == []
    assert len(sources(retriever, "the lift", limit=5)) == 5


def test_scores_say_what_they_say(holdings: Holdings, retriever: Retriever) -> None:
    texts = ["the mentor waits", "nothing of the kind", "mentor and mentee wait for a lift"]
    passages = holdings.keep("gd-a", texts)
    found = retriever.search(retriever.query("mentor waiting for the lift"), SCOPE)
    query = EMBEDDER.embed(["mentor waiting for the lift"])[0]
    cosine = {p.id: float(EMBEDDER.embed([p.text])[0] @ query) for p in passages}
    for hit in found.hits:
        assert hit.dense == pytest.approx(cosine[hit.passage.id], abs=1e-5)
        assert 0 <= hit.lexical < 1
        assert 0 <= hit.score <= 1
    scores = [hit.score for hit in found.hits]
    assert scores == sorted(scores, reverse=True)


def test_among_a_pairs_own_notes_shared_words_weigh_more_than_in_the_library(
    holdings: Holdings, retriever: Retriever
) -> None:
    texts = ["lift lift lift", "lift Leeds broke porter linen ward"]
    first = {}
    for partition, kind in ((LIBRARY, SourceKind.GUIDANCE), (OURS, SourceKind.NOTE)):
        holdings.keep(f"{kind}-1", texts, partition, kind)
        found = retriever.search(
            retriever.query("lift Leeds"), SCOPE, kinds=frozenset({kind}), limit=1
        )
        first[kind] = found.hits[0].passage.text
    assert first == {SourceKind.GUIDANCE: texts[0], SourceKind.NOTE: texts[1]}


def test_one_source_does_not_fill_the_answer(holdings: Holdings, retriever: Retriever) -> None:
    holdings.keep("gd-long", [f"the lift broke {n}" for n in range(8)])
    holdings.keep("gd-other", ["a lift"])
    found = sources(retriever, "the lift broke", limit=4)
    assert found[:PER_SOURCE] == ["gd-long"] * PER_SOURCE
    assert found[PER_SOURCE] == "gd-other"
    assert len(found) == 4


def test_whole_passages_within_the_budget(holdings: Holdings, retriever: Retriever) -> None:
    holdings.keep("gd-a", ["lift " * 50])
    holdings.keep("gd-b", ["the lift broke"])
    found = retriever.search(retriever.query("lift"), SCOPE, budget_tokens=20)
    assert [hit.passage.source_id for hit in found.hits] == ["gd-b"]
    everything = retriever.search(retriever.query("lift"), SCOPE)
    assert len(everything.hits) == 2


def test_a_query_is_made_once_for_every_search(holdings: Holdings, retriever: Retriever) -> None:
    query = retriever.query("The lifts were broken")
    np.testing.assert_array_equal(query.vector, EMBEDDER.embed(["The lifts were broken"])[0])
    assert query.words == {"lift", "were", "broken"}


def test_an_empty_store_has_no_match(retriever: Retriever) -> None:
    for text in ("", "anything"):
        found = retriever.search(retriever.query(text), SCOPE)
        assert (found.query, found.hits, found.match) == (text, (), Match.NONE)


def test_both_ways_of_comparing_find_the_same_first(holdings: Holdings) -> None:
    # Two hundred lie as near as those that share the query's one telling word.
    holdings.keep("gd-near", [f"they word{n}" for n in range(200)])
    holdings.keep("gd-telling", [f"rare alpha{n}" for n in range(3)])
    one_by_one = Retriever(holdings.store, holdings.index, EMBEDDER, exact=1000)
    through_index = Retriever(holdings.store, holdings.index, EMBEDDER, exact=0)
    query = one_by_one.query("they rare")
    expected = one_by_one.candidates(query, SCOPE)
    found = through_index.candidates(query, SCOPE)
    assert [hit.passage.source_id for hit in expected[:4]] == ["gd-telling"] * 3 + ["gd-near"]
    for ours, theirs in zip(found[:3], expected[:3], strict=True):
        assert ours.passage == theirs.passage
        assert ours.score == pytest.approx(theirs.score, abs=1e-6)
    assert [hit.score for hit in found[3:REACH]] == pytest.approx(
        [hit.score for hit in expected[3:REACH]], abs=1e-6
    )


def test_questions_about_a_thing_at_work_are_found_only_where_they_are_asked_for(
    holdings: Holdings, retriever: Retriever
) -> None:
    holdings.keep("wp-lifts", ["what of the lift at night"], kind=SourceKind.WORKPLACE)
    holdings.keep("act-lift", ["go and look at the lift"], kind=SourceKind.ACTIVITY)
    assert sources(retriever, "the lift") == ["act-lift"]
    asked = frozenset({SourceKind.WORKPLACE})
    assert sources(retriever, "the lift", kinds=asked) == ["wp-lifts"]
