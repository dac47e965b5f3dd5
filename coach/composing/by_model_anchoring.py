"""The words of a source that a piece is nearest to, where the model copied others of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from coach.checks.grounding import RESTS
from coach.checks.relation import Rarity, relation
from coach.checks.words import sentences
from coach.composing.by_model_wire import WireCite
from coach.composing.citing import locate
from coach.domain.passages import Passage

_CLAUSE = re.compile(r"(?<=[,;:])\s+")
_JOINS = re.compile(r"(?:and|or|but|so|then|which|that|who)\b", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
_FEWEST_WORDS = 5
_LONGEST = 500
TRIES = 3


def anchored(
    text: str, cites: Sequence[WireCite], labels: Mapping[str, Sequence[Passage]]
) -> Iterator[list[WireCite]]:
    """Other quotes for a piece: those of the model's that carry it, without the others.

    Then words of the sources that it quoted, nearest first, beside those that carry the piece.
    """
    rarity = Rarity.among([text])
    kept = [cite for cite in cites if relation(text, cite.quote, rarity) >= RESTS]
    if 0 < len(kept) < len(cites):
        yield kept
    whole = [_widened(cite, labels.get(cite.source, ())) for cite in cites]
    if whole != list(cites):
        yield whole
    found = [
        (relation(text, words, rarity), cite.source, words)
        for cite in cites
        for passage in labels.get(cite.source, ())
        for line in passage.text.splitlines()
        for words in _quotable(line)
    ]
    near = sorted(found, key=lambda part: -part[0])[:TRIES]
    for share, label, words in near:
        if share >= RESTS:
            yield [WireCite(source=label, quote=words), *kept]


def nearest(
    text: str, cites: Sequence[WireCite], labels: Mapping[str, Sequence[Passage]]
) -> Iterator[WireCite]:
    """Single quotes of the same sources, nearest first."""
    for alternative in anchored(text, cites, labels):
        yield from alternative[:1]


def _widened(cite: WireCite, passages: Sequence[Passage]) -> WireCite:
    """The sentence that a quote was cut from, which often has the figures and the name."""
    for passage in passages:
        place = locate(cite.quote, passage.text)
        lines = passage.text.splitlines() if place else []
        for words in (part for line in lines for part in sentences(_BULLET.sub("", line))):
            if locate(cite.quote, words) and len(words) < _LONGEST:
                return cite.model_copy(update={"quote": words.strip()})
    return cite


def _quotable(line: str) -> Iterator[str]:
    """Sentences and clauses as they stand in a line."""
    for sentence in sentences(_BULLET.sub("", line)):
        yield from _long_enough([sentence])
        clauses = _CLAUSE.split(sentence)
        yield from _long_enough([clause for clause in clauses if not _JOINS.match(clause)])


def _long_enough(parts: Sequence[str]) -> Iterator[str]:
    stripped = (part.strip() for part in parts)
    return (
        part for part in stripped if len(part.split()) >= _FEWEST_WORDS and len(part) < _LONGEST
    )
