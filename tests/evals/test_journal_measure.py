"""The journal's cases, and the measure of what is asked after them."""

from pathlib import Path

import pytest

from coach.errors import WrongUse
from coach.inference.embed_words import WordsEmbedder
from evals.fit_deepening import NAMES, example, fit
from evals.journal_measure import (
    DEVELOPMENT,
    FRESH,
    JournalCase,
    follows,
    journal_cases,
    marked_follow_ups,
    measure_journal,
)

CASE = JournalCase(
    id="one",
    writer="mentor",
    entry="We had tea. I held back the thing about the chairs. It rained.",
    good_follow_up_about="why the thing about the chairs was held back",
    must_not="take sides",
    why="a small silence worth asking about",
)
GOOD = "You write \u201cI held back the thing about the chairs\u201d. What would you have said?"
WORDS = WordsEmbedder()


def rates(question: str | None) -> dict[str, int]:
    found = measure_journal([CASE], lambda entry: question, WORDS)["rates"]
    return {name: rate["passed"] for name, rate in found.items()}


def test_there_are_eighty_of_another_hand() -> None:
    cases = journal_cases()
    assert len(cases) == 80
    assert {case.writer for case in cases} == {"mentor", "mentee"}


def test_a_good_question_passes_everything() -> None:
    assert set(rates(GOOD).values()) == {1}


@pytest.mark.parametrize(
    ("question", "falls"),
    [
        (None, "asked"),
        (GOOD.replace("What would you have said?", "Did you mind?"), "open and single"),
        (GOOD.replace("I held back", "I kept back"), "own words"),
        ("You write \u201cWe had tea\u201d. What would you have said?", "on the mark"),
    ],
)
def test_each_fault_falls_where_it_belongs(question: str | None, falls: str) -> None:
    assert rates(question)[falls] == 0


def test_chance_stands_beside_the_mark() -> None:
    found = measure_journal([CASE], lambda entry: GOOD, WORDS)
    assert found["rates"]["on the mark"]["chance"] == pytest.approx(1 / 3)
    assert found["rates"]["near the mark"]["chance"] == 1.0
    assert found["worst"][0]["must_not"] == "take sides"


def test_nothing_is_counted_of_a_question_that_was_not_asked() -> None:
    (found,) = follows([CASE], lambda entry: None, WORDS)
    assert (found.rank, found.own_words, found.sentences) == (None, False, 3)
    silent = measure_journal([CASE], lambda entry: None, WORDS)["rates"]
    assert (silent["own words"]["n"], silent["on the mark"]["n"]) == (0, 1)


def test_a_marked_sentence_counts_and_no_other() -> None:
    case = JournalCase("m", "mentor", CASE.entry, marks=("held back the thing",))
    for question, hit in ((GOOD, 1), ("You write \u201cWe had tea\u201d. What was it like?", 0)):
        rates = measure_journal([case], lambda entry, asked=question: asked, WORDS)["rates"]
        assert rates["on the mark"]["passed"] == hit
        assert rates["on the mark"]["chance"] == pytest.approx(1 / 3)
        assert "near the mark" not in rates


def test_the_marked_sets_are_whole_and_share_no_entry() -> None:
    own, fresh, follow_ups = journal_cases(DEVELOPMENT), journal_cases(FRESH), marked_follow_ups()
    assert (len(own), len(fresh), len(follow_ups)) == (61, 61, 80)
    assert all(case.marks for case in (*own, *fresh, *follow_ups))
    assert len({case.entry for case in (*own, *fresh, *follow_ups)}) == 202


def test_a_mark_that_the_entry_does_not_hold_is_named(tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text("- {id: a, writer: mentor, entry: Some text., marks: [other text]}")
    with pytest.raises(WrongUse, match="a: a mark is not in the entry"):
        journal_cases(file)


def test_fitting_finds_the_sign_that_marks() -> None:
    entries = [f"We had tea. I was relieved, number {n}. It rained all day." for n in range(8)]
    cases = [
        JournalCase(str(n), "mentor", text, marks=("I was relieved",))
        for n, text in enumerate(entries)
    ]
    weights = dict(zip(NAMES, fit([example(case) for case in cases]), strict=True))
    assert weights["feeling"] > 0.2 > weights["arrangements"]


@pytest.mark.parametrize("wrong", ["- {id: a}", "- {id: a, extra: 1}"])
def test_a_file_that_breaks_the_schema_is_named(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(wrong)
    with pytest.raises(WrongUse, match=r"cases\.yaml"):
        journal_cases(file)


def test_an_id_is_used_once(tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    fields = (
        "{id: a, writer: mentor, entry: Some text., good_follow_up_about: the text,"
        " must_not: praise it, why: because it is there}"
    )
    file.write_text(f"- {fields}\n- {fields}\n")
    with pytest.raises(WrongUse, match="used twice"):
        journal_cases(file)
