"""People's blind labels, and how far the checks agree with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.errors import NotFound, WrongUse
from evals.labels import Label, add_label, agreements, read_labels
from evals.measure import Family, Score, Status


def judged(by: str, labels: str, criterion: str = "grounding", rubric: str = "1") -> list[Label]:
    words = {"p": "pass", "f": "fail"}
    return [
        Label(f"case-{n}.1", criterion, words[sign], by, rubric) for n, sign in enumerate(labels)
    ]


def machine(labels: str) -> list[Score]:
    statuses = {"p": Status.PASS, "f": Status.FAIL, "e": Status.ERROR}
    return [
        Score(f"case-{n}", 1, "grounding", "1", Family.QUALITY, statuses[sign])
        for n, sign in enumerate(labels)
    ]


def test_labels_are_kept_and_read(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    for label in judged("ann", "pf"):
        add_label(file, label)
    assert read_labels(file) == tuple(judged("ann", "pf"))


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    file = tmp_path / "labels.jsonl"
    add_label(file, judged("ann", "p")[0])
    file.write_text(file.read_text() + '{"item": "a.1"}\n')
    with pytest.raises(WrongUse, match="line 2: criterion"):
        read_labels(file)
    with pytest.raises(NotFound, match="nobody has judged"):
        read_labels(tmp_path / "none.jsonl")


def test_people_with_each_other_and_the_check_with_them() -> None:
    labels = judged("ann", "ppppffff") + judged("bo", "ppppfffp")
    people, check = agreements(labels, machine("ppppffff"))
    assert (people["raters"], people["n"], people["raw"]) == (("ann", "bo"), 8, 7 / 8)
    assert (check["raters"], check["n"], check["raw"]) == (("people", "check grounding"), 7, 1.0)


def test_what_a_check_could_not_judge_is_left_out() -> None:
    (check,) = agreements(judged("ann", "ppff"), machine("pefe"))
    assert check["n"] == 2


def test_labels_of_an_old_rubric_are_not_mixed_in() -> None:
    labels = judged("ann", "ffff", rubric="1") + judged("ann", "ppff", rubric="2")
    (check,) = agreements(labels, machine("ppff"))
    assert check["raw"] == 1.0


def test_one_person_alone_agrees_with_nobody() -> None:
    assert agreements(judged("ann", "pf", criterion="useful"), []) == []


def test_only_blind_judgements_count() -> None:
    told = [replace(label, blind=False) for label in judged("ann", "ffff")]
    assert agreements(told, machine("ppff")) == []
    (check,) = agreements([*judged("ann", "ppff"), *told], machine("ppff"))
    assert (check["n"], check["raw"]) == (4, 1.0)
