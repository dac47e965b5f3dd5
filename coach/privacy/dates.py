"""Days of the calendar, in figures and in words, alone, in a range or misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.privacy import lexicon
from coach.privacy.spans import Found, Kind, Origin
from coach.privacy.wordlists import words

_FULL = words("months")
"""In English, whole."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_ELSEWHERE = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|"
    r"diciembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|"
    r"decembre|januar|februar|marz|maerz|juni|juli|oktober|dezember|gennaio|febbraio|aprile|maggio|"
    r"giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|"
    r"outubro|novembro|dezembro)"
)
"""Months in Spanish, French, German, Italian and Portuguese, accents folded."""
_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? )?(?:the )?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = rf"{_DAY}(?:st|nd|rd|th)?"
_RANGE = rf"(?:{_NTH}(?: ?[-/&] ?| (?:to|and|or|until|till) (?:the )?))?"
_YEAR = r"(?:19|20)\d\d"
_TENS = r"(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)"
_ONES = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|"
    r"(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_SAID_YEAR = (
    rf"(?:,? (?:nineteen|twenty|two thousand)(?:[- ](?:and |hundred|oh )?(?:{_TENS}y|ten|eleven|"
    r"twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)){0,2})"
)
_WHEN = r"\b(?:on|by|until|till?|from|since|before|after|due|dated?|through)[ :]+"
_GOES_ON = (
    r"(?=\s*(?:[,.;:!?)\n]|\Z)|\s+(?:and|or|at|if|but|so|we|i|you|she|he|they|it|when|to|in|for|"
    r"because|then|instead|please|pls)\b)"
)
"""After a day that stands alone; a floor, a time or a place in a row is none."""

_FORMS = (
    rf"\b{_WEEKDAY}{_ONES}(?: of)? {_MONTH}\b(?:{_SAID_YEAR}|,? {_YEAR})?",
    rf"\b{_WEEKDAY}{_MONTH}(?: the)? {_ONES}\b(?:{_SAID_YEAR}|,? {_YEAR})?",
    rf"\b{_DAY}[-/ .]{_MONTH}[-/ .]+(?:19|20)?\d\d\b",
    rf"\b(?:christmas|new year'?s) eve\b(?:,? {_YEAR})?",
    rf"\b{_WEEKDAY}{_RANGE}{_NTH}(?: of)? {_MONTH}\b(?:,? {_YEAR})?",
    rf"\b{_WEEKDAY}{_MONTH}\.? {_RANGE}{_NTH}\b(?:,? {_YEAR})?",
    rf"\b{_RANGE}{_DAY}(?:\.|er|o)? (?:de )?{_ELSEWHERE}\b(?:,? (?:del? )?{_YEAR})?",
    rf"\b{_MONTH},? {_YEAR}\b",
    rf"{_WHEN}(?P<day>(?:[12]?\d|3[01])/(?:0?[1-9]|1[0-2])\b)(?!/| of\b)(?<!24/7)",
    rf"{_WHEN}(?P<day>(?:the )?0[1-9]/(?:0?[1-9]|1[0-2])\b)(?!/)",
    rf"{_WHEN}(?P<day>the {_DAY}(?:st|nd|rd|th)\b){_GOES_ON}",
    rf"\b{_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]{_DAY}(?:[T ]\d\d:\d\d(?::\d\d)?)?\b",
    rf"\b{_DAY}[/.-]{_DAY}[/.-](?:(?:19|20)?\d\d)\b",
)
_PATTERNS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_MAYBE = re.compile(rf"\b(?:the )?{_NTH}(?: of)? ([a-z]{{4,10}})\b(?:,? {_YEAR})?", re.IGNORECASE)
_LEAST = 5
"""Letters of a month that a slip leaves recognisable."""


def find(text: str) -> Iterator[Found]:
    """Dates, in offsets of ``text``."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield _found(text, *match.span("day" if match.re.groups else 0))
    for match in _MAYBE.finditer(text):
        if _is_misspelt_month(match[1].casefold()):
            yield _found(text, *match.span())


def _found(text: str, start: int, end: int) -> Found:
    return Found(start, end, Kind.DATE, Origin.PATTERN, text[start:end].casefold())


def _is_misspelt_month(word: str) -> bool:
    if lexicon.is_word(word) or lexicon.is_known(word):
        return False
    return any(len(m) >= _LEAST and lexicon.is_one_slip(word, m) for m in _FULL)
