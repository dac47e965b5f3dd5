"""Values of forms and signatures: "Name: ...", "Company: ...", lines under "Kind regards".

Both say what a value is, whatever it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.privacy import lexicon
from coach.privacy.spans import Found, Kind, Origin

_PEOPLE = (
    r"(?:(?:full|first|last|given|family|middle|maiden|customer|client|patient|employee|contact|"
    r"user|card ?holder|account|manager'?s?|mentor'?s?|mentee'?s?)[ -])?(?:sur|fore)?names?|"
    r"(?:mentor|mentee|manager|attendees?|present|apologies|participants?|contact(?: person)?|"
    r"signed|author|employee|patient|client|customer|chair|cc|from|to|attn|sender|recipient)"
)
_FIELDS: tuple[tuple[Kind, str], ...] = (
    (Kind.PERSON, _PEOPLE),
    (Kind.ORGANISATION, r"(?:company|employer|organi[sz]ation|firm|business)(?: name)?"),
    (Kind.ADDRESS, r"(?:(?:home|street|postal|billing|shipping|work|mailing) )?(?:address|street)"),
    (Kind.PLACE, r"(?:home ?|birth ?)?(?:city|town|place of birth|birthplace|village|county)"),
)
_LINES = tuple(
    (
        kind,
        re.compile(rf"(?:\A|\n)[ \t>*-]*(?:{form})[ \t]*[:=][ \t]*(?P<value>[^\n]{{2,80}})", re.I),
    )
    for kind, form in _FIELDS
)
_NAME = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*\.?")
_ASIDE = re.compile(r"(?:,|;|/|&|\band\b|\(|<|\s[-|]\s)")
_MOST_WORDS = 5
_SIGNED = re.compile(
    r"\n[ \t]*(?:(?:kind|warm|best|many)\s+(?:regards|wishes|thanks)|regards|sincerely|"
    r"yours(?:\s+\w+)?|cheers|thanks|thank you|best|all the best|take care)[,.!]?[ \t]*\n",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]+")
_SIGNATURE_LINES = 4


def find(text: str) -> Iterator[Found]:
    """Values of fields that name somebody or something, in offsets of ``text``."""
    for kind, pattern in _LINES:
        for match in pattern.finditer(text):
            yield from _values(kind, match["value"], match.start("value"))
    yield from _signatures(text)


def _signatures(text: str) -> Iterator[Found]:
    """Names of people and firms under a letter, and in lines of a card with bars between."""
    for match in _SIGNED.finditer(text):
        at = match.end()
        for line in text[at:].split("\n")[:_SIGNATURE_LINES]:
            if _is_capitalised(line):
                yield _found(Kind.ORGANISATION, at, at + len(line.rstrip()), line)
            at += len(line) + 1
    for match in _LINE.finditer(text):
        if "|" in match.group():
            yield from _barred(match.group(), match.start())


def _barred(line: str, at: int) -> Iterator[Found]:
    for part in line.split("|"):
        if _is_name(part):
            left = at + len(part) - len(part.lstrip())
            yield _found(Kind.ORGANISATION, left, left + len(part.strip()), part)
        at += len(part) + 1


def _values(kind: Kind, value: str, at: int) -> Iterator[Found]:
    if kind is not Kind.PERSON:
        if any(char.isalpha() for char in value):
            yield _found(kind, at, at + len(value.rstrip()), value)
        return
    start = 0
    for end in (*(m.start() for m in _ASIDE.finditer(value)), len(value)):
        part = _ASIDE.sub("", value[start:end], count=1) if start else value[start:end]
        where = value.index(part, start)
        if _is_name(part):
            left = where + len(part) - len(part.lstrip())
            yield _found(kind, at + left, at + left + len(part.strip().rstrip(".")), part)
        start = end


def _is_name(part: str) -> bool:
    """Whether all of it could be a name: a few words with capitals, not all of them English."""
    plain = (_is_plain(word.rstrip(".").lower()) for word in _NAME.findall(part))
    return _is_capitalised(part) and not all(plain)


def _is_capitalised(part: str) -> bool:
    """Whether it is a few words with capitals and nothing else."""
    found = _NAME.findall(part)
    bare = _NAME.sub("", part).strip()
    return 0 < len(found) <= _MOST_WORDS and not bare and all(w[0].isupper() for w in found)


def _is_plain(word: str) -> bool:
    named = lexicon.is_name(word) and not lexicon.is_known(word)
    return not named and (lexicon.is_ordinary(word) or lexicon.is_known(word))


def _found(kind: Kind, start: int, end: int, value: str) -> Found:
    return Found(start, end, kind, Origin.GUESS, " ".join(value.lower().split()))
