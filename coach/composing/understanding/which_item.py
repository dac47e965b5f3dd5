"""Which item of a suggestion a request speaks of, by its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.checks.words import read
from coach.composing.understanding.numerals import ORDINAL, ORDINALS, number

_I = re.IGNORECASE
_FROM_END = {
    "last": -1,
    "final": -1,
    "bottom": -1,
    "concluding": -1,
    "top": 1,
    "opening": 1,
    "closing": -1,
}
_PLACES = {**ORDINALS, **_FROM_END}
_PLACE = f"(?:very )?(?P<o>{ORDINAL}|{'|'.join(_FROM_END)})"
_PART = (
    r"(?:agenda\s+)?(?:one|item|part|point|bit|activity|question|topic|step|section|exercise"
    r"|thing|piece|block|slot|line|idea|claim|suggestion|round|prompt|theme|subject|card|q)"
)
_CHANGE = (
    r"(?:swap|change|replace|drop|skip|remove|redo|like|lose|cut|keep|bin|take|put|move|leave"
    r"|delete|scrap|strike|axe|ditch|exchange|trade|explain|in place of|forget|minus"
    r"|without|only not|why|out with|expand on|cross out)"
)
_DIGIT = r"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
_BEFORE_LAST = re.compile(
    rf"\b(?:(?:{_PART}s? )?(?:before|next to) (?:the )?last|penultimate|last but one"
    r"|second[- ](?:to[- ]|from[- ])?(?:the[- ])?last)\b",
    _I,
)
_ITEM = (
    re.compile(rf"\b{_PLACE}\s+{_PART}s?\b", _I),
    re.compile(
        rf"\b{_CHANGE}\s+(?:out\s+)?(?:the\s+|your\s+)?{_PLACE}"
        r"\b(?!\s+(?:time|session|meeting|week|month|minutes|note|few|couple|\d|two|three|four))",
        _I,
    ),
    re.compile(
        rf"\bthe\s+{_PLACE}"
        r"(?=\s*(?:$|[.,!?:]|is\b|feels\b|sounds\b|looks\b|won't\b|doesn't\b|drags\b|can\b|goes\b"
        r"|isn't\b|on the list\b|away\b|out\b|for\b|please\b|needs\b))",
        _I,
    ),
    re.compile(rf"\bin\s+{_PLACE}\s+place\b", _I),
    re.compile(rf"\binstead of the\s+{_PLACE}\b", _I),
    re.compile(rf"^\W*{_PLACE}\s+(?:one'?s\b|is\b)", _I),
)
_NUMBERED = re.compile(
    r"(?:\b(?:item|number|no\.?|nr\.?|point|part|bit|question|topic|step|activity|section|idea"
    r"|suggestion|exercise|theme|q)\s*(?:number|no\.?|nr\.?|#)?\s*|#\s*)"
    rf"(?P<n>{_DIGIT})\b(?! (?:of|minutes?|mins?|hours?|meetings?|sessions?|times)\b)",
    _I,
)
_NUMBER_ALONE = (
    re.compile(
        rf"(?:^|[.,;!?]\s+)(?:no\.?\s*|number\s+)?(?P<n>{_DIGIT})(?:'s)?\s+"
        r"(?:won't|will not|doesn't|does not|isn't|is (?!too many|enough|plenty|fine)|can't|feels"
        r"|sounds|please instead|instead of that|i'd rather|can (?:go|come out)|must go"
        r"|(?:leave )?out\b"
        r"|drags|needs|bores|goes\b)",
        _I,
    ),
    re.compile(
        rf"\b{_CHANGE}\s+(?:out\s+)?(?P<n>{_DIGIT})\b(?=\s*(?:$|[.,!?;]|and\b|but\b|with\b|for\b"
        r"|by\b|please\b|pls\b|i\b|as\b|because\b|out\b|away\b))(?! for (?:\d|one|two|three))",
        _I,
    ),
)
_THE = r"\b(?:the|that|a different|another|a new|its|no|without|any|your)\s+"
_OPENING = re.compile(
    rf"{_THE}(?:opening|opener|ice[\s-]?breaker|warm[\s-]?up|start|beginning|check[\s-]?in"
    rf"|intro\w*)\b"
    r"|^\W*(?:opener|opening|ice[\s-]?breaker|warm[\s-]?up|intro)(?:'s)?\b"
    r"|\b(?:part|bit|thing|one|question|what) (?:that )?(?:you|we|it) (?:start|begin|open)s? with\b"
    r"|\b(?:bit|part|item|thing|one|question) at the (?:very )?(?:start|beginning|top)\b"
    r"|\bwhy (?:do|does|did) (?:we|you|it) (?:start|begin|open)\b",
    _I,
)
_CLOSING = re.compile(
    rf"{_THE}(?:clos(?:e|ing)|ending|end|wrap[\s-]?up|finish)\b(?!\s+of)"
    r"|^\W*(?:closing|ending|wrap[\s-]?up)(?:'s)?\b"
    r"|\b(?:part|bit|thing|one|question|what) (?:that )?(?:you|we|it) (?:end|close"
    r"|finish)s? (?:with|on)\b"
    r"|\b(?:bit|part|item|thing|one|question) at the (?:very )?(?:end|bottom)\b",
    _I,
)


def item(text: str) -> int | None:
    """1-based number of the item that a refinement speaks of; from the end it is below 0."""
    if _BEFORE_LAST.search(text):
        return -2
    for pattern in _ITEM:
        found = pattern.search(text)
        if found:
            return _PLACES[found["o"].lower()]
    numbered = _NUMBERED.search(text) or next(
        (found for pattern in _NUMBER_ALONE if (found := pattern.search(text))), None
    )
    if numbered:
        value = number(numbered["n"])
        return int(value) if value and value <= 20 else None
    if _OPENING.search(text):
        return 1
    return -1 if _CLOSING.search(text) else None


def index_of(item: int | None, count: int) -> int | None:
    """Index, from 0, of an item among ``count``; None where there is no such item."""
    if item is None:
        return None
    place = count + item if item < 0 else item - 1
    return place if 0 <= place < count else None


_NO_NAME = read(
    "item part point bit one thing question topic activity exercise idea change swap drop remove"
    " replace leave else different another instead put take make why meeting"
).content
"""Words that every request for a change may hold, whichever item it means."""


def index_named(text: str, wordings: Sequence[str]) -> int | None:
    """Index, from 0, of the item whose wording shares most words with the text.

    Of several that share as many, the one that has more of them in a row, or begins with them. None
    where no item shares any, or nobody can tell which is meant.
    """
    asked = read(text).content - _NO_NAME
    shared = [(len(asked & read(one).content), *_in_a_row(text, one)) for one in wordings]
    most = max(shared, default=(0, 0, False))
    return shared.index(most) if most[0] and shared.count(most) == 1 else None


def _in_a_row(text: str, wording: str) -> tuple[int, bool]:
    """Words of a text that a wording has without a gap, at most, and whether it begins so."""
    said, held = read(text).tokens, f" {' '.join(read(wording).tokens)} "
    runs = (
        (end - start, held.startswith(f" {' '.join(said[start:end])} "))
        for start in range(len(said))
        for end in range(start + 1, len(said) + 1)
        if f" {' '.join(said[start:end])} " in held
    )
    return max(runs, default=(0, False))
