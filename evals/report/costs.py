"""The part of the report about time, length, tokens and cost: figures, not verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from evals.numbers import CURRENCY
from evals.report.html import bullets, safe, table

Numbers = Mapping[str, Any]
"""What `evals.numbers.run_numbers` made of a run."""


def figures(numbers: Numbers | None, before: Numbers | None = None) -> str:
    """Every figure with its median and spread, beside the baseline's where there is one."""
    if not numbers:
        return ""
    earlier = {row["name"]: row for row in (before or {}).get("numbers", ())}
    heads = ["Figure", "Median", "95th percentile", "Unit", "Items"]
    heads += ["Median of the baseline"] if earlier else []
    rows = (_row(row, earlier) for row in numbers["numbers"])
    return table("Not right or wrong; for comparison.", heads, rows) + bullets(_notes(numbers))


def not_measured(numbers: Numbers | None) -> Sequence[str]:
    """What the figures do not say of tokens and cost."""
    found = (numbers or {}).get("spent")
    if found is None:
        return ["Tokens and cost: no language model was configured, so none was asked."]
    if found["prompt_tokens"] and not found["cost"]:
        return ["Cost: no price is configured (COACH_LLM_PRICE_IN, COACH_LLM_PRICE_OUT)."]
    return []


def _row(row: Mapping[str, Any], earlier: Mapping[str, Mapping[str, Any]]) -> list[str]:
    unit = row["unit"]
    cells = [
        safe(row["name"]),
        _figure(row["median"], unit),
        _figure(row["p95"], unit),
        safe(unit),
        str(row["n"]),
    ]
    if not earlier:
        return cells
    was = earlier.get(row["name"])
    return [*cells, _figure(was["median"], unit) if was else "not measured"]


def _figure(value: float, unit: str) -> str:
    return f"{value:,.4f}" if unit == CURRENCY else f"{value:,.1f}"


def _notes(numbers: Numbers) -> list[str]:
    shared, again = numbers["shared_cores"], numbers["repetition"]
    notes = [
        f"{shared['same']} of {shared['compared']} pairs of agendas for two pairs at the same"
        " meeting share a core activity."
    ]
    if again is not None:
        notes.append(f"All suggestions together compress {again:.0%} further than each alone.")
    return [*notes, *spent_in_words(numbers)]


def spent_in_words(numbers: Numbers | None) -> Sequence[str]:
    """What the run took of the language model as a whole, and what it gave; empty without one."""
    found = (numbers or {}).get("spent")
    if not found:
        return []
    priced = f", at a cost of {found['cost']:,.4f} {CURRENCY}" if found["cost"] else ""
    return [
        f"The language model was asked {found['calls']:,} times for {found['items']:,} requests:"
        f" {found['prompt_tokens']:,} tokens were sent and {found['completion_tokens']:,} came"
        f" back{priced}.",
        f"It worded {found['by_model']:,} of {found['answered']:,} answers, wholly or in part; the"
        " others were made by rule.",
    ]
