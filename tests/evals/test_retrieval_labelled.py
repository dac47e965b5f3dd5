"""The labelled sets are what they say they are."""

from collections import Counter
from pathlib import Path

import bm25s
import pytest
import Stemmer

from coach.domain.passages import Match
from coach.errors import WrongUse
from coach.inference.embed_words import WordsEmbedder
from coach.ingest.card_text import card_sources
from coach.ingest.cards import load_library
from evals.case import load_queries
from evals.retrieval_labelled import KNOWLEDGE, ask, record_sources, summary

SETS = ["library", "unanswerable", "pairs"]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Title and text of each source of the library."""
    sources = card_sources(load_library(KNOWLEDGE))
    return {source.id: f"{source.title}\n{source.text}" for source in sources}


def content_words(text: str) -> set[str]:
    tokens = bm25s.tokenize(
        text,
        stopwords="en_plus",
        stemmer=Stemmer.Stemmer("english"),
        show_progress=False,
        return_ids=False,
    )
    return set(tokens[0])


def test_sizes() -> None:
    library = load_queries("library")
    assert len(library) >= 150
    assert sum(row["paraphrase"] for row in library) >= 40
    assert len(load_queries("unanswerable")) >= 40
    assert len(load_queries("pairs")) >= 120


def test_every_query_says_why_it_is_here() -> None:
    whys = [row["why"] for name in SETS for row in load_queries(name)]
    assert min(len(why.split()) for why in whys) >= 5
    assert len(set(whys)) >= 40


@pytest.mark.parametrize(
    "row",
    [
        "{id: one, text: Hello, split: tune}",
        "{id: one, why: It is a test, text: Hello, split: both}",
        "{id: one, why: It is a test, text: Hi, split: tune, relevant: {a: 3}}",
        "{id: [",
    ],
)
def test_a_mistaken_query_is_told_with_its_file(tmp_path: Path, row: str) -> None:
    (tmp_path / "retrieval").mkdir()
    (tmp_path / "retrieval" / "few.yaml").write_text(f"- {row}")
    with pytest.raises(WrongUse, match="few.yaml.*is not valid|few.yaml.*cannot be read"):
        load_queries("few", tmp_path)


@pytest.mark.parametrize("name", SETS)
def test_halves_are_even_and_nothing_is_asked_twice(name: str) -> None:
    asked = load_queries(name)
    halves = Counter(row["split"] for row in asked)
    assert set(halves) == {"tune", "test"}
    assert abs(halves["tune"] - halves["test"]) <= 1
    assert len({(row.get("pair"), row["text"]) for row in asked}) == len(asked)
    assert len({row["id"] for row in asked}) == len(asked)


def test_fresh_questions_are_for_testing_alone_and_asked_nowhere_else() -> None:
    fresh = load_queries("pairs_fresh")
    assert {row["split"] for row in fresh} == {"test"}
    every = [(row["pair"], row["text"]) for row in [*load_queries("pairs"), *fresh]]
    assert len(set(every)) == len(every)
    assert len({row["id"] for row in fresh}) == len(fresh) >= 60


def test_what_is_relevant_exists(texts: dict[str, str]) -> None:
    for row in load_queries("library"):
        assert row["relevant"].keys() <= texts.keys(), row["id"]
        assert set(row["relevant"].values()) <= {1, 2}, row["id"]
        assert 2 in row["relevant"].values(), row["id"]


def test_a_paraphrase_shares_no_content_word_with_a_best_source(texts: dict[str, str]) -> None:
    words = {source: content_words(text) for source, text in texts.items()}
    for row in load_queries("library"):
        best = [source for source, grade in row["relevant"].items() if grade == 2]
        if row["paraphrase"]:
            asked = content_words(row["text"])
            assert any(not asked & words[source] for source in best), row["id"]


def test_questions_about_a_pair_are_answered_by_its_own_record() -> None:
    pair_of = {source.id: source.partition.id for source in record_sources()}
    for row in [*load_queries("pairs"), *load_queries("pairs_fresh")]:
        for source in row["relevant"]:
            assert pair_of[source] == row["pair"], row["id"]
    assert len(set(pair_of.values())) >= 5


def test_no_search_returns_another_pairs_record() -> None:
    found = ask(WordsEmbedder(), library=[])
    assert sum(len(one.hits) for one in found.pairs) > 100
    figures = summary(found)
    assert figures["passages of other pairs"] == 0
    refused = figures["refusals of the test halves"]
    asked = [row for row in load_queries("unanswerable") if row["split"] == "test"]
    assert refused["recall"]["n"] == len(asked)
    assert (
        refused["precision"]["n"] >= refused["recall"]["passed"] == refused["precision"]["passed"]
    )
    assert {str(match) for match in Match} == figures["matches of the test halves"]["pairs"].keys()
