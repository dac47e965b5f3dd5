"""The coach's own sentences in a suggestion: what stands in no passage of the library.

The library's sentences were checked when it was linted, the composer's fixed ones (forms/said.txt)
when they were written, and what a pair wrote is its own: only the others are judged by meaning.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from coach.checks.sameness import Same
from coach.checks.shown import cited, shown_texts
from coach.checks.words import plain, sentences, spaced, tokens_of
from coach.domain.access import PartitionKind
from coach.domain.findings import CheckContext
from coach.domain.passages import Passage, SourceKind
from coach.domain.suggestions import Body

NAMED_ONLY = re.compile(r"topics\[\d+\]\.(?:claim|careful)\Z|\.(?:quote|source|section|when)\Z")
"""Where something is named or quoted and not said by the coach."""
FEWEST_WORDS = 3
"""Words without a digit that a sentence needs to say anything of anybody."""
_CLAUSES = re.compile(r"[;.,]\s+(?:and\s+)?|\s+and\s+")
_NOT = re.compile(r"not (?:to )?", re.IGNORECASE)
"""What comes apart from a wish once it is told: "came so as not to be left out"."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_CLAIM_FIRST = "What people say"
"""How the section of an evidence card begins whose first line is the belief itself."""
_AVOID = re.compile(r"^Avoid saying: .+$", re.MULTILINE)

_SPELLINGS = (("programme", "program"), ("our", "or"), ("z", "s"), ("practice", "practise"))

Said = tuple[str, str]
"""Path and sentence."""


def own_sentences(body: Body, context: CheckContext) -> Sequence[Said]:
    """Sentences that the coach says and that no passage of the library holds, in order."""
    return _own(Same(body), Same(context))


@lru_cache(maxsize=4)
def _own(same_body: Same[Body], same_context: Same[CheckContext]) -> Sequence[Said]:
    body, context = same_body.value, same_context.value
    theirs = of_the_pair(body, context)
    known = [_composed(), *library_sentences(context.passages)]
    return [
        (where, sentence)
        for where, text in shown_texts(body)
        if not NAMED_ONLY.search(where)
        for sentence in sentences(without(text, theirs))
        if len(_WORD.findall(sentence)) >= FEWEST_WORDS
        and not any(_spelt(sentence) in held for held in known)
    ]


def library_sentences(passages: Mapping[str, Passage]) -> Sequence[frozenset[str]]:
    """The sentences of the library's passages, as they are compared, in one set or several.

    A mapping that cannot be written to (a mappingproxy, alone or in a ChainMap) is read once.
    """
    maps = passages.maps if isinstance(passages, ChainMap) else [passages]
    return [
        _read_once(Same(one)) if isinstance(one, MappingProxyType) else _read(one) for one in maps
    ]


@lru_cache(maxsize=2)
def _read_once(same: Same[Mapping[str, Passage]]) -> frozenset[str]:
    texts = _library_texts(same.value)
    return frozenset(spelt for text in texts for spelt in _spelt_sentences(text))


def _read(passages: Mapping[str, Passage]) -> frozenset[str]:
    return frozenset().union(*map(_held, _library_texts(passages)))


def _library_texts(passages: Mapping[str, Passage]) -> Iterator[str]:
    for passage in passages.values():
        if passage.partition.kind is PartitionKind.LIBRARY:
            yield _claimless(passage)


@lru_cache(maxsize=1024)
def _held(passage: str) -> frozenset[str]:
    return frozenset(_spelt_sentences(passage))


def _spelt_sentences(text: str) -> Iterator[str]:
    return (_one_spelling(spaced(tokens_of(sentence))) for sentence in sentences(text))


@cache
def _composed() -> frozenset[str]:
    """Sentences that the composer by rule says as they stand."""
    text = (files("coach.checks") / "forms" / "said.txt").read_text(encoding="utf-8")
    return frozenset(_spelt(line) for line in text.splitlines() if not line.startswith("#"))


def of_the_pair(body: Body, context: CheckContext) -> Sequence[str]:
    """What of the pair's own record is quoted, the longest first: their words, not the coach's.

    Also its clauses, since a goal may be told by the half that a meeting is about.
    """
    quoted = {
        citation.quote.strip().rstrip(".")
        for _, citation in cited(body)
        if (passage := context.passages.get(citation.passage_id)) is not None
        and passage.partition.kind is PartitionKind.PAIR
    }
    halves = {half.strip() for quote in quoted for half in _CLAUSES.split(quote)}
    halves |= {half[cut.end() :] for half in halves if (cut := _NOT.match(half))}
    told = {half for half in halves if len(half.split()) >= FEWEST_WORDS}
    return sorted(filter(None, quoted | told), key=len, reverse=True)


def _claimless(passage: Passage) -> str:
    """A passage without the belief that an evidence card takes apart, which is named only."""
    if passage.kind is not SourceKind.EVIDENCE:
        return passage.text
    claimed = passage.section.startswith(_CLAIM_FIRST)
    return _AVOID.sub("", passage.text.partition("\n")[2] if claimed else passage.text)


def without(text: str, quotes: Sequence[str]) -> str:
    """A text with words of the pair as an ellipsis, whether they begin it or stand in it."""
    for quote in quotes:
        if quote[1:] not in text:
            continue
        form = f"[{quote[0].lower()}{quote[0].upper()}]" if quote[0].isalpha() else ""
        rest = re.escape(quote[1:] if form else quote)
        text = re.sub(rf"(?<!\w){form}{rest}(?!\w)", "\u2026", text)
    return text


@lru_cache(maxsize=8192)
def _spelt(sentence: str) -> str:
    """The words of a sentence, whether its spelling is British or American."""
    return _one_spelling(plain(sentence))


def _one_spelling(words: str) -> str:
    found = words
    for british, american in _SPELLINGS:
        found = found.replace(british, american)
    return found
