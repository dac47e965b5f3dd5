"""The question what is known, where a request asks one beside what else it wants."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.understanding import patterns
from coach.composing.understanding.utterance import sentences

_OR = re.compile(r",? or (?:is|are|am|not|just|only|do|does)\b", re.IGNORECASE)
_SAYS_ENOUGH = 1
"""Stems from which a question says by itself what it is about: "is there proof that it doesn't
work?" needs the sentence before it."""
_ASKING = frozenset(
    read(
        "research evidence proof prove proven study studies data figure figures number numbers"
        " statistics stats science proper"
        " true truth myth actual actually really real solid known know"
        " work works good found find shown pocket"
        " workplace workplaces job jobs office colleague colleagues employee employees staff people"
        " person persons somebody anybody team teams company happens any there say says whether"
    ).content
)


def research_question(text: str) -> str:
    """The sentence that asks what is known, with the one before where it needs it; may be empty."""
    parts = sentences(text)
    for place, part in enumerate(parts):
        if "research" in patterns.said("cues", part):
            alone = len(subject(part)) >= _SAYS_ENOUGH or not place
            return part if alone else f"{parts[place - 1]} {part}"
    return ""


def looked_up(question: str) -> str:
    """A question without the other answer that it holds up: "or do they say that we're fine?"."""
    return _OR.split(question)[0]


def subject(question: str) -> frozenset[str]:
    """Stems of what is asked about, without those of asking."""
    return frozenset(read(looked_up(question)).content) - _ASKING
