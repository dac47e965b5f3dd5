"""The words of a source that a piece is nearest to, where the model copied others of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach.checks.grounding import RESTS
from coach.checks.relation import Rarity, relation
from coach.checks.statements import statements
from coach.checks.words import sentences
from coach.composing.by_model.wire import WireCite
from coach.composing.citing import locate
from coach.domain.passages import Passage

_CLAUSE = re.compile(r"(?<=[,;:])\s+")
_JOINS = re.compile(r"(?:and|or|but|so|then|which|that|who)\b", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
_FEWEST_WORDS = 5
_LONGEST = 500
TRIES = 3
_OF_ANOTHER = 0.4
"""How near words of a source that the model did not quote have to be for a move to rest on them."""
_SAME = 0.5
"""How near a sentence of a source is to the one that says it in a claim."""
_MOST_QUOTES = 8


@dataclass(frozen=True)
class Sources:
    """What was offered, by label, and what nothing can rest on."""

    labels: Mapping[str, Sequence[Passage]]
    beliefs: Collection[str] = ()
    """Sentences that are named to be taken apart."""

    def lines(self, of: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The lines that can be quoted of some sources, each with its label."""
        return (
            (label, line)
            for label in of
            for passage in self.labels.get(label, ())
            for line in passage.text.splitlines()
            if not line.startswith("#") and line not in self.beliefs
        )


def anchored(
    text: str, cites: Sequence[WireCite], offered: Sources, *, move: bool = False
) -> Iterator[list[WireCite]]:
    """Other quotes for a piece: those of the model's that carry it, without the others.

    Then one for each of its sentences, and words of the sources that it quoted, nearest first,
    beside those that carry the piece. A move may rest on a principle of any source that was
    offered.
    """
    rarity = Rarity.among([text])
    kept = [cite for cite in cites if relation(text, cite.quote, rarity) >= RESTS]
    if 0 < len(kept) < len(cites):
        yield kept
    whole = [_widened(cite, offered.labels.get(cite.source, ())) for cite in cites]
    if whole != list(cites):
        yield whole
    cited = dict.fromkeys(cite.source for cite in cites)
    each = list(_for_each(text, cited, offered))
    if len(each) > 1:
        yield list(dict.fromkeys([*each, *whole]))[:_MOST_QUOTES]
    yield from ([found, *kept] for found in _near(text, cited, offered, RESTS))
    if move:
        others = [label for label in offered.labels if label not in cited]
        yield from ([found] for found in _near(text, others, offered, _OF_ANOTHER))


def _near(text: str, sources: Iterable[str], offered: Sources, least: float) -> Iterator[WireCite]:
    """The words of some sources that are nearest to a text, from some share on."""
    rarity = Rarity.among([text])
    found = [
        (relation(text, words, rarity), label, words)
        for label, line in offered.lines(sources)
        for words in _quotable(line)
    ]
    for share, label, words in sorted(found, key=lambda part: -part[0])[:TRIES]:
        if share >= least:
            yield WireCite(source=label, quote=words)


def _for_each(text: str, sources: Iterable[str], offered: Sources) -> Iterator[WireCite]:
    """For each sentence of a text the sentence of the sources that says it, if one does."""
    known = [
        (label, words.strip())
        for label, line in offered.lines(sources)
        for words in statements(_BULLET.sub("", line))
        if len(words) < _LONGEST and len(words.split()) >= _FEWEST_WORDS
    ]
    for said in dict.fromkeys(statements(text)):
        rarity = Rarity.among([said])
        near = [(relation(said, words, rarity), label, words) for label, words in known]
        share, label, words = max(near, default=(0.0, "", ""), key=lambda part: part[0])
        if share >= _SAME:
            yield WireCite(source=label, quote=words)


def nearest(
    text: str, cites: Sequence[WireCite], offered: Sources, *, move: bool = False
) -> Iterator[WireCite]:
    """Single quotes, nearest first, of the same sources before others."""
    seen = set(cites)
    for alternative in anchored(text, cites, offered, move=move):
        for other in alternative[:1]:
            if other not in seen:
                seen.add(other)
                yield other


def _widened(cite: WireCite, passages: Sequence[Passage]) -> WireCite:
    """The sentence that a quote was cut from, which often has the figures and the name."""
    for passage in passages:
        place = locate(cite.quote, passage.text)
        lines = passage.text.splitlines() if place else []
        for words in (part for line in lines for part in statements(_BULLET.sub("", line))):
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
