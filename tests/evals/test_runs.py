"""Runs in processes of their own: started, watched, cancelled, read."""

import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.errors import NotFound, WrongUse
from coach.ports import EvalRun
from coach.service.clocks import FixedClock
from evals.folder import Progress, RunFolder
from evals.runs import FolderRuns

SCRIPT = str(Path(__file__).with_name("standin_run.py"))
TICKS = 6000


def runs(root: Path, *arguments: str) -> FolderRuns:
    clock = FixedClock(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    return FolderRuns(root, clock, (sys.executable, SCRIPT, *arguments))


def watched(found: FolderRuns, until: Callable[[EvalRun], bool]) -> EvalRun:
    """The newest run as soon as it is as wanted."""
    tick = threading.Event()
    for _ in range(TICKS):
        newest = found.list()[0]
        if until(newest):
            return newest
        tick.wait(0.1)
    raise AssertionError(f"still {newest}")


def test_a_run_is_started_watched_and_read(tmp_path: Path) -> None:
    found = runs(tmp_path)
    started = found.start()
    assert (started.id, started.state) == ("2026-01-02-030405", "running")
    with pytest.raises(WrongUse, match="still going"):
        found.start()
    with pytest.raises(NotFound, match="no report yet"):
        found.written_report(started.id)
    done = watched(found, lambda run: run.state != "running")
    assert (done.state, done.done, done.total) == ("done", 10, 10)
    assert "</html>" in found.written_report(done.id)


def test_a_cancelled_run_keeps_what_it_has(tmp_path: Path) -> None:
    found = runs(tmp_path, "--hang")
    started = found.start()
    watched(found, lambda run: run.done == 3)
    found.cancel(started.id)
    found.cancel(started.id)
    cancelled = found.list()[0]
    assert (cancelled.state, cancelled.done) == ("cancelled", 3)
    assert len(list(RunFolder(cancelled.folder).items())) == 3


def test_a_run_whose_process_is_gone_has_failed(tmp_path: Path) -> None:
    found = runs(tmp_path, "--fail")
    found.start()
    assert watched(found, lambda run: run.state != "running").state == "failed"
    RunFolder(tmp_path / "2026-01-01-000000").write_progress(Progress(1, 9, "running", 2**22 + 7))
    assert [run.state for run in runs(tmp_path).list()] == ["failed", "failed"]


def test_only_own_children_are_ended(tmp_path: Path) -> None:
    RunFolder(tmp_path / "2026-01-01-000000").write_progress(Progress(1, 9, "running", 1))
    with pytest.raises(NotFound, match="started elsewhere"):
        runs(tmp_path).cancel("2026-01-01-000000")


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("private")
    (tmp_path / "progress.json").write_text("{}")
    for name in ("..", "../..", ".", "nothing", "/"):
        with pytest.raises(NotFound):
            runs(tmp_path / "runs").written_report(name)


def test_newest_comes_first(tmp_path: Path) -> None:
    for day in range(1, 4):
        name = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=day)).strftime("%Y-%m-%d-%H%M%S")
        RunFolder(tmp_path / name).write_progress(Progress(1, 1, "done"))
    listed = [run.id[:10] for run in runs(tmp_path).list()]
    assert listed == ["2026-01-04", "2026-01-03", "2026-01-02"]
    assert runs(tmp_path / "none").list() == ()
