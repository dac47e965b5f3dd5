"""Which of several lengths in a request is the meeting's: the one that the pair planned."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.understanding.durations import durations
from coach.domain.briefs import Understanding

_REPLACED = re.compile(
    r"\b(?:instead|rather than|planned|usual\w*|was (?:to be|going)|cut|shrunk|down to|only"
    r"|make it|turn it|shorter|longer)\b",
    re.IGNORECASE,
)
"""A planned length that is named beside another may be the one that no longer holds."""


def as_planned(heard: Understanding, minutes: int) -> Understanding:
    """The request, with the planned length where it is one of several that the words name.

    Args:
        heard: The request as its words alone were understood.
        minutes: How long this pair's meeting is planned to be.
    """
    lengths = {found.minutes for found in durations(heard.text)}
    if len(lengths) < 2 or minutes not in lengths or _REPLACED.search(heard.text):
        return heard
    return replace(heard, slots=replace(heard.slots, minutes=minutes))
