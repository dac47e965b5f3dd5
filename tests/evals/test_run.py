"""Generating, scoring and reporting are steps of their own that go on where they stopped."""

import shutil
from pathlib import Path

import pytest
from inspect_ai.log import read_eval_log

from coach.errors import NotFound, WrongUse
from coach.settings import Settings
from evals.case import Dataset
from evals.folder import DONE, FAILED, RunFolder
from evals.measure import Status
from evals.plan import Plan, epochs_for
from evals.run import generate, run, score
from evals.summary import summarise
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import Standin, open_standin


def test_a_run_is_a_whole_folder(finished: RunFolder) -> None:
    assert finished.progress().state == DONE
    assert (finished.progress().done, finished.progress().total) == (10, 10)
    assert len(list(finished.items())) == 10
    assert {score.case_id for score in finished.scores()} == set(finished.manifest().case_ids)
    assert not finished.workspace.exists()
    assert "</html>" in finished.report.read_text()


def test_inspect_can_read_the_log(finished: RunFolder) -> None:
    (file,) = finished.logs.glob("*.eval")
    log = read_eval_log(str(file))
    assert log.status == "success"
    assert log.samples
    values = log.samples[0].scores["checks"].value
    assert values["grounding"] == "pass"


def test_no_score_is_a_number_that_is_none(finished: RunFolder) -> None:
    assert "NaN" not in (finished.path / "scores.jsonl").read_text()
    assert {score.status for score in finished.scores()} <= set(Status)


def test_scoring_again_asks_nobody(finished: RunFolder, tmp_path: Path) -> None:
    copy = RunFolder(tmp_path / "copy")
    shutil.copytree(finished.path, copy.path)
    (copy.path / "scores.jsonl").unlink()
    assert score(copy).items == 10
    assert set(copy.scores()) == set(finished.scores())


def test_a_run_that_was_stopped_goes_on_with_what_is_missing(tmp_path: Path) -> None:
    asked: list[Standin] = []

    def opened(workspace: Path, dataset: Dataset) -> Standin:
        asked.append(Standin(dataset))
        return asked[-1]

    folder = RunFolder(tmp_path / "run")
    generate(folder, PLAN, opened, CLOCK)
    frozen = {file.name: file.read_bytes() for file in (folder.path / "items").iterdir()}
    for name in list(frozen)[:3]:
        (folder.path / "items" / name).unlink()
    generate(folder, PLAN, opened, CLOCK)
    assert [len(bench.asked) for bench in asked] == [11, 4]
    assert {bench.asked[-1] for bench in asked} == {"closed"}
    assert {f.name: f.read_bytes() for f in (folder.path / "items").iterdir()} == frozen


def test_a_folder_holds_one_run(finished: RunFolder, tmp_path: Path) -> None:
    copy = RunFolder(tmp_path / "copy")
    shutil.copytree(finished.path, copy.path)
    with pytest.raises(WrongUse, match="holds a run of other cases"):
        generate(copy, Plan(suites=("suggestions",), limit=3), open_standin, CLOCK)


def test_a_failed_run_says_why(tmp_path: Path) -> None:
    def unable(workspace: Path, dataset: Dataset) -> Standin:
        raise NotFound("There is no library here.")

    with pytest.raises(NotFound):
        run(tmp_path / "run", PLAN, unable, CLOCK)
    progress = RunFolder(tmp_path / "run").progress()
    assert (progress.state, progress.note) == (FAILED, "NotFound: There is no library here.")


def test_what_the_coach_raises_is_counted_as_an_error(tmp_path: Path) -> None:
    def half_broken(workspace: Path, dataset: Dataset) -> Standin:
        return Standin(dataset, frozenset({dataset.cases[0].id}))

    summary = run(tmp_path / "run", PLAN, half_broken, CLOCK)
    assert (summary.items, summary.with_errors, summary.valid) == (10, 1, False)
    assert summarise(RunFolder(tmp_path / "run").scores()) == summary
    assert "says nothing" in RunFolder(tmp_path / "run").report.read_text()


def test_repeats_are_items_of_their_own(tmp_path: Path) -> None:
    plan = Plan(suites=("suggestions",), limit=2, epochs=3)
    summary = run(tmp_path / "run", plan, open_standin, CLOCK)
    assert summary.items == 6
    assert all(rate.n <= 2 for rate in summary.rates)


def test_what_a_model_words_is_asked_three_times() -> None:
    by_rule, by_model = Settings(), Settings(llm_base_url="http://127.0.0.1:9/v1", llm_model="m")
    assert (epochs_for(by_rule), epochs_for(by_model), epochs_for(by_model, 5)) == (1, 3, 5)
