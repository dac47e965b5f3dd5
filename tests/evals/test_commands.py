"""The commands over one finished run."""

import shutil
from pathlib import Path

import pytest

from coach.errors import NotFound
from coach.inference.embed_words import WordsEmbedder
from evals.commands import (
    agree_run,
    bless_run,
    compare_runs,
    gate_run,
    keep_beside,
    mutate_run,
    refuse_run,
    report_run,
    run_suite,
)
from evals.folder import Progress, RunFolder
from evals.gate import Exit
from evals.journal_measure import journal_cases, measure_journal
from evals.labels import LABELS, Label, add_label
from evals.retrieval_labelled import ask, summary
from evals.run import ASKING, OPENING, REPORTING, SCORING
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


def test_a_refused_run_fails_its_gate_until_it_is_blessed(folder: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    bless_run(folder, "A. Person", "reads well enough", CLOCK, baseline)
    refuse_run(folder, "B. Person", "it sounds like a form", CLOCK)
    verdict = gate_run(folder, baseline)
    assert verdict.exit is Exit.REGRESSION
    assert verdict.reasons[0] == "it sounds like a form"
    assert "B. Person refused this run." in (folder / "report.html").read_text()
    bless_run(folder, "B. Person", "read it once more", CLOCK, baseline)
    assert gate_run(folder, baseline).exit is Exit.PASS


def test_a_deployment_has_a_baseline_of_its_own(folder: Path) -> None:
    bless_run(folder, "A. Person", "reads well enough", CLOCK)
    assert gate_run(folder).exit is Exit.PASS
    assert (folder.parent / "baseline.json").exists()


def test_every_step_is_told(folder: Path, tmp_path: Path) -> None:
    told: list[Progress] = []
    run_suite(tmp_path / "new", PLAN, open_standin, CLOCK, watch=told.append)
    assert [step.done for step in told if step.note == ASKING] == [0, *range(1, 11), 10]
    assert list(dict.fromkeys(step.note for step in told)) == [
        OPENING,
        ASKING,
        SCORING,
        REPORTING,
        "",
    ]


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


def test_searching_and_asking_on_are_kept_and_reported(folder: Path) -> None:
    bare = report_run(folder).read_text()
    assert "Searching was not measured in this run" in bare
    assert "The journal was not measured in this run" in bare
    searched = summary(ask(WordsEmbedder(), library=[]))
    asked = measure_journal(journal_cases()[:4], lambda entry: None, WordsEmbedder())
    keep_beside(folder, "retrieval", searched)
    html = keep_beside(folder, "journal", asked).read_text()
    recall = searched["refusals of the test halves"]["recall"]
    assert f"{recall['passed']} of {recall['n']}" in html
    assert f"{searched['figures'][-1]['figures']['hybrid']['ndcg_at_10']:.3f}" in html
    assert "0 passages of other pairs were found." in html
    assert "The deeper question after 4 made-up entries." in html
    assert "0 of 4" in html


def test_mutants_are_counted_and_reported(folder: Path) -> None:
    matrix = mutate_run(folder, each=1)
    assert matrix["base"] > 0
    assert {row["name"] for row in matrix["faults"]} >= {"citation deleted", "roster name"}
    assert "citation deleted" in RunFolder(folder).report.read_text()


class Killed(Exception):
    """The power went."""


def test_a_matrix_that_was_cut_short_is_gone_on_with(folder: Path) -> None:
    def killed(done: int, total: int, doing: str) -> None:
        if done == 3:
            raise Killed

    for _ in range(2):
        with pytest.raises(Killed):
            mutate_run(folder, each=1, step=killed)
    kept = RunFolder(folder).read_json("mutating.json")
    assert kept
    assert len(kept["rows"]) == 3
    first = kept["rows"][0]
    kept["rows"][0] = {**first, "n": 99}  # so that it is seen whether it was made again
    RunFolder(folder).write_json("mutating.json", kept)
    assert mutate_run(folder, each=1)["faults"][0]["n"] == 99
    assert not (folder / "mutating.json").exists()
    RunFolder(folder).write_json("mutating.json", kept)
    assert mutate_run(folder, each=2)["faults"][0]["n"] < 99


def test_agreement_is_written_into_the_report(folder: Path) -> None:
    labels = folder.parent / "theirs.jsonl"
    for score in RunFolder(folder).scores():
        if score.measure == "grounding":
            for by in ("ann", "bo"):
                name = f"{score.case_id}.{score.epoch}"
                add_label(labels, Label(name, "grounding", "pass", by))
    agree_run(folder, labels)
    assert "ann and bo" in RunFolder(folder).report.read_text()
