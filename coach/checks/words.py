"""Words, stems, numbers and negations of a text: what the checks compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SENTENCE = re.compile(r"(?<=[.!?\u2026])[\"'\u2019\u201d)\]]*\s+(?=\S)|\n+|(?<=[:;])\s+")


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_STEM = Stemmer.Stemmer("english", 20000).stemWord

FUNCTION_WORDS = frozenset(
    _listed("""
    a about above after again all also am an and any are as at be because been before being
    both but by can could did do does doing done each either else even ever every few for from
    further get gets got had has have having he her here hers herself him himself his how i if in
    into is it its itself just let like made make many may me might mine more most much must my
    myself of off on once one only onto or other others our ours ourselves out over own per
    perhaps quite rather really s same say says said shall she should so some such t than that the
    their theirs them themselves then there these they thing this those through to too under until
    up upon us very was we well were what when where which while who whom whose why will with
    would yes yet you your yours yourself yourselves something anything someone anyone somebody
    anybody im ive ill id youre youve youll theyre were hes shes its thats whats lets""")
)
NEGATORS = frozenset(
    _listed("""
    no not never none nobody nothing neither nor nowhere without cannot hardly barely scarcely
    unable fail fails failed lack lacks lacked refuse refuses refused n't""")
)
_NUMERALS = dict(
    zip(
        _listed("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
        ninety hundred thousand million billion half third quarter once twice"""),
        _listed("""
    0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 30 40 50 60 70 80 90 100 1000
        1000000 1000000000 1/2 1/3 1/4 1 2"""),
        strict=True,
    )
)
_SCALES = frozenset({"100", "1000", "1000000", "1000000000"})


@dataclass(frozen=True)
class Words:
    """A text read once: its words in order and what they say."""

    tokens: tuple[str, ...]
    """Lower case, apostrophes straight, ``n't`` apart from its verb."""
    stems: tuple[str, ...]
    """One a token; empty for function words, negators and numbers."""
    content: frozenset[str]
    """The stems that carry meaning."""
    numbers: frozenset[str]
    """Numbers as digits without separators: ``208204``, ``0.47``."""
    negations: int
    """How many negators it has."""


@lru_cache(maxsize=16384)
def read(text: str) -> Words:
    """The words of a text."""
    tokens = tuple(_tokens(text))
    stems = tuple(_stem(token) for token in tokens)
    return Words(
        tokens=tokens,
        stems=stems,
        content=frozenset(stem for stem in stems if stem),
        numbers=frozenset(_numbers(tokens)),
        negations=sum(token in NEGATORS for token in tokens),
    )


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order, blanks left out."""
    return tuple(part.strip() for part in _SENTENCE.split(text) if part and part.strip())


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of a text joined by single spaces: what two spellings of it have in common."""
    return " ".join(read(text).tokens)


def alike(left: str, right: str) -> float:
    """Jaccard similarity of two texts' meaning-carrying stems, between 0 and 1.

    Texts without any such stem are compared word by word.
    """
    mine: frozenset[str] = read(left).content or frozenset(read(left).tokens)
    yours: frozenset[str] = read(right).content or frozenset(read(right).tokens)
    both = mine | yours
    return len(mine & yours) / len(both) if both else 1.0


def _tokens(text: str) -> Iterator[str]:
    for token in _TOKEN.findall(text.lower().replace("\u2019", "'")):
        if token.endswith("n't"):
            yield {"can't": "can", "won't": "will", "shan't": "shall"}.get(token, token[:-3])
            yield "n't"
        else:
            yield token.partition("'")[0] if "'" in token else token


def _stem(token: str) -> str:
    if token[0].isdigit() or token in FUNCTION_WORDS or token in NEGATORS or len(token) < 2:
        return ""
    stem: str = _STEM(token)
    return stem


def _numbers(tokens: tuple[str, ...]) -> Iterator[str]:
    for token in tokens:
        if token[0].isdigit():
            yield _digits(token)
        elif token in _NUMERALS and token != "one":
            yield _NUMERALS[token]


def _digits(token: str) -> str:
    plain_digits = token.replace(",", "")
    if plain_digits.count(".") == 1:
        whole, part = plain_digits.split(".")
        part = part.rstrip("0")
        return f"{int(whole)}.{part}" if part else str(int(whole))
    return plain_digits.lstrip("0") or "0"
