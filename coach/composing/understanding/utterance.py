"""What a person typed, cut into sentences and clauses."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])(?<![ap]\.m\.)(?:\s+|[\"'”’)]+\s+(?=[A-Z\"“‘(\d]))|\n+")
_JOINT = re.compile(
    r"\s*[;:–—]\s+|\s+-\s+|,?\s+(?=(?:and|but|so|because|or|which|who|while|when|if|then|yet)\s)|,\s+",
    re.IGNORECASE,
)
_LONG, _FEWEST = 12, 4
"""Words of a sentence that is cut into clauses, and of a clause that says something alone."""


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


def clauses(sentence: str) -> tuple[str, ...]:
    """The clauses of a long sentence, those of a few words with the one before; else none."""
    if len(sentence.split()) < _LONG:
        return ()
    joined: list[str] = []
    start = 0
    for joint in [*_JOINT.finditer(sentence), None]:
        end = joint.start() if joint else len(sentence)
        part = sentence[start:end].strip(" ,;:–—")
        if joined and (len(part.split()) < _FEWEST or len(joined[-1].split()) < _FEWEST):
            joined[-1] = f"{joined[-1]} {part}"
        elif part:
            joined.append(part)
        start = joint.end() if joint else end
    return tuple(joined) if len(joined) > 1 else ()
