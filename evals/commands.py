"""What the command line does with the suite: one plain function a command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from coach.ports import Clock
from coach.settings import read_settings
from evals.bench import OpenBench
from evals.comparison import Change, compare
from evals.decisions import Decided, Decision, decision, keep_decision
from evals.folder import RunFolder, Watch
from evals.gate import Verdict, gate
from evals.labels import LABELS, agreements, read_labels
from evals.marks import OWN_BASELINE, Blessing, bless, marks_of
from evals.mutation.measure import EACH, Row, bed_of, measure_mutants
from evals.plan import Plan
from evals.run import measure_groups, report, run, score
from evals.shelf import open_shelf

_MUTATING = "mutating.json"
"""What a matrix that is not whole yet has so far."""

Step = Callable[[int, int, str], None]
"""Told how many are done, of how many, and which."""


def run_suite(
    folder: Path,
    plan: Plan,
    open_bench: OpenBench,
    clock: Clock,
    baseline: Path | None = None,
    watch: Watch | None = None,
) -> Verdict:
    """Generate, score, report, and the gate's decision; an unfinished run is resumed."""
    run(folder, plan, open_bench, clock, watch)
    return gate_run(folder, baseline)


def gate_run(folder: Path, baseline: Path | None = None) -> Verdict:
    """Whether a run may stand; ``exit`` is the exit status, `Exit.INVALID` if it is unreadable."""
    return gate(RunFolder(folder), baseline)


def score_run(folder: Path) -> Verdict:
    """Measure a run's frozen items anew, write the report, and decide; nothing is generated."""
    found = RunFolder(folder)
    score(found)
    report(found)
    return gate_run(folder)


def compare_runs(before: Path, after: Path) -> tuple[Change, ...]:
    """Measure by measure, what is different between two runs over the same cases.

    Raises:
        WrongUse: the cases or the checks differ between them.
        NotFound: one was not scored.
    """
    return compare(marks_of(RunFolder(before)), marks_of(RunFolder(after)))


def report_run(folder: Path) -> Path:
    """Write the report anew; the file."""
    return report(RunFolder(folder))


def bless_run(
    folder: Path, name: str, reason: str, clock: Clock, baseline: Path | None = None
) -> Blessing:
    """Make a run the baseline, and write its report anew.

    Args:
        folder: the run.
        name: who decides.
        reason: why.
        clock: dates it.
        baseline: where it is kept; else beside the runs, for this deployment.

    Raises:
        WrongUse: no name, or no reason of three words.
        NotFound: the run was not scored.
    """
    found = RunFolder(folder)
    made = decision(Decided.BLESSED, name, reason, clock)
    blessing = bless(marks_of(found), made, baseline or folder.parent / OWN_BASELINE)
    keep_decision(folder, made)
    report(found)
    return blessing


def refuse_run(folder: Path, name: str, reason: str, clock: Clock) -> Decision:
    """Say that a run must not stand; the gate says so from then on.

    Raises:
        WrongUse: no name, or no reason of three words.
        NotFound: the run was not scored.
    """
    found = RunFolder(folder)
    found.scores()
    made = decision(Decided.REFUSED, name, reason, clock)
    keep_decision(folder, made)
    report(found)
    return made


def mutate_run(
    folder: Path, *, each: int = EACH, seed: int = 0, step: Step = lambda done, total, doing: None
) -> dict[str, Any]:
    """Break the clean suggestions of a run on purpose and see who notices.

    The result (`evals.mutation.measure.measure_mutants` says its shape) is kept in the folder and
    shown in its report. Every fault is kept as it is measured: what was cut short is gone on with.

    Args:
        folder: the run.
        each: mutants of each fault.
        seed: fixes every choice.
        step: told of every fault that is measured.
    """
    found = RunFolder(folder)
    dataset = found.dataset()
    shelf = open_shelf(read_settings().knowledge_dir)
    bed = bed_of(tuple(found.items()), dataset.cases, measure_groups(dataset), shelf)
    versions = {measure.name: measure.version for measure in bed.measures}
    same = {"each": each, "seed": seed, "base": len(bed.answers), "versions": versions}
    before = found.read_json(_MUTATING) or {}
    rows: list[Row] = []

    def made(row: Row, done: int, total: int) -> None:
        rows.append(row)
        found.write_json(_MUTATING, {"same": same, "rows": rows})
        step(done, total, row["name"])

    known = before["rows"] if before.get("same") == same else ()
    matrix = measure_mutants(bed, each=each, seed=seed, known=known, made=made)
    found.write_json("mutation.json", matrix)
    (folder / _MUTATING).unlink()
    report(found)
    return matrix


def keep_beside(folder: Path, name: str, figures: dict[str, Any]) -> Path:
    """Keep figures that were measured beside a run in its folder, and write its report anew.

    Args:
        folder: the run.
        name: retrieval or journal.
        figures: what was measured, as JSON.

    Raises:
        NotFound: the run was not scored.
    """
    found = RunFolder(folder)
    found.write_json(f"{name}.json", figures)
    return report(found)


def agree_run(folder: Path, labels: Path | None = None) -> list[dict[str, Any]]:
    """How far people agree who judged items of a run, and each check with them.

    The rows (`evals.labels.agreements` says their shape) are kept in the folder and shown in its
    report.

    Raises:
        NotFound: nobody has judged items of it.
    """
    found = RunFolder(folder)
    rows = agreements(read_labels(labels or folder / LABELS), found.scores())
    found.write_json("agreement.json", {"rows": rows})
    report(found)
    return rows
