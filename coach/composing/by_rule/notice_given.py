"""How long ahead a mentor wants to know something, beside what a rule of the pair's covers."""

from __future__ import annotations

import re

from coach.composing.by_rule.goal_kinds import asking
from coach.composing.by_rule.goals_for_oneself import PATTERN
from coach.composing.by_rule.goals_for_the_work import HOURS
from coach.composing.by_rule.goals_to_be_heard import EARLY
from coach.composing.record import NoteLine, Record
from coach.composing.understanding.numerals import NUMBER, number

_UNIT = r"(?P<unit>hour|day|week|month)s?"
_WANTED = re.compile(
    rf"\b(?P<said>(?P<n>{NUMBER}) {_UNIT}) (?:ahead|before(?:hand)?|in advance|earlier|early)\b",
    re.I,
)
_COVERED = re.compile(
    rf"\bwithin (?:the )?(?:next |last )?(?P<said>(?P<n>{NUMBER}) {_UNIT})\b"
    rf"|\b(?P<said2>(?P<n2>{NUMBER}) (?P<unit2>hour|day|week|month)s?)[’']? notice\b",
    re.IGNORECASE,
)
_A_RULE = re.compile(r"\b(?:rule|polic(?:y|ies)|draft(?:ed)?|trial)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"^(?:we\b|drafted\b|wrote\b|agreed\b)|\btogether\b", re.IGNORECASE)
_OF_PLANS = re.compile(
    r"\b(?:chang\w+|mov(?:ed?|es|ing)|notice|advance|ahead|rotas?|rosters?|shifts?|plans?|swaps?"
    r"|timetables?|hours)\b",
    re.IGNORECASE,
)
"""What such a rule is about, so that it is no other deadline."""
_OF_MEETINGS = re.compile(
    r"\b(?:our (?:meetings?|sessions?)|cancel\w*|postpon\w*)\b", re.IGNORECASE
)
_HOURS_IN = {"hour": 1, "day": 24, "week": 168, "month": 720}


def notice_given(record: Record, part: str) -> tuple[str, NoteLine | None]:
    """What to say, and the line that has the rule; nothing where the two don't belong together."""
    wanted = _WANTED.search(part)
    if wanted is None or asking(part) not in (HOURS, PATTERN, EARLY):
        return "", None
    for line in reversed(record.notes):
        covered = _COVERED.search(line.text)
        if covered is None or not _is_the_rule(line.text):
            continue
        said = covered["said"] or covered["said2"]
        have = _hours(covered["n"] or covered["n2"], covered["unit"] or covered["unit2"])
        if 0 < have < _hours(wanted["n"], wanted["unit"]):
            rule = "Our rule" if _TOGETHER.search(line.text) else "The rule"
            told = f"{rule} covers {said.lower()} so far."
            return f"{told} What would it take to get to {wanted['said'].lower()}?", line
    return "", None


def _is_the_rule(text: str) -> bool:
    about = _A_RULE.search(text) and _OF_PLANS.search(text)
    return bool(about) and not _OF_MEETINGS.search(text)


def _hours(many: str, unit: str) -> float:
    return (number(many) or 0) * _HOURS_IN[unit.lower()]
