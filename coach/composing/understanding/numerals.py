"""Number words: what they are worth, in which forms people write them, and mistyped ones."""

from __future__ import annotations

import re

_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_DIGITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
UNITS = {word: value for value, word in enumerate((*_DIGITS, *_TEENS), 1)}
TENS = {
    **{word: 10 * n for n, word in enumerate(("twenty", "thirty", "forty", "fifty"), 2)},
    **{word: 10 * n for n, word in enumerate(("sixty", "seventy", "eighty", "ninety"), 6)},
    "fourty": 40,
}
_ONES = "|".join(_DIGITS)
_WORD = (
    rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_ONES}))?"
    rf"|(?:one|a|two)\s+hundred(?:\s+and)?(?:\s+(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_ONES}))?"
    rf"|{'|'.join(sorted(UNITS, key=len, reverse=True))}))?"
    rf"|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
)
NUMBER = rf"(?:\d+(?:[.,]\d+)?|{_WORD})"
_IN_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth"),
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
ORDINALS = {
    **{word: place for place, word in enumerate(_IN_WORDS, 1)},
    **{f"{place}{_ENDINGS.get(place, 'th')}": place for place in range(1, len(_IN_WORDS) + 1)},
}
"""Places from the front, by the words for them."""
ORDINAL = "|".join(ORDINALS)


def number(text: str) -> float | None:
    """The value of a number in digits or words below 300, or None."""
    text = re.sub(r"[\s-]+", " ", text.strip().lower())
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return float(text.replace(",", "."))
    if text in ("a", "an"):
        return 1.0
    hundred = re.match(r"(one|a|two) hundred(?: and)?", text)
    value = 0.0
    if hundred:
        value = 200.0 if hundred[1] == "two" else 100.0
        text = text[hundred.end() :].strip()
    for word in text.split():
        if word not in UNITS and word not in TENS:
            return None
        value += UNITS.get(word) or TENS[word]
    return value or None


_SHORTEST = 4
"""Letters from which on a number word is still known with two of them in the wrong order; with one
more, also where one is missing."""
_REAL_WORDS = frozenset(
    ("elven", "even", "event", "fist", "fits", "fort", "nice", "seen", "sent", "sith", "sixt")
    + ("tent", "then", "there", "tree")
)


def _mistyped() -> dict[str, str]:
    words = [word for word in (*UNITS, *TENS, *ORDINALS) if word.isalpha() and word != "fourty"]
    known = {*words, *_REAL_WORDS}
    found: dict[str, str] = {"tow": "two", "forth": "fourth", "fith": "fifth", "nineth": "ninth"}
    for word in words:
        if len(word) < _SHORTEST:
            continue
        swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)]
        short = [word[:n] + word[n + 1 :] for n in range(len(word))]
        for form in (*swapped, *(short if len(word) > _SHORTEST else ())):
            if form not in known and len(form) >= _SHORTEST:
                found.setdefault(form, word)
    return found


_MISTYPED = _mistyped()
_LETTERS = re.compile(r"[A-Za-z]{3,11}")


def well_spelled(text: str) -> str:
    """The text with mistyped number words put right: "the thrid one" is the third one."""
    return _LETTERS.sub(lambda found: _MISTYPED.get(found[0].lower(), found[0]), text)
