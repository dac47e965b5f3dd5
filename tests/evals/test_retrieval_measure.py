"""Ranking figures against values worked out by hand, and a whole small collection."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.access import LIBRARY
from coach.domain.passages import Hit, SourceKind
from coach.errors import WrongUse
from coach.inference.embed_words import WordsEmbedder
from evals.beir import read_beir
from evals.precisions import compare_precisions
from evals.retrieval_measure import (
    measure,
    ndcg,
    ranking,
    recall,
    reciprocal_rank,
)
from tests.retrieval.holdings import cut

RELEVANT = {"a": 2, "b": 1}


def test_figures_worked_out_by_hand() -> None:
    ranked = ["x", "b", "a"]
    gained = 1 / math.log2(3) + 2 / math.log2(4)
    ideal = 2 / math.log2(2) + 1 / math.log2(3)
    assert ndcg(ranked, RELEVANT) == pytest.approx(gained / ideal)
    assert ndcg(ranked, RELEVANT, k=2) == pytest.approx(1 / math.log2(3) / ideal)
    assert recall(ranked, RELEVANT, k=2) == 0.5
    assert reciprocal_rank(ranked, RELEVANT) == 0.5
    assert reciprocal_rank(["x"], RELEVANT) == 0.0


@given(ranked=st.permutations(["a", "b", "c", "d"]))
def test_the_best_ranking_has_one_and_none_has_more(ranked: list[str]) -> None:
    best = ndcg(["a", "b", "c", "d"], RELEVANT)
    assert best == pytest.approx(1.0)
    assert 0 < ndcg(ranked, RELEVANT) <= best + 1e-12


def test_a_source_ranks_by_its_best_passage_and_nothing_is_no_rank() -> None:
    _, (first, second) = cut("a", ["one", "two"], LIBRARY, SourceKind.GUIDANCE)
    _, (other,) = cut("b", ["three"], LIBRARY, SourceKind.GUIDANCE)
    hits = [Hit(first, 0.2, 0.2, 0.0), Hit(second, 0.9, 0.9, 0.0), Hit(other, 0.5, 0.5, 0.3)]
    assert ranking(hits, "score") == ["a", "b"]
    assert ranking(hits, "lexical") == ["b"]


@pytest.fixture
def beir(tmp_path: Path) -> Path:
    documents = [
        {"_id": "d1", "title": "Cancelled meetings", "text": "Offer two dates yourself."},
        {"_id": "d2", "title": "", "text": "Captions help in every call. " * 60},
        {"_id": "d3", "title": "Pasta", "text": ""},
    ]
    asked = [
        {"_id": "q1", "text": "meetings cancelled"},
        {"_id": "q2", "text": "captions in a call"},
        {"_id": "q3", "text": "nothing judged"},
    ]
    for name, lines in (("corpus", documents), ("queries", asked)):
        text = "\n".join(json.dumps(line) for line in lines)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    judged = "query-id\tcorpus-id\tscore\nq1\td1\t2\nq2\td2\t1\nq2\td3\t0\n"
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text(judged, encoding="utf-8")
    return tmp_path


def test_measures_a_collection_in_beirs_layout(beir: Path) -> None:
    found = measure(beir, WordsEmbedder())
    assert (found.documents, found.n) == (3, 2)
    assert found.passages > 3
    for name in ("dense", "lexical", "hybrid"):
        assert found.figures[name].ndcg_at_10 == pytest.approx(1.0)
        assert found.figures[name].recall_at_20 == 1.0
    assert found.hybrid_minus_better_half.mean == 0.0
    assert json.loads(json.dumps(found.as_json()))["figures"]["hybrid"]["mrr"] == 1.0


def test_only_judged_queries_count(beir: Path) -> None:
    collection = read_beir(beir)
    assert collection.texts == ["meetings cancelled", "captions in a call"]
    assert list(collection.relevant) == [{"d1": 2}, {"d2": 1}]


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("corpus.jsonl", '{"id": 1}'),
        ("corpus.jsonl", "not json"),
        ("queries.jsonl", "[]\n[1]"),
        ("qrels/test.tsv", "a\tb\nq1\td1"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\thigh"),
        ("qrels/test.tsv", "query-id\tcorpus-id\tscore\nanother\td1\t1"),
    ],
)
def test_another_layout_is_named(beir: Path, file: str, content: str) -> None:
    (beir / file).write_text(content, encoding="utf-8")
    with pytest.raises(WrongUse, match=str(beir)):
        measure(beir, WordsEmbedder())


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="BEIR"):
        measure(tmp_path / "nowhere", WordsEmbedder())


def test_a_collection_as_people_really_keep_them(tmp_path: Path) -> None:
    """Numbers for ids, no titles, null texts, empty documents, no header, four columns."""
    documents = [
        {"_id": 7, "text": "Offer two dates yourself."},
        {"_id": 8, "title": None, "text": None},
        {"_id": 9, "title": "Captions in\u2028every call", "text": ""},
        {"_id": 10, "title": "Odd", "text": "\x00# \n```\n#\n" + "x" * 3000 + " \ufeff\u202e ½"},
    ]
    asked = [{"_id": 1, "text": "two dates"}, {"_id": 9, "text": "captions call"}]
    for name, lines in (("corpus", documents), ("queries", asked)):
        text = "\ufeff" + "\n\n".join(json.dumps(line) for line in lines)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "qrels").mkdir()
    judged = "1\t0\t7\t1.0\n9\t0\t9\t2\n9\t0\t10\t0\n9\t0\t7\t1\n"
    (tmp_path / "qrels" / "dev.tsv").write_text(judged, encoding="utf-8")
    told: list[tuple[int, int, str]] = []
    found = measure(tmp_path, WordsEmbedder(), lambda *step: told.append(step))
    assert (found.documents, found.n) == (4, 2)
    assert found.figures["dense"].ndcg_at_10 > 0.5
    assert told[-1] == (2, 2, "searching")
    assert (4, 4, "reading the documents") in told


def test_a_query_does_not_find_itself(beir: Path) -> None:
    """As BEIR has it where queries are documents, too."""
    text = (beir / "queries.jsonl").read_text(encoding="utf-8").replace('"q1"', '"d1"')
    (beir / "queries.jsonl").write_text(text, encoding="utf-8")
    judged = "query-id\tcorpus-id\tscore\nd1\td1\t1\nd1\td2\t1\n"
    (beir / "qrels" / "test.tsv").write_text(judged, encoding="utf-8")
    found = measure(beir, WordsEmbedder())
    assert found.figures["lexical"].mrr < 1.0


def test_two_embedders_are_compared_query_by_query(beir: Path) -> None:
    """The same one gains nothing over itself; one that can tell nothing apart loses."""
    fine, coarse = WordsEmbedder(256), WordsEmbedder(2)
    found = compare_precisions({"fine": fine, "same": fine, "coarse": coarse}, beir)
    assert [(one["ranking"], one["n"]) for one in found["sets"]] == [("dense", 2), ("hybrid", 2)]
    dense = found["sets"][0]
    assert dense["differences"]["same"]["mean"] == 0
    gap = dense["differences"]["coarse"]
    means = dense["ndcg_at_10"]
    assert gap["mean"] == pytest.approx(means["coarse"] - means["fine"])
    assert gap["mean"] < 0
    assert found["milliseconds a query"].keys() == {"fine", "same", "coarse"}
