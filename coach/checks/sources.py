"""A source's sentences with what they hold, read once however many claims are held against it."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from coach.checks.words import Words, read, sentences

_LONGEST_WINDOW = 3
_WINDOW_COST = 0.03
"""What a longer window must gain in covered words to be preferred."""
_PREFIX = 6
_LONG_ENOUGH = 5
_SIMILAR = 0.6
"""Worth of a stem that only begins like one of the source."""


class SourceWords:
    """A source's sentences, and where each stem stands."""

    def __init__(self, text: str) -> None:
        self.sentences = tuple(read(part) for part in sentences(text)) or (read(text),)
        self.tokens = frozenset(t for sentence in self.sentences for t in sentence.tokens)
        self.numbers = frozenset(n for sentence in self.sentences for n in sentence.numbers)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._similar: defaultdict[str, set[int]] = defaultdict(set)
        for place, sentence in enumerate(self.sentences):
            for stem in sentence.content:
                self._places[stem].append(place)
                if len(stem) >= _LONG_ENOUGH:
                    self._similar[stem[:_PREFIX]].add(place)

    def held(self, stem: str) -> float:
        """1 for a stem that the source has, less for one that begins alike, otherwise 0."""
        if stem in self._places:
            return 1.0
        return _SIMILAR if self._alike(stem) else 0.0

    def covered(self, wanted: frozenset[str]) -> float:
        """Share of the wanted stems that the source has; 1 where none is wanted."""
        return sum(map(self.held, wanted)) / len(wanted) if wanted else 1.0

    def about(self, claim: Words, share: float) -> tuple[Words, ...]:
        """The sentences that speak of what a claim speaks of, the nearest first.

        None where the nearest holds less than ``share`` of the claim's stems; beside it those that
        hold half as much.
        """
        near = {place for stem in claim.content for place in self._places.get(stem, ())}
        ranked = sorted(near, key=lambda place: -self._nearness(claim, place))
        if not ranked or self._holds(claim, ranked[0]) < share:
            return ()
        held = [place for place in ranked if self._holds(claim, place) >= share / 2]
        return tuple(self.sentences[place] for place in held)

    def _holds(self, claim: Words, place: int) -> float:
        return len(claim.content & self.sentences[place].content) / len(claim.content)

    def _nearness(self, claim: Words, place: int) -> float:
        return self._holds(claim, place) - len(self.sentences[place].content) / 10000

    def window(self, wanted: frozenset[str]) -> Sequence[Words]:
        """The one to three neighbouring sentences that hold most of the wanted stems.

        Stems count by their rarity within the source.
        """
        found = self._found(wanted)
        best, chosen = 0.0, self.sentences[:1]
        for start in sorted({place - back for place in found for back in range(_LONGEST_WINDOW)}):
            worth: Counter[str] = Counter()
            for width in range(1, _LONGEST_WINDOW + 1):
                worth |= Counter(found.get(start + width - 1, {}))
                whole = sum(worth.values()) - _WINDOW_COST * (width - 1)
                if whole > best + 1e-9 and start >= 0:
                    best, chosen = whole, self.sentences[start : start + width]
        return chosen

    def _found(self, wanted: frozenset[str]) -> Mapping[int, Mapping[str, float]]:
        """By sentence, the wanted stems that it holds and what each is worth of the whole."""
        rarities = {stem: self._rarity(stem) for stem in wanted}
        total = sum(rarities.values())
        found: defaultdict[int, dict[str, float]] = defaultdict(dict)
        for stem, rarity in rarities.items():
            for place in self._alike(stem):
                found[place][stem] = _SIMILAR * rarity / total
            for place in self._places.get(stem, ()):
                found[place][stem] = rarity / total
        return found

    def _alike(self, stem: str) -> frozenset[int] | set[int]:
        if len(stem) < _LONG_ENOUGH:
            return frozenset()
        return self._similar.get(stem[:_PREFIX], frozenset())

    def _rarity(self, stem: str) -> float:
        """Between 1 for a stem of most sentences and 1.5 for one that the source lacks."""
        many = len(self.sentences)
        often = len(self._places.get(stem, ()))
        return 1 + min(math.log((many + 1) / (often + 0.5)), 4) / 8


@lru_cache(maxsize=512)
def source_words(text: str) -> SourceWords:
    """The words of a source."""
    return SourceWords(text)
