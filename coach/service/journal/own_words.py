"""The writer's own words, read in memory and remembered nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import Stemmer

from coach.checks.words import FUNCTION_WORDS, NEGATORS, listed

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^\n]*?(?:[.!?\u2026\u061f\u3002]+[\"'\u2019\u201d)\]]*(?=\s|$)|(?=\n|$))")
_SHORTEST = 3
_EVERYDAY = listed(
    """
    meeting meetings mentor mentee today week thing things time bit lot way think thought know
    went go going come came feel felt want wanted talk talked really still back people day good
    asked ask told tell see saw need work still first last next new one two never not nothing
    nobody no don't didn't i'm it's wasn't couldn't i'd i've i'll that's there's
    """
)
"""Words that any reflection has, so that they make no theme."""


@dataclass(frozen=True)
class Sentence:
    """A sentence with its place: ``text == whole[start:end]``."""

    text: str
    start: int
    end: int


def sentences(whole: str) -> Iterator[Sentence]:
    """The sentences of a text, verbatim and in order; a line is at least one."""
    for match in _SENTENCE.finditer(whole):
        text = match[0].strip()
        if text:
            start = match.start() + match[0].index(text)
            yield Sentence(text, start, start + len(text))


def stems(text: str) -> dict[str, Counter[str]]:
    """Stem → how it was written, for the words that carry meaning."""
    # A stemmer is not safe in several threads and made in no time.
    stem = Stemmer.Stemmer("english").stemWord
    found: dict[str, Counter[str]] = {}
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("\u2019", "'")
        if len(word) >= _SHORTEST and word not in FUNCTION_WORDS and word not in NEGATORS:
            found.setdefault(stem(word), Counter())[match[0].lower()] += 1
    return found


def themes(text: str) -> dict[str, Counter[str]]:
    """The stems that could be a theme: without words that any reflection has."""
    return {stem: written for stem, written in stems(text).items() if not set(written) <= _EVERYDAY}
