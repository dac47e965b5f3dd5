"""What a request names: a reflection model, a tone, dimensions of difference."""

from __future__ import annotations

import re

from coach.composing.understanding import patterns
from coach.domain.terms import Dimension

_I = re.IGNORECASE


_GROW = re.compile(r"\bGROW\b")
"""In capitals it is the model; in small letters it is mostly the verb."""


def model(text: str) -> str | None:
    """The reflection model that the text names, by its own name or by its questions."""
    named = next(iter(patterns.said("models", text)), None)
    return named or ("grow" if _GROW.search(text) and not text.isupper() else None)


def tone(text: str) -> str | None:
    """How the wording is to change, as one of the names in patterns.yaml."""
    return next(iter(patterns.said("tones", text)), None)


_LEFT_OUT = re.compile(
    r"\b(?:not|nothing|anything but|except|other than|apart from|no more|leave out|without)"
    r"(?:\s+(?:about|on|to do with|around))\s+[^,.;!?\n]*|\b(?:other than|anything but|except)\b"
    r"[^,.;!?\n]*",
    _I,
)


def dimensions(text: str) -> tuple[Dimension, ...]:
    """Dimensions of difference that the text wants, in a fixed order."""
    wanted = _LEFT_OUT.sub(" ", text)
    return tuple(Dimension(name) for name in patterns.said("dimensions", wanted))


def unwanted(text: str) -> tuple[Dimension, ...]:
    """Dimensions that the text wants left out: "topics, but not about age"."""
    left_out = " ".join(_LEFT_OUT.findall(text))
    return tuple(Dimension(name) for name in patterns.said("dimensions", left_out))
