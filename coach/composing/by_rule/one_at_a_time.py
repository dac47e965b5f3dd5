"""One question at a time, for somebody who reads, hears or translates it."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem

_NEEDED = frozenset({"written-ahead", "second-language", "interpreter", "captions", "one-speaker"})
"""Conditions whose guidance asks for one thing at a time."""
_SECOND = re.compile(
    r"(?<![.?!]),? and (?:who|whom|what|which|how|when|where|whose|why|may|by which|until when"
    r"|from which|in which)\b[^?.“”]*(?=\?)",
    re.IGNORECASE,
)
"""The second question in a breath."""


def one_at_a_time(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan with the first of two questions kept, where the meeting needs it."""
    if not _NEEDED & set(setting.conditions):
        return items
    return tuple(
        replace(item, prompts=tuple(_SECOND.sub("", prompt) for prompt in item.prompts))
        for item in items
    )
