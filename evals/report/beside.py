"""The parts of the report about cases that are no suggestions: searching, and asking on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evals.report.html import bar, bullets, paragraph, safe, table
from evals.statistics import Interval

_HALVES = ("hybrid", "dense", "lexical")


def retrieval(found: Mapping[str, Any] | None) -> str:
    """How well the search ranks, each half beside the whole, and how well it refuses."""
    if not found:
        return paragraph("Searching was not measured in this run: `coach eval retrieval --run ID`.")
    ranked = table(
        "How the search ranks what is relevant, and each of its halves alone.",
        ["Queries", "By", "n", "nDCG at 10", "Recall at 20", "Reciprocal rank"],
        (
            [
                safe(report["collection"]),
                safe(half),
                str(report["n"]),
                *(f"{report['figures'][half][name]:.3f}" for name in _FIGURES),
            ]
            for report in found["figures"]
            for half in _HALVES
        ),
    )
    gaps = [_gap(report) for report in found["figures"]]
    refused = table(
        "How it says that nothing answers: queries that nobody tuned on.",
        ["Of its refusals", "Held", "95 % interval", ""],
        (_rate_row(_REFUSED[name], rate) for name, rate in _refusals(found)),
    )
    foreign = found["passages of other pairs"]
    return ranked + bullets([*gaps, f"{foreign} passages of other pairs were found."]) + refused


_FIGURES = ("ndcg_at_10", "recall_at_20", "mrr")
_REFUSED = {
    "precision": "Refused, and rightly (precision)",
    "recall": "Had to be refused, and was (recall)",
}


def _refusals(found: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    rates: Mapping[str, Mapping[str, Any]] = found["refusals of the test halves"]
    return [
        (name, {**rate, "interval": (rate["low"], rate["high"])}) for name, rate in rates.items()
    ]


def _gap(report: Mapping[str, Any]) -> str:
    gap = report["hybrid_minus_better_half"]
    return (
        f"{report['collection']}: the hybrid less its better half ({gap['against']})"
        f" {gap['mean']:+.3f} nDCG, 95 % {gap['low']:+.3f} to {gap['high']:+.3f}."
    )


def journal(found: Mapping[str, Any] | None) -> str:
    """How well the journal's one deeper question is asked, beside chance."""
    if not found:
        return paragraph("The journal was not measured in this run: `coach eval journal --run ID`.")
    return table(
        f"The deeper question after {found['n']} made-up entries.",
        ["The question", "Held", "95 % interval", ""],
        (_rate_row(_asked(name, rate), rate) for name, rate in found["rates"].items()),
    )


def _asked(name: str, rate: Mapping[str, Any]) -> str:
    chance = f" (by chance {rate['chance']:.0%})" if "chance" in rate else ""
    return f"{name}{chance}"


def _rate_row(name: str, rate: Mapping[str, Any]) -> list[str]:
    low, high = rate["interval"]
    share = rate["passed"] / rate["n"] if rate["n"] else 0.0
    label = f"{share:.1%}, interval {low:.1%} to {high:.1%}"
    return [
        safe(name),
        f'<span class="number">{rate["passed"]} of {rate["n"]}</span>',
        f'<span class="number">{low:.1%} to {high:.1%}</span>',
        bar(share, Interval(low, high), label),
    ]
