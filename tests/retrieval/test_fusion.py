import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.access import LIBRARY
from coach.domain.passages import Hit, SourceKind
from coach.retrieval.fusion import fused, reordered, spread, within_budget
from tests.retrieval.holdings import cut

COSINES = st.floats(-1, 1, width=32)
COVERAGES = st.floats(0, 1, width=32)
SOURCES = st.lists(st.sampled_from("abcd"), max_size=20)


def hits(sources: list[str]) -> list[Hit]:
    passages = [
        cut(source, ["word " * (n + 1)], LIBRARY, SourceKind.GUIDANCE)[1][0]
        for n, source in enumerate(sources)
    ]
    return [Hit(passage, 0.5, 0.5, 0.0) for passage in passages]


@given(cosine=COSINES, coverage=COVERAGES)
def test_a_score_lies_between_nothing_and_all(cosine: float, coverage: float) -> None:
    score = fused(np.float32([cosine]), np.float32([coverage]))[0]
    assert 0 <= score <= 1


@given(low=COSINES, high=COSINES, coverage=COVERAGES)
def test_nearer_is_never_worse(low: float, high: float, coverage: float) -> None:
    low, high = sorted([low, high])
    scores = fused(np.float32([low, high]), np.float32([coverage, coverage]))
    assert scores[0] <= scores[1]


@given(cosine=COSINES, low=COVERAGES, high=COVERAGES)
def test_more_words_are_never_worse(cosine: float, low: float, high: float) -> None:
    low, high = sorted([low, high])
    scores = fused(np.float32([cosine, cosine]), np.float32([low, high]))
    assert scores[0] <= scores[1]


def test_a_sure_meaning_outweighs_shared_words() -> None:
    meant, worded = fused(np.float32([0.8, 0.3]), np.float32([0.0, 0.6]))
    assert meant > worded


@given(rows=st.lists(st.tuples(COSINES, COSINES), min_size=1, max_size=12))
def test_scores_are_dealt_out_in_another_order_and_stay_the_same(
    rows: list[tuple[float, float]],
) -> None:
    scores, by = (np.float32(column) for column in zip(*rows, strict=True))
    dealt = reordered(scores, by)
    assert sorted(dealt) == sorted(scores)
    first = np.argsort(-by, kind="stable")
    assert list(dealt[first]) == sorted(scores, reverse=True)


@given(sources=SOURCES, per_source=st.integers(1, 4))
def test_spreading_loses_nothing_and_keeps_the_order(sources: list[str], per_source: int) -> None:
    found = spread(hits(sources), per_source)
    names = [hit.passage.source_id for hit in found]
    assert sorted(names) == sorted(sources)
    first = sum(min(per_source, sources.count(source)) for source in set(sources))
    for source in set(sources):
        assert names[:first].count(source) <= per_source
    lengths = [len(hit.passage.text) for hit in found]
    assert lengths[:first] == sorted(lengths[:first])
    assert lengths[first:] == sorted(lengths[first:])


@given(sources=SOURCES, tokens=st.integers(0, 60))
def test_a_budget_is_kept_by_whole_passages(sources: list[str], tokens: int) -> None:
    found = hits(sources)
    kept = within_budget(found, tokens)
    spent = sum(hit.passage.tokens for hit in kept)
    assert spent <= tokens
    left_out = [hit for hit in found if hit not in kept]
    assert all(hit.passage.tokens > tokens - spent for hit in left_out)
