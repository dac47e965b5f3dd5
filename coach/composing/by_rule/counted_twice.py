"""The same thing counted at two times: nine of 30 then, eleven of 30 since."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.record import NoteLine, Promise, Record

_SHARE = re.compile(
    r"(?<![\d.,:])(?P<n>\d{1,4}) (?:out )?of (?:the |these |those )?(?:[\w-]+['’]s? )?"
    r"(?P<all>\d{1,4})\b(?![.,:]\d)"
)
_ENOUGH = 2
"""Stems that two counts of one thing share beside their numbers."""
Ground = NoteLine | Promise


def counted_twice(record: Record, part: str) -> tuple[str, tuple[Ground, ...]]:
    """What to say, and where both counts stand; nothing where they aren't of one thing.

    The later count is what a promise brought: notes alone don't say which came after which of one
    meeting.
    """
    wanted = read(part).content
    for promise in record.promises:
        then = _SHARE.search(promise.state)
        if then is None:
            continue
        for line in reversed(record.notes):
            first = _SHARE.search(line.text)
            both = read(line.text).content & read(f"{promise.text} {promise.state}").content
            if first and _of_one(first, then) and _things(both) and wanted & both:
                told = f"It was {first['n']} of {first['all']}, and now it is {then['n']}."
                return f"{told} What has been done in between?", (line, promise)
    return "", ()


def _of_one(first: re.Match[str], then: re.Match[str]) -> bool:
    return first["all"] == then["all"] and first["n"] != then["n"]


def _things(both: frozenset[str]) -> bool:
    """Whether they share more than their numbers."""
    return sum(not stem[:1].isdigit() for stem in both) >= _ENOUGH
