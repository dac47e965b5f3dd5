"""Conditions of a meeting that change how it is run: place, channel, access, energy."""

from __future__ import annotations

import re

from coach.composing.understanding import patterns
from coach.composing.understanding.ruled_out import ruled_out
from coach.composing.understanding.utterance import sentences

_NOT = re.compile(
    r"\b(?:not|no longer|isn't|instead of|rather than|no more|without)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_NEGATABLE = frozenset(
    {"phone", "video", "in-person", "walking", "public", "tired", "interpreter", "driving"}
)
_PLACE = "public-place"
_WE_MEET = re.compile(
    r"\b(?:meet(?:s|ing)?|session|agenda|plan|first one|last one|min(?:ute)?s?|hours?|phone|by chat"
    r"|we(?:'re|'ll| are| have| get| sit| stand)|it(?:'s| is)\b[^.!?]{0,20}\b(?:in|at|over))\b"
    r"|^\s*(?:in|at|over)\b",
    re.IGNORECASE,
)
"""What says that a place is the meeting's: nobody's corridor on an ordinary day."""
_IN_IT = re.compile(
    r"\b(?:in|at|over|by|from|outside|beside)\s+"
    r"(?:(?:the|an?|his|her|our|my|some|that)\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_ASKED_TO = re.compile(r"\b(?:me|i) to interpret\b|\bas (?:an )?interpreter\b", re.IGNORECASE)
"""Interpreting that is asked of the writer is no way in which this meeting is held."""


def conditions(text: str) -> tuple[str, ...]:
    """Names of the conditions that the text states, in a fixed order.

    The names are those of `coach.domain.briefs.Slots.constraints`.
    """
    plain = text.replace("\u2019", "'")
    stated = [
        name
        for name in patterns.said("conditions", plain)
        if name not in _NEGATABLE or _affirmed(name, plain)
    ]
    named = ["public" if one == _PLACE else one for one in stated if one != _PLACE or _ours(plain)]
    if "interpreter" in named:
        left_out = "interpreter" if _ASKED_TO.search(plain) else "second-language"
        named = [one for one in named if one != left_out]
    return tuple(dict.fromkeys((*named, *ruled_out(text))))


def _ours(text: str) -> bool:
    """Whether a place where others are is where the two meet."""
    return any(
        _WE_MEET.search(one) and _IN_IT.search(one[:start])
        for one in sentences(text)
        for start, _ in patterns.places("conditions", _PLACE, one)
    )


def practical(text: str) -> bool:
    """Whether a text speaks of a place, a channel or an access need, whoever's it is."""
    return bool(conditions(text) or patterns.said("conditions", text))


def _affirmed(name: str, text: str) -> bool:
    spans = patterns.places("conditions", name, text)
    return any(not _NOT.search(text[:start]) for start, _ in spans)
