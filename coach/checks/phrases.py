"""Phrases found by their word stems, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import Stemmer

_STEM = Stemmer.Stemmer("english", 20000).stemWord


@dataclass(frozen=True)
class Hit:
    """A phrase at ``tokens[start:end]`` and what it stands for."""

    start: int
    end: int
    name: str


class Phrases:
    """A lexicon of phrases by name, found in tokens."""

    def __init__(self, entries: Mapping[str, Iterable[str]], stemmed: bool = True) -> None:
        self._stemmed = stemmed
        self._names: dict[tuple[str, ...], str] = {}
        for name, phrases in entries.items():
            for phrase in phrases:
                self._names.setdefault(self._key(phrase.split()), name)
        self._longest: dict[str, int] = {}
        for key in self._names:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def find(self, tokens: Sequence[str]) -> Iterator[Hit]:
        """The phrases in lower-case tokens, without overlaps, the longest at each place."""
        stems = self._key(tokens)
        at = 0
        while at < len(stems):
            hit = self._at(stems, at)
            if hit:
                yield hit
            at = hit.end if hit else at + 1

    def _at(self, stems: Sequence[str], at: int) -> Hit | None:
        for width in range(self._longest.get(stems[at], 0), 0, -1):
            name = self._names.get(tuple(stems[at : at + width]))
            if name is not None and at + width <= len(stems):
                return Hit(at, at + width, name)
        return None

    def _key(self, words: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(_STEM, words)) if self._stemmed else tuple(words)


@lru_cache(maxsize=16)
def listed(name: str) -> Mapping[str, tuple[str, ...]]:
    """A shipped list of ``name: phrase; phrase`` lines."""
    text = (files("coach.checks") / "forms" / f"{name}.txt").read_text(encoding="utf-8")
    entries: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, _, phrases = line.partition(":")
            entries[kind.strip()] = tuple(p.strip() for p in phrases.split(";") if p.strip())
    return entries
