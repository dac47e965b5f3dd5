"""Text that gives the machine orders: in documents, notes, requests and suggestions.

Filters alone stop no determined attacker (Nasr et al. 2025, arXiv:2510.09023); the coach has no
tools, renders no links and builds suggestions from cited passages only. This check keeps such text
out of the index and off the screen.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.checks.judging import Judging, Kind, judged
from coach.checks.orders import Signal, heard
from coach.checks.own import own_sentences
from coach.checks.shown import shown_texts
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body
from coach.privacy.reading import fold

ATTACK = 0.5
"""Score from which on a text counts as an attack."""
OBEYED = 0.55
"""How sure the judge has to be of a sentence of the coach, which mostly asks for something."""

_OBEYED = "This speaks of the machine's own orders and not of the meeting."

_HIDDEN = re.compile(
    "[\U000e0000-\U000e007f\u202a-\u202e\u2066-\u2069]"
    "|[\u200b\u200c\u200d\u2060\ufeff\u00ad](?:[\\w\\s]{0,2}[\u200b\u200c\u200d\u2060\ufeff\u00ad]){2,}"
)
_TAGS = re.compile("[\U000e0020-\U000e007e]+")
_BLOB = re.compile(r"(?<![\w/+.-])[A-Za-z0-9+/]{24,}={0,2}(?![\w/+])")
_SPACED = re.compile(r"\b(?:[A-Za-z][ ._-]){5,}[A-Za-z]\b")
_PART = re.compile(r"\n\s*\n")
_LONGEST_PART = 1200
_LEAST_READABLE = 0.9
_SHORTEST_BLOB = 24


def attack_score(text: str) -> float:
    """How surely a text tries to steer the machine that reads it, between 0 and 1."""
    return _judged(text)[0]


def suspicious(text: str) -> str | None:
    """Why a text is kept out, in plain words; None where nothing speaks against it."""
    score, reason = _judged(text)
    return reason if score >= ATTACK else None


@dataclass(frozen=True)
class Injection:
    """No part of a suggestion, quotes included, gives orders to a machine.

    With a judge, the coach's own sentences are judged by meaning as well: an order that was obeyed
    is worded as an answer.
    """

    name: str = "injection"
    version: str = "4"
    judging: Judging | None = None

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """An error on each text that reads like an order to the machine, or like one obeyed."""
        said = own_sentences(body, context) if self.judging else []
        scores = judged(self.judging, Kind.OBEYED, [sentence for _, sentence in said])
        found = {
            where: _OBEYED
            for (where, _), score in zip(said, scores, strict=True)
            if score >= OBEYED
        }
        for where, text in shown_texts(body):
            reason = suspicious(text)
            if reason:
                found[where] = reason
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, reason in found.items()
        ]


@lru_cache(maxsize=8192)
def _judged(text: str) -> tuple[float, str]:
    """The highest score of any part of the text, and the weightiest reason for it."""
    best = (0.0, "")
    if not text.isascii():
        if _HIDDEN.search(text):
            best = (0.9, "It holds characters that people cannot see.")
        folded = fold(text)
        other_script = () if folded.isascii() else (text,)
        text = "\n\n".join([folded, *other_script, *_from_tags(text)])
    for part in _parts(text):
        best = max(best, _part_score(part))
    return best


def _part_score(part: str) -> tuple[float, str]:
    found = heard(part)
    if not found:
        return 0.0, ""
    doubt = 1.0
    for weight in _by_group(found):
        doubt *= 1.0 - weight
    heaviest = max(found, key=lambda signal: signal.weight)
    return round(1.0 - doubt, 4), heaviest.reason


def _by_group(found: Sequence[Signal]) -> Iterator[float]:
    """The heaviest weight of each group: saying one thing twice is no second sign."""
    for group in sorted({signal.group for signal in found}):
        yield max(signal.weight for signal in found if signal.group == group)


def _parts(text: str) -> Iterator[str]:
    """Paragraphs of bounded length, then what is written in a code of some kind."""
    for paragraph in _PART.split(text) if "\n" in text else (text,):
        for at in range(0, len(paragraph), _LONGEST_PART):
            yield paragraph[max(0, at - 200) : at + _LONGEST_PART]
    words = text.split()
    if _may_be_spaced(text, words) and _SPACED.search(text):
        yield _SPACED.sub(lambda spaced: re.sub(r"[ ._-]", "", spaced.group()), text)
    if any(len(word) >= _SHORTEST_BLOB for word in words):
        yield from _decoded(text)


def _may_be_spaced(text: str, words: Sequence[str]) -> bool:
    joined = text.count(".") + text.count("_") + text.count("-")
    return joined > 4 or sum(len(word) == 1 for word in words) > 4


def _decoded(text: str) -> Iterator[str]:
    for blob in _BLOB.findall(text):
        try:
            plain = base64.b64decode(blob + "=" * (-len(blob) % 4), validate=True).decode("utf-8")
        except (binascii.Error, UnicodeDecodeError):
            continue
        if sum(c.isprintable() for c in plain) >= _LEAST_READABLE * len(plain) and " " in plain:
            yield f"(base64) {plain}"


def _from_tags(text: str) -> Iterator[str]:
    """What Unicode tag characters spell: ASCII moved to where nobody sees it."""
    for run in _TAGS.findall(text):
        yield "".join(chr(ord(char) - 0xE0000) for char in run)
