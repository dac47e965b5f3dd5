"""The day by which something was promised, in the words that people use."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from coach.errors import WrongUse

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED = re.compile(r"\b(?!24/7\b)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b")
_DAY_MONTH = re.compile(rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+(\d{{4}}))?", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?:,?\s+(\d{{4}}))?", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\b(?:by|before|on|until|this|next|coming)\s+(?:this\s+|next\s+|the\s+)?(mon|tue|wed|thu|fri|"
    r"sat|sun)[a-z]*\b",
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
    return None


def _relative(words: str, today: date) -> date | None:
    week = today - timedelta(days=today.weekday())
    if found := _WEEKDAY.search(words):
        ahead = (_DAYS.index(found[1].lower()) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if "tomorrow" in words:
        return today + timedelta(days=1)
    if "next week" in words:
        return week + timedelta(days=7 + _FRIDAY)
    if "this week" in words or "end of the week" in words:
        return max(today, week + timedelta(days=_FRIDAY))
    if "end of the month" in words or "this month" in words:
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1


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
