"""A made-up pair's record as headings and texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evals.case import PairRecord


def record_of(pair: PairRecord) -> tuple[tuple[str, str], ...]:
    """(heading, text) of everything that the coach was told of the pair."""
    rows = ((heading.replace("_", " "), _text(value)) for heading, value in pair.items())
    return tuple((heading, text) for heading, text in rows if text)


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_text(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "\n".join(_text(part) for part in value)
    return str(value)
