"""A mentor's years in the job beside the years after which others leave it."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.setting import Setting
from coach.composing.understanding.numerals import NUMBER, number
from coach.domain.people import Role

_LEAVE = re.compile(
    rf"\b(?P<who>[a-z]+s|people|staff|we)\b(?: (?:often|mostly|still))? (?:leave|quit|go)\b"
    rf"(?: (?:us|here|the job))? (?:with)?in (?:the |their )?(?:first )?(?P<n>{NUMBER}) years?\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(\d+) years?\b")
_ANYBODY = ("people", "staff", "we", "colleagues", "employees")
_TWICE = 2
_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def stayed(setting: Setting, part: str) -> str:
    """What a mentor may say who has stayed longer; empty where that isn't sure.

    The goal has to speak of the mentor's own kind of work, or of everybody.
    """
    facts, leave = setting.brief.facts, _LEAVE.search(part)
    if facts is None or leave is None or setting.voice.to is not Role.MENTOR:
        return ""
    own, limit = _YEARS.match(facts.pair.mentor.detail), number(leave["n"]) or 0
    years = int(own[1]) if own else 0
    who = leave["who"].lower()
    one_of_them = who in _ANYBODY or read(who).content & read(facts.pair.mentor.job).content
    if not (one_of_them and 0 < limit < years):
        return ""
    told = _WORDS[years - 2] if 1 < years <= len(_WORDS) + 1 else str(years)
    twice = ", twice as long" if years == _TWICE * limit else ""
    return f"I've stayed {told} years{twice}. What would you ask somebody who has stayed?"
