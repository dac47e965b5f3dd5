"""The words of a reading, with what their capitals say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from coach.privacy import lexicon
from coach.privacy.wordlists import words

_TOKEN = re.compile(r"(?<![\w'])[A-Za-z]+(?:'[A-Za-z]+)*|(?<=\W')[A-Za-z]+(?:'[A-Za-z]+)*")
_TITLES = words("titles")
_TAIL = re.compile(r"'(?:s|ve|re|ll|d|m)\Z", re.IGNORECASE)
_NOT = re.compile(r"n't\Z", re.IGNORECASE)
_SMALL = words("heading_small")
"""What a heading in capitals leaves small."""
_LINE = re.compile(r"[^\n]+")
_STARTS = re.compile(
    r"(?:^|[.!?\u2022]['\")\]]*\s+|\n\s*(?:[-*\u2022>#]+\s*|\d+[.)]\s*)?)['\"(\[]*\Z"
)


class Shape(Enum):
    """How a word is written."""

    LOWER = "lower"
    CAPITAL = "Capital"
    UPPER = "UPPER"


@dataclass(frozen=True)
class Token:
    """A word; ``initial`` where a capital would stand in any case."""

    start: int
    end: int
    text: str
    key: str
    shape: Shape
    initial: bool
    shouted: bool
    """Whether its line says nothing by capitals: all capitals, or each word with one."""


def tokens(text: str) -> tuple[Token, ...]:
    """All words in order."""
    loud = _loud_lines(text)
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word = _TAIL.sub("", match.group())
        start = match.start()
        if _NOT.search(word):
            continue
        before = text[max(0, start - 8) : start]
        initial = bool(_STARTS.search(before)) if start > len(before) else _opens(before)
        found.append(
            Token(
                start,
                start + len(word),
                word,
                word.replace("'", "").lower(),
                _shape(word),
                initial,
                _is_shouted(word, start, loud),
            )
        )
    return tuple(found)


def _is_shouted(word: str, at: int, loud: Sequence[tuple[int, int]]) -> bool:
    """Whether a capital says nothing here; in a heading a strange word is still a name."""
    if not any(a <= at < b for a, b in loud):
        return False
    return word.isupper() or not word[0].isupper() or lexicon.is_ordinary(word.lower())


def _opens(before: str) -> bool:
    return bool(_STARTS.search(before)) or not re.search(r"\w", before)


def _shape(word: str) -> Shape:
    if word[0].islower():
        return Shape.LOWER
    return Shape.UPPER if len(word) > 1 and word.isupper() else Shape.CAPITAL


def _loud_lines(text: str) -> Sequence[tuple[int, int]]:
    """Lines in capitals and headings: spans in which a capital is no sign of a name."""
    return [m.span() for m in _LINE.finditer(text) if _is_loud(m.group())]


def _is_loud(line: str) -> bool:
    found = [w for w in _TOKEN.findall(line) if len(w) > 3]
    if len(found) < 2:
        return False
    if sum(w.isupper() for w in found) > len(found) / 2:
        return True
    if any(w.lower() in _TITLES for w in _TOKEN.findall(line)):
        return False
    ordinary = sum(lexicon.is_ordinary(w.lower()) for w in found)
    small = (w for w in _TOKEN.findall(line) if w[0].islower())
    return all(w in _SMALL for w in small) and ordinary >= 2
