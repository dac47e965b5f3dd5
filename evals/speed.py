"""How long a run takes: asking, measuring and reporting, in wall and in processor time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter
from typing import Any

from coach.ports import Clock
from evals.bench import OpenBench
from evals.case import load_dataset
from evals.folder import RunFolder
from evals.plan import Plan
from evals.run import generate, report, score

ITEMS = 500
FOLDER = ".speed"
"""No run of anybody's: what was cut short here is never gone on with or shown."""


@dataclass(frozen=True)
class Step:
    """One step of a run."""

    name: str
    seconds: float
    """By the clock on the wall, with whatever else the machine was doing."""
    processor: float
    """Seconds of processor time, over all threads and processes."""


def measure_speed(
    root: Path, open_bench: OpenBench, clock: Clock, items: int = ITEMS
) -> dict[str, Any]:
    """Time a run of so many items, cases repeated where there are fewer; nothing of it is kept.

    Args:
        root: where runs have their folders; a coach that was set up there before is used again.
        open_bench: opens what is asked.
        clock: dates the run.
        items: how many, rounded up to whole repeats.

    Returns:
        ``{items, steps: [{name, seconds, processor}]}``; opening a coach is a step of its own.
    """
    cases = len(load_dataset().cases)
    epochs = -(-items // cases)
    plan = Plan(limit=-(-items // epochs), epochs=epochs)
    folder = RunFolder(root / FOLDER)
    shutil.rmtree(folder.path, ignore_errors=True)
    try:
        bench = _Opened(open_bench)
        asking = _timed("opening and asking", lambda: generate(folder, plan, bench, clock))
        steps = [
            bench.step,
            Step(
                "asking",
                asking.seconds - bench.step.seconds,
                asking.processor - bench.step.processor,
            ),
            _timed("measuring", lambda: score(folder)),
            _timed("reporting", lambda: report(folder)),
        ]
        asked = sum(1 for _ in folder.items())
    finally:
        shutil.rmtree(folder.path, ignore_errors=True)
    return {"items": asked, "steps": [asdict(step) for step in steps]}


class _Opened:
    """Opens a bench and keeps how long that took."""

    def __init__(self, open_bench: OpenBench) -> None:
        self._open = open_bench
        self.step = Step("opening", 0.0, 0.0)

    def __call__(self, workspace: Path, dataset: Any) -> Any:
        wall, processor = perf_counter(), _processor()
        bench = self._open(workspace, dataset)
        self.step = Step("opening", perf_counter() - wall, _processor() - processor)
        return bench


def _timed(name: str, work: Callable[[], object]) -> Step:
    wall, processor = perf_counter(), _processor()
    work()
    return Step(name, perf_counter() - wall, _processor() - processor)


def _processor() -> float:
    """Seconds of processor time of this process and of those that it has seen end."""
    used = [getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
