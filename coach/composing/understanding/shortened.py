"""What somebody wrote, cut to the clauses around one place, as it can be quoted."""

from __future__ import annotations

import re

LONGEST = 22
"""Words of a quotation from a request."""
_CUT = re.compile(
    r"[,;:–—]\s+|\s+-\s+|\s+(?=(?:and|but|so|because|since|although|though|before|when|while|which|until)\s)|(?<=[.!?])\s+",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:and|but|so|oh|also|then|plus|well|meanwhile|thing is|the thing is|problem is)\b"
    r"[,:]?\s+)+",
    re.I,
)
_TRAILING = re.compile(r"[\s,;:–—.-]+$")


def shortened(text: str, plain: str, place: int) -> str:
    """The clause at a place with what follows it, as long as that is short.

    Args:
        text: The sentence.
        plain: The same with the same length, where spoken words hide no clause; may be the text.
        place: Where in it the matter begins.
    """
    cuts = [0, *(cut.end() for cut in _CUT.finditer(plain) if cut.end() < len(text)), len(text)]
    start = clause_start(plain, place)
    whole = _trimmed(text[start:])
    if len(whole.split()) <= LONGEST:
        return whole
    kept = [cut for cut in cuts if cut > place and len(text[start:cut].split()) <= LONGEST]
    if kept:
        return _trimmed(text[start : kept[-1]])
    return f"{' '.join(whole.split()[:LONGEST])} …"


def clause_start(plain: str, place: int) -> int:
    """Where the clause begins that has a place in it."""
    return max((cut.end() for cut in _CUT.finditer(plain) if cut.end() <= place), default=0)


def _trimmed(text: str) -> str:
    return _TRAILING.sub("", _LEADING.sub("", text.strip()))
