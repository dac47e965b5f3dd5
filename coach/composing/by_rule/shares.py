"""A share that was counted, such as 31 of 84, and what to ask about the others."""

from __future__ import annotations

import re

from coach.composing.understanding.numerals import NUMBER, UNITS, number

_NO_PLACE = "".join(
    rf"(?<!{word} )"
    for word in ("page", "step", "part", "meeting", "session", "version", "stage", "round", "week")
)
"""What is only numbered: "page 2 of 5"."""
_SHARES = (
    re.compile(
        rf"{_NO_PLACE}(?<![\d.,:-])\b(?P<n>{NUMBER}) (?:out )?of"
        rf" (?:the |these |those |all )?(?:last )?(?P<all>{NUMBER})\b(?![.,:]\d|%)"
        r"(?! per cent)(?P<after>[^.;]*)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bof (?:the |these |those )?(?P<all>{NUMBER})(?P<after> [a-z-]+) (?:only )?"
        rf"(?P<n>{NUMBER})\b(?![.,:]\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![\d.,:-])\b(?P<all>{NUMBER}) (?P<after>[a-z-]{{3,}}\b[^.;:\d]*?),? (?:and )?"
        rf"(?P<n>{NUMBER}) of (?:them|these|those|which|whom)\b",
        re.IGNORECASE,
    ),
)
_MEASURE = re.compile(
    r"\s*(?:(?:working )?(?:seconds|minutes|hours|days|weeks|months|years)|pounds|euros|metres"
    r"|miles|kilos|litres)\b"
)
"""What is measured has no others that could be different."""
_IN_WORDS = {value: word for word, value in UNITS.items() if value <= 12}
_NOW = re.compile(r"\b(?:have|has|is|are|can|may|need|needs)\b")


def about_the_others(told: str) -> str:
    """A question about those that weren't counted in; empty where there is no such share.

    >>> about_the_others("31 of 84 over eight minutes")
    'What was different about the other 53?'
    """
    for shape in _SHARES:
        found = shape.search(told)
        if found is None or _MEASURE.match(found["after"]):
            continue
        part, every = number(found["n"]) or 0, number(found["all"]) or 0
        left = every - part
        if part >= 1 and left > 1 and left == int(left):
            tense = "is" if _NOW.search(found["after"]) else "was"
            return f"What {tense} different about the other {_IN_WORDS.get(int(left), int(left))}?"
    return ""
