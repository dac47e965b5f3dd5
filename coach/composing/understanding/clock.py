"""From when to when a meeting runs, said in words: "half past two till three"."""

from __future__ import annotations

import re

_HOURS = {
    **{word: hour for hour, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)},
    **{word: hour for hour, word in enumerate(("seven", "eight", "nine", "ten", "eleven"), 7)},
    **dict.fromkeys(("twelve", "noon", "midday"), 12),
}
_HOUR = rf"(?:{'|'.join(_HOURS)}|1[0-2]|[1-9])"
_STEPS = {"quarter": 15, "a quarter": 15, "half": 30, "ten": 10, "twenty": 20, "five": 5} | {
    str(minutes): minutes for minutes in (5, 10, 20, 25)
}
_PAST = {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_STEP = r"(?:a quarter|quarter|half|twenty[ -]five|ten|twenty|five|10|20|25|5)"
_TIME = (
    rf"(?:(?P<s{{0}}>{_STEP})\s+(?P<d{{0}}>past|to)\s+(?P<h{{0}}>{_HOUR})"
    rf"|half\s+(?P<f{{0}}>{_HOUR})"
    rf"|(?P<w{{0}}>{_HOUR})(?:[.:](?P<m{{0}}>[0-5]\d))?(?:\s*(?:o'?clock|am|pm"
    rf"|(?P<t{{0}}>thirty|forty|fifteen|twenty|fifty|ten)))?)"
)
_SPAN = re.compile(
    rf"\b(?P<lead>from\s+|between\s+|starts? at\s+|meet at\s+)?{_TIME.format(1)}\s*(?:to|till?"
    rf"|until"
    rf"|'til|and|-|–"
    rf"|(?:and |we |i |it |she |he )*(?:must |have to |has to )?(?:stops?|ends?|finish(?:es)?"
    rf"|leaves?|goes|go) (?:at|by))\s*"
    rf"{_TIME.format(2)}(?![\d%])\b",
    re.IGNORECASE,
)
_HALF_DAY = 12 * 60
_LONGEST = 240


def spans(text: str) -> list[tuple[int, int, int]]:
    """Minutes, start and end of every span whose times are said in words."""
    found = []
    for match in _SPAN.finditer(text):
        minutes = (_minute(match, 2) - _minute(match, 1)) % _HALF_DAY
        if _is_clock(match) and 0 < minutes <= _LONGEST:
            found.append((minutes, match.start(), match.end()))
    return found


def _is_clock(match: re.Match[str]) -> bool:
    """Whether it is a time of day: "two to three questions" is none."""
    stepped = any(match[f"{name}{side}"] for name in "sft" for side in (1, 2))
    said = re.search(r"o'?clock|noon|midday|\b[ap]m\b", match[0], re.IGNORECASE)
    return bool(stepped or said or match["lead"])


def _minute(match: re.Match[str], side: int) -> int:
    hour = match[f"h{side}"] or match[f"f{side}"] or match[f"w{side}"]
    value = (_HOURS.get(hour.lower()) or int(hour)) * 60
    if match[f"f{side}"]:
        return value + 30
    if match[f"t{side}"]:
        return value + _PAST[match[f"t{side}"].lower()]
    step = match[f"s{side}"]
    if step:
        minutes = (
            25 if "five" in step.lower() and "twenty" in step.lower() else _STEPS[step.lower()]
        )
        return value + (minutes if match[f"d{side}"].lower() == "past" else -minutes)
    return value + int(match[f"m{side}"] or 0)
