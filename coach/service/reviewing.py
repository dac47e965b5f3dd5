"""Eval runs for the coordinator: start, watch, cancel, read."""

from __future__ import annotations

from coach.domain.access import Decision, Viewer
from coach.domain.people import Role
from coach.errors import NotAllowed, NotFound
from coach.ports import EvalRun, EvalRuns


def may_review(viewer: Viewer) -> Decision:
    """Only coordinators see eval reports."""
    if viewer.role is Role.COORDINATOR:
        return Decision(True, "coordinator")
    return Decision(False, "Eval reports are the coordinator's. Ask yours for a copy.")


class Reviewing:
    """The coordinator's view of the eval runs; cases are synthetic, nobody's words are in them."""

    def __init__(self, runs: EvalRuns | None) -> None:
        self._found = runs

    def start(self, viewer: Viewer) -> EvalRun:
        """Start a run in the background."""
        self._must(viewer)
        return self._runs.start()

    def cancel(self, viewer: Viewer, run_id: str) -> None:
        """End a run."""
        self._must(viewer)
        self._runs.cancel(run_id)

    def runs(self, viewer: Viewer) -> tuple[EvalRun, ...]:
        """Runs, newest first."""
        self._must(viewer)
        return tuple(self._runs.list())

    def report(self, viewer: Viewer, run_id: str) -> str:
        """A finished run's report as one HTML file."""
        self._must(viewer)
        return self._runs.report(run_id)

    @property
    def _runs(self) -> EvalRuns:
        if self._found is None:
            raise NotFound("Evals are not installed beside this coach. Install the whole project.")
        return self._found

    def _must(self, viewer: Viewer) -> None:
        decision = may_review(viewer)
        if not decision.allowed:
            raise NotAllowed(decision.reason)
