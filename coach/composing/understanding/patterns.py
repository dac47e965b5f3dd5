"""The wordings of patterns.yaml, compiled: which names a text says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

import yaml


@cache
def _compiled() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    text = (
        resources.files("coach.composing.understanding")
        .joinpath("patterns.yaml")
        .read_text("utf-8")
    )
    return {
        group: {name: _any(lines) for name, lines in names.items()}
        for group, names in yaml.safe_load(text).items()
    }


def _any(lines: list[str]) -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:" + "|".join(f"(?:{line})" for line in lines) + ")", re.IGNORECASE
    )


def said(group: str, text: str) -> tuple[str, ...]:
    """Names of the group whose wording stands in the text, in the file's order."""
    return tuple(name for name, pattern in _compiled()[group].items() if pattern.search(text))


def places(group: str, name: str, text: str) -> list[tuple[int, int]]:
    """Where a name's wording stands in the text, as (start, end)."""
    return [match.span() for match in _compiled()[group][name].finditer(text)]
