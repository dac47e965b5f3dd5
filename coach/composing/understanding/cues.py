"""Words that name a matter: a cue is met where a sentence has a word of each of its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.checks.words import stemmed, tokens_of


@dataclass(frozen=True)
class Cues:
    """The cues of many cards, compared by stem."""

    holders: Mapping[str, frozenset[tuple[int, int]]]
    """For each stem the cues that it helps to meet, and in which place."""
    owners: tuple[int, ...]
    """Of each cue, the place of its card."""
    lengths: tuple[int, ...]
    """Of each cue, how many places it has."""

    @staticmethod
    def of(written: Iterable[Sequence[str]]) -> Cues:
        """Read the cues of each card ("record/tape secretly/hidden": one place, then another)."""
        holders: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
        owners: list[int] = []
        lengths: list[int] = []
        for card, cues in enumerate(written):
            for cue in cues:
                places = cue.lower().split()
                for place, words in enumerate(places):
                    for word in filter(None, words.split("/")):
                        holders[stemmed(word)].add((len(owners), place))
                owners.append(card)
                lengths.append(len(places))
        return Cues(
            {stem: frozenset(held) for stem, held in holders.items()}, tuple(owners), tuple(lengths)
        )

    def met(self, sentence: str) -> Mapping[int, int]:
        """The places of the cards that a sentence names, with how many of their cues it meets."""
        stems = {stemmed(token) for token in tokens_of(sentence)}
        held = {place for stem in stems for place in self.holders.get(stem, ())}
        places = Counter(cue for cue, _ in held)
        return Counter(
            self.owners[cue] for cue, count in places.items() if count == self.lengths[cue]
        )
