"""Conditions of a meeting that change how it is run: place, channel, access, energy."""

from __future__ import annotations

import re

from coach.composing import patterns
from coach.composing.ruled_out import ruled_out

_NOT = re.compile(
    r"\b(?:not|no longer|isn't|instead of|rather than|no more|without)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_NEGATABLE = frozenset({"phone", "video", "in-person", "walking", "public", "tired"})


def conditions(text: str) -> tuple[str, ...]:
    """Names of the conditions that the text states, in a fixed order.

    The names are those of `coach.domain.briefs.Slots.constraints`.
    """
    stated = (
        name
        for name in patterns.said("conditions", text)
        if name not in _NEGATABLE or _affirmed(name, text)
    )
    return tuple(dict.fromkeys((*stated, *ruled_out(text))))


def _affirmed(name: str, text: str) -> bool:
    spans = patterns.places("conditions", name, text)
    return any(not _NOT.search(text[:start]) for start, _ in spans)
