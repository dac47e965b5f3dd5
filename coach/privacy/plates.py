"""Number plates: British old and new, Northern Irish, Irish and those of the rest of Europe.

A form that nothing else has is taken wherever it stands. One that a code or a quantity has too is
taken only where its sentence speaks of a plate or of a vehicle.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from coach.privacy import lexicon
from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.wordlists import words

_GROUP = re.compile(r"(?<![\w/-])[A-Za-z0-9]{1,8}|(?<=\w-)[A-Za-z0-9]{1,8}")
_GAP = re.compile(r"[ .-]")
_MOST_GROUPS = 4
_MOST_LETTERS = 3
"""Beside each other, without a digit."""
_LONGEST = 9
"""Letters and digits of a plate."""
_ANYWHERE = re.compile(
    r"[A-Z]{2}[ .-]?\d{2}[ .-]?[A-Z]{3}"
    r"|(?!Q[1-4]\b)[A-Z]\d{1,3} [A-Z]{3}|[A-Z]\d{3}[A-Z]{3}"
    r"|[A-Z]{3} \d{1,3} ?[A-Z]|[A-Z]{3}\d{3}[A-Z]"
    r"|[A-Z]I[A-Z] ?\d{3,4}|[A-Z]{2}[IZ] ?\d{4}|[A-Z]{1,2}IZ? \d{3,4}"
    r"|[A-Z]{2}[ .-]\d{3}[ .-]?[A-Z]{2}|[A-Z]{1,3}-[A-Z]{1,2}[ ]?\d{1,4}[EH]?"
    r"|\d{2,3}-(?:[CDGLKSWT]|[A-Z]{2})-\d{1,6}|\d{2,3}[CDGLKSWT]\d{3,6}"
    r"|\d-[A-Z]{3}-\d{3}|[A-Z]{1,2} \d{4} [A-Z]{2}|\d{2,3}[\u1100-\u11ff\uac00-\ud7a3]{1,3} ?\d{4}"
    r"|(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2}"
)
"""In capitals, no other word being needed."""
_SMALL = re.compile(
    r"[a-z]{2} ?\d{2}[ .-]?[a-z]{3}|[a-z]\d{3} ?[a-z]{3}|[a-z]{3} ?\d{3}[a-z]"
    r"|[a-z](?:i[a-z]|[a-z][iz]) ?(?!19|20)\d{4}"
    r"|[a-z]{1,2}-\d{2,3}-[a-z]{1,3}|\d{1,3}-[a-z]{2,3}-\d{1,5}|\d{2,3}-[a-z]-\d{2,6}"
    r"|\d{2,3}[cdglkswt]\d{3,6}"
)
"""The same in small letters."""
_SURE = re.compile(r"[a-z]{2}-\d{3}-[a-z]{2}")
"""Of them, the one in which even letters that are a word are none."""
_FORMS = re.compile(
    r"[A-Z]{1,5}\d{1,4}[EH]?|\d{1,4}[A-Z]{1,3}|[A-Z]{1,3}\d{1,5}[A-Z]{1,3}|[A-Z]{2,3}\d{5,6}"
    r"|\d{1,3}[A-Z]{1,3}\d{1,6}|[A-Z]{2,3}(?=[A-Z]*\d[A-Z0-9]*\d)[A-Z0-9]{4,5}"
    r"|\d{2}[A-Z]{2}\d{2}|[A-Z]{2}\d{2}[A-Z]{2}|\d{4}[A-Z]{2}|\d{2}[A-Z]{4}"
)
"""All forms, in capitals and without gaps."""
_PLATE = re.compile(
    r"\b(?:(?:number|licen[cs]e)[ -]?plates?|numberplates?|plates?|reg|rego|vrm|registration|"
    r"registered|tags?)\b",
    re.IGNORECASE,
)
_VEHICLE = re.compile(
    r"\b(?:cars?|vans?|vehicles?|(?:motor)?bikes?|motorcycles?|scooters?|lorry|lorries|trucks?|"
    r"taxis?|cabs?|minicabs?|minibus|camper|caravan|trailer|parked|parking|parks|drives|drove|"
    r"driving|polo|fiesta|golf|corsa|astra|fiat|ford|tesla|toyota|honda|nissan|peugeot|renault|"
    r"skoda|seat|volvo|audi|bmw|vw|mercedes|mini|transit)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\b(?:bay|zone|level|row|space|floor|room|unit|gate|deck|flat|page|meeting|step|band|grade|"
    r"junction|exit|platform|bus|route|flight|model|mk|version|form|in|at|for|under|over|about)"
    r"[ ]\Z",
    re.IGNORECASE,
)
"""Before what is no plate, though it looks like a short one."""
_SENTENCE = re.compile(r"[.!?](?=\s|\Z)|\n")
_QUANTITY = words("plate_quantities")
_LOUD = frozenset({"am", "pm", "gbp", "eur", "usd", "aud", "chf", "mph", "bhp", "mpg"})
"""Of them, those that stand in capitals, too."""
_SMALL_WORDS = words("plate_words")
"""What no plate is read from, even where one is spoken of."""
_MAKES = frozenset({"bmw", "vw", "mg", "kia", "gti", "suv", "ev", "mot", "gt", "ds", "tdi"})
_YEARS = re.compile(r"(?:19|20)\d\d\Z")
_BEFORE, _AFTER = 60, 40


def find(text: str) -> Iterator[Found]:
    """Number plates, in offsets of ``text``."""
    for pattern in (_ANYWHERE, _SMALL):
        for match in re.finditer(rf"(?<![\w-])(?:{pattern.pattern})(?![\w-])", text):
            if _is_plain(match.group()):
                yield _found(text, *match.span())
    yield from _spoken_of(text)


def _found(text: str, start: int, end: int) -> Found:
    return Found(start, end, Kind.PLATE, Origin.PATTERN, text[start:end].casefold())


def _is_plain(value: str) -> bool:
    """Whether letters that stand alone in it are no words of a sentence."""
    if _SURE.fullmatch(value):
        return True
    is_word = _is_small_word if value.count("-") > 1 else _is_word
    return not any(map(is_word, filter(str.isalpha, _GAP.split(value))))


def _is_small_word(part: str) -> bool:
    """Whether letters that stand alone are a word that stands everywhere, or a unit."""
    if part.isupper():
        return part.lower() in _LOUD
    return part.lower() in _SMALL_WORDS or (len(part) > 1 and part.lower() in _QUANTITY)


def _is_word(part: str) -> bool:
    """Whether letters that stand alone are a word, a unit or a make."""
    small = part.lower()
    if small in _MAKES or _is_small_word(part):
        return True
    return not part.isupper() and (lexicon.is_ordinary(small) or lexicon.is_known(small))


def _spoken_of(text: str) -> Iterator[Found]:
    """What has the form of a plate where a plate or a vehicle is spoken of."""
    if not (_PLATE.search(text) or _VEHICLE.search(text)):
        return
    groups = list(_GROUP.finditer(text))
    at = 0
    while at < len(groups):
        most = min(_MOST_GROUPS, len(groups) - at)
        width = next((n for n in range(most, 0, -1) if _fits(text, groups[at : at + n])), 0)
        if width:
            yield _found(text, groups[at].start(), groups[at + width - 1].end())
        at += max(width, 1)


def _fits(text: str, groups: Sequence[re.Match[str]]) -> bool:
    parts = [group.group() for group in groups]
    joined = "".join(parts).upper()
    if not 3 <= len(joined) <= _LONGEST or not _FORMS.fullmatch(joined):
        return False
    start, end = groups[0].start(), groups[-1].end()
    gaps = [text[a.end() : b.start()] for a, b in zip(groups, groups[1:], strict=False)]
    if not all(map(_GAP.fullmatch, gaps)) or re.match(r"[\w%-]", text[end : end + 1]):
        return False
    if not _is_one_hand(parts):
        return False
    before, after = _around(text, start, end)
    if _PLATE.search(before[-40:]) or _PLATE.search(after[:30]):
        return not any(_is_loose(part, _is_small_word) for part in parts)
    vehicle = _VEHICLE.search(before) or _VEHICLE.search(after)
    return bool(vehicle) and _is_long(before, parts, hyphened="-" in gaps)


def _is_loose(part: str, is_word: Callable[[str], bool]) -> bool:
    """Whether a group is a word or a quantity of its own, such as "and", "12k" or "A"."""
    if part in {"a", "i", "I"} or (part.isalpha() and len(part) > _MOST_LETTERS):
        return True
    letters = part.lstrip("0123456789")
    return is_word(part) if part.isalpha() else bool(letters) and letters.lower() in _QUANTITY


def _is_one_hand(parts: Sequence[str]) -> bool:
    """Whether all letters are of one case, a capital first being allowed."""
    letters = "".join(char for part in parts for char in part if char.isalpha())
    return letters.isupper() or letters.islower() or all(_is_titled(p) for p in parts)


def _is_titled(part: str) -> bool:
    letters = re.sub(r"\d", "", part)
    return not letters or letters.istitle()


def _is_long(before: str, parts: Sequence[str], *, hyphened: bool) -> bool:
    """Whether it is more than the number of a bay, a model or a year beside a vehicle."""
    joined = "".join(parts)
    digits = sum(char.isdigit() for char in joined)
    short = len(joined) < 5 or (digits < 2 and not re.match(r"[A-Za-z]\d[A-Za-z]{3}\Z", joined))
    is_word = _is_small_word if hyphened else _is_word
    if short or _PLACED.search(before) or any(_is_loose(part, is_word) for part in parts):
        return False
    return not (_YEARS.match(parts[-1]) or _YEARS.match(parts[0]))


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    before = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
    return before, _SENTENCE.split(text[end : end + _AFTER])[0]
