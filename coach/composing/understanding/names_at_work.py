"""Which thing at work a goal, a promise or a request is about, by the names that it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coach.checks.words import read
from coach.domain.workplace import WorkplaceCard

_LONGEST = 5
"""Words of the longest name that is looked up."""
_PER_WORD = 2.0
"""Worth of each word of a name beside a stem that is shared with a telling."""

_Words = tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """A name of a card, where it stands in a text."""

    card: WorkplaceCard
    start: int
    words: int


@dataclass(frozen=True, eq=False)
class NamesAtWork:
    """A library's workplace cards by what they are called.

    Names decide and not likeness of meaning: "loops" of a hearing aid and of a bus are near to
    each other for a small embedder, and questions of another trade are worse than general ones.
    """

    by_name: Mapping[_Words, tuple[WorkplaceCard, ...]] = field(default_factory=dict)

    @staticmethod
    def of(cards: Sequence[WorkplaceCard]) -> NamesAtWork:
        """Arrange the cards."""
        named: dict[_Words, tuple[WorkplaceCard, ...]] = {}
        for card in cards:
            for name in dict.fromkeys(_words(one) for one in (*card.names, card.title)):
                named[name] = (*named.get(name, ()), card)
        return NamesAtWork(named)

    def about(self, text: str) -> WorkplaceCard | None:
        """What a text is about; of several, the one that is named most fully and told most alike.

        None where it names nothing that a card is about.
        """
        found = list(self.named_in(text))
        if not found:
            return None
        stems = read(text).content
        return max(found, key=lambda one: (_worth(one, stems), -one.start)).card

    def named_in(self, text: str) -> Iterator[Named]:
        """Every name of a card in a text, a longer one in place of those within it."""
        words = _words(text)
        end = 0
        for start in range(len(words)):
            for length in range(min(_LONGEST, len(words) - start), 0, -1):
                cards = self.by_name.get(words[start : start + length], ())
                cards = tuple(card for card in cards if not _means_else(card, words))
                if cards and start + length > end:
                    yield from (Named(card, start, length) for card in cards)
                    end = start + length
                    break


def _worth(one: Named, stems: frozenset[str]) -> float:
    told = max((len(stems & read(telling).content) for telling in one.card.said), default=0)
    return _PER_WORD * one.words + told


def _means_else(card: WorkplaceCard, words: _Words) -> bool:
    line = f" {' '.join(words)} "
    return any(f" {' '.join(_words(phrase))} " in line for phrase in card.unless)


def _words(text: str) -> _Words:
    """The words without the endings of number; a stemmer would make a second of a secondment."""
    return tuple(_singular(word) for word in read(text).tokens)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > len("pies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    kept = word.endswith(("ss", "us", "is")) or len(word) < len("bus")
    return word if kept or not word.endswith("s") else word[:-1]
