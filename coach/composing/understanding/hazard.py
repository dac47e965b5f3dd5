"""Something at work that could hurt somebody, told of in a request."""

from __future__ import annotations

import re

_HURTS = re.compile(
    r"\b(?:los(?:e|es|ing) (?:an? |his |her |their )?(?:hand|finger|arm|leg|foot|eye|life)"
    r"|get\w* hurt|injur\w+|killed|dangerous|unsafe|guards? off)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\bwho (?:takes?|took|did|does|it (?:is|was)|keeps?|leaves?|left)\b", re.IGNORECASE
)


def tells_of_a_hazard(text: str) -> bool:
    """Whether the text tells of something that could hurt somebody."""
    return bool(_HURTS.search(text))


def asks_whose(text: str) -> bool:
    """Whether somebody in it wants to know who did it."""
    return bool(_WHOSE.search(text))
