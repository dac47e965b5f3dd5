"""How long somebody can sit, stand or follow at a time, and the pauses that come of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import TypeVar

from coach.composing.understanding.numerals import NUMBER, number

_LENGTH = (
    r"(?:(?P<half>half an hour)|(?P<quarter>(?:a )?quarter of an hour)|(?P<hour>(?:an|one) hour)"
    rf"|(?P<n>{NUMBER})[\s-]*(?:minutes?|mins?)\b)"
)
_DOING = (
    r"(?:sit|sitting|be seated|stand|standing|be on (?:my|your|his|her) feet|stay (?:seated|still"
    r"|in (?:one|a) (?:chair|place|position))|concentrat\w*|focus\w*|listen\w*|follow|look at (?:a"
    r"|the) screen|lip-?read\w*|read lips|talk|speak|walk|hold (?:it|still|out)|last|manage)"
)
_CANNOT = (
    r"(?:can(?:no|')?t|can not|couldn't|(?:not|un) ?able to|unable to|mustn't|must not"
    r"|shouldn't|not supposed to|not allowed to|won't)"
)
_MOVING = r"(?:get up|move|stretch|stand up|lie down|walk about|rest|(?:short )?breaks?|pauses?)"
_ABOUT = r"(?:about |some |roughly )?"
_HURTS = r"(?:hurts?|aches?|goes? numb|swells?|seizes? up|locks?|gives? out)"
_THEN = (
    r"(?:(?:need|have|must|got) (?:to )?(?:get up|move|stand|walk|stretch|pause|rest|lie|stop|a"
    rf" break|take)|{_HURTS}|my (?:back|hip|knees?|legs?|eyes|head|voice))"
)
_AT_MOST = r"(?:more than|longer than|over|past|beyond|above|for)"
_SAID = tuple(
    re.compile(pattern.replace("LENGTH", _LENGTH), re.IGNORECASE)
    for pattern in (
        rf"{_CANNOT}\b[^.!?;]{{0,20}}\b{_DOING}\b[^.!?;]{{0,30}}\b{_AT_MOST}\s+{_ABOUT}LENGTH",
        rf"\b(?:after|past)\s+{_ABOUT}LENGTH[^.!?;]{{0,25}}\b{_THEN}",
        rf"\b{_HURTS}\b[^.!?;]{{0,20}}\b(?:after|from)\s+{_ABOUT}LENGTH",
        rf"\b{_MOVING}\b[^.!?;]{{0,25}}\b(?:every|each)\s+LENGTH",
        rf"\b(?:every|each)\s+LENGTH[^.!?;]{{0,30}}\b{_MOVING}\b",
        rf"\b{_DOING}\b[^.!?;]{{0,25}}\b(?:no|not) (?:more|longer) than\s+LENGTH",
    )
)
MOST = 5
"""Pauses that a meeting has at most."""
SHORTEST = 10
"""Minutes; nobody could plan a meeting in shorter stretches."""


def longest_stretch(text: str) -> int | None:
    """Minutes that somebody can sit, stand or follow at a time; None where nothing is said."""
    plain = text.replace("\u2019", "'")
    found = (pattern.search(plain) for pattern in _SAID)
    lengths = [_minutes(match) for match in found if match]
    return min((one for one in lengths if one >= SHORTEST), default=None)


def _minutes(match: re.Match[str]) -> int:
    for name, minutes in (("half", 30), ("quarter", 15), ("hour", 60)):
        if match[name]:
            return minutes
    return round(number(match["n"]) or 0)


def pauses_needed(minutes: int, stretch: int) -> int:
    """How many pauses cut a meeting into stretches that are short enough, up to `MOST`."""
    return min(max(ceil(minutes / stretch) - 1, 0), MOST)


T = TypeVar("T")


def paused(parts: Sequence[tuple[T, int]], pauses: Sequence[T]) -> tuple[T, ...]:
    """Parts in their order, with the pauses where the longest stretch becomes shortest.

    Args:
        parts: What fills the meeting, with its minutes.
        pauses: One a gap; where there are more than gaps, the rest stand in the last one.
    """
    lengths = [taken for _, taken in parts]
    most = min(
        sum(lengths[start:end])
        for start in range(len(lengths))
        for end in range(start + 1, len(lengths) + 1)
        if _cuts(lengths, sum(lengths[start:end])) <= len(pauses)
    )
    places = _spread(lengths, most, min(len(pauses), len(lengths) - 1))
    laid: list[T] = []
    left = list(pauses)
    for place, (part, _) in enumerate(parts):
        if place in places:
            laid.append(left.pop(0))
            if place == max(places):
                laid, left = [*laid, *left], []
        laid.append(part)
    return (*laid, *left)


def _cuts(lengths: Sequence[int], most: int) -> int:
    """How many cuts leave no stretch above some minutes; more than there are gaps if none do."""
    if max(lengths) > most:
        return len(lengths)
    return len(_greedy(lengths, most))


def _greedy(lengths: Sequence[int], most: int) -> set[int]:
    """Places before which a cut is needed at the latest."""
    places, since = set(), 0
    for place, taken in enumerate(lengths):
        if since + taken > most and since:
            places.add(place)
            since = 0
        since += taken
    return places


def _spread(lengths: Sequence[int], most: int, many: int) -> set[int]:
    """The places of the cuts, those to spare in the longest stretches that are left."""
    places = _greedy(lengths, most)
    while len(places) < many:
        ends = sorted({0, len(lengths), *places})
        start, end = max(
            ((one, two) for one, two in pairwise(ends) if two - one > 1),
            key=lambda pair: sum(lengths[pair[0] : pair[1]]),
        )
        halves = range(start + 1, end)
        places.add(min(halves, key=lambda at: max(sum(lengths[start:at]), sum(lengths[at:end]))))
    return places
