"""Exit statuses and outputs of ``coach eval`` over a run that is frozen already."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from coach.cli.main import app
from coach.domain.calls import Spent
from evals.commands import bless_run
from evals.folder import Progress, RunFolder
from evals.measure import Status
from tests.evals.conftest import CLOCK

DOCUMENT = (Path(__file__).parents[2] / "docs" / "evals.md").read_text(encoding="utf-8")


@pytest.fixture
def run(finished: RunFolder, tmp_path: Path) -> RunFolder:
    """A copy of the finished run where the command line looks for runs."""
    shutil.copytree(finished.path, tmp_path / "evals" / finished.path.name)
    return RunFolder(tmp_path / "evals" / finished.path.name)


def coach(run: RunFolder, *words: str) -> Result:
    folder = run.path.parent.parent
    return CliRunner().invoke(app, ["eval", *words], env={"COACH_DATA_DIR": str(folder)})


def failed(run: RunFolder, measure: str, cases: int, status: Status = Status.FAIL) -> None:
    """So many cases of the run do otherwise on a measure."""
    names = set(run.manifest().case_ids[:cases])
    run.write_scores(
        replace(score, status=status)
        if score.measure == measure and score.case_id in names
        else score
        for score in run.scores()
    )


def test_0_where_nothing_got_worse(run: RunFolder) -> None:
    bless_run(run.path, "A. Person", "reads well enough", CLOCK)
    assert coach(run, "gate").exit_code == 0


def test_1_where_something_is_unsafe(run: RunFolder) -> None:
    bless_run(run.path, "A. Person", "reads well enough", CLOCK)
    failed(run, "privacy", 1)
    unsafe = coach(run, "gate")
    assert (unsafe.exit_code, "was not safe" in unsafe.output) == (1, True)


def test_1_where_a_person_refused_it(run: RunFolder) -> None:
    refused = coach(run, "refuse", "--by", "A. Person", "--reason", "it sounds like a form")
    assert refused.exit_code == 0
    assert coach(run, "gate").exit_code == 1


def test_2_where_too_much_of_it_failed(run: RunFolder) -> None:
    failed(run, "grounding", 1, Status.ERROR)
    assert coach(run, "gate").exit_code == 2


def test_2_where_it_was_not_scored(run: RunFolder) -> None:
    (run.path / "scores.jsonl").unlink()
    assert coach(run, "gate").exit_code == 2


def test_3_where_there_is_no_baseline_or_other_cases(run: RunFolder) -> None:
    assert coach(run, "gate").exit_code == 3
    bless_run(run.path, "A. Person", "reads well enough", CLOCK)
    run.write_manifest(replace(run.manifest(), dataset="others"))
    assert coach(run, "gate").exit_code == 3


def test_4_where_it_cannot_tell(run: RunFolder) -> None:
    bless_run(run.path, "A. Person", "reads well enough", CLOCK)
    failed(run, "grounding", 1)
    unclear = coach(run, "gate", "--json")
    assert unclear.exit_code == 4
    assert "cannot tell" in json.loads(unclear.output)["sentence"]
    assert "(1 case worse, 0 better;" in json.loads(unclear.output)["reasons"][0]


def test_scoring_again_generates_nothing_and_exits_as_the_gate(run: RunFolder) -> None:
    (run.path / "scores.jsonl").unlink()
    items = {file: file.stat().st_mtime_ns for file in (run.path / "items").iterdir()}
    scored = coach(run, "score")
    assert scored.exit_code == 3
    assert "quality   kind" in scored.output
    assert {file: file.stat().st_mtime_ns for file in (run.path / "items").iterdir()} == items


def test_what_a_model_took_is_told(run: RunFolder) -> None:
    for item in list(run.items()):
        run.write_item(replace(item, spent=Spent(1, 1, 1000, 100, 0.0045)))
    told = coach(run, "score").output
    assert "asked 10 times for 10 requests: 10,000 tokens were sent and 1,000 came back" in told
    assert "at a cost of 0.0450" in told
    assert json.loads(coach(run, "score", "--json").stdout)["spent"]["calls"] == 10


def test_a_run_goes_on_where_it_was_cut_short_and_exits_as_the_gate(run: RunFolder) -> None:
    """All is frozen, so that no coach is opened; what is left is measuring and reporting."""
    run.report.unlink()
    run.write_progress(Progress(10, 10, "running", 2**22 + 7))
    went_on = coach(run, "run", "--suite", "suggestions", "--limit", "10", "--json")
    told = json.loads(went_on.stdout)
    assert (told["run"], went_on.exit_code) == (run.path.name, 3)
    assert told["verdict"]["exit"] == 3
    assert told["summary"]["items"] == 10
    assert told["spent"] is None
    assert run.report.exists()
    assert run.progress().state == "done"


def test_a_suite_that_is_not_there_is_said(run: RunFolder) -> None:
    assert coach(run, "run", "--suite", "nonsense").exit_code == 2


def test_a_report_and_a_blessing_by_name(run: RunFolder, tmp_path: Path) -> None:
    assert coach(run, "report").output.strip() == str(run.report)
    kept = tmp_path / "shipped.json"
    words = ["bless", "--by", "A. Person", "--reason", "reads well enough", "--to", str(kept)]
    assert coach(run, *words).exit_code == 0
    assert json.loads(kept.read_text())["by"] == "A. Person"


def test_two_runs_are_compared_in_words_and_as_json(run: RunFolder) -> None:
    later = RunFolder(run.path.with_name("later"))
    shutil.copytree(run.path, later.path)
    failed(later, "kind", 2)
    told = coach(run, "compare", run.path.name, "later").output
    assert f"  worse: {', '.join(sorted(run.manifest().case_ids[:2]))}" in told
    assert "kind             100% before, 80% now" in told
    changes = json.loads(coach(run, "compare", run.path.name, "later", "--json").output)
    assert [one["measure"] for one in changes if one["worse"]] == ["kind"]


@pytest.mark.parametrize("name", re.findall(r"^\$ coach eval (\w+)", DOCUMENT, re.MULTILINE))
def test_what_is_documented_is_there(name: str) -> None:
    assert CliRunner().invoke(app, ["eval", name, "--help"]).exit_code == 0


def test_what_is_not_there_is_said(run: RunFolder) -> None:
    shutil.rmtree(run.path)
    result = coach(run, "gate")
    assert result.exit_code != 0
    assert "coach eval run" in str(result.exception)


@pytest.mark.parametrize(
    "words", [("retrieval", "--beir", "."), ("journal", "--marked", "entries.yaml")]
)
def test_a_run_keeps_nobodys_own_texts(run: RunFolder, words: tuple[str, ...]) -> None:
    refused = coach(run, *words, "--run", run.path.name)
    assert (refused.exit_code, "leave --" in refused.output) == (2, True)


@pytest.mark.parametrize("name", ["retrieval", "journal"])
def test_figures_for_a_run_that_is_not_there_are_not_measured(run: RunFolder, name: str) -> None:
    assert "There is no such run" in str(coach(run, name, "--run", "nothing").exception)


def test_a_timing_that_was_cut_short_is_no_run(run: RunFolder) -> None:
    shutil.copytree(run.path, run.path.with_name(".speed"))
    assert coach(run, "report").output.strip() == str(run.report)
    shutil.rmtree(run.path)
    assert "There is no such run" in str(coach(run, "report").exception)
