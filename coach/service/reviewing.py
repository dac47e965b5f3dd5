"""Eval runs for the coordinator: start, watch, read, judge blind, bless or refuse."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from coach.domain.access import Decision, Viewer
from coach.domain.people import Role
from coach.domain.quality import (
    EvalAgreement,
    EvalCriterion,
    EvalItem,
    EvalItemRow,
    EvalVerdict,
)
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

    def start(self, viewer: Viewer, limit: int | None = None) -> EvalRun:
        """Start a run in the background, over so many cases or all."""
        return self._runs(viewer).start(limit)

    def cancel(self, viewer: Viewer, run_id: str) -> None:
        """End a run."""
        self._runs(viewer).cancel(run_id)

    def runs(self, viewer: Viewer) -> tuple[EvalRun, ...]:
        """Runs, newest first."""
        return tuple(self._runs(viewer).list())

    def report(self, viewer: Viewer, run_id: str) -> str:
        """A finished run's report as one HTML file; after it nothing is judged blind."""
        return self._runs(viewer).report(run_id, _reader(viewer))

    def verdict(self, viewer: Viewer, run_id: str) -> EvalVerdict:
        """Whether a run may stand."""
        return self._runs(viewer).verdict(run_id)

    def items(self, viewer: Viewer, run_id: str) -> Sequence[EvalItemRow]:
        """Every item of a run."""
        return self._runs(viewer).items(run_id, _reader(viewer))

    def item(self, viewer: Viewer, run_id: str, item_id: str) -> EvalItem:
        """One item with everything that led to it."""
        return self._runs(viewer).item(run_id, item_id, _reader(viewer))

    def reveal(self, viewer: Viewer, run_id: str, item_id: str) -> EvalItem:
        """The item with what was measured; a judgement after that is not blind."""
        runs = self._runs(viewer)
        runs.reveal(run_id, item_id, _reader(viewer))
        return runs.item(run_id, item_id, _reader(viewer))

    @property
    def criteria(self) -> Sequence[EvalCriterion]:
        """What people judge; the same for everybody, and nothing where there are no evals."""
        return self._found.criteria if self._found else ()

    def judge(
        self, viewer: Viewer, run_id: str, item_id: str, labels: Mapping[str, str], reason: str
    ) -> EvalItem:
        """Keep the viewer's judgement; the item, now with what was measured."""
        runs = self._runs(viewer)
        runs.judge(run_id, item_id, _reader(viewer), labels, reason)
        return runs.item(run_id, item_id, _reader(viewer))

    def agreement(self, viewer: Viewer, run_id: str) -> Sequence[EvalAgreement]:
        """How far people agree with each other, and measures with them."""
        return self._runs(viewer).agreement(run_id)

    def bless(self, viewer: Viewer, run_id: str, name: str, reason: str) -> None:
        """Make a run the baseline, under a person's name and reason."""
        self._runs(viewer).bless(run_id, name, reason)

    def refuse(self, viewer: Viewer, run_id: str, name: str, reason: str) -> None:
        """Say that a run must not stand, under a person's name and reason."""
        self._runs(viewer).refuse(run_id, name, reason)

    def _runs(self, viewer: Viewer) -> EvalRuns:
        decision = may_review(viewer)
        if not decision.allowed:
            raise NotAllowed(decision.reason)
        if self._found is None:
            raise NotFound("Evals are not installed beside this coach. Install the whole project.")
        return self._found


def _reader(viewer: Viewer) -> str:
    """Who looks, without saying who: a run's folder can be copied."""
    return hashlib.sha256(viewer.person_id.encode()).hexdigest()[:16]
