"""The parts of the report that are about all items together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from evals.case import Case
from evals.comparison import Change
from evals.folder import Manifest
from evals.measure import Family
from evals.report import costs
from evals.report.html import bar, bullets, paragraph, prose, safe, table, trend
from evals.report.words import NOT_MEASURED, UNCALIBRATED, plain
from evals.summary import Rate, Summary

Trends = Mapping[str, Sequence[float]]
"""Measure → its rate in earlier runs over the same cases and in this one, oldest first."""

_OWASP = Path(__file__).parent / "owasp.yaml"


_NOTHING: Mapping[str, float] = {}
_CAPTIONS = {
    Family.SAFETY: "One failure is too many.",
    Family.QUALITY: "Compared with a baseline.",
    Family.ADVISORY: "What a model said, where its two readings agree. It decides nothing.",
}
_COMMON = ("Measure", "Passed", "95 % interval", "")
_REST = ("Not applicable", "Errors")
_TREND = "Over time"
_HEADS = {
    Family.SAFETY: (*_COMMON, "True rate of failures below", *_REST),
    Family.QUALITY: (*_COMMON, "A change of this could be seen", *_REST),
    Family.ADVISORY: (*_COMMON, "A change of this could be seen", *_REST),
}


def denominators(manifest: Manifest, summary: Summary, cases: Sequence[Case]) -> str:
    """What the figures are figures of."""
    pairs = len({case.scenario for case in cases})
    repeats = f", each {manifest.epochs} times" if manifest.epochs > 1 else ""
    return paragraph(
        f"Everything that had to hold did so on {summary.whole} of {summary.items} suggestions:"
        f" {len(cases)} requests on {pairs} made-up pairs{repeats}. {summary.with_errors} could"
        " not be generated or not be measured in full."
    )


def rates(
    summary: Summary, family: Family, trends: Trends, seen: Mapping[str, float] = _NOTHING
) -> str:
    """One family's measures, each with its interval, its denominator and what it could show.

    Args:
        summary: the run.
        family: which measures.
        trends: their rates over the runs.
        seen: measure → the smallest change that such a run would show.
    """
    found = [rate for rate in summary.rates if rate.family is family]
    measured = [rate for rate in found if rate.n]
    drawn = [trend(trends.get(r.measure, ()), f"{r.measure} over the runs") for r in measured]
    rows = [_rate_row(rate, family, seen) for rate in measured]
    heads = [*_HEADS[family], *([_TREND] if any(drawn) else [])]
    if any(drawn):
        rows = [[*row, line] for row, line in zip(rows, drawn, strict=True)]
    idle = [plain(rate.measure) for rate in found if not rate.n]
    return table(_CAPTIONS[family], heads, rows) + (
        paragraph(f"Asked of no item: {'; '.join(idle)}.", "quiet") if idle else ""
    )


def advice(summary: Summary, trends: Trends, seen: Mapping[str, float]) -> str:
    """What a judge by model said, where one was asked: never part of the verdict."""
    judged = rates(summary, Family.ADVISORY, trends, seen)
    if not judged:
        return paragraph("No model was asked: `coach eval judge` does it where one is configured.")
    return judged + paragraph(UNCALIBRATED, "quiet")


def _rate_row(rate: Rate, family: Family, seen: Mapping[str, float]) -> list[str]:
    share = rate.passed / rate.n
    interval = rate.interval
    style = "ok" if rate.passed == rate.n else "fail"
    label = f"{share:.1%}, interval {interval.low:.1%} to {interval.high:.1%}"
    flipped = f" ({rate.flipped} differed between repeats)" if rate.flipped else ""
    shown = bar(share, interval, label)
    change = f"{seen[rate.measure]:.0%}" if rate.measure in seen else ""
    last = f"{rate.failures_below:.1%}" if family is Family.SAFETY else change
    return [
        f'{safe(plain(rate.measure))}<br><span class="quiet">{safe(rate.measure)} version'
        f" {safe(rate.version)}</span>",
        f'<span class="number {style}">{rate.passed:g} of {rate.n}</span>{safe(flipped)}',
        f'<span class="number">{interval.low:.1%} to {interval.high:.1%}</span>',
        shown,
        f'<span class="number">{last}</span>',
        str(rate.not_applicable),
        str(rate.errors),
    ]


def changes(found: Sequence[Change], baseline: str) -> str:
    """What is different from the baseline, measure by measure."""
    differing = [change for change in found if change.worse or change.better]
    same = len(found) - len(differing)
    rows = [
        [
            safe(plain(change.measure)),
            f"{change.before:.1%} → {change.after:.1%}",
            f'<span class="number">{change.paired.interval.low:+.1%} to'
            f" {change.paired.interval.high:+.1%}</span>",
            f"{change.p_adjusted:.3f}",
            f"{change.paired.detectable:.1%}",
            safe(", ".join(change.worse) or "none"),
            safe(", ".join(change.better) or "none"),
        ]
        for change in differing
    ]
    heads = ["Measure", "Before → now", "Difference, 95 %", "p (Holm)", "Could have seen"]
    text = f"{same} of {len(found)} measures are the same on every case." if found else ""
    return (
        paragraph(baseline, "quiet")
        + table("Measures on which a case changed.", [*heads, "Worse", "Better"], rows)
        + (paragraph(text, "quiet") if text else "")
    )


def owasp(cases: Sequence[Case], measured: Iterable[str]) -> str:
    """What of the OWASP list for LLM applications is tried."""
    entries = yaml.safe_load(_OWASP.read_text(encoding="utf-8"))
    names = set(measured)
    rows = []
    for entry in entries:
        count = sum(case.family in entry["families"] for case in cases)
        ran = [plain(name) for name in entry["measures"] if name in names]
        tried = f"{count} cases. {'; '.join(ran)}." if count and ran else "Not in this run."
        rows.append(
            [f"{safe(entry['id'])} {safe(entry['title'])}", safe(tried), prose(entry["elsewhere"])]
        )
    return table(
        "OWASP Top 10 for LLM applications, 2025.", ["Risk", "In this run", "Elsewhere"], rows
    )


def agreement(rows: Sequence[Mapping[str, Any]]) -> str:
    """How far people agree, and each check with them."""
    if not rows:
        return paragraph("Nobody has judged items of this run by hand yet.")
    return table(
        "Agreement on items judged by at least two.",
        ["On", "Who", "Items", "Raw", "Kappa", "Alpha", "Always the same answer"],
        (
            [
                safe(plain(row["criterion"])),
                safe(" and ".join(row["raters"])),
                str(row["n"]),
                f"{row['raw']:.0%}",
                "of two alone"
                if len(row["raters"]) > 2
                else _with_interval(row["kappa"], row["kappa_interval"]),
                _with_interval(row["alpha"], row["alpha_interval"]),
                f"{row['constant']:.0%}",
            ]
            for row in rows
        ),
    )


def _with_interval(value: float | None, interval: Mapping[str, float] | None) -> str:
    if value is None or interval is None:
        return "not defined"
    return f"{value:.2f} ({interval['low']:.2f} to {interval['high']:.2f})"


def not_measured(summary: Summary, numbers: Mapping[str, Any] | None = None) -> str:
    """What nobody should read into the figures."""
    repeats = [] if any(r.flipped for r in summary.rates) else ["Chance, with one repeat an item."]
    return bullets([*NOT_MEASURED, *costs.not_measured(numbers), *repeats])


def reproduce(manifest: Manifest, summary: Summary, prompts: Iterable[str] = ()) -> str:
    """How to get the same run again: the command, and what has to be the same.

    Args:
        manifest: what was run.
        summary: names the measures and their versions.
        prompts: what a model was asked with, names, versions and fingerprints.
    """
    limit = f" --limit {manifest.limit}" if manifest.limit else ""
    repeats = f" --epochs {manifest.epochs}" if manifest.epochs > 1 else ""
    facts = {
        "run": manifest.id,
        "started": manifest.started,
        "composer": manifest.composer,
        "library": manifest.library,
        "cases": manifest.dataset,
        **({"prompts": "; ".join(prompts)} if prompts else {}),
        "checks": ", ".join(f"{rate.measure}@{rate.version}" for rate in summary.rates),
    }
    lines = "\n".join(f"{name:10}{value}" for name, value in facts.items())
    command = f"coach eval run{limit}{repeats}"
    return f"<pre>{safe(command)}\n\n{safe(lines)}</pre>"
