"""What the anonymiser found, where, and what stands in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.domain.sessions import AnonymisedText


class Kind(StrEnum):
    """What a masked span identifies."""

    PERSON = "person"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    POSTCODE = "postcode"
    NATIONAL_ID = "national-id"
    HEALTH_ID = "health-id"
    STAFF_NUMBER = "staff-number"
    DATE = "date"
    LINK = "link"
    HANDLE = "handle"
    ACCOUNT = "account"
    PLATE = "plate"
    NETWORK = "network"
    ORGANISATION = "organisation"
    PLACE = "place"
    DETAIL = "detail"
    """Whatever a person chose to mask."""


class Origin(StrEnum):
    """How a span was found; only a guess may be taken back by a person."""

    ROSTER = "roster"
    PATTERN = "pattern"
    GUESS = "guess"
    CHOSEN = "chosen"
    """Masked by the person who wrote the text."""


@dataclass(frozen=True)
class Found:
    """A place in a text that identifies somebody, before it has a surrogate."""

    start: int
    end: int
    kind: Kind
    source: Origin
    canonical: str
    """What all mentions of the same thing have in common: a person id or a folded name."""


@dataclass(frozen=True)
class Span:
    """A masked span: ``start`` and ``end`` are code points of the text that came in."""

    start: int
    end: int
    kind: Kind
    surrogate: str
    source: Origin


@dataclass(frozen=True)
class Anonymised:
    """A text with its surrogates in place, and what they stand for."""

    text: AnonymisedText
    spans: tuple[Span, ...]


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with each span's surrogate in its place; spans are in order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for span in spans:
        pieces += [text[done : span.start], span.surrogate]
        done = span.end
    return "".join([*pieces, text[done:]])


def excerpt(text: AnonymisedText, start: int, end: int) -> AnonymisedText:
    """A piece of an anonymised text is anonymised."""
    return AnonymisedText(text.text[start:end])


def in_original(spans: Iterable[Span], start: int, end: int) -> tuple[int, int]:
    """Where a range of the masked text stood in the text that came in; surrogates count whole."""
    first = last = None
    shift = 0
    for span in spans:
        left, right = span.start + shift, span.start + shift + len(span.surrogate)
        if first is None and start < right:
            first = start - shift if start < left else span.start
        if end <= left:
            break
        if end <= right:
            last = span.end
            break
        shift = right - span.end
    begin = start - shift if first is None else first
    return begin, end - shift if last is None else last


_RANK = {Origin.ROSTER: 0, Origin.PATTERN: 1, Origin.GUESS: 2}


def settle(found: Iterable[Found]) -> tuple[Found, ...]:
    """Non-overlapping finds in text order, which together cover all that was found.

    Finds that overlap become one, named by its strongest: roster before pattern before guess,
    longer before shorter. No letter found by anybody comes back into the open.
    """
    settled: list[Found] = []
    group: list[Found] = []
    end = 0
    for each in sorted(found, key=lambda f: (f.start, f.end)):
        if group and each.start >= end:
            settled.append(_as_one(group, end))
            group = []
        end = max(end, each.end) if group else each.end
        group.append(each)
    return (*settled, _as_one(group, end)) if group else tuple(settled)


def _as_one(group: Sequence[Found], end: int) -> Found:
    strongest = min(group, key=lambda f: (_RANK[f.source], f.start - f.end, f.start))
    return replace(strongest, start=group[0].start, end=end)
