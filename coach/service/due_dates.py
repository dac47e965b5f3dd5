"""The day by which something was promised, in the words that people use."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from coach.errors import WrongUse

_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {
    **{name: number for number, name in enumerate(_ENGLISH_MONTHS.split(), 1)},
    "mär": 3,
    "mrz": 3,
    "mai": 5,
    "okt": 10,
    "dez": 12,
    "fév": 2,
    "avr": 4,
    "juin": 6,
    "juil": 7,
    "aoû": 8,
    "déc": 12,
}
"""First letters of a month in English, German and French to its number."""
_ENGLISH_DAYS = "mon tue wed thu fri sat sun"
_WEEKDAYS = {
    **{name: number for number, name in enumerate(_ENGLISH_DAYS.split())},
    "die": 1,
    "mit": 2,
    "don": 3,
    "fre": 4,
    "sam": 5,
    "son": 6,
    "lun": 0,
    "mar": 1,
    "mer": 2,
    "jeu": 3,
    "ven": 4,
    "dim": 6,
}
_NAMED = "|".join(sorted(_MONTHS, key=len, reverse=True))
_MONTH = rf"\b({_NAMED})[a-zäéû]*\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th|er|\.)?"
_LONG = (
    r"(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|diens|donners|frei|sams|sonn)tag|(mittwoch)|"
    r"(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,2}"
)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SPAN = re.compile(
    r"\b(?:in|within)\s+(?:the\s+next\s+)?(\d{1,2}|a|an|one|two|three|four|five|six)\s+"
    r"(day|week|fortnight|month)s?\b|\b(?:in|within)\s+a\s+couple\s+of\s+(day|week)s\b",
    re.IGNORECASE,
)
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
_ORDINAL = re.compile(r"\b(?:by|before|on|until)\s+the\s+(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_END_OF_MONTH = re.compile(
    r"\b(?:end\s+of|by|before|in|until|during)\s+(january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b(?!\s+\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED = re.compile(r"\b(?!24/7\b)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b")
_DAY_MONTH = re.compile(rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+(\d{{4}}))?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?:,?\s+(\d{{4}}))?", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:by|before|on|until|this|next|coming|bis|am|vor|avant|d'ici)\s+"
    rf"(?:(?:this|next|the|zum|kommenden|nächsten)\s+)?(?P<day>{_LONG})\b",
    re.IGNORECASE,
)
_NEXT_TIME = re.compile(
    r"\b(?:next\s+(?:time|meeting|session)|(?:when\s+)?we\s+(?:next\s+)?meet(?:\s+again)?)\b",
    re.IGNORECASE,
)
_FRIDAY = 4


def due_in(words: str, today: date, next_meeting: date | None = None) -> date | None:
    """The first day that a promise names, never in the past; None where it names none.

    Args:
        words: The promise as it was typed, dates included.
        today: The day on which it was written down.
        next_meeting: What "by next time" means, where it is known.
    """
    named = _calendar_day(words, today) or _relative(words.lower(), today)
    if named is None and _NEXT_TIME.search(words):
        named = next_meeting
    return named if named is None or named >= today else None


def day_named(words: str, today: date) -> date | None:
    """The day that somebody typed into a field; None where they left it empty.

    Raises:
        WrongUse: the words name no day to come.
    """
    if not words.strip():
        return None
    found = due_in(f"on {words}", today)
    if found is None:
        raise WrongUse("That day could not be read. Write it like 12 March, or next Friday.")
    return found


def _calendar_day(words: str, today: date) -> date | None:
    if found := _ISO.search(words):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_MONTH.search(words):
        return _coming(today, _month(found[2]), int(found[1]), found[3])
    if found := _MONTH_DAY.search(words):
        return _coming(today, _month(found[1]), int(found[2]), found[3])
    if found := _SLASHED.search(words):
        return _coming(today, int(found[2]), int(found[1]), found[3])
    if found := _ORDINAL.search(words):
        return _next_with(today, int(found[1]))
    if found := _END_OF_MONTH.search(words):
        month = _month(found[1][:3])
        year = today.year + (month < today.month)
        return date(year, month, calendar.monthrange(year, month)[1])
    return None


def _next_with(today: date, day: int) -> date | None:
    """The next day with that number, this month or a later one."""
    for ahead in range(3):
        month = (today.month - 1 + ahead) % 12 + 1
        found = _date(today.year + (today.month - 1 + ahead) // 12, month, day)
        if found is not None and found >= today:
            return found
    return None


def _relative(words: str, today: date) -> date | None:
    week = today - timedelta(days=today.weekday())
    if found := _WEEKDAY.search(words):
        ahead = (_WEEKDAYS[found["day"].lower()[:3]] - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if found := _SPAN.search(words):
        count = _NUMBERS.get(found[1] or "two") or int(found[1])
        return today + timedelta(days=count * _LENGTHS[(found[2] or found[3]).lower()])
    if "tomorrow" in words:
        return today + timedelta(days=1)
    if "next week" in words:
        return week + timedelta(days=7 + _FRIDAY)
    if "this week" in words or re.search(r"end of (?:the )?week", words):
        return max(today, week + timedelta(days=_FRIDAY))
    if re.search(r"end of (?:the )?month|this month|month[- ]end", words):
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return None


def _month(name: str) -> int:
    return _MONTHS[name.lower()]


def _coming(today: date, month: int, day: int, year: str | None) -> date | None:
    """That day in the year named, else the next time it comes."""
    if year:
        return _date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    found = _date(today.year, month, day)
    return found if found is None or found >= today else _date(today.year + 1, month, day)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
