"""How a sentence stands to what it says of people: challenging, reporting, generalising."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files


def _patterns() -> dict[str, re.Pattern[str]]:
    forms: dict[str, list[str]] = {}
    text = (files("coach.checks") / "forms" / "stances.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, form = line.split("\t")
            forms.setdefault(kind, []).append(form)
    return {kind: re.compile("|".join(each)) for kind, each in forms.items()}


_PATTERNS = _patterns()


@lru_cache(maxsize=4096)
def stances(sentence: str) -> frozenset[str]:
    """The stances of a sentence in lower case; forms/stances.txt names and defines them.

    To speak of findings is to challenge, unless they are called upon as proof.
    """
    held = {kind for kind, pattern in _PATTERNS.items() if pattern.search(sentence)}
    if "evidence" in held and "credulous" not in held:
        held.add("challenge")
    return frozenset(held)
