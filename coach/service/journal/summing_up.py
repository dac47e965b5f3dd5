"""A summary before the next meeting that quotes the writer, word for word, and adds nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.journal import JournalEntry
from coach.service.journal.own_words import sentences

ENTRIES = 3
"""Of the newest entries, those that a summary reads at least."""
EACH = 3
"""Quotes under one heading."""
_LONGEST = 60
"""Words of a sentence that can still be quoted in a summary."""


class Heading(StrEnum):
    """What the quoted sentences have in common."""

    MEANT = "meant"
    """What the writer meant to do."""
    NOTICED = "noticed"
    """What surprised or taught them."""
    FELT = "felt"
    """How it was for them."""
    OPEN = "open"
    """What they still ask themselves."""


_CUES = {
    Heading.OPEN: re.compile(
        r"\?\s*[\"'\u2019\u201d)]*$|\b(?:I wonder|not sure|don't know|do not know|no idea)\b", re.I
    ),
    Heading.MEANT: re.compile(
        r"\bI(?:'ll| will| want to| plan to| intend to|'m going to| am going to|'d like to"
        r"| promised| need to| must)\b|\bnext time\b",
        re.I,
    ),
    Heading.NOTICED: re.compile(
        r"\b(?:surpris\w+|reali[sz]ed|noticed|learn(?:ed|t)|did(?:n't| not) expect|had no idea|"
        r"dawned|new to me|understood|saw that)\b",
        re.I,
    ),
    Heading.FELT: re.compile(r"\bI (?:felt|feel|was|am|got)\b", re.I),
}


@dataclass(frozen=True)
class Quoted:
    """A sentence of the writer's, verbatim."""

    text: str
    entry: JournalEntry


@dataclass(frozen=True)
class Part:
    """Quotes under a heading."""

    heading: Heading
    quotes: tuple[Quoted, ...]


def summary(entries: Sequence[JournalEntry]) -> tuple[Part, ...]:
    """Sentences since the last meeting, each verbatim and once, under the heading that fits.

    Args:
        entries: Newest first.
    """
    kept: dict[Heading, list[Quoted]] = {heading: [] for heading in Heading}
    for entry in _read(entries):
        for one in sentences(entry.text):
            heading = _heading(one.text)
            if heading and len(kept[heading]) < EACH:
                kept[heading].append(Quoted(one.text, entry))
    return tuple(Part(heading, tuple(quotes)) for heading, quotes in kept.items() if quotes)


def _read(entries: Sequence[JournalEntry]) -> Sequence[JournalEntry]:
    """All with words that followed the latest meeting, and before them as many as `ENTRIES`."""
    worded = [entry for entry in entries if entry.text.strip()]
    latest = [entry for entry in worded if entry.session_number == worded[0].session_number]
    return worded[: max(ENTRIES, len(latest))]


def _heading(sentence: str) -> Heading | None:
    plain = sentence.replace("\u2019", "'")
    if len(plain.split()) > _LONGEST:
        return None
    return next((heading for heading, cue in _CUES.items() if cue.search(plain)), None)
