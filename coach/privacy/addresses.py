"""Street addresses: a number among capitalised words, with a street word or a cue before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.privacy import lexicon
from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.wordlists import words

_STREETS = words("streets")
_ENDINGS = tuple(word[1:] for word in _STREETS if word.startswith("-"))
_WAYS = words("ways")
_STREET = frozenset(word for word in _STREETS if not word.startswith("-"))
_UNIT = words("units")
_SMALL = words("particles") | words("amid")
_PIECE = re.compile(r"\d+(?:\.\d+)?[A-Za-z]{0,2}\b|[Cc]/|[^\W\d_]+(?:['.][^\W\d_]+)*\.?")
_GAP = re.compile(r"(?:[ \t,()/-]|\n(?![ \t]*\n)[ \t>?*|]*){0,10}\Z")
_CUE = re.compile(
    r"(?:\baddress(?:es)?\b[^.?!\n]{0,40}?\b(?:is|are|to|of)|\baddress:|\b(?:lives?|lived|living|"
    r"stays?|staying)\s+(?:at|on|in)|\boffice\s+is\s+at|\b(?:located|delivered|sent|deliver|send|"
    r"moved|restaurant is|meet(?: (?:me|you|us))?|drops you off|be sent|taxi|corner|credit card|"
    r"(?:north|south|east|west)(?:ern)? side|refers|here they are)"
    r"\s*(?:at|to|on|of|:)|\bat\s+number|\buser:|\bhome is at|\bit's in)\s*\Z",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:(?:used to|will|would|should) be|(?:get|come|drive|walk|parcel|post|ship|forward|go) "
    r"(?:it )?to|\w+ on|street:|(?:head )?office(?: is| will be)?:?)\s*\Z",
    re.IGNORECASE,
)
"""Before an address that has a number and a name and no word for a street."""
_BEGINS = re.compile(r"(?:\A|\n|[,|;]|\bat|\bto|\bon|\bin|\bof|\bbe|:)[ \t>?*|]*\Z", re.IGNORECASE)
_HOUSE = re.compile(r"\d{1,4}[a-z]?(?:/\d{1,3})?\Z", re.IGNORECASE)
_FORCES = re.compile(
    r"(?:\b(?:PSC|Unit|USNS|USS|USNV|USCGC)\b[^\n,]{1,30}[,\n] ?)?"
    r"\b(?:APO|FPO|DPO),? A[AEP],? \d{5}\b",
    re.IGNORECASE,
)
_CORNER = re.compile(r"\b(?:the\s+)?corner\s+of\s+\Z", re.IGNORECASE)
_LINE_BEFORE = re.compile(r"\n[ \t>?*|]*\Z")
_LABEL = re.compile(r"(?:\A|\n)[ \t>?*|]*([^\W\d_][^\n:]{1,60})\Z")
_LINES_ABOVE = 2
"""Lines above an address that may name who lives there: a firm and a person."""
_AT = re.compile(r"\b(?:at|on|in|to|near|of)\s+(?:\d+\s+)?\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r",?\s?(?:a\.?m|p\.?m|o'clock|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|shifts?|people"
    r"|times|per cent|%|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b",
    re.IGNORECASE,
)
"""After a number that is a time or a quantity and no house's."""
_LOOKBACK = 70
_WIDEST = 5
_LONGEST = 25
"""Words and numbers of one address at most."""
_Piece = tuple[int, int, str]


def find(text: str) -> Iterator[Found]:
    """Addresses in offsets of ``text``."""
    for match in _FORCES.finditer(text):
        yield Found(*match.span(), Kind.ADDRESS, Origin.PATTERN, "address")
    pieces = [(m.start(), m.end(), m.group()) for m in _PIECE.finditer(text)]
    at = 0
    while at < len(pieces):
        run = _run(text, pieces, at)
        if run and _is_address(text, run):
            start, end = _start(text, run[0][0]), run[-1][1]
            yield Found(start, end, Kind.ADDRESS, Origin.PATTERN, "address")
            yield from _above(text, run[0][0])
        at += max(len(run), 1)


def _start(text: str, at: int) -> int:
    """Where an address begins: with "the corner of" before it."""
    corner = _CORNER.search(text, max(0, at - 20), at)
    return corner.start() if corner else at


def _above(text: str, at: int) -> Iterator[Found]:
    """Lines of capitals right above an address that begins its line."""
    for _ in range(_LINES_ABOVE):
        broken = _LINE_BEFORE.search(text, max(0, at - 12), at)
        end = broken.start() if broken is not None else 0
        label = _LABEL.search(text, max(0, end - 80), end)
        if label is None or not all(map(_fits, re.findall(r"[^\W\d_]+", label[1]))):
            return
        at = label.start(1)
        yield Found(at, label.end(1), Kind.ORGANISATION, Origin.GUESS, label[1].casefold())


def _run(text: str, pieces: Sequence[_Piece], at: int) -> Sequence[_Piece]:
    if not _fits(pieces[at][2]) or pieces[at][2].rstrip(".").lower() in _SMALL:
        return ()
    end = at + 1
    while end < len(pieces):
        gap = text[pieces[end - 1][1] : pieces[end][0]]
        if not _GAP.match(gap) or not _fits(pieces[end][2]) or _ends(pieces[end - 1][2]):
            break
        end += 1
    while end > at + 1 and pieces[end - 1][2].lower() in _SMALL:
        end -= 1
    return pieces[at:end]


def _ends(word: str) -> bool:
    """Whether a sentence ends with the word: a full stop that is no abbreviation's."""
    low = word[:-1].lower()
    short = len(low) < 4 and (low in _STREET or low in _UNIT)
    return word.endswith(".") and len(low) > 1 and "." not in low and not short


def _fits(word: str) -> bool:
    low = word.rstrip(".").lower()
    return (
        word[0].isdigit()
        or word[0].isupper()
        or not word.isascii()
        or low in _SMALL
        or low in _UNIT
        or low in _STREET
        or not lexicon.is_ordinary(low)
        or lexicon.is_place(low)
    )


def _is_address(text: str, run: Sequence[_Piece]) -> bool:
    lows = [piece[2].rstrip(".").lower() for piece in run]
    numbers = [i for i, low in enumerate(lows) if low[0].isdigit()]
    if len(numbers) == 1 and _COUNTED.match(text, run[numbers[0]][1]):
        return False
    named = any(not low[0].isdigit() and low not in _SMALL for low in lows)
    if not numbers or not named or len(run) > _LONGEST:
        return False
    before = text[max(0, run[0][0] - _LOOKBACK) : run[0][0]]
    first = lows[0].isdigit() and bool(_LINE_BEFORE.search(before))
    return (
        bool(_CUE.search(before))
        or _unit_named(run, lows, numbers)
        or _street_beside_number(run, lows, numbers)
        or ((first or bool(_AT.search(before))) and _numbered_name(run, lows))
        or _house_named(text, run, lows)
    )


def _unit_named(run: Sequence[_Piece], lows: Sequence[str], numbers: Sequence[int]) -> bool:
    """Whether a flat or room has a number, and a house another or a name."""
    if not any(i and lows[i - 1] in _UNIT for i in numbers):
        return False
    return len(numbers) > 1 or any(
        piece[2][0].isupper() and not lexicon.is_ordinary(low) and low not in _UNIT
        for piece, low in zip(run, lows, strict=True)
    )


def _house_named(text: str, run: Sequence[_Piece], lows: Sequence[str]) -> bool:
    """Whether it is a house number with a strange name, where an address begins or is asked for."""
    strange = [p[2][0].isupper() and not _common(low) for p, low in zip(run, lows, strict=True)]
    told = text[run[-1][1] : run[-1][1] + 1] in {",", "\n", ""}
    for at, (start, _, _) in enumerate(run):
        before = text[max(0, start - _LOOKBACK) : start]
        asked = bool(_NEW.search(before))
        if not asked and not _BEGINS.search(before):
            continue
        if lows[at][0].isdigit() and _is_way(run, lows, at) and any(strange[at:]):
            return True
        pairs = range(at, len(run) - 1)
        numbered = any(lows[i].isalpha() and _HOUSE.match(lows[i + 1]) for i in pairs)
        if (asked or told) and numbered and any(strange[at:]):
            return True
    return False


def _is_way(run: Sequence[_Piece], lows: Sequence[str], at: int) -> bool:
    """Whether two capitals or more after a house number end as streets do in the United States."""
    after = range(at + 2, min(at + _WIDEST, len(run)))
    return any(lows[i] in _WAYS and run[i][2][0].isupper() for i in after)


def _numbered_name(run: Sequence[_Piece], lows: Sequence[str]) -> bool:
    """Whether it is a strange name with a house number after it, as in "Skogstien 106"."""
    strange = [p[2][0].isupper() and not _common(low) for p, low in zip(run, lows, strict=True)]
    return any(
        strange[i] and lows[i + 1].isdigit() and len(lows[i + 1]) < 5 for i in range(len(run) - 1)
    )


def _common(low: str) -> bool:
    return lexicon.is_ordinary(low) or lexicon.is_known(low)


def _street_beside_number(
    run: Sequence[_Piece], lows: Sequence[str], numbers: Sequence[int]
) -> bool:
    """Whether a street word with a capital stands a few words from a number."""
    return any(
        _names_street(run, lows, i) and any(-5 <= i - n <= 5 for n in numbers)
        for i in range(len(run))
    )


def _names_street(run: Sequence[_Piece], lows: Sequence[str], at: int) -> bool:
    if lows[at].endswith(_ENDINGS) and not _common(lows[at]):
        return True
    if lows[at] not in _STREET or len(run) < 3:
        return False
    neighbours = run[max(0, at - 1) : at + 3]
    return any(piece[2][0].isupper() or not piece[2].isascii() for piece in neighbours)
