"""Promises found in a note: offered to a person, who confirms or dismisses each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.composing.utterance import sentences
from coach.domain.people import Role
from coach.domain.sessions import AnonymisedText
from coach.privacy.spans import Anonymised, excerpt, in_original
from coach.service.due_dates import due_in

MOST = 8
"""Promises offered for one note."""

_WOULD = (
    r"(?:will|'ll|’ll|is\s+going\s+to|are\s+going\s+to|am\s+going\s+to|'m\s+going\s+to|"
    r"’m\s+going\s+to|(?:has\s+|have\s+)?(?:promised|agreed|committed|offered|undertook|undertaken)"
    r"(?:\s+(?:me|us|her|him))?(?:\s+that)?\s+(?:to|(?:she|he|they|i|we)(?:'d|’d|\s+would|\s+will|"
    r"'ll|’ll))|(?:said|says)\s+(?:that\s+)?(?:she|he|they|i|we)(?:'d|’d|\s+would|\s+will|'ll|’ll)"
    r"|wants\s+to|is\s+to|plans\s+to)"
)
_OTHER = (
    r"(?:she|he|they|my\s+(?:mentee|mentor|partner)|the\s+(?:leader|senior|director|boss|mentee|"
    r"mentor)|\[(?:Colleague|Person)-\d+\])"
)
_BY_OTHER = re.compile(rf"(?<!\w){_OTHER}\s*{_WOULD}\s+", re.IGNORECASE)
_BY_WRITER = re.compile(rf"\bI\s*{_WOULD}\s+", re.IGNORECASE)
_BY_BOTH = re.compile(rf"\bwe\s*{_WOULD}\s+", re.IGNORECASE)
_LISTED = re.compile(
    r"^[\s>*•–-]*(?:actions?|to[\s-]?do|promises?|promised|commitments?|next\s+steps?|"
    r"(?:by|before|until)\s+next\s+time|agreed)\s*[:–-]\s*(?:to\s+)?",
    re.IGNORECASE,
)
_NO_PROMISE = re.compile(
    r"(?:never\s+(?:understand|know|change)|be\s+(?:away|off|late|busy|here|there|in|at|on|out|able|"
    r"fine|ok|okay|hard|difficult|good|the|an?|\d)|have\s+(?:been|to)|probably|see\b|need\b)\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(r"\b(?:if|unless|whether|hope|wish|wonder|doubt)\b", re.IGNORECASE)
_SHORTEST = 2


@dataclass(frozen=True)
class Promised:
    """A promise that a note seems to hold; ``text`` stands verbatim in the masked note."""

    text: AnonymisedText
    by: Role
    due: date | None


def promised(
    typed: str, found: Anonymised, writer: Role, today: date, next_meeting: date | None = None
) -> tuple[Promised, ...]:
    """Promises in a note, in order and each once, at most `MOST`.

    Args:
        typed: The note as it was typed: the only place where its dates still stand.
        found: The note with its masks.
        writer: Who says "I".
        today: The day on which it is written.
        next_meeting: What "by next time" means, where it is known.
    """
    kept: dict[str, Promised] = {}
    at = 0
    for sentence in sentences(found.text.text):
        start = found.text.text.index(sentence, at)
        at = start + len(sentence)
        for first, last, by in _in_sentence(sentence, writer):
            words = excerpt(found.text, start + first, start + last)
            begin, end = in_original(found.spans, start, start + last)
            due = due_in(typed[begin:end], today, next_meeting)
            kept.setdefault(words.text.casefold(), Promised(words, by, due))
    return tuple(kept.values())[:MOST]


def _in_sentence(sentence: str, writer: Role) -> Iterator[tuple[int, int, Role]]:
    """Where the promised deed stands in a sentence, and whose it is."""
    if sentence.rstrip().endswith("?"):
        return
    other = Role.MENTEE if writer is Role.MENTOR else Role.MENTOR
    ways = ((_BY_OTHER, other), (_BY_WRITER, writer), (_BY_BOTH, Role.MENTEE))
    spoken = [
        (match, by)
        for pattern, by in ways
        for match in pattern.finditer(sentence)
        if not _HYPOTHETICAL.search(sentence[: match.start()])
        and not _NO_PROMISE.match(sentence, match.end())
    ]
    spoken.sort(key=lambda pair: pair[0].start())
    stops = [*(match.start() for match, _ in spoken[1:]), len(sentence)]
    for (match, by), stop in zip(spoken, stops, strict=False):
        yield from _deed(sentence, match.end(), stop, by)
    listed = _LISTED.match(sentence)
    if listed and not spoken:
        yield from _deed(sentence, listed.end(), len(sentence), Role.MENTEE)


def _deed(sentence: str, start: int, stop: int, by: Role) -> Iterator[tuple[int, int, Role]]:
    words = re.sub(r"(?:[\s,;:.!]|\b(?:and|but|then|so|while|that)\b)+\Z", "", sentence[start:stop])
    if len(words.split()) >= _SHORTEST:
        yield start, start + len(words), by
