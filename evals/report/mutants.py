"""The part of the report about faults that were put in on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evals.mutation.pen import HELD_OUT, SEEN
from evals.report.html import bar, paragraph, safe, table
from evals.statistics import Interval

_HANDS = {SEEN: "In words that the checks' developers saw", HELD_OUT: "In words held out from them"}


def mutation(matrix: Mapping[str, Any] | None) -> str:
    """How much of what was broken on purpose the checks noticed, and what they wrongly objected to.

    What needs words is in two hands: one that the checks' developers have seen, and one held out.
    """
    if not matrix:
        return paragraph("Nothing was broken on purpose in this run: `coach eval mutate` does it.")
    faults = table(
        "Faults put in on purpose, and how many were noticed.",
        ["Fault", "Noticed", "95 % interval", "", *_HANDS.values()],
        (_share_row(row, "detected") for row in matrix["faults"]),
    )
    edits = table(
        "Edits that change no meaning, and how many were objected to.",
        ["Edit", "Objected to", "95 % interval", "", *_HANDS.values()],
        (_share_row(row, "flagged") for row in matrix["edits"]),
    )
    return faults + edits


def _share_row(row: Mapping[str, Any], counted: str) -> list[str]:
    low, high = row["interval"]
    share = row[counted] / row["n"] if row["n"] else 0.0
    label = f"{share:.1%}, interval {low:.1%} to {high:.1%}"
    hands = row.get("hands", {})
    return [
        safe(row["name"]),
        _of(row, counted),
        f'<span class="number">{low:.1%} to {high:.1%}</span>',
        bar(share, Interval(low, high), label),
        *(_of(hands[hand], counted) if hand in hands else "" for hand in _HANDS),
    ]


def _of(row: Mapping[str, Any], counted: str) -> str:
    return f'<span class="number">{row[counted]} of {row["n"]}</span>'
