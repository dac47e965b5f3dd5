"""What a person typed, cut into sentences."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])(?:\s+|[\"'”’)]+\s+(?=[A-Z\"“‘(\d]))|\n+")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order; words that somebody says stay with who says them."""
    found, start = [], 0
    for end in _END.finditer(text):
        part = text[start : end.end()]
        if "\n" not in end[0] and _open_quote(part):
            continue
        found.append(part)
        start = end.end()
    found.append(text[start:])
    return tuple(part.strip() for part in found if part.strip())


def _open_quote(part: str) -> bool:
    return part.count('"') % 2 == 1 or part.count("“") > part.count("”")
