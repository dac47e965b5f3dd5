"""Runs in processes of their own: started, watched, cancelled, read."""

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.errors import NotFound, WrongUse
from coach.ports import EvalRun
from coach.service.clocks import FixedClock
from evals.case import load_dataset
from evals.coach_bench import coach_now
from evals.folder import Progress, RunFolder
from evals.plan import Plan
from evals.runs import FolderRuns, Now, cut_short, place_for
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import Standin

SCRIPT = str(Path(__file__).with_name("standin_run.py"))
TICKS = 6000
GONE = 2**22 + 7
"""No process."""


def runs(root: Path, *arguments: str, now: Now = coach_now) -> FolderRuns:
    clock = FixedClock(datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    return FolderRuns(root, clock, (sys.executable, SCRIPT, *arguments), now)


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
    found = runs(tmp_path, "--hang-after", "3")
    started = found.start()
    watched(found, lambda run: run.done == 3)
    found.cancel(started.id)
    found.cancel(started.id)
    cancelled = found.list()[0]
    assert (cancelled.state, cancelled.done) == ("cancelled", 3)
    assert len(list(RunFolder(cancelled.folder).items())) == 3
    again = found.start()  # by the same clock, in the same second
    assert again.id == "2026-01-02-030406"
    assert [run.state for run in found.list()] == ["running", "cancelled"]
    found.cancel(again.id)


def test_a_run_whose_process_is_gone_has_failed(tmp_path: Path) -> None:
    found = runs(tmp_path, "--fail")
    found.start()
    assert watched(found, lambda run: run.state != "running").state == "failed"
    RunFolder(tmp_path / "2026-01-01-000000").write_progress(Progress(1, 9, "running", GONE))
    assert [run.state for run in runs(tmp_path).list()] == ["failed", "failed"]


@pytest.fixture
def folder(finished: RunFolder, tmp_path: Path) -> Path:
    shutil.copytree(finished.path, tmp_path / finished.path.name)
    return tmp_path / finished.path.name


def as_then(plan: Plan) -> tuple[str, str, str]:
    """The stand-in and its cases."""
    cases = load_dataset(suites=plan.suites, limit=plan.limit).fingerprint
    return cases, Standin.composer, Standin.library


def test_a_run_that_was_cut_short_is_where_the_next_one_goes_on(folder: Path) -> None:
    later = FixedClock(CLOCK.now() + timedelta(days=1))

    def place(plan: Plan = PLAN, now: Now = as_then) -> Path:
        return place_for(folder.parent, plan, later, now)

    fresh = place()
    assert fresh != folder
    run = RunFolder(folder)
    run.write_progress(Progress(4, 10, "running", GONE))
    assert place() == folder
    assert place(Plan(limit=3)) == fresh
    run.write_progress(Progress(4, 10, "running", os.getpid()))
    assert place() == fresh
    shutil.copytree(folder, folder.parent / ".speed")
    run.write_progress(Progress(4, 10, "running", GONE))
    assert place() == folder
    run.write_progress(Progress(4, 10, "cancelled"))
    assert place() == fresh


@pytest.mark.parametrize("changed", range(3))
def test_a_run_of_another_coach_or_other_cases_stands_in_nobodys_way(
    folder: Path, changed: int
) -> None:
    def now(plan: Plan) -> tuple[str, str, str]:
        facts = list(as_then(plan))
        facts[changed] += "another"
        return facts[0], facts[1], facts[2]

    RunFolder(folder).write_progress(Progress(4, 10, "running", GONE))
    asked_already = cut_short(folder.parent, PLAN, now)
    assert asked_already == (None if changed == 0 else folder)
    items_of(RunFolder(folder))[0].unlink()
    assert cut_short(folder.parent, PLAN, as_then) == folder
    assert cut_short(folder.parent, PLAN, now) is None


def test_a_killed_run_is_gone_on_with_and_nothing_is_asked_twice(tmp_path: Path) -> None:
    found = runs(tmp_path, "--hang-after", "25", "--cases", "32", now=as_then)
    started = found.start(32)
    watched(found, lambda run: run.done == 25)
    folder = RunFolder(started.folder)
    os.kill(folder.progress().pid, signal.SIGKILL)
    dead = watched(found, lambda run: run.state != "running")
    assert (dead.state, folder.frozen) == ("failed", 25)
    frozen = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in items_of(folder)}

    again = runs(tmp_path, "--cases", "32", "--asked", str(tmp_path / "asked"), now=as_then)
    assert again.start(32).id == started.id
    done = watched(again, lambda run: run.state != "running")
    assert (done.state, done.done, done.total) == ("done", 32, 32)
    asked = (tmp_path / "asked").read_text().splitlines()
    assert len(asked) == 7
    assert {f"{name}.1.json" for name in asked}.isdisjoint(file.name for file in frozen)
    kept = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in frozen}
    assert kept == frozen
    assert len(folder.scores()) % 32 == 0


def items_of(folder: RunFolder) -> list[Path]:
    return sorted((folder.path / "items").iterdir())


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
