"""Faults are put in as they say, by operators that know nothing of the checks."""

import ast
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

import evals.mutation
from coach.checks.suite import Suite
from coach.domain.findings import CheckContext, Finding
from coach.domain.library import Library
from coach.domain.suggestions import Agenda, Body
from evals.case import Dataset, load_dataset
from evals.checked import check_measures
from evals.independent import independent_measures
from evals.item import Answer
from evals.measure import MeasureGroup
from evals.mutation.edit import at, free_texts, put
from evals.mutation.measure import EDITS, FAULTS, Bed, bed_of, measure_mutants
from evals.mutation.pen import HELD_OUT, SEEN, Operator, Pen, read_wordings
from evals.shelf import quotes, said, shelf_of
from tests.evals.standin import Standin

ROOM = Path(evals.mutation.__file__).parent
SHELF = shelf_of(Library())


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load_dataset(suites=("suggestions",), limit=16)


@pytest.fixture(scope="module")
def bed(dataset: Dataset) -> Bed:
    bench = Standin(dataset)
    groups = [
        MeasureGroup("checks", check_measures()),
        MeasureGroup("independent", independent_measures(dataset.pairs)),
    ]
    return bed_of([bench.ask(case, 1) for case in dataset.cases], dataset.cases, groups, SHELF)


@pytest.fixture(scope="module")
def answers(bed: Bed) -> list[Answer]:
    return [answer for _, answer in bed.answers]


def mutants(
    operator: Operator, answers: list[Answer], hand: str = SEEN
) -> list[tuple[Answer, Answer]]:
    pen = Pen(Random(operator.name), read_wordings(hand), answers, SHELF)
    made = [(answer, operator.apply(answer, pen)) for answer in answers]
    return [(before, after) for before, after in made if after is not None and after != before]


def named(name: str) -> Operator:
    return next(op for op in (*FAULTS, *EDITS) if op.name == name)


def test_there_are_enough_of_them() -> None:
    assert len(FAULTS) >= 24
    assert len(EDITS) >= 10
    assert len({op.name for op in (*FAULTS, *EDITS)}) == len(FAULTS) + len(EDITS)


def test_operators_know_no_check() -> None:
    imported = {
        node.module or ""
        for file in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    assert not [name for name in imported if name.startswith("coach.checks")]


def test_both_hands_word_everything_and_share_nothing() -> None:
    seen, held_out = read_wordings(SEEN), read_wordings(HELD_OUT)
    assert set(seen) == set(held_out)
    needed = {op.worded for op in (*FAULTS, *EDITS) if op.worded}
    assert needed <= set(seen)
    for name in seen:
        assert min(len(set(seen[name])), len(set(held_out[name]))) >= 12
        assert not set(seen[name]) & set(held_out[name])


@pytest.mark.parametrize(
    "operator", [op for op in FAULTS if op.name != "wrong meeting stage"], ids=lambda op: op.name
)
def test_a_fault_changes_the_answer_and_leaves_the_first_alone(
    operator: Operator, answers: list[Answer]
) -> None:
    before = repr(answers)
    assert mutants(operator, answers)
    assert repr(answers) == before


def test_a_path_leads_back_to_what_was_put_there(answers: list[Answer]) -> None:
    for answer in answers:
        for path, text in said(answer.suggestion.body):
            assert at(answer.suggestion.body, path) == text
            assert at(put(answer.suggestion.body, path, "other"), path) == "other"
        assert free_texts(answer)


def test_an_altered_quote_stands_nowhere(answers: list[Answer]) -> None:
    for before, after in mutants(named("quote altered by one word"), answers):
        changed = set(quotes(after)) - set(quotes(before))
        assert len(changed) == 1
        citation, passage = changed.pop()
        assert passage
        assert citation.quote not in passage.text
        assert len(citation.quote.split()) == len(
            passage.text[citation.start : citation.end].split()
        )


def test_an_unrelated_quote_is_true(answers: list[Answer]) -> None:
    for _, after in mutants(named("true quote that does not support"), answers):
        for citation, passage in quotes(after):
            assert passage
            assert passage.text[citation.start : citation.end] == citation.quote


def test_a_moved_minute_keeps_the_sum(answers: list[Answer]) -> None:
    for before, after in mutants(named("a minute moved between parts"), answers):
        bodies = [before.suggestion.body, after.suggestion.body]
        sums = [sum(i.minutes for i in body.items) for body in bodies if isinstance(body, Agenda)]
        assert sums[0] == sums[1]


class Blind:
    name = "blind"
    version = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        return ()


def test_checks_that_see_nothing_score_nothing_and_raise_no_alarm(bed: Bed) -> None:
    blind = replace(bed, measures=check_measures(Suite((Blind(),))), guards=frozenset({"blind"}))
    found = measure_mutants(blind, each=1)
    assert sum(row["detected"] for row in found["faults"]) == 0
    assert sum(row["flagged"] for row in found["edits"]) == 0
    assert all(row["n"] for row in found["faults"] if row["name"] != "wrong meeting stage")


def test_the_matrix_counts_by_hand_and_is_the_same_twice(bed: Bed) -> None:
    found = measure_mutants(bed, each=1, seed=5)
    assert found == measure_mutants(bed, each=1, seed=5)
    rows = {row["name"]: row for row in found["faults"]}
    assert rows["minutes off by one"]["hands"] == {"structure": {"n": 1, "detected": 1}}
    assert rows["roster name"]["n"] == 2
    assert set(rows["roster name"]["hands"]) == {"seen", "held-out"}
    low, high = rows["citation deleted"]["interval"]
    assert low < 1.0 == high
