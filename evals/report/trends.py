"""A run beside the ones before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from statistics import fmean

from coach.errors import CoachError
from evals.folder import RunFolder
from evals.marks import baseline_for, blessed


def trends(folder: RunFolder) -> Mapping[str, list[float]]:
    """Rates of the runs beside this one over the same cases, oldest first, up to this one."""
    mine = folder.manifest()
    found: dict[str, list[float]] = defaultdict(list)
    for path in sorted(folder.path.parent.iterdir()):
        rates = RunFolder(path).read_json("summary.json")
        if rates is None or rates["dataset"] != mine.dataset or rates["started"] > mine.started:
            continue
        for measure, rate in rates["rates"].items():
            found[measure].append(rate)
    return found


def before_of(folder: RunFolder, baseline: Path | None = None) -> Mapping[str, float]:
    """The baseline's pass rates where it ran the same cases; empty where there is none."""
    try:
        marks = blessed(baseline or baseline_for(folder.path.parent)).marks
    except CoachError:
        return {}
    if marks.dataset != folder.manifest().dataset:
        return {}
    return {name: fmean(found.values()) for name, found in marks.outcomes.items() if found}
