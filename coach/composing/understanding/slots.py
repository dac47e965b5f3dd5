"""What a request names: a reflection model, a tone, dimensions of difference."""

from __future__ import annotations

import re

from coach.composing.understanding import patterns
from coach.domain.terms import Dimension

_I = re.IGNORECASE


_GROW = re.compile(r"\bGROW\b")
"""In capitals it is the model; in small letters it is mostly the verb."""


def model(text: str) -> str | None:
    """The reflection model that the text names, by its own name or by its questions."""
    named = next(iter(patterns.said("models", text)), None)
    return named or ("grow" if _GROW.search(text) and not text.isupper() else None)


def tone(text: str) -> str | None:
    """How the wording is to change, as one of the names in patterns.yaml."""
    return next(iter(patterns.said("tones", text)), None)


_LEFT_OUT = re.compile(
    r"\b(?:not|nothing|anything but|except|other than|apart from|no more|leave out|without)"
    r"(?:\s+(?:about|on|to do with|around))\s+[^,.;!?\n]*|\b(?:other than|anything but|except)\b"
    r"[^,.;!?\n]*|\b(?:\w+n'?t|not) (?:about )?me being\b[^,.;!?\n]*",
    _I,
)


def dimensions(text: str) -> tuple[Dimension, ...]:
    """Dimensions of difference that the text wants, in a fixed order."""
    wanted = _LEFT_OUT.sub(" ", text)
    return tuple(Dimension(name) for name in patterns.said("dimensions", wanted))


def unwanted(text: str) -> tuple[Dimension, ...]:
    """Dimensions that the text wants left out: "topics, but not about age"."""
    left_out = " ".join(_LEFT_OUT.findall(text))
    return tuple(Dimension(name) for name in patterns.said("dimensions", left_out))


_NAMED_OUT = re.compile(
    r"\b(?:but|just|only|please|and|,) not (?:about |on |the |any |another |my |our )*"
    r"(?!(?:in|at|too|so|very|now|yet|for|to|from|with|as|an?|if|because|really|only|this|that|it"
    r"|all|more|less|much|always|sure|if|when|what|who|how|heavy|long|short)\b)"
    r"(?P<what>[a-z][\w'-]*(?: [a-z][\w'-]*){0,2})(?=\s*(?:[,.;!?)]|$|again\b|please\b|pls\b"
    r"|this time\b|any ?more\b))",
    _I,
)
_NOT_SPOKEN_OF = re.compile(
    r"(?:\b(?:i|we)(?: really)? (?:(?:don['\u2019]t|do not)(?: really)? (?:want|wish|like) to"
    r"|won['\u2019]t|will not)|\b(?:i|we)(?:['\u2019]d| would)(?: really)? (?:rather not"
    r"|prefer not to)|\bplease (?:don['\u2019]t|do not))"
    r" (?:(?:talk|speak) (?:about|of)|go into|touch(?: on)?|discuss|mention|bring up)"
    r" (?!(?:it|this|that|them|these|those|him|her)\b)(?P<what>[^,.;!?\n]+?)"
    r"(?=\s*(?:[,.;!?\n]|$)|\s(?:and|but|unless|until|here|enough|in time)\b)",
    _I,
)
"""What somebody says they won't speak of; that they don't is a complaint, and no such wish."""
_NAMED = (_NAMED_OUT, _NOT_SPOKEN_OF)


def left_out(text: str) -> tuple[str, ...]:
    """What a request for something wants left out, in its words: "topics, but not hot desks"."""
    about = (
        re.sub(r"^.*?\b(?:about|on|with|around|than|but|except)\b", "", one, flags=_I)
        for one in _LEFT_OUT.findall(text)
    )
    named = (match["what"] for cue in _NAMED for match in cue.finditer(text))
    every = (_ENDING.sub("", one).strip() for one in (*about, *named))
    return tuple(dict.fromkeys(one for one in every if one))


_ENDING = re.compile(r"\s+(?:please|pls|again|thanks|this time|any ?more)\b.*$", _I)
