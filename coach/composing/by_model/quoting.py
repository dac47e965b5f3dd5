"""The words of a source that a model meant to copy: what is shown always stands in the source.

Models mistype labels, straighten quotation marks, leave words out or say a sentence in other
words. The citation is of the source's own sentence; whether the piece rests on it is checked after.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from coach.checks.words import alike, sentences
from coach.composing.by_model.wire import WireCite
from coach.composing.citing import locate
from coach.composing.drafts import Quote
from coach.domain.passages import Passage
from coach.privacy.reading import read
from coach.prompting.marking import unmarked

Labels = Mapping[str, Sequence[Passage]]

_BULLET = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
_LEFT_OUT = re.compile(r"\s*(?:\.\.\.|…|\[[^\]]*\])\s*")
_FEWEST_WORDS = 4
_PARAPHRASE = 0.5
"""How alike a sentence of a source and its paraphrase are at least (Jaccard of stems)."""
_SEVERAL = 1.2
"""How much more alike the nearest has to be than the next one."""


def resolved(cite: WireCite, labels: Labels) -> Quote | None:
    """The quote as a source has it; None where no source says anything like it.

    A label that was offered and does not hold the words gives way to one that does, and so does an
    unknown one where the words stand in one source alone.
    """
    copied = bare(cite.quote)
    own = labels.get(cite.source, ())
    for words in (copied, *_pieces(copied)):
        if found := _typed(words, own):
            return Quote(cite.source, found)
    elsewhere = dict(_elsewhere(copied, cite.source, labels))
    if len(elsewhere) == 1 or (own and elsewhere):
        return next(Quote(label, words) for label, words in elsewhere.items())
    nearest = _nearest(copied, own)
    return Quote(cite.source, nearest) if nearest else None


def bare(quote: str) -> str:
    """Copied words without what was put around them."""
    return unmarked(quote).strip(" \"'“”‘’…\n").removesuffix("...").strip()


def _pieces(copied: str) -> list[str]:
    """What was copied on either side of words left out, the longest first."""
    parts = [part.strip(" ,;:") for part in _LEFT_OUT.split(copied)]
    whole = [part for part in parts if len(part.split()) >= _FEWEST_WORDS]
    return sorted(whole, key=len, reverse=True) if len(parts) > 1 else []


def _elsewhere(copied: str, but: str, labels: Labels) -> Iterator[tuple[str, str]]:
    if len(copied.split()) < _FEWEST_WORDS:
        return
    for label, passages in labels.items():
        found = _typed(copied, passages) if label != but else None
        if found:
            yield label, found


def _typed(copied: str, passages: Sequence[Passage]) -> str | None:
    return next((found for p in passages if (found := _typed_as(copied, p.text))), None)


def _typed_as(copied: str, text: str) -> str | None:
    """The words of a text that a quote copies but for case, accents, dashes or quotation marks."""
    if locate(copied, text):
        return copied
    reading = read(text)
    folded = read(copied).text.lower().rstrip(".,;:!?")
    lowered = reading.text.lower()
    place = locate(folded, lowered) if len(lowered) == len(reading.text) else None
    if place is None:
        return None
    start, end = reading.back(*place)
    return text[start:end]


def _nearest(copied: str, passages: Sequence[Passage]) -> str:
    """The sentence of a source that says the same in other words; empty where none clearly does."""
    said = {
        sentence.strip(): alike(copied, sentence)
        for passage in passages
        for line in passage.text.splitlines()
        for sentence in sentences(_BULLET.sub("", line))
        if len(sentence.split()) >= _FEWEST_WORDS
    }
    ranked = sorted(said.items(), key=lambda part: -part[1])
    if not ranked or ranked[0][1] < _PARAPHRASE:
        return ""
    clear = len(ranked) == 1 or ranked[0][1] >= _SEVERAL * ranked[1][1]
    return ranked[0][0] if clear else ""
