"""Attention that somebody did not ask for, told in small things none of which says it.

No single sentence of such a request names it, and its writer often waves it off. Two kinds of small
things from the one who has the power are enough to take it up: what is said of looks, of love or
of being alone, when and where somebody is asked to come.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_KINDS = {
    "looks": re.compile(
        r"\b(?:your?|my|her|his|the) (?:hair|dress|legs?|smile|eyes|perfume|figure|outfit|skirt"
        r"|lips)\b[^.?!]{0,25}\b(?:nice|lovely|good|great|pretty|beautiful|gorgeous|suits?|stunning)\b"
        r"|\b(?:hair|dress|skirt|outfit) (?:looked|looks) \w+|\b(?:look|looked|looking) (?:so )?"
        r"(?:pretty|beautiful|gorgeous|lovely|stunning|hot|sexy|amazing)\b"
        r"|\bwasted in (?:that|this) (?:uniform|job|place)\b|\b(?:how|too) pretty\b",
        _I,
    ),
    "love": re.compile(
        r"\b(?:ask(?:s|ed)?|want(?:s|ed) to know|wonder(?:s|ed))\b[^.?!]{0,40}\b(?:boyfriend"
        r"|girlfriend|seeing (?:anyone|anybody|somebody|someone)|on my own at home|live alone"
        r"|(?:i'm|i am|i was|she's|she is|she was|he's|he is|he was) (?:single|married))\b"
        r"|\bif (?:i|she|he) (?:had|have|has) a (?:boyfriend|girlfriend)\b",
        _I,
    ),
    "late": re.compile(
        r"\b(?:text|message|whatsapp|dm|write|ring|call|phone)(?:e?s|ed|ing)?\b[^.?!]{0,60}\b(?:at"
        r" night|late|(?:after|past|at) (?:ten|eleven|midnight|22|23|10|11)\b(?! (?:in the|a\.?m))"
        r"|every (?:night|evening)|in bed)"
        r"|\bmostly after (?:ten|eleven|midnight)\b",
        _I,
    ),
    "place": re.compile(
        r"\b(?:hotel (?:bar|room|lounge)|(?:his|her) (?:flat|apartment|house|hotel|room|boat"
        r"|place)\b(?! (?:of work|in the))|wine bar|cocktails?|candle-?lit|just the two of us"
        r"|dinner (?:for two|alone|together|with (?:him|her)))",
        _I,
    ),
    "touch": re.compile(
        r"\b(?:hand|arm) (?:on|round|around) my (?:knee|back|shoulder|waist|leg|thigh|neck)\b"
        r"|\b(?:strok(?:e[sd]?|ing)|touch(?:e[sd]|ing)) my (?:hair|arm|hand|knee|cheek|back)\b"
        r"|\bhugs? (?:me|that)\b[^.?!]{0,30}\b(?:long|longer|every time|too)\b",
        _I,
    ),
}
_ENOUGH = 2
"""Kinds of small things."""


def unwelcome_attention(texts: tuple[str, ...]) -> bool:
    """Whether what is told, in a request and in late notes, adds up to it.

    >>> unwelcome_attention(("He texts, mostly after ten. Hair looked nice, he wrote.",))
    True
    >>> unwelcome_attention(("She rings at night when the plant stands still.",))
    False
    """
    told = " ".join(texts).replace("\u2019", "'")
    return sum(bool(kind.search(told)) for kind in _KINDS.values()) >= _ENOUGH
