"""What a request tells that the leader does, and will do again: the moment to have words for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE


class Way(StrEnum):
    """What a leader falls back into."""

    NAMES = "names"
    """Asks who of the writer's colleagues it was."""
    PRIVATE = "private"
    """Asks for what the writer keeps private."""
    REMEDY = "remedy"
    """Acts on what was told, towards somebody, without asking."""
    STORY = "story"
    """Tells of themselves."""
    ADVICE = "advice"
    """Advises or teaches the one whom they came to learn from."""
    EXPLAINS = "explains"
    PRAISE = "praise"
    CLAIM = "claim"
    """Says how things are, without having looked."""


@dataclass(frozen=True)
class ComesAgain:
    """One of them, as a request tells it."""

    way: Way
    words: str = ""
    """What the leader says, of a claim."""


_HE = r"\b(?:he|she|(?:my|the) (?:mentee|leader|director|boss|partner))(?:'\w+)?\b"
_ROWS: tuple[tuple[Way, str], ...] = (
    (
        Way.NAMES,
        rf"{_HE}[^.!?]{{0,40}}\bask(?:s|ed|ing)?\b(?: me)?"
        r"(?: again| straight out| outright| directly)?"
        r" (?:for (?:the |a )?names?\b"
        r"|(?:which|who) (?:of )?(?:(?:the|my|our) )?(?:supervisors?|managers?|colleagues?|foremen"
        r"|foreman|people|person|drivers?|nurses?|ones?|it was)\b"
        r"|who (?!i\b|we\b|decides?\b|is\b|are\b|was\b|else\b)\w+\b)"
        rf"|{_HE} wants? to know (?:what|who)\b[^.!?]{{0,40}}"
        r"\b(?:say(?:ing|s)?|think\w*|complain\w*)\b",
    ),
    (
        Way.PRIVATE,
        rf"{_HE}[^.!?]{{0,30}}\b(?:asks?|asked|wants to know|keeps asking)\b[^.!?]*"
        r"\b(?:I changed the subject|I said nothing|nobody's business|none of (?:his|her|their)"
        r" business|I (?:won't|don't want to|didn't want to|'d rather not) (?:say|tell|answer))"
        r"|\bif (?:he|she) asks(?: me)? (?:directly|outright|straight)\b"
        rf"|{_HE}[^.!?]{{0,20}}\bask(?:s|ed)?\b[^.!?]{{0,30}}\b(?:if|whether|what|why|how|when)"
        r" (?:I|I'm|my|I've)(?!')\b[^.!?]*\b(?:family|children|child|kids|married|husband|wife"
        r"|partner|pregnan\w*|health|ill|illness|religio\w*|faith|body|days off|weekends?|home)\b",
    ),
    (
        Way.REMEDY,
        rf"{_HE}[^.!?]{{0,40}}\b(?:sort(?:s|ed)? (?:[\w']+ ){{0,3}}out|ha(?:ve|s|d) a word"
        r"|go(?:es)? after|went after|deal(?:s|t)? with (?:him|her|them)|rings? (?:him|her|them)"
        r"|rang (?:him|her|them))\b",
    ),
    (
        Way.STORY,
        rf"{_HE}[^.!?]{{0,40}}\b(?:talk\w*|told|tells|spoke|went on|goes on)\b[^.!?]{{0,40}}"
        r"\b(?:about|of|on) (?:his|her) (?:own |grand\w+|father|mother|parents|childhood|school"
        r"|youth|first|days)|\b(?:an hour|minutes) on (?:his|her) (?:own |grand\w+|father|mother"
        r"|parents|childhood|school|youth)|\bwho had it (?:harder|worse)\b"
        r"|\b(?:when|if) (?:he|she) starts with (?:the|his|her) \w+|\bthe \w+ story again\b"
        r"|\btells? (?:it|that|the story|(?:his|her) story)\b[^.!?]{0,20}\b(?:every|each|again)\b",
    ),
    (
        Way.ADVICE,
        rf"{_HE}[^.!?]{{0,40}}\b(?:mentor(?:s|ed|ing)|coach(?:es|ed|ing)|advis(?:es|ed|ing)"
        r"|teach(?:es|ing)?|taught) me\b|\b(?:minutes|an hour) on my (?:cv|career|future|plans?)\b"
        rf"|{_HE}[^.!?]{{0,30}}\b(?:gives?|gave|giving) me (?:\w+ )?advice\b",
    ),
    (
        Way.EXPLAINS,
        rf"{_HE}[^.!?]{{0,50}}\b(?:explain(?:s|ed|ing)?\b|lectur(?:es|ed|ing)\b"
        r"|tell(?:s)? me (?:again )?how\b|(?:talks?|talked) (?:for \d|(?:all|most of) the time\b))",
    ),
    (
        Way.PRAISE,
        rf"{_HE}[^.!?]{{0,60}}\b(?:inspir\w+|heroes|hero|so brave|amazing|wonderful)\b",
    ),
)
_PATTERNS = tuple((way, re.compile(pattern, _I)) for way, pattern in _ROWS)
_SAYS = r"(?:says?|said|thinks?|believes?|answers?|answered|tells? me|told me)"
_CLAIM = re.compile(
    rf"\b(?:he|she)(?:'ll| will| always| just| only)* {_SAYS}(?: that)?,?"
    r" (?P<words>(?!that's|this is)[^.!?;,]{6,80})",
    _I,
)
_QUOTED = re.compile(
    rf"\b(?:he|she)(?:'ll| will)?(?: \w+)? {_SAYS}"
    r"(?:[^.!?'‘\"“]|(?<=\w)'){0,30}(?:(?<!\w)'(?P<one>(?:[^']|'(?=\w))+)'(?!\w)"
    r"|[‘“\"](?P<two>[^’”\"]+)[’”\"])",
    _I,
)
_QUOTED_FIRST = re.compile(
    r"(?:(?<!\w)'(?P<one>(?:[^']|'(?=\w))+)'|[‘“\"](?P<two>[^’”\"]+)[’”\"]),? (?:he|she)"
    r" (?:said|says|answered|wrote)",
    _I,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:i|i'm|me|my|mine|we|us|our|you|your|he|she|him|his|her|hers|myself)\b|_{2,}|\[", _I
)
"""Words after which it is no claim about how things are."""
_IS_SO = re.compile(
    r"\b(?:is|isn't|are|aren't|was|were|do|don't|does|doesn't|has|have|haven't|can|can't|will|won't"
    r"|gets?|wants?|needs?|tends?|complains?|applies|apply)\b|\w's\b",
    _I,
)
"""Verbs of a claim."""
_THEN = re.compile(r"\s(?:and|but|so|because|when)\s.*$", _I)
_PLAIN = re.compile(r"^(?:it's|it is) that ", _I)
_MARK = re.compile(r"(?<!\w)'|'(?!\w)|[\"“”]")
_FEWEST, _LONGEST = 3, 12
"""Words of a claim that is quoted."""


def comes_again(text: str) -> tuple[ComesAgain, ...]:
    """What may come again, each way once, in the order of the request."""
    found: dict[Way, ComesAgain] = {}
    for sentence in sentences(text.replace("’", "'")):
        for one in _in(sentence):
            found.setdefault(one.way, one)
    return tuple(found.values())


def _in(sentence: str) -> list[ComesAgain]:
    found = [ComesAgain(way) for way, pattern in _PATTERNS if pattern.search(sentence)]
    claimed = claim(sentence)
    return [*found, *([ComesAgain(Way.CLAIM, claimed)] if claimed else [])]


def claim(sentence: str) -> str:
    """What the leader says in a sentence of how things are; empty where it is anything else.

    >>> claim("She'll say it's just talent.")
    "it's just talent"
    """
    plain = sentence.replace("’", "'")
    quoted = _QUOTED.search(plain) or _QUOTED_FIRST.search(plain)
    if quoted:
        said = (quoted["one"] or quoted["two"]).strip(" .,")
    else:
        told = _CLAIM.search(plain)
        said = _PLAIN.sub("", _THEN.sub("", told["words"]).strip(" .,")) if told else ""
    return said if _sound(said) else ""


def _sound(said: str) -> bool:
    return (
        _FEWEST <= len(said.split()) <= _LONGEST
        and "?" not in said
        and len(_MARK.findall(said)) % 2 == 0
        and _IS_SO.search(said) is not None
        and not _OF_SOMEBODY.search(said)
    )
