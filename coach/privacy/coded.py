"""Identifiers that are told by the word before them or by their mix of letters and digits.

Staff and case numbers, handles, plates of one's own choice: their forms alone would take in
ordinary codes, so most need a cue such as "badge" or "reg".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from coach.privacy import lexicon
from coach.privacy.spans import Found, Kind, Origin

_IS = (
    r"(?:[ \t]*(?:'s|\bis|\bwas|\bare|\bno\b\.?|\bnumber|\bid|\bcode|[:#=(]))*[ \t]*"
    r"(?:\??\n[A-Z][\w .]{0,20}:[ \t]*)?"
)
"""What may stand between; in a chat, the answer is in the next one's line."""
_BETWEEN = r"(?:[ \t]+(?!\d)[a-z']+){0,4}?"
_CASES = (
    r"staff|employee|emp|payroll|personnel|badge|collar|warrant|assignment|student|matriculation|"
    r"matric|membership|policy|claim|case|ticket|reference|ref|mrn|invoice|gmc|nmc|hcpc|sra|utr|vat|id"
)
_NUMBERED = (
    r"pay|clock|worker|member|customer|client|patient|hospital|file|order|contract|requisition|req|"
    r"vacancy|swipe|pass|fob|locker|key ?card|candidate|registration|licen[cs]e|tax|desk|pin"
)
"""Words that need "number" or the like before the number."""
_EXACT = r"[ \t]*(?:\bnumber|\bno\b\.?|\bid\b|\bcode|\bref(?:erence)?\b|#)"
_CODE = r"(?=[A-Z0-9/.-]*\d)[A-Z0-9]+(?:[/.-][A-Z0-9]+)*(?:(?<=\d{3}) \d{3})?"
_ACCOUNT_DIGITS = 6
_PLATE_CUE = (
    r"\b(?:(?:number|licen[cs]e|car|her|his|their|my|old|new)[ -]plates?|plates?|reg|rego|vrm|"
    r"registration|registered)\b"
)
_SITES = (
    r"twitter|insta(?:gram)?|ig|slack|discord|tiktok|teams|snap(?:chat)?|telegram|github|gitlab|"
    r"skype|linkedin|mastodon|bluesky|bsky|facebook|fb|whatsapp|xbox|zoom|signal|yammer"
)
_HANDLE = r"@?(?P<value>(?!(?:handle|name|id|account|user)\b)[a-z0-9][\w.#-]{1,30}\w)"

_CUED: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(form, re.IGNORECASE))
    for kind, form in (
        (
            Kind.STAFF_NUMBER,
            rf"\b(?:{_CASES})\b{_BETWEEN}{_IS}(?P<value>(?:(?-i:[A-Z]{{1,4}}) )?{_CODE})\b",
        ),
        (
            Kind.STAFF_NUMBER,
            rf"\b(?:{_NUMBERED})\b{_EXACT}{_IS}(?P<value>(?:(?-i:[A-Z]{{1,4}}) )?{_CODE})\b",
        ),
        (
            Kind.ACCOUNT,
            rf"\b(?:acc?o?unt|acc?t?|a/c|konto|compte|cuenta)\b{_BETWEEN}{_IS}"
            r"(?P<value>\d{2,12}(?:[ -]\d{2,12}){0,5})\b(?![.,]\d)",
        ),
        (Kind.ACCOUNT, rf"\b(?:cvv|cvc|pin|security code)\b{_IS}(?P<value>\d{{3,6}})\b"),
        (
            Kind.PLATE,
            rf"{_PLATE_CUE}{_BETWEEN}{_IS}"
            r"(?-i:(?P<value>[A-Z0-9]{1,5}(?:[ -][A-Z0-9]{1,5}){0,2}))\b",
        ),
        (
            Kind.HANDLE,
            rf"\b(?:(?:{_SITES})(?:[ \t]+(?:handle|name|id|account|user))?|handle|user ?name|login|"
            rf"screen ?name)(?:[ \t]+(?!is\b)[a-z]+){{0,3}}?(?:[ \t]+is|[ \t]*:)[ \t]*{_HANDLE}",
        ),
        (Kind.HANDLE, rf"\b(?:{_SITES}|handle|user ?name|login|(?:{_SITES}) id)[ \t]+{_HANDLE}"),
        (
            Kind.NATIONAL_ID,
            rf"\bpassport\b{_BETWEEN}{_IS}"
            r"(?P<value>(?:[A-Z]{2} )?(?=[A-Z0-9]*\d{2})[A-Z0-9]{6,12})\b",
        ),
        (
            Kind.ACCOUNT,
            rf"\b(?:bic|swift)(?: code)?{_IS}"
            r"(?P<value>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b",
        ),
    )
)
_MIXED = re.compile(r"(?<![\w/.-])(?=(?:[A-Z]*\d){5})(?=\d*[A-Z])[A-Z0-9]{6,40}(?![\w-])", re.I)
_MEASURE = re.compile(
    r"\d{1,7}(?:k|m|s|x|p|h|g|l|w|am|pm|th|st|nd|rd|kg|km|cm|mm|ml|gb|mb|hr|bn|mn|ft)\Z",
    re.IGNORECASE,
)
_SEGMENTED = re.compile(
    r"(?<![\w/.-])[A-Z]{1,5}\d*(?:[-/.][A-Z0-9]{1,8}){1,4}(?![\w-])"
    r"|(?<![\w-])[A-Z]{2,4} \d{4,8}(?![\w-])"
)
_STANDARD = re.compile(r"(?:ISO|BS|EN|DIN|IEC|RFC|COVID|GPT|Q[1-4]|H[12]|FY|CY|AY|UK|US|EU)\b")
_FIVE = re.compile(r"(?<![\w.,£$€/-])(?!\d{3}00)\d{5}(?![\w/-]|[.,]\d|%)")
_YEAR = re.compile(r"(?:FY|CY|AY|Q\d-?)?(?:19|20)\d\d(?:[/-]\d\d)?\Z", re.IGNORECASE)


def find(text: str) -> Iterator[Found]:
    """Numbers and names that give themselves away, in offsets of ``text``."""
    for kind, pattern in _CUED:
        for match in pattern.finditer(text):
            if _told(kind, match["value"], match.group()):
                yield _found(kind, *match.span("value"), text)
    for kind, pattern, right in _ALONE:
        for match in pattern.finditer(text):
            if right(match.group()):
                yield _found(kind, *match.span(), text)
    yield from _handles_again(text)


def _is_code(value: str) -> bool:
    digits = sum(char.isdigit() for char in value)
    last = re.split(r"[-/. ]", value, maxsplit=1)[1]
    return digits > 2 and not _YEAR.match(last) and not _STANDARD.match(value)


def _found(kind: Kind, start: int, end: int, text: str) -> Found:
    return Found(start, end, kind, Origin.PATTERN, text[start:end].casefold())


_ALONE: tuple[tuple[Kind, re.Pattern[str], Callable[[str], bool]], ...] = (
    (Kind.STAFF_NUMBER, _MIXED, lambda value: not _MEASURE.match(value)),
    (Kind.STAFF_NUMBER, _SEGMENTED, _is_code),
    (Kind.STAFF_NUMBER, _FIVE, lambda _: True),
)
"""What needs no word before it: kind, form, and what else must hold."""


def _told(kind: Kind, value: str, whole: str) -> bool:
    digits = sum(char.isdigit() for char in value)
    if kind is Kind.STAFF_NUMBER:
        exact = re.search(r"\b(?:number|no|id)\b|#", whole[: -len(value)], re.IGNORECASE)
        lettered = digits > 2 and not value.replace("-", "").isdigit()
        return (digits > (1 if exact else 3) or lettered) and not _YEAR.match(value)
    if kind is Kind.ACCOUNT and not whole.lower().startswith(("cv", "pin", "sec", "bic", "swift")):
        return digits >= _ACCOUNT_DIGITS
    if kind is Kind.PLATE:
        return digits > 0 and not value.isdigit()
    if kind is Kind.HANDLE:
        marked = digits or any(char in "_.#-" for char in value)
        plain = lexicon.is_ordinary(value.lower()) or lexicon.is_known(value.lower())
        return bool(marked) or (":" in whole or " is" in whole) and not plain
    return True


_AT = re.compile(r"(?<![\w.@/])@([a-z][\w.-]{2,30}\w)", re.IGNORECASE)


def _handles_again(text: str) -> Iterator[Found]:
    """A handle that is written without its sign elsewhere."""
    for handle in {match[1].casefold() for match in _AT.finditer(text)}:
        if lexicon.is_ordinary(handle):
            continue
        for match in re.finditer(rf"(?<![\w@]){re.escape(handle)}(?!\w)", text, re.IGNORECASE):
            yield _found(Kind.HANDLE, *match.span(), text)
