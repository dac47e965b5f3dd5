"""How hard a text is to read: a trend, not a verdict."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"[.!?:]+(?:\s|$)|\n{2,}")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """Flesch–Kincaid grade level (Kincaid et al., 1975), syllables counted by vowel groups.

    0.0 for a text without words.
    """
    words = _WORD.findall(text)
    sentences = [part for part in _SENTENCE.split(text) if _WORD.search(part)]
    if not words:
        return 0.0
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le") and groups > 1
    return max(1, groups - silent)
