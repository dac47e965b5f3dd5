"""Whether a quote is about what a part of a suggestion says."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from coach.checks.numbers import numbers
from coach.checks.words import Words, plain, read, sentences

_FEWEST = 3
"""Stems of a sentence that is worth comparing by itself."""
_RUN = 3
_TIMES = frozenset({"second", "minut", "hour", "day", "week", "month", "year"})
_MARKED = re.compile(r"\u201c([^\u201c\u201d]+)\u201d")
_SHARED_RUN = 0.2
"""What a shared run of three words adds: "who can hear" says more than its one stem."""


@dataclass(frozen=True, eq=False)
class Rarity:
    """How much each stem tells the parts of one suggestion apart."""

    counts: Mapping[str, int]
    parts: int

    @staticmethod
    def among(texts: Iterable[str]) -> Rarity:
        """The rarity of stems among the texts of a suggestion's parts."""
        counts: Counter[str] = Counter()
        parts = 0
        for text in texts:
            counts.update(stems_of(text))
            parts += 1
        return Rarity(counts, parts)

    def weigh(self, stems: frozenset[str]) -> float:
        """The sum of the stems' weights: 1 for one that a single part has, less the more do."""
        if self.parts < 2:
            return float(len(stems))
        whole = math.log1p(self.parts)
        counts = (self.counts.get(stem, 1) for stem in stems)
        return sum(math.log1p(self.parts / count) for count in counts) / whole


def relation(text: str, quote: str, rarity: Rarity) -> float:
    """How far a quote is about what a text says, between 0 and 1.

    The weighted share of the quote's stems that the text has, or of one of the text's sentences
    that the quote has, whichever is more; 1 where the quote stands in the text, or words that the
    text has in quotation marks stand in the quote.
    """
    if quote in text or plain(quote) in plain(text) or _quotes_of(text, quote):
        return 1.0
    share = shared(text, quote, rarity)
    if share < 1 - _SHARED_RUN and not _runs(text).isdisjoint(_runs(quote)):
        share += _SHARED_RUN
    return min(share, 1.0)


def _quotes_of(text: str, quote: str) -> bool:
    """Whether the text has words in quotation marks that stand in the quote."""
    marked = (plain(words) for words in _MARKED.findall(text))
    return any(len(words.split()) >= _RUN and words in plain(quote) for words in marked)


def shared(text: str, quote: str, rarity: Rarity) -> float:
    """`relation` by stems alone, for comparing a quote with many texts."""
    every = _telling(read(quote))
    stems = read(quote).content | every & stems_of(text)
    common = stems & stems_of(text)
    if not common:
        return 0.0
    best = rarity.weigh(common) / rarity.weigh(stems)
    for sentence in sentences(text):
        said = read(sentence).content | _telling(read(sentence)) & every
        if len(said) >= _FEWEST and not said.isdisjoint(common):
            best = max(best, rarity.weigh(said & common) / rarity.weigh(said))
    return best


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """The stems of all sentences of a text, numbers among them."""
    return frozenset(stem for part in sentences(text) for stem in _telling(read(part)))


@lru_cache(maxsize=16384)
def _telling(words: Words) -> frozenset[str]:
    """The stems of a sentence and its numbers from 10 on: "the 31 boxes" names a record.

    Not lengths of time, which most meetings share.
    """
    after = (*words.stems, "")
    counts = {value for at, value in numbers(words.tokens) if after[at + 1] not in _TIMES}
    return words.content | {value for value in counts if value.isdigit() and len(value) > 1}


@lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(run for part in sentences(text) for run in _runs_of(read(part)))


def _runs_of(words: Words) -> Iterable[tuple[str, ...]]:
    for start in range(len(words.tokens) - _RUN + 1):
        if any(words.stems[start : start + _RUN]):
            yield words.tokens[start : start + _RUN]
