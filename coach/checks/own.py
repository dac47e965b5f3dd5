"""The coach's own sentences in a suggestion: what stands in no passage of the library.

The library's sentences were checked when it was linted, the composer's fixed ones (forms/said.txt)
when they were written, and what a pair wrote is its own: only the others are judged by meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from coach.checks.shown import cited, shown_texts
from coach.checks.words import plain, sentences
from coach.domain.access import PartitionKind
from coach.domain.findings import CheckContext
from coach.domain.suggestions import Body

NAMED_ONLY = re.compile(r"topics\[\d+\]\.(?:claim|careful)\Z|\.(?:quote|source|section|when)\Z")
"""Where something is named or quoted and not said by the coach."""
FEWEST_WORDS = 3

_SPELLINGS = (("programme", "program"), ("our", "or"), ("z", "s"), ("practice", "practise"))

Said = tuple[str, str]
"""Path and sentence."""


class _Looked:
    """One suggestion in its context, the same for every check that looks at it."""

    def __init__(self, body: Body, context: CheckContext) -> None:
        self.body, self.context = body, context

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Looked):
            return NotImplemented
        return other.body is self.body and other.context is self.context

    def __hash__(self) -> int:
        return hash((id(self.body), id(self.context)))


def own_sentences(body: Body, context: CheckContext) -> Sequence[Said]:
    """Sentences that the coach says and that no passage of the library holds, in order."""
    return _own(_Looked(body, context))


@lru_cache(maxsize=4)
def _own(looked: _Looked) -> Sequence[Said]:
    body, context = looked.body, looked.context
    theirs = _of_the_pair(body, context)
    library = [
        _held(passage.text)
        for passage in context.passages.values()
        if passage.partition.kind is PartitionKind.LIBRARY
    ]
    known = _composed().union(*library)
    return [
        (where, sentence)
        for where, text in shown_texts(body)
        if not NAMED_ONLY.search(where)
        for sentence in sentences(_without(text, theirs))
        if len(sentence.split()) >= FEWEST_WORDS and _spelt(sentence) not in known
    ]


@cache
def _composed() -> frozenset[str]:
    """Sentences that the composer by rule says as they stand."""
    text = (files("coach.checks") / "forms" / "said.txt").read_text(encoding="utf-8")
    return frozenset(_spelt(line) for line in text.splitlines() if not line.startswith("#"))


def _of_the_pair(body: Body, context: CheckContext) -> list[str]:
    """What of the pair's own record is quoted, the longest first: their words, not the coach's."""
    quoted = {
        citation.quote.strip().rstrip(".")
        for _, citation in cited(body)
        if (passage := context.passages.get(citation.passage_id)) is not None
        and passage.partition.kind is PartitionKind.PAIR
    }
    return sorted(filter(None, quoted), key=len, reverse=True)


def _without(text: str, quotes: list[str]) -> str:
    for quote in quotes:
        text = text.replace(quote, "\u2026")
    return text


@lru_cache(maxsize=4096)
def _held(passage: str) -> frozenset[str]:
    return frozenset(_spelt(sentence) for sentence in sentences(passage))


@lru_cache(maxsize=8192)
def _spelt(sentence: str) -> str:
    """The words of a sentence, whether its spelling is British or American."""
    found = plain(sentence)
    for british, american in _SPELLINGS:
        found = found.replace(british, american)
    return found
