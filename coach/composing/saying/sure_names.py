"""Whether a few words cut from a promise can stand for it by themselves.

A name that is only nearly right ("it and send back one question") is worse than none.
"""

from __future__ import annotations

import re

from coach.composing.saying.bending import VERBS, infinitive

_SELF = r"(?:himself|herself|themselves|themself|myself|yourself|ourselves)"
_SOMEBODY = re.compile(rf"\b(?:he|she|him|his|hers?|{_SELF}|that (?:person|place))\b|___", re.I)
"""Whoever is no longer known without the words around."""
_MARKED = re.compile(r"[\"“”‘?]|(?<!\w)['’]")
_BEGINS = re.compile(
    r"(?:the )?(?:thank|sorry|hello|goodbye|yes|no|it|them|they"
    r"|that|those|these|this|us|me|you|and|or|to|of)\b(?! of\b)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:it|them|there|this|that|and|or|to|of|with|the|an?|for|from|my|your|our|only|not"
    r"|be|is|are|was|were|can|will|has|have|had)$",
    re.IGNORECASE,
)
_SECOND = re.compile(
    rf"\b(?:and|or|then|but) (?:not )?(?:{'|'.join(sorted(VERBS))})(?! (?:of|and|or)\b)(?: |$)",
    re.I,
)
"""A second thing to do, which has no place in the name of the first."""
_EMPHATIC = re.compile(
    rf"^(\S+ \S.*?(?<!\bto)(?<!\bfor)(?<!\bby)(?<!\bof)(?<!\bwith)(?<!\babout)(?<!\bas)(?<!\bin)"
    rf"(?<!\bat)(?<!\bon)(?<!\bfrom))\s+(?:{_SELF}|alone)(?=\s*(?:$|[,;]))",
    re.IGNORECASE,
)
_FEWEST = 2
"""Words of a name that says something."""
_ASKS = re.compile(r"(?:whether|how|what|why|where|who|whom|which|when)\b", re.IGNORECASE)
_NAMED_BY = re.compile(r"(?:the|an?|our|your|my|one|two|three|four|five|\d)\b", re.IGNORECASE)


def is_sure(name: str) -> bool:
    """Whether the name is a thing, a doing or a question, and whole.

    >>> is_sure("the night log"), is_sure("it and send back one question")
    (True, False)
    """
    if len(name.split()) < _FEWEST or _SOMEBODY.search(name) or _MARKED.search(name):
        return False
    if _BEGINS.match(name) or _ENDS.search(name):
        return False
    if _SECOND.search(name):
        return bool(_ASKS.match(name))
    return bool(_NAMED_BY.match(name)) or infinitive(name) is None


def without_emphasis(text: str) -> str:
    """The text without "himself" where that only stresses who does it.

    >>> without_emphasis("build the chart himself")
    'build the chart'
    >>> without_emphasis("speak for herself")
    'speak for herself'
    """
    return _EMPHATIC.sub(r"\1", text)
