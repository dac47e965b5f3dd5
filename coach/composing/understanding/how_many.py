"""How many questions, topics or the like a request asks for.

A request may name several numbers ("you gave me five, three will do"). Each that could be meant is
weighed by what stands around it; a number that was given, asked for before or is not wanted any
more speaks against itself. The heaviest is meant, and of equal ones the first.
"""

from __future__ import annotations

import re

from coach.composing.understanding.numerals import NUMBER, number

_I = re.IGNORECASE
MOST = 20
"""The largest number that anybody means by it."""
_NOUN = (
    r"(?:questions?|topics?|themes?|subjects?|ideas?|things|claims?|myths?|stereotypes?|prompts?"
    r"|starters?|examples?|suggestions?|points|options?|alternatives?|misconceptions?|assumptions?"
    r"|cards?|q'?s|ones|areas|items|statements|bits|sentences|openers|prejudices|talking points"
    r"|of (?:them|these|those)|like (?:that|this|these))\b"
)
_ADJECTIVE = (
    rf"(?:(?!minutes?\b|mins?\b|hours?\b|people\b|colleagues\b|of\b|for\b|with\b|on\b|in\b|and\b"
    rf"|to\b|or\b|about\b|at\b|from\b|{NUMBER}\b)[a-z][a-z-]*,?\s+){{0,3}}"
)
_COUNTABLE = _ADJECTIVE + _NOUN
_ASKED = (
    r"(?:give me|gimme|send(?: me)?|make (?:it|that|them)|(?:could|can|may) (?:i|we) have|so|do"
    r"|i(?:'d| would)? (?:want|need|like)|just|only|exactly|at most|no more than|max(?:imum)?"
    r"|list|say|about|maybe|roughly|around|like|down to|up to|to|in place of that|rather|that's"
    r"|that is|total of|another|the best|the top|keep|take|pick|please)"
)
_ENDS = (
    r"(?=\s*(?:$|[.,!?;:)]|please\b|pls\b|thanks\b|this time\b|instead\b|rather than\b|in total\b"
    r"|in all\b|max\b|or so\b|will\b|would\b|i think\b|at most\b|tops\b|on\b|about\b|not\b|of\b))"
)
_NAMED = (
    (re.compile(rf"\b(?P<n>{NUMBER})\s+(?:of\s+|or so\s+)?{_COUNTABLE}", _I), 2.0),
    (re.compile(rf"\b(?P<n>{NUMBER})\s*(?:or|to|-|–)\s*{NUMBER}\s+{_COUNTABLE}", _I), 2.2),
    (re.compile(rf"\b(?P<n>{NUMBER})\s+of\s+(?:them|these|those)\b", _I), 2.0),
    (re.compile(rf"\b(?P<n>{NUMBER})\s*[x×]\s*{_COUNTABLE}", _I), 2.0),
    (re.compile(rf"{_NOUN}\W*(?:please |pls |thanks )?\s*[x×]\s*(?P<n>{NUMBER})\b", _I), 2.0),
    (re.compile(rf"\btop\s+(?P<n>{NUMBER})\b", _I), 2.0),
    (re.compile(rf"\b(?P<n>{NUMBER})\s+(?:more|others?|extra|additional|further)\b(?! minutes)",
                _I), 2.0),
    (re.compile(rf"\b(?P<n>{NUMBER})\s+(?:will|would|is|are|should)\s+"
                r"(?:do\b|be (?:enough|plenty|fine|ok|nice|good)|enough|plenty)", _I), 2.1),
    (re.compile(rf"\b(?:questions|topics|themes|ideas|prompts)\W+(?P<n>{NUMBER})\W*$", _I), 1.8),
    (re.compile(rf"\b{_ASKED}\s+(?P<n>{NUMBER})\b{_ENDS}", _I), 1.6),
    (re.compile(rf"(?:^|[.,;:!?(]\s*)(?:like |about |maybe |say |roughly |around |so )?"
                rf"(?P<n>{NUMBER})(?=\s*(?:$|[.,!?;)]|please\b|pls\b|thanks\b|or so\b|max\b"
                r"|of them\b|i think\b|for (?:the|my|him|her|them|a)\b|instead\b|this time\b"
                r"|rather than\b))", _I), 1.5),
)  # fmt: skip
_WORDED = (
    (re.compile(rf"\b(?:a|an odd) (?:couple|pair)\s+(?:of\s+)?(?:more\s+)?{_COUNTABLE}", _I), 2),
    (re.compile(r"\ba couple (?:would|will|is|of (?:them|those))\b", _I), 2),
    (re.compile(rf"\ba few\s+(?:more\b|{_COUNTABLE})", _I), 3),
    (re.compile(rf"\b(?:a trio|a set of three)\s+(?:of\s+)?{_COUNTABLE}", _I), 3),
    (re.compile(rf"\ba handful\s+(?:of\s+)?{_COUNTABLE}", _I), 5),
    (re.compile(rf"\b(?:a )?half (?:a )?dozen\s+(?:of\s+)?{_COUNTABLE}", _I), 6),
    (re.compile(rf"\ba (?:round )?dozen\s+(?:of\s+)?{_COUNTABLE}", _I), 12),
)
_SINGLE = re.compile(
    r"\b(?:a|an|a single|just a|only a|just the)\s+(?:(?!few|couple)\w+\s+){0,2}"
    r"(?:question|topic|stereotype|myth|claim|theme|subject)\b",
    _I,
)
_SEVERAL = re.compile(r"\b(?:questions|q'?s|topics|themes|subjects|claims|myths|stereotypes)\b", _I)
"""Where several are spoken of, "is there a question that …" is no count."""
_BEFORE_NO = re.compile(
    r"\b(?:(?:you |i )?(?:gave|got|had|used|wrote|made|sent)(?: me| us)?|asked for|have got|i've"
    r"|(?:don'?t|do not|please not|never) (?:give|send|make|need|want|bring)(?: me| us)?(?: all)?"
    r"|instead of|rather than|(?<!more )(?<!less )than|not|to (?:the|those|these)"
    r"|in place of|already|for the|last|session|meeting|first|of (?:the|our|my))\s+(?:those "
    r"|my |the )?$",
    _I,
)
_OWNED = re.compile(
    r"\b(?:my|his|her|our|their|(?:i|we|he|she|they) (?:only |just |really |hardly )?"
    r"(?:knows?|knew|understands?|understood|learn(?:ed|t|s)?|remembers?|noted"
    r"|noticed|counted|saw|sees?|tried|brought|promised|did|made))\s+"
    r"(?:him |her |them |me |us )?(?:only |just |about |maybe |like |at most |roughly )*$",
    _I,
)
"""What somebody has, knows or did already: "he's after my fourteen things"."""
_AFTER_NO = re.compile(
    r"^\s*(?:\w+ ){0,2}?(?:(?:is|are|was|were)(?: far| way)? too (?:many|few|much)|last (?:week"
    r"|time)"
    r"|of my own|already|per\b|years?\b|weeks?\b|months?\b|people\b|minutes?\b|mins?\b|hours?\b"
    r"|o'clock|of us\b|times\b|%)",
    _I,
)
_SHORT_OF = re.compile(
    r"\b(?:asked for|wanted) (?P<n>\d|1\d|20|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve),?\s+(?:and |but )?(?:you |i )?(?:only )?(?:gave|got|sent)\b",
    _I,
)
"""Where fewer came than were asked for, as many as were asked for are still wanted."""
_ONE_EACH = re.compile(
    r"\b(?:a|one) (?:question|topic|prompt)\b[^.?!]{3,40}\band (?:a|one)"
    r" (?:(?:question|topic|prompt)\b|(?:for|to)\b)",
    _I,
)


def count(text: str) -> int | None:
    """How many questions, topics or the like are asked for, from 1 to `MOST`."""
    if _ONE_EACH.search(text):
        return 2
    short = _SHORT_OF.search(text)
    if short:
        return int(number(short["n"]) or 0) or None
    best: tuple[float, int] | None = None
    for pattern, weight in _NAMED:
        for match in pattern.finditer(text):
            value = number(match["n"])
            if not value or not 1 <= value <= MOST or value != int(value):
                continue
            score = weight + _around(text, match.start("n"), match.end("n"))
            if score > 0 and (best is None or score > best[0]):
                best = (score, int(value))
    worded = next((value for pattern, value in _WORDED if pattern.search(text)), None)
    if best and (best[0] >= _CLEAR or worded is None):
        return best[1]
    single = _SINGLE.search(text) and not _SEVERAL.search(text)
    return worded or (1 if single else None)


_CLEAR = 2.0
"""Weight from which on a number goes before "a couple"."""


def _around(text: str, start: int, end: int) -> float:
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    owned = _BEFORE_NO.search(before) or _OWNED.search(before)
    return -2.5 * bool(owned) - 2.5 * bool(_AFTER_NO.match(after))
