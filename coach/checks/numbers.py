"""Numbers of a text, whether written in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_UNITS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "zero": 0, "dozen": 12,
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twice": 2, "thrice": 3, "half": 0.5,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WORDS = frozenset({*_UNITS, *_TENS, *_SCALES})
_ROUND = frozenset(_TENS.values())


def numbers(tokens: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each number with the place of its last token.

    Separators are dropped, trailing zeros too; words that belong together are one number: "forty
    two" is 42, "3.5 million" 3500000. "One" is no number: it rarely counts anything.
    """
    value: float | None = None
    for at, token in enumerate(tokens):
        if token not in _WORDS and not token[0].isdigit():
            if value is not None:
                yield at - 1, _written(value)
                value = None
            continue
        joined = _joined(value, token)
        if value is not None and joined is None:
            yield at - 1, _written(value)
        value = _alone(token) if joined is None else joined
    if value is not None:
        yield len(tokens) - 1, _written(value)


def _joined(value: float | None, token: str) -> float | None:
    """The number that a token makes of the one before it, or None where it begins another."""
    if value is None:
        return None
    if token in _SCALES:
        return value * _SCALES[token]
    if value in _ROUND and 0 < _UNITS.get(token, 0) < 10:
        return value + _UNITS[token]
    return None


def _alone(token: str) -> float | None:
    if token[0].isdigit():
        return _digits(token)
    return _SCALES.get(token, _UNITS.get(token, _TENS.get(token)))


def _digits(token: str) -> float | None:
    plain = _THOUSANDS.sub("", token).replace(",", ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    try:
        return float(plain)
    except ValueError:
        return None


def _written(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:.6g}"
