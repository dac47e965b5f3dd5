"""Generate, score, report: three steps over one folder, each of which resumes where it stopped.

Items that are frozen are not generated again, so scoring anew after a check has changed costs no
generation, and a run that was killed goes on with what is missing.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from coach.checks.suite import standard_suite
from coach.errors import NotFound, WrongUse
from coach.ports import Clock
from coach.settings import read_settings
from evals.bench import Bench, BenchOnTop, OpenBench
from evals.by_meaning import judge_of_runs
from evals.case import Case, Dataset, load_dataset
from evals.checked import check_measures
from evals.expected import expectations
from evals.folder import DONE, FAILED, RUNNING, Manifest, Progress, RunFolder, Watch
from evals.independent import independent_measures
from evals.item import Item
from evals.judging import judged_scores
from evals.measure import MeasureGroup
from evals.numbers import run_numbers
from evals.plan import Plan
from evals.report.page import report_page
from evals.shelf import open_shelf
from evals.summary import Summary, summarise

OPENING, ASKING = "setting up a coach of its own", "asking the coach"
SCORING, REPORTING = "measuring what it said", "writing the report"
"""What a run is doing, in words for whoever waits."""


def run(
    path: Path, plan: Plan, open_bench: OpenBench, clock: Clock, watch: Watch | None = None
) -> Summary:
    """All three steps; an unfinished run in the folder is resumed.

    Args:
        path: the run's folder.
        plan: which cases, how often.
        open_bench: opens the coach that is measured.
        clock: dates the run.
        watch: told of every step.

    Raises:
        WrongUse: the folder holds a run of other cases.
    """
    folder = RunFolder(path, watch)
    try:
        generate(folder, plan, open_bench, clock)
        folder.say(SCORING)
        summary = score(folder)
        folder.say(REPORTING)
        report(folder)
    except Exception as error:
        past = folder.progress() if (path / "progress.json").exists() else Progress(0, 0, FAILED)
        folder.write_progress(replace(past, state=FAILED, note=f"{type(error).__name__}: {error}"))
        raise
    folder.write_progress(replace(folder.progress(), state=DONE, note=""))
    return summary


def generate(folder: RunFolder, plan: Plan, open_bench: OpenBench, clock: Clock) -> None:
    """Freeze an item for every case that has none yet; the coach's own data is thrown away."""
    from evals.tasks import generate_log

    dataset = load_dataset(suites=plan.suites, limit=plan.limit)
    total = len(dataset.cases) * plan.epochs
    done = folder.frozen
    if done == total and any(folder.logs.glob("*.eval")) and _begun(folder, dataset):
        return
    folder.write_progress(Progress(done, total, RUNNING, os.getpid(), OPENING))
    bench = open_bench(folder.workspace, dataset)
    folder.say(ASKING)
    try:
        _begin(folder, _manifest(folder, plan, dataset, bench, clock), dataset)
        generate_log(folder, dataset, _Counted(bench, folder), plan.epochs)
    finally:
        bench.close()
    folder.write_progress(Progress(total, total, RUNNING, os.getpid(), ASKING))
    for used in (folder.workspace, folder.second_workspace):
        shutil.rmtree(used, ignore_errors=True)


def score(folder: RunFolder) -> Summary:
    """Every measure on every frozen item, by the checks as they are now; judgements are kept.

    Raises:
        NotFound: nothing was generated here.
    """
    from evals.tasks import score_log

    dataset = folder.dataset()
    items = tuple(folder.items())
    measured = score_log(folder, dataset, measure_groups(dataset), items)
    scores = (*measured, *judged_scores(folder))
    folder.write_scores(scores)
    summary = summarise(scores)
    folder.write_json("numbers.json", run_numbers(items, dataset))
    folder.write_json("summary.json", _summary_json(folder.manifest(), summary))
    return summary


def report(folder: RunFolder) -> Path:
    """Write the report of what was scored; the file."""
    folder.write_report(report_page(folder))
    return folder.report


def measure_groups(dataset: Dataset) -> tuple[MeasureGroup, ...]:
    """Everything that is measured of a suggestion."""
    shelf = open_shelf(read_settings().knowledge_dir)
    return (
        MeasureGroup("checks", check_measures(standard_suite(judge_of_runs()))),
        MeasureGroup("independent", independent_measures(dataset.pairs)),
        MeasureGroup("expectations", expectations(shelf, dataset.pairs)),
    )


def _summary_json(manifest: Manifest, summary: Summary) -> dict[str, object]:
    """The rates alone, for the trend over runs."""
    return {
        "started": manifest.started,
        "dataset": manifest.dataset,
        "items": summary.items,
        "with_errors": summary.with_errors,
        "rates": {rate.measure: rate.passed / rate.n for rate in summary.rates if rate.n},
    }


@dataclass
class _Counted(BenchOnTop):
    """A bench that keeps the folder's progress."""

    folder: RunFolder

    def ask(self, case: Case, epoch: int) -> Item:
        item = self.bench.ask(case, epoch)
        done = self.folder.frozen + 1  # this one is frozen in a moment
        self.folder.write_progress(replace(self.folder.progress(), done=done))
        return item

    def close(self) -> None:
        self.bench.close()


def _begun(folder: RunFolder, dataset: Dataset) -> bool:
    """Whether it is these very cases that are frozen here."""
    return folder.manifest().dataset == dataset.fingerprint


def _begin(folder: RunFolder, manifest: Manifest, dataset: Dataset) -> None:
    """Say what is run, or make sure that the folder's unfinished run is the same one."""
    try:
        before = folder.manifest()
    except NotFound:
        folder.write_dataset(dataset)
        folder.write_manifest(manifest)
        return
    if replace(before, id=manifest.id, started=manifest.started) != manifest:
        raise WrongUse(
            f"{folder.path.name} holds a run of other cases or of another coach. Name a new folder."
        )


def _manifest(
    folder: RunFolder, plan: Plan, dataset: Dataset, bench: Bench, clock: Clock
) -> Manifest:
    return Manifest(
        id=folder.path.name,
        started=clock.now().isoformat(timespec="seconds"),
        dataset=dataset.fingerprint,
        suites=plan.suites,
        limit=plan.limit,
        epochs=plan.epochs,
        composer=bench.composer,
        library=bench.library,
        case_ids=tuple(case.id for case in dataset.cases),
    )
