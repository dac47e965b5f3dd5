"""What a message is about, less what it only asks for.

"45 minutes on Tuesday, an agenda please? She never lets me finish." says the same of what is the
matter as its last sentence; the rest is the same in every request, and drowns it.
"""

from __future__ import annotations

import re

from coach.composing.understanding.durations import meeting_length
from coach.composing.understanding.numerals import NUMBER
from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE
_SLOT = "SLOT"
_ASKED = (
    r"\b(?:agendas?|plan|structure|timetable|schedule|outline|running order|session plan|topics?"
    r"|themes?|subjects?|(?:reflection |journal |opening |good |open )*(?:questions?|qs|prompts?)"
    r"|ideas?|shape)\b"
)
_THING = rf"(?:{_ASKED}|\b(?:session|meeting|one|something)\b)"
_HOW_MANY = (
    rf"(?:an?|the|some|any|our|my|one|few|{NUMBER}|a few|a couple of|several|next|first|second"
    r"|third|last)\b"
)
_DAY = (
    r"(?:(?:next|this|on|by|for|until|till)\s+)*(?:(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|satur"
    r"|sun)(?:day)?s?\b|tomorrow|tmrw|tonight|today|next (?:week|time|month|session|meeting|one)"
    r"|this (?:week|time|afternoon|morning)|the \d+(?:st|nd|rd|th)\b)"
    r"(?:\s+(?:morning|afternoon|evening|at \d+(?:[:.]\d+)?\s*(?:am|pm)?))?"
)
_FOR = (
    r"(?:\s+(?:for|about|on|in|with|to|of)\s+(?:(?:(?:him|her|them|us|me|our|my|the|next|mentee"
    r"|mentor|director|leader|session|meeting|time|hour|half|SLOT|it|that|this|use|\d\d)\b"
    rf"|{_DAY})\s*)+)?"
)
_FRAME = tuple(
    re.compile(pattern, _I)
    for pattern in (
        rf"\b(?:(?:can|could|would|will) (?:you|u|i|we)(?: please| pls| kindly| just| also)?|please"
        r"|pls|kindly|help me|i(?:'d| would) (?:like|want) (?:you )?to"
        r"|(?:i|we)(?:'d| would)? (?:just |only |also |really )?(?:need|want|like|have)|give me"
        r"|suggest|propose|draft|make|do|plan|prepare|structure|get)\s+(?:please |just )?"
        r"(?:(?:give|make|draft|suggest|propose|plan|structure|do|put together|sort(?: out)?"
        r"|prepare|write|lay out|set up|organise|have|get|build|design|help)\s+)?(?:(?:me|us)\s+)?"
        rf"(?:with\s+)?(?:{_HOW_MANY}\s+)*(?:SLOT\s+)?{_THING}{_FOR}",
        rf"(?:\b{_HOW_MANY}\s+)?(?:\bSLOT\s+)?(?:minute\s+)?{_ASKED}{_FOR}\s*(?:please|pls|plz"
        r"|thanks|thx|ta|needed|i guess|i suppose)?(?=\s*(?:[?.!,;:]|$|for SLOT|SLOT))",
        r"\b(?:how|what)\s+(?:should|shall|do|could|can|would|might)\s+(?:we|i|you)\s+(?:do|use"
        r"|spend|fill|run|go about)\b(?:\s+(?:with|in|on|it|them|our|the|this|that|next|SLOT|time"
        r"|meeting|session|hour|now|suggest)\b)*",
        r"\bwhat(?:'s| is) the plan\b",
        r"\bwhat (?:now|then)\b(?=\W*$)",
        r"\b(?:plan|agenda|questions|topics|structure)\s+(?=(?:for )?SLOT)",
        r"\b(?:please|pls|plz|kindly|thanks|thank you|thx|cheers|hi|hello|hiya|ps"
        r"|good (?:morning|afternoon|evening))\b",
        rf"\b(?:we|i) (?:meet|see (?:him|her|them|each other|one another))(?: again)?"
        rf"(?=\s*(?:SLOT|{_DAY}|[,.;?!]|$))",
        r"(?:\b(?:for|in|over|of|with|only|just|about|max|(?:we|i)(?:'ve| have)(?: got)?)\s+)?"
        r"\bSLOT\b(?:\s+(?:with (?:him|her|them)|together)\b)?(?:\s*(?:max|only|long|tops)\b)?",
        rf"(?<=,)\s*{_DAY}(?=\s*(?:,|[.?!;]|$))",
        rf"^\W*{_DAY}(?=\s*(?:,|[.?!;]|$))",
    )
)
_COMMAS = re.compile(r"(?:\s*[,;:–-]\s+){2,}")
_BEFORE_STOP = re.compile(r"\s+([,.?!;:])")
_LEADING = re.compile(r"^(?:(?:and|so(?! far)|but|on|for|with)\b|\W)+(?=\w)", _I)
_WORD = re.compile(r"[a-z']{2,}", _I)
_FEWEST = 2
"""Words below which nothing is left of a sentence."""


def matter(text: str) -> tuple[str, ...]:
    """The sentences of a text without its requests; none where it only asks for something."""
    length = meeting_length(text)
    if length:
        text = f"{text[: length.start]} {_SLOT} {text[length.end :]}"
    left = (_unframed(sentence) for sentence in sentences(text))
    return tuple(one for one in left if len(_WORD.findall(one)) >= _FEWEST)


def _unframed(sentence: str) -> str:
    for pattern in _FRAME:
        sentence = pattern.sub(" , ", sentence)
    sentence = _BEFORE_STOP.sub(r"\1", _COMMAS.sub(", ", sentence))
    sentence = " ".join(sentence.split()).strip(" ,;:-–")
    return _LEADING.sub("", sentence)
