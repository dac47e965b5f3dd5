"""A text as a reader sees it: hidden characters gone, lookalikes and accents folded.

Everything that searches for identifiers searches this reading, and finds are carried back to the
text that came in. So a zero-width space, a Cyrillic "а", full-width digits, curly quotes or a name
broken over two lines hide nothing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LOOKALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУабвгеѕіјкмнорстхуԁԛԝѴѵҺһΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχɑɡıⅼ",
        "ABESIJKMHOPCTXYabBreSijkMHopctxydqwVvHhABEZHIKMNOPTYXaikvoptuxagil",
        strict=True,
    )
)
_SPECIAL = {
    "ß": "ss", "ẞ": "SS", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o",
    "Ł": "L", "ł": "l", "Đ": "D", "đ": "d", "Ð": "D", "ð": "d", "Þ": "Th", "þ": "th",
    "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N", "ə": "e", "Ə": "E",
    "ɛ": "e", "Ɛ": "E", "ɔ": "o", "Ɔ": "O", "ɓ": "b", "Ɓ": "B", "ɗ": "d", "Ɗ": "D", "ƙ": "k",
    "Ƙ": "K", "ƴ": "y", "Ƴ": "Y", "ʻ": "'",
    "‘": "'", "’": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
    "∆": "Δ", "Ω": "Ω", "µ": "μ",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", "…": "...",
}  # fmt: skip
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and symbols that show nothing."""
_BREAK = re.compile(
    r"(?<=[A-Za-z])-[ \t]*\r?\n[ \t]*(?=[a-z])|&(?:shy|zwnj|zwj|#173|#8203|#x200b);"
    r"|(?P<space>%20|&(?:nbsp|#160|#xa0);)",
    re.IGNORECASE,
)
"""Signs of no letter: a hyphen at a line's end, and what encodes a space or nothing to be seen."""
_CYRILLIC_OR_GREEK = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z]")
_HIDDEN = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_WORD = re.compile(rf"[^\W_]+(?:[{_HIDDEN}]+[^\W_]+)*")
_PLAIN = re.compile(r"[\t\n\r\x20-\x7e]*\Z")


@dataclass(frozen=True)
class Reading:
    """The folded text; ``places[i]`` is where its character i stood in the text that came in."""

    text: str
    places: tuple[int, ...] | range
    length: int

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that ``text[start:end]`` was read from."""
        if start >= end:
            at = self.places[start] if start < len(self.places) else self.length
            return at, at
        return self.places[start], self.places[end - 1] + 1


def read(text: str) -> Reading:
    """Fold a text for searching."""
    if _PLAIN.match(text):
        folded, places = text, list(range(len(text)))
    else:
        folded, places = _folded(text)
    return _joined(folded, places, len(text))


def fold(text: str) -> str:
    """The folded text alone."""
    return read(text).text


def key(text: str) -> str:
    """Letters and digits alone, lower case: what spellings of one name have in common."""
    return "".join(c for c in fold(text).casefold() if c.isalnum())


def _folded(text: str) -> tuple[str, list[int]]:
    lookalike = _mixed_places(text)
    pieces: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        plain = _LOOKALIKES.get(char) if at in lookalike else None
        piece = _fold_char(char) if plain is None else plain
        pieces.append(piece)
        places.extend([at] * len(piece))
    return "".join(pieces), places


def _mixed_places(text: str) -> frozenset[int]:
    """Places in words that mix scripts: there a lookalike letter stands for the Latin one."""
    if not _CYRILLIC_OR_GREEK.search(text):
        return frozenset()
    mixed: set[int] = set()
    for word in _WORD.finditer(text):
        letters = re.sub(rf"[{_HIDDEN}]", "", word.group())
        disguised = all(c in _LOOKALIKES or c.isascii() for c in letters)
        if _CYRILLIC_OR_GREEK.search(letters) and (_LATIN.search(letters) or disguised):
            mixed.update(range(word.start(), word.end()))
    return frozenset(mixed)


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in "\t\n\r" or " " <= char <= "~":
        return char
    if char in _BLANK:
        return ""
    if char in _SPECIAL or char in _SMALL_CAPITALS:
        return _SPECIAL.get(char) or _SMALL_CAPITALS[char]
    category = unicodedata.category(char)
    if category in {"Cf", "Cc", "Mn", "Me", "Cs"}:
        return ""
    if category.startswith("Z"):
        return "\n" if category in {"Zl", "Zp"} else " "
    plain = unicodedata.normalize("NFKD", char)
    kept = "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Me"})
    return "".join(_SPECIAL.get(c, c) for c in kept)


def _joined(folded: str, places: list[int], length: int) -> Reading:
    """Words broken by a hyphen at a line's end become whole; encoded spaces become spaces."""
    kept: list[str] = []
    kept_places: list[int] = []
    done = 0
    for broken in _BREAK.finditer(folded):
        kept.append(folded[done : broken.start()])
        kept_places.extend(places[done : broken.start()])
        if broken["space"]:
            kept.append(" ")
            kept_places.append(places[broken.start()])
        done = broken.end()
    if not done:
        return Reading(folded, tuple(places), length)
    kept.append(folded[done:])
    kept_places.extend(places[done:])
    return Reading("".join(kept), tuple(kept_places), length)
