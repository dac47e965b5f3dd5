"""The question what is known, where a request asks one beside what else it wants."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.understanding import patterns
from coach.composing.understanding.utterance import sentences

_OR = re.compile(r",? or (?:is|are|am|not|just|only|do|does)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:^|[,;–—-]\s+|\s)(?:and|but|also|then)?\s*"
    r"(?:(?:i'?m|i am) (?:curious|not sure|wondering)\s+"
    r"|i(?:'d| would)? (?:also )?(?:like|love|want|need) to know\s+)?"
    r"(?=(?:is|are) there\b|is it (?:proven|proved|known|true)|what (?:do|does)\b"
    r"|(?<!what )do(?:es)? the\b|has (?:it|anybody|anyone)\b"
    r"|whether (?:the )?(?:research|studies|science|it'?s? ?(?:is )?(?:proven|true))"
    r"|if (?:it'?s|it is|that'?s|there'?s|there is) (?:proven|true|any))",
    re.IGNORECASE,
)
"""Where in a sentence that asks for more than one thing the question what is known begins."""
_AFTER = re.compile(
    r",? (?:or|otherwise|because|since|so(?: that)?|as)"
    r" (?:will |am |do |would |i\b|i'|he\b|she\b|they\b).*$"
    r"|, (?:otherwise|because|he|she|they)\b.*$",
    re.IGNORECASE,
)
"""What is said of the writer's own reasons after it."""
_SAYS_ENOUGH = 1
"""Stems from which a question says by itself what it is about: "is there proof that it doesn't
work?" needs the sentence before it."""
_ASKING = frozenset(
    read(
        "research evidence proof prove proven study studies data figure figures number numbers"
        " statistics stats science proper"
        " decent serious true truth myth actual actually really real solid known know"
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
            asked = _asked(part)
            alone = len(subject(asked)) >= _SAYS_ENOUGH or not place
            return asked if alone else f"{parts[place - 1]} {asked}"
    return ""


def _asked(sentence: str) -> str:
    """The clause of a sentence that asks what is known; the whole where it can't be told."""
    begins = [one.end() for one in _CLAUSE.finditer(sentence)]
    clauses = [sentence[begin:] for begin in begins]
    asking = [one for one in clauses if "research" in patterns.said("cues", one)]
    return _AFTER.sub("", asking[-1]) if asking else sentence


def looked_up(question: str) -> str:
    """A question without the other answer that it holds up: "or do they say that we're fine?"."""
    return _OR.split(question)[0]


def subject(question: str) -> frozenset[str]:
    """Stems of what is asked about, without those of asking."""
    return frozenset(read(looked_up(question)).content) - _ASKING
