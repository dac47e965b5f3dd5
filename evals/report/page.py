"""The report as one self-contained HTML file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import CoachError, NotFound
from evals.case import Dataset
from evals.comparison import detectable
from evals.decisions import decisions
from evals.folder import RunFolder
from evals.gate import Exit, Verdict, gate
from evals.item import Item
from evals.labels import LABELS, agreements, read_labels
from evals.marks import Blessing, baseline_for, blessed, marks_of
from evals.measure import Family
from evals.report import beside, costs, mutants, sections
from evals.report.html import bullets, paragraph, safe, section
from evals.report.items import Judged, every, judged, worst
from evals.report.trends import trends
from evals.report.words import composed
from evals.summary import Summary, summarise

_HERE = Path(__file__).parent
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;"
    " base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True)
class _Baseline:
    """What the run is held against, where there is something."""

    blessing: Blessing | None
    items: Mapping[tuple[str, int], Item]
    numbers: Mapping[str, Any] | None = None

    @property
    def words(self) -> str:
        if self.blessing is None:
            return "Nobody has blessed a run yet, so there is nothing to compare with."
        found = self.blessing
        return (
            f"Compared with {found.marks.run}, blessed by {found.by} on {found.at[:10]}:"
            f" {found.reason}"
        )


def report_page(folder: RunFolder, baseline: Path | None = None) -> str:
    """The report of a scored run; raises NotFound where it was not scored."""
    baseline = baseline or baseline_for(folder.path.parent)
    dataset = folder.dataset()
    summary = summarise(folder.scores())
    verdict = gate(folder, baseline)
    parts = _parts(folder, dataset, summary, verdict, _baseline(folder, baseline))
    shown = [(anchor, title, html) for anchor, title, html in parts if html]
    links = "".join(f'<li><a href="#{a}">{safe(title)}</a></li>' for a, title, _ in shown)
    return _PAGE.format(
        policy=_POLICY,
        title=safe(f"{verdict.sentence} · {folder.manifest().id}"),
        style=(_HERE / "style.css").read_text(encoding="utf-8"),
        script=(_HERE / "report.js").read_text(encoding="utf-8"),
        verdict=_verdict(verdict, folder, dataset, summary),
        links=links,
        sections="".join(section(anchor, title, html) for anchor, title, html in shown),
    )


def _parts(
    folder: RunFolder, dataset: Dataset, summary: Summary, verdict: Verdict, before: _Baseline
) -> Sequence[tuple[str, str, str]]:
    items = judged(dataset.cases, tuple(folder.items()), folder.scores())
    over_time = trends(folder)
    manifest, numbers = folder.manifest(), folder.read_json("numbers.json")
    measured = [rate.measure for rate in summary.rates if rate.n]
    seen = detectable(marks_of(folder))
    return (
        ("safety", "Safety", sections.rates(summary, Family.SAFETY, over_time, seen)),
        ("changed", "What changed", sections.changes(verdict.changes, before.words)),
        ("quality", "Quality", sections.rates(summary, Family.QUALITY, over_time, seen)),
        ("judge", "Advice of a model", sections.advice(summary, over_time, seen)),
        ("worst", "The ten worst", worst(items, before.items)),
        ("figures", "Figures", costs.figures(numbers, before.numbers)),
        ("retrieval", "Searching", beside.retrieval(folder.read_json("retrieval.json"))),
        ("journal", "Asking on in the journal", beside.journal(folder.read_json("journal.json"))),
        ("mutation", "The checks, checked", mutants.mutation(folder.read_json("mutation.json"))),
        ("agreement", "People and checks", sections.agreement(_agreement(folder))),
        ("owasp", "Known risks", sections.owasp(dataset.cases, measured)),
        ("not-measured", "What was not measured", sections.not_measured(summary, numbers)),
        ("items", "Every item", every(items)),
        (
            "reproduce",
            "How to run it again",
            sections.reproduce(manifest, summary, _prompts(items)),
        ),
    )


def _prompts(items: Sequence[Judged]) -> Sequence[str]:
    """What a model was asked with, over all answers."""
    answers = (one.item.answer for one in items)
    found = {answer.suggestion.provenance.prompt for answer in answers if answer is not None}
    return sorted(prompt for prompt in found if prompt)


def _verdict(verdict: Verdict, folder: RunFolder, dataset: Dataset, summary: Summary) -> str:
    manifest = folder.manifest()
    style = {Exit.PASS: "pass", Exit.REGRESSION: "regression"}.get(verdict.exit, "open")
    return (
        f'<header class="verdict {style}" role="banner"><h1>{safe(verdict.sentence)}</h1>'
        f"{bullets(verdict.reasons)}"
        f"{sections.denominators(manifest, summary, dataset.cases)}"
        + "".join(paragraph(made.words, "quiet") for made in decisions(folder.path))
        + paragraph(
            f"{composed(manifest.composer)}, {manifest.started[:16].replace('T', ' ')}.", "quiet"
        )
        + "</header>"
    )


def _agreement(folder: RunFolder) -> Sequence[Mapping[str, Any]]:
    """As it stands now where people judged here, else as it was kept."""
    try:
        return agreements(read_labels(folder.path / LABELS), folder.scores())
    except NotFound:
        kept: Sequence[Mapping[str, Any]] = (folder.read_json("agreement.json") or {}).get(
            "rows", ()
        )
        return kept


def _baseline(folder: RunFolder, file: Path) -> _Baseline:
    try:
        found = blessed(file)
    except CoachError:
        return _Baseline(None, {})
    run = RunFolder(folder.path.parent / found.marks.run)
    if run.path == folder.path:
        return _Baseline(found, {})
    items = {(item.case_id, item.epoch): item for item in run.items()}
    return _Baseline(found, items, run.read_json("numbers.json"))


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{style}</style></head>
<body><a class="skip" href="#main">Skip to the figures</a>
{verdict}<nav aria-label="Sections"><ul>{links}</ul></nav>
<main id="main">{sections}</main>
<script>{script}</script></body></html>
"""
