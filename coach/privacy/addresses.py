"""Street addresses: a number among capitalised words, with a street word or a cue before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.wordlists import words

_STREETS = words("streets")
_ENDINGS = tuple(word[1:] for word in _STREETS if word.startswith("-"))
_STREET = frozenset(word for word in _STREETS if not word.startswith("-"))
_UNIT = words("units")
_SMALL = words("particles")
_PIECE = re.compile(r"\d+[A-Za-z]?\b|[^\W\d_]+(?:['.][^\W\d_]+)*\.?")
_GAP = re.compile(r"[ \t]*(?:,[ \t]*|\n[ \t>]*|\n,[ \t]*|-)?[ \t]*\n?[ \t>,]*\Z")
_CUE = re.compile(
    r"(?:\baddress(?:es)?\b[^.?!\n]{0,40}?\b(?:is|are|to|of)|\baddress:|\b(?:lives?|lived|living|"
    r"stays?|staying)\s+(?:at|on|in)|\boffice\s+is\s+at|\b(?:located|located|delivered|sent|deliver|"
    r"send|moved|restaurant is|meet(?: (?:me|you|us))?|drops you off|be sent|corner|here they are)"
    r"\s*(?:at|to|on|of|:)|\bat\s+number|\buser:|\bhome is at|\bit's in)\s*\Z",
    re.IGNORECASE,
)
_LOOKBACK = 70
_Piece = tuple[int, int, str]


def find(text: str) -> Iterator[Found]:
    """Addresses in offsets of ``text``."""
    pieces = [(m.start(), m.end(), m.group()) for m in _PIECE.finditer(text)]
    at = 0
    while at < len(pieces):
        run = _run(text, pieces, at)
        if run and _is_address(text, run):
            yield Found(run[0][0], run[-1][1], Kind.ADDRESS, Origin.PATTERN, "address")
        at += max(len(run), 1)


def _run(text: str, pieces: Sequence[_Piece], at: int) -> Sequence[_Piece]:
    if not _fits(pieces[at][2]) or pieces[at][2].rstrip(".").lower() in _SMALL:
        return ()
    end = at + 1
    while end < len(pieces):
        gap = text[pieces[end - 1][1] : pieces[end][0]]
        if not _GAP.match(gap) or not _fits(pieces[end][2]):
            break
        end += 1
    while end > at + 1 and pieces[end - 1][2].lower() in _SMALL:
        end -= 1
    return pieces[at:end]


def _fits(word: str) -> bool:
    low = word.rstrip(".").lower()
    return (
        word[0].isdigit()
        or word[0].isupper()
        or not word.isascii()
        or low in _SMALL
        or low in _UNIT
        or low in _STREET
    )


def _is_address(text: str, run: Sequence[_Piece]) -> bool:
    lows = [piece[2].rstrip(".").lower() for piece in run]
    numbers = [i for i, low in enumerate(lows) if low[0].isdigit()]
    named = any(not low[0].isdigit() and low not in _SMALL for low in lows)
    if not numbers or not named or len(run) > 25:
        return False
    cued = bool(_CUE.search(text[max(0, run[0][0] - _LOOKBACK) : run[0][0]]))
    unit = any(i and lows[i - 1] in _UNIT for i in numbers) and len(numbers) > 1
    return cued or unit or _street_beside_number(run, lows, numbers)


def _street_beside_number(
    run: Sequence[_Piece], lows: Sequence[str], numbers: Sequence[int]
) -> bool:
    """Whether a street word with a capital stands a few words from a number."""
    if len(run) < 3:
        return False
    return any(
        _names_street(run, lows, i) and any(-3 <= i - n <= 5 for n in numbers)
        for i in range(len(run))
    )


def _names_street(run: Sequence[_Piece], lows: Sequence[str], at: int) -> bool:
    if lows[at] not in _STREET and not lows[at].endswith(_ENDINGS):
        return False
    neighbours = run[max(0, at - 1) : at + 1]
    return any(piece[2][0].isupper() or not piece[2].isascii() for piece in neighbours)
