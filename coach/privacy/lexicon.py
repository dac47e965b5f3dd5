"""What kind of word a word is: ordinary English, a given or family name, a place."""

from __future__ import annotations

from functools import lru_cache
from string import ascii_lowercase

from Stemmer import Stemmer

from coach.privacy.wordlists import lines, words

_STEM = Stemmer("english").stemWord
GIVEN = words("given")
FAMILY = words("family")
_NAMES = GIVEN | FAMILY
_PEOPLES = words("peoples")
KNOWN = words("known") | (_PEOPLES - _NAMES)
_ENGLISH = words("english")
_AMBIGUOUS = words("ambiguous")
_STEMS = frozenset(_STEM(word) for word in _ENGLISH)
_ENDINGS = tuple(sorted(words("endings")))
_INFLECTIONS = ("s", "ed", "ing", "er", "ly", "est", "y", "ation", "al", "ic", "or")
_PREFIXES = tuple(sorted(words("prefixes"), key=len, reverse=True))
_SHORTEST_PART = 3
_PLACES = frozenset(lines("places"))


@lru_cache(maxsize=16384)
def is_ordinary(word: str) -> bool:
    """Whether a lower-case word is one that English writes with a small letter."""
    if word in _ENGLISH:
        return True
    if word in _NAMES or len(word) < 4:
        return False
    if len(word) > 6 and word.endswith(_ENDINGS):
        return True
    return word.endswith(_INFLECTIONS) and _STEM(word) in _STEMS


def is_listed(word: str) -> bool:
    """Whether a lower-case word is in the list itself and not only built like those that are."""
    return word in _ENGLISH or word.removesuffix("s") in _ENGLISH


def is_word(word: str) -> bool:
    """Whether a lower-case word is in the list or an inflected form of one that is."""
    return is_listed(word) or (word.endswith(_INFLECTIONS) and _STEM(word) in _STEMS)


@lru_cache(maxsize=16384)
def is_built(word: str) -> bool:
    """Whether a lower-case word is made of English ones, such as "standup" or "microclimate"."""
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _SHORTEST_PART and is_word(rest):
            return True
    return any(
        is_listed(word[:at]) and is_word(word[at:])
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


@lru_cache(maxsize=16384)
def is_slip(word: str) -> bool:
    """Whether a lower-case word is one slip of the hand away from an English one."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    fewer = {a + b[1:] for a, b in parts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    other = {a + c + b[1:] for a, b in parts if b for c in ascii_lowercase}
    more = {a + c + b for a, b in parts for c in ascii_lowercase}
    return any(is_word(near) for near in fewer | swapped | other | more)


def is_one_slip(word: str, name: str) -> bool:
    """Whether one letter is missing, too many, another one, or two neighbours are swapped."""
    if word == name:
        return True
    short, long = sorted((word, name), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


def is_known(word: str) -> bool:
    """Whether it is a capitalised word that identifies nobody, such as a weekday or a tool."""
    return word in KNOWN or (word.endswith("s") and word[:-1] in KNOWN)


def is_people(word: str) -> bool:
    """Whether a people, a faith or a feast is called so, and somebody as well: "Sami", "Finn"."""
    return word in _PEOPLES and word in _NAMES


def is_name(word: str) -> bool:
    """Whether somebody somewhere is called so."""
    return word in _NAMES


def is_only_name(word: str) -> bool:
    """Whether it is a name and no English word, weekday or tool."""
    return word in _NAMES and word not in KNOWN and not is_ordinary(word)


def is_ambiguous(word: str) -> bool:
    """Whether it is a name that English also uses as a word, such as "grace"."""
    return word in _AMBIGUOUS


def is_place(words_in_lower_case: str) -> bool:
    """Whether a town, county, state or country is called so."""
    return words_in_lower_case in _PLACES
