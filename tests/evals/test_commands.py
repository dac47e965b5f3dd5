"""The commands over one finished run."""

import shutil
from pathlib import Path

import pytest

from coach.errors import NotFound
from evals.commands import (
    agree_run,
    bless_run,
    compare_runs,
    gate_run,
    mutate_run,
    report_run,
    run_suite,
)
from evals.folder import RunFolder
from evals.gate import Exit
from evals.labels import LABELS, Label, add_label
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import open_standin


@pytest.fixture
def folder(finished: RunFolder, tmp_path: Path) -> Path:
    shutil.copytree(finished.path, tmp_path / finished.path.name)
    return tmp_path / finished.path.name


def test_a_blessed_run_passes_its_own_gate(folder: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    assert gate_run(folder, baseline).exit is Exit.MISMATCH
    bless_run(folder, "A. Person", "reads well enough", CLOCK, baseline)
    assert gate_run(folder, baseline).exit is Exit.PASS
    assert all(not change.worse for change in compare_runs(folder, folder))


def test_a_run_that_is_not_there_is_invalid(tmp_path: Path) -> None:
    verdict = gate_run(tmp_path / "nothing")
    assert verdict.exit is Exit.INVALID
    assert "coach eval run" in verdict.reasons[0]


def test_a_finished_run_is_judged_and_not_run_again(folder: Path, tmp_path: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in (folder / "items").iterdir()}
    verdict = run_suite(folder, PLAN, open_standin, CLOCK, tmp_path / "none.json")
    assert verdict.exit is Exit.MISMATCH
    assert {file: file.stat().st_mtime_ns for file in (folder / "items").iterdir()} == before


def test_agreement_is_kept_and_reported(folder: Path) -> None:
    with pytest.raises(NotFound):
        agree_run(folder)
    items = [score for score in RunFolder(folder).scores() if score.measure == "grounding"]
    for by in ("ann", "bo"):
        for score in items:
            add_label(
                folder / LABELS, Label(f"{score.case_id}.{score.epoch}", "grounding", "pass", by)
            )
    rows = agree_run(folder)
    assert [row["raters"] for row in rows] == [("ann", "bo"), ("people", "check grounding")]
    assert "ann and bo" in report_run(folder).read_text()


def test_mutants_are_counted_and_reported(folder: Path) -> None:
    matrix = mutate_run(folder, each=1)
    assert matrix["base"] > 0
    assert {row["name"] for row in matrix["faults"]} >= {"citation deleted", "roster name"}
    assert "citation deleted" in report_run(folder).read_text()
