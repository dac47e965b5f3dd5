"""Words, stems, numbers and negators of a text: what the checks compare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from coach.checks.numbers import numbers

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|(?<!\w)\.\d+|[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SENTENCE = re.compile(r"(?<=[.!?\u2026])[\"'\u2019\u201d)\]]*\s+(?=\S)|\n+|(?<=[:;])\s+")
_STEM = Stemmer.Stemmer("english", 20000).stemWord


def listed(words: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(words.split())


FUNCTION_WORDS = listed("""
    a about above after again all also am an and any are as at be because been before being both
    but by can could did do does doing done each either else even ever every few for from further
    get gets got had has have having he her here hers herself him himself his how i if in into is
    it its itself just let like made make many may me might mine more most much must my myself of
    off on once one only onto or other others our ours ourselves out over own per perhaps quite
    rather really s same say says said shall she should so some such t than that the their theirs
    them themselves then there these they thing this those through to too under until up upon us
    very was we well were what when where which while who whom whose why will with would yes yet
    you your yours yourself yourselves something anything someone anyone somebody anybody im ive
    ill id youre youve youll theyre hes shes thats whats lets
""")
NEGATORS = listed("""
    no not never none nobody nothing neither nor nowhere without cannot hardly barely scarcely
    unable fail fails failed lack lacks lacked refuse refuses refused n't
""")
_CONTRACTED = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_AS_DIGITS = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "twenty": "20",
}  # fmt: skip


@dataclass(frozen=True)
class Words:
    """A text read once: its words in order and what they say."""

    tokens: tuple[str, ...]
    """Lower case, apostrophes straight, ``n't`` as ``not``, ``'s`` left out, 1,000 as 1000."""
    stems: tuple[str, ...]
    """One a token; empty for function words, negators and digits."""
    content: frozenset[str]
    """The stems that carry meaning."""
    numbers: frozenset[str]
    """Numbers as digits without separators: ``208204``, ``0.47``."""


@lru_cache(maxsize=16384)
def read(text: str) -> Words:
    """The words of a text."""
    tokens = tuple(tokens_of(text))
    stems = tuple(_stem(token) for token in tokens)
    return Words(
        tokens=tokens,
        stems=stems,
        content=frozenset(stem for stem in stems if stem),
        numbers=frozenset(number for _, number in numbers(tokens)),
    )


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, in order, blanks left out."""
    return tuple(part.strip() for part in _SENTENCE.split(text) if part and part.strip())


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The words of a text between single spaces: what two spellings of it have in common."""
    return spaced(read(text).tokens)


def spaced(tokens: Iterable[str]) -> str:
    """`plain` of a text whose tokens are known."""
    return f" {' '.join(_AS_DIGITS.get(token, token) for token in tokens)} "


def stands(said: str, source: str) -> bool:
    """Whether the words of a text stand in another, and are not turned round by the next one."""
    words, held = plain(said), plain(source)
    at = held.find(words)
    while at >= 0:
        following = held[at + len(words) :].partition(" ")[0]
        if following not in NEGATORS:
            return True
        at = held.find(words, at + 1)
    return False


def alike(left: str, right: str) -> float:
    """Jaccard similarity of two texts' meaning-carrying stems, between 0 and 1.

    Texts without any such stem are compared word by word.
    """
    mine: frozenset[str] = read(left).content or frozenset(read(left).tokens)
    yours: frozenset[str] = read(right).content or frozenset(read(right).tokens)
    both = mine | yours
    return len(mine & yours) / len(both) if both else 1.0


def tokens_of(text: str) -> Iterator[str]:
    """The tokens of `Words`, where nothing else is asked of a text."""
    for token in _TOKEN.findall(_THOUSANDS.sub("", text.lower().replace("\u2019", "'"))):
        if token.endswith("n't") or token == "cannot":
            verb = _CONTRACTED.get(token, token[:-3])
            yield from (verb, "not") if verb else ("not",)
        elif token[0] == ".":
            yield f"0{token}"
        else:
            yield token.partition("'")[0] if "'" in token else token


@lru_cache(maxsize=65536)
def stemmed(token: str) -> str:
    """The stem of any token, of function words as well."""
    stem: str = _STEM(token)
    return stem


def _stem(token: str) -> str:
    if token[0].isdigit() or token in FUNCTION_WORDS or token in NEGATORS or len(token) < 2:
        return ""
    return stemmed(token)
