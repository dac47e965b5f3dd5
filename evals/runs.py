"""Eval runs as the screens hold them: each a subprocess that writes a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from coach.errors import NotFound, WrongUse
from coach.ports import Clock, EvalRun
from coach.settings import read_settings
from evals.coach_bench import coach_now
from evals.folder import CANCELLED, DONE, FAILED, RUNNING, Progress, RunFolder
from evals.plan import Plan, epochs_for

COMMAND = (sys.executable, "-m", "evals")
_SECONDS_TO_END = 10

Now = Callable[[Plan], tuple[str, str, str]]
"""What a run of a plan would be a run of: fingerprint of the cases, composer, library version."""


class FolderRuns:
    """Runs in the folders under one root, newest first by name."""

    def __init__(
        self, root: Path, clock: Clock, command: Sequence[str] = COMMAND, now: Now = coach_now
    ) -> None:
        """Runs under ``root``.

        Args:
            root: where each run has its folder.
            clock: names the folders.
            command: does one run in the folder that is added as ``--folder F``.
            now: what a run that is begun now would be a run of.
        """
        self._root = root
        self._now = now
        self.clock = clock
        self._command = tuple(command)
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, limit: int | None = None) -> EvalRun:
        """Start a run in a process of its own; one that was cut short is gone on with.

        Args:
            limit: so many cases, spread over all; None for all.

        Raises:
            WrongUse: one that was started here is still going.
        """
        if any(child.poll() is None for child in self._children.values()):
            raise WrongUse("A run is still going. Wait for it or cancel it first.")
        folder = self._folder_for(Plan(limit=limit, epochs=epochs_for(read_settings())))
        command = [*self._command, "--folder", str(folder.path)]
        if limit is not None:
            command += ["--limit", str(limit)]
        with (folder.path / "output.txt").open("ab") as output:
            child = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        self._children[folder.path.name] = child
        return self._read(folder.path.name)

    def cancel(self, run_id: str) -> None:
        """End a run that this process started; what was generated stays.

        Raises:
            NotFound: no run of that name was started here.
        """
        child = self._children.get(run_id)
        if child is None:
            raise NotFound("This run was started elsewhere; end it where it was started.")
        if child.poll() is not None:
            return
        folder = RunFolder(self._root / run_id)
        folder.write_progress(replace(folder.progress(), state=CANCELLED))  # never seen as failed
        child.terminate()
        try:
            child.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        folder.write_progress(replace(folder.progress(), state=CANCELLED))

    def list(self) -> Sequence[EvalRun]:
        """Runs, newest first; one whose process is gone has failed."""
        return tuple(self._read(name) for name in sorted(self._names(), reverse=True))

    def folder(self, run_id: str) -> RunFolder:
        """A run's folder; raises NotFound where there is no such run."""
        if run_id not in self._names():
            raise NotFound("There is no such run. Choose one from the list.")
        return RunFolder(self._root / run_id)

    def written_report(self, run_id: str) -> str:
        """The run's report; raises NotFound where there is none."""
        try:
            return self.folder(run_id).report.read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise NotFound("This run has no report yet. Wait until it is done.") from error

    def _folder_for(self, plan: Plan) -> RunFolder:
        """The folder of a run that begins or goes on now, marked as running."""
        begun = cut_short(self._root, plan, self._now)
        if begun is not None:
            folder = RunFolder(begun)
            folder.write_progress(replace(folder.progress(), state=RUNNING, pid=0, note=""))
            return folder
        folder = RunFolder(_free(self._root, self.clock))
        folder.write_progress(Progress(0, 0, RUNNING))
        return folder

    def _names(self) -> frozenset[str]:
        if not self._root.is_dir():
            return frozenset()
        return frozenset(
            file.parent.name for file in self._root.glob("[!.]*/progress.json") if file.is_file()
        )

    def _read(self, run_id: str) -> EvalRun:
        folder = RunFolder(self._root / run_id)
        progress = folder.progress()
        state = progress.state
        if state == RUNNING and not self._alive(run_id, progress.pid):
            state = FAILED
        return EvalRun(run_id, state, folder.path, progress.done, progress.total, progress.note)

    def _alive(self, run_id: str, pid: int) -> bool:
        child = self._children.get(run_id)
        return child.poll() is None if child is not None else alive(pid)


def place_for(root: Path, plan: Plan, clock: Clock, now: Now = coach_now) -> Path:
    """Where this plan runs: the newest run where it was cut short, else a new folder."""
    return cut_short(root, plan, now) or _free(root, clock)


def cut_short(root: Path, plan: Plan, now: Now = coach_now) -> Path | None:
    """The newest run, where it is one of this plan that can be gone on with; else None.

    One that was given up in the screens is left alone, and so is one of other cases, or of another
    coach than there is now, as long as somebody has to be asked.
    """
    names = sorted(file.parent.name for file in root.glob("[!.]*/progress.json"))
    if not names:
        return None
    folder = RunFolder(root / names[-1])
    progress = folder.progress()
    if progress.state in (DONE, CANCELLED) or (progress.state == RUNNING and alive(progress.pid)):
        return None
    try:
        was = folder.manifest()
    except NotFound:
        return folder.path
    if (was.suites, was.limit, was.epochs) != (plan.suites, plan.limit, plan.epochs):
        return None
    cases, *coach = now(plan)
    asked = folder.frozen == len(was.case_ids) * was.epochs
    same = was.dataset == cases and (asked or [was.composer, was.library] == coach)
    return folder.path if same else None


def _free(root: Path, clock: Clock) -> Path:
    """A folder named by the time, or by the next second that no run is named by."""
    moment = clock.now()
    while (path := root / moment.strftime("%Y-%m-%d-%H%M%S")).exists():
        moment += timedelta(seconds=1)
    return path


def alive(pid: int) -> bool:
    """Whether there is such a process; 0 is none."""
    if pid == 0:
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
