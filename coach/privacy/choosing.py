"""What a person changes in a preview: more masked, or a guess taken back.

A person may always mask more. Names of the programme's people and identifiers with a form of their
own stay masked whatever anybody clicks; only what was a guess may be shown again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.domain.sessions import AnonymisedText
from coach.errors import NotAllowed, WrongUse
from coach.privacy.spans import Anonymised, Kind, Origin, Span, masked

SURROGATE = "[Detail]"

_CHANGED = "The text changed since it was checked. Check it again."

Place = tuple[int, int]
"""Start and end in code points of the text as it was typed."""


@dataclass(frozen=True)
class Choices:
    """A person's changes to a preview."""

    masked: tuple[Place, ...] = ()
    """More to mask."""
    shown: tuple[Place, ...] = ()
    """Guesses to take back: exactly the places of spans."""

    def masking(self, place: Place) -> Choices:
        """With one more place masked."""
        return replace(self, masked=(*self.masked, place))

    def showing(self, place: Place) -> Choices:
        """With one more guess taken back."""
        return replace(self, shown=(*self.shown, place))


def choose(text: str, found: Anonymised, choices: Choices) -> Anonymised:
    """The text with a person's changes.

    Both reach every mention of the same words: what somebody masks once is masked throughout, and
    a word that is no name is none wherever it stands. Where the two meet, masking wins.

    Args:
        text: As it was typed.
        found: What the anonymiser made of it.
        choices: The changes.

    Raises:
        NotAllowed: a span to be shown again was no guess.
        WrongUse: a place is not one of this text.
    """
    kept = _taken_back(text, found.spans, choices.shown)
    for start, end in choices.masked:
        if not 0 <= start < end <= len(text):
            raise WrongUse(_CHANGED)
        for place in _mentions(text, _whole_words(text, start, end)):
            kept = _with_masked(kept, *place)
    return Anonymised(AnonymisedText(masked(text, kept)), kept)


def _taken_back(text: str, spans: tuple[Span, ...], places: tuple[Place, ...]) -> tuple[Span, ...]:
    by_place = {(span.start, span.end): span for span in spans}
    words = set()
    for place in places:
        span = by_place.get(place)
        if span is None:
            raise WrongUse(_CHANGED)
        if span.source is not Origin.GUESS:
            raise NotAllowed(
                "Names of people in the programme, numbers and addresses stay masked. "
                "Reword the sentence if it reads badly."
            )
        words.add(_folded(text, span))
    return tuple(
        span
        for span in spans
        if span.source is not Origin.GUESS or _folded(text, span) not in words
    )


def _folded(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].casefold().split())


def _whole_words(text: str, start: int, end: int) -> Place:
    """The selection without blanks at its ends, widened to whole words."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise WrongUse("Select the words to mask first.")
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _mentions(text: str, place: Place) -> list[Place]:
    words = r"\s+".join(re.escape(word) for word in text[place[0] : place[1]].split())
    pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
    return [place, *(match.span() for match in pattern.finditer(text) if match.span() != place)]


def _with_masked(spans: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    """The spans with one more, which swallows those that it touches."""
    met = [span for span in spans if span.start < end and start < span.end]
    if any(span.start <= start and end <= span.end for span in met):
        return spans
    start = min([start, *(span.start for span in met)])
    end = max([end, *(span.end for span in met)])
    new = Span(start, end, Kind.DETAIL, SURROGATE, Origin.CHOSEN)
    return tuple(sorted([*(s for s in spans if s not in met), new], key=lambda span: span.start))
