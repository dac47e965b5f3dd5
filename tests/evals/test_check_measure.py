import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import WrongUse
from evals.check_measure import JUDGES, measure
from evals.labelled_rows import read_rows

CLOSED = "Did it help?"
OPEN = "How did you see it?"


def rows(*pairs: tuple[str, bool]) -> list[object]:
    return [{"text": text, "open": label} for text, label in pairs]


def test_perfect_rows_give_perfect_figures() -> None:
    found = measure("questions", rows((OPEN, True), (CLOSED, False)) * 30)
    names = ("auroc", "balanced_accuracy", "precision", "recall", "f1", "kappa")
    assert {found[name] for name in names} == {1.0}
    assert found["errors"] == []
    assert (found["check"], found["n"], found["positive"]) == ("questions", 60, "open")
    assert found["intervals"]["recall"]["low"] < 1


def test_labels_the_wrong_way_round_give_the_worst_figures() -> None:
    found = measure("questions", rows((OPEN, False), (CLOSED, True)) * 30)
    assert found["auroc"] == 0.0
    assert found["kappa"] == pytest.approx(-1.0)


def test_figures_are_those_of_the_confusion() -> None:
    found = measure(
        "questions",
        rows(*[(OPEN, True)] * 6, *[(CLOSED, True)] * 2, *[(OPEN, False)] * 3, (CLOSED, False)),
    )
    assert found["precision"] == pytest.approx(6 / 9)
    assert found["recall"] == pytest.approx(6 / 8)
    assert found["f1"] == pytest.approx(12 / 17)
    assert found["balanced_accuracy"] == pytest.approx((6 / 8 + 1 / 4) / 2)
    # 6 of 8 against 1 of 4: pairs 32, won 6 * 1, tied 6 * 3 + 2 * 1
    assert found["auroc"] == pytest.approx((6 + 20 / 2) / 32)
    interval = found["intervals"]["auroc"]
    assert interval["low"] < found["auroc"] < interval["high"]


@given(st.lists(st.tuples(st.sampled_from([OPEN, CLOSED, "", "What?"]), st.booleans()), min_size=1))
def test_no_figure_is_ever_nan(pairs: list[tuple[str, bool]]) -> None:
    found = measure("questions", rows(*pairs))
    assert "NaN" not in json.dumps(found)


def test_figures_that_rows_cannot_give_are_none() -> None:
    found = measure("questions", rows((CLOSED, True)))
    assert found["auroc"] is None
    assert found["precision"] is None
    assert found["recall"] == 0.0


def test_errors_are_told_the_surest_first() -> None:
    unsure = "Where is it?"
    errors = measure("questions", rows((OPEN, True), (unsure, True), (CLOSED, True)))["errors"]
    assert [error["row"] for error in errors] == [3, 2]
    assert errors[0]["text"] == CLOSED


def test_grounding_looks_at_source_and_text() -> None:
    source = "The list has 61 rooms."
    found = measure(
        "grounding",
        [
            {"source": source, "text": "The list has 61 rooms", "supported": True},
            {"source": source, "text": "The list has 16 rooms", "supported": False},
        ],
    )
    assert found["errors"] == []


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"text": "What?"}, "row 1 has no true or false in open"),
        ({"text": 3, "open": True}, "row 1 has no text in text"),
        ({"text": "What?", "open": "yes"}, "row 1 has no true or false in open"),
        (["What?", True], "row 1 is no JSON object"),
    ],
)
def test_a_wrong_row_is_named(value: object, told: str) -> None:
    with pytest.raises(WrongUse, match=told):
        measure("questions", [value])


def test_no_rows_and_unknown_checks_are_refused() -> None:
    with pytest.raises(WrongUse, match="no rows"):
        measure("questions", [])
    with pytest.raises(WrongUse, match="choose one of"):
        measure("weather", [{}])


def test_many_wrong_rows_are_told_in_one_breath() -> None:
    with pytest.raises(WrongUse, match="and 15 more"):
        measure("questions", [{}] * 25)


def test_a_file_is_read_by_line(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text('{"text": "What?", "open": true}\n\n{"text": "Is it?", "open": false}\n')
    assert [row.label for row in read_rows(file, "questions")] == [True, False]


def test_a_broken_line_or_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    with pytest.raises(WrongUse, match="cannot be read"):
        read_rows(file, "questions")
    file.write_text('{"text": "What?", "open": true}\n{oops\n')
    with pytest.raises(WrongUse, match="line 2"):
        read_rows(file, "questions")
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(WrongUse, match="UTF-8"):
        read_rows(file, "questions")


@pytest.mark.parametrize("check", sorted(JUDGES))
def test_the_shipped_labelled_sets_are_told_apart(check: str) -> None:
    file = Path(__file__).parents[2] / "evals" / "labelled" / f"checks_{check}.jsonl"
    if check == "grounding":
        raw = [
            {"source": "Ask once, then wait.", "text": "Ask once.", "supported": True},
            {"source": "Ask once, then wait.", "text": "Buy a car.", "supported": False},
        ]
    else:
        raw = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert measure(check, raw)["balanced_accuracy"] >= 0.8
