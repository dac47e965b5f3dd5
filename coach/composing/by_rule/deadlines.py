"""What can't wait for a meeting, because somebody else closes it on a day."""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import Quote
from coach.composing.saying.naming import sayable
from coach.composing.words import quoted

_CLOSES = re.compile(
    r"\b(?:closes|closing|ends|expires|deadline|last day|due|until|no later than)\b[^,;]*\b"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|this week|next week)\b",
    re.IGNORECASE,
)
"""A note on a day after which something is no longer possible."""


def on_a_deadline(setting: Setting) -> list[tuple[str, tuple[Quote, ...]]]:
    """A sentence about it with what it rests on; none where nothing closes."""
    open_ones = (one for one in setting.record.promises if not one.kept)
    found = next((one for one in open_ones if _CLOSES.search(one.state)), None)
    if found is None or not sayable(found.text):
        return []
    then = "See to that first." if found.by is setting.voice.to else "Ask about it today."
    told = f"{quoted(found.text)} has a last day: {quoted(found.state)}. {then}"
    return [(told, setting.noted(found))]
