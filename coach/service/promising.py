"""Promises found in a note: offered to a person, who confirms or dismisses each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.composing.understanding.utterance import sentences
from coach.domain.people import Role
from coach.domain.sessions import AnonymisedText
from coach.privacy.spans import Anonymised, excerpt, in_original
from coach.service.due_dates import due_in

MOST = 8
"""Promises offered for one note."""

_WOULD = (
    r"(?:will|['’]ll|(?:is|are|am|['’](?:s|re|m))\s+going\s+to|['’]m\s+to|"
    r"(?:has|have|needs)\s+to|took\s+it\s+(?:up)?on\s+\w+(?:self|selves)?\s+to|"
    r"(?:has\s+|have\s+|['’](?:s|ve)\s+)?(?:promised|agreed|committed|offered|undertook|undertaken)"
    r"(?:\s+(?:me|us|her|him|\[(?:Colleague|Person)-\d+\]))?(?:\s+that)?\s+(?:to|(?:she|he|they|i|we)(?:'d|’d|\s+would|\s+will|"
    r"'ll|’ll))|(?:said|says)\s+(?:that\s+)?(?:she|he|they|i|we)(?:'d|’d|\s+would|\s+will|'ll|’ll)"
    r"|wants\s+to|is\s+to|plans\s+to)"
)
_NAMED = re.compile(r"\[Colleague-\d+\]")
"""Somebody of the programme, who need not be the partner."""
_OTHER = (
    r"(?:she|he|they|my\s+(?:mentee|mentor|partner)|the\s+(?:leader|senior|director|boss|mentee|"
    r"mentor)|\[(?:Colleague|Person)-\d+\])"
)
_BY_OTHER = re.compile(rf"(?<!\w){_OTHER}\s*{_WOULD}\s+", re.IGNORECASE)
_BY_WRITER = re.compile(rf"\bI\s*{_WOULD}\s+", re.IGNORECASE)
_BY_BOTH = re.compile(rf"\bwe\s*{_WOULD}\s+", re.IGNORECASE)
_TASKED = re.compile(
    r"^[\s>*•–-]*(?:(?:actions?|to[\s-]?do|next\s+steps?)\s*[:–-]?\s*)?"
    rf"(?:{_OTHER}\s+to\s+(?!be\b|the\b|an?\b|my\b|me\b)(?=[a-z])|(?:{_OTHER}|him|her|them)\s*:\s*(?=[a-z]))|"
    r"\b(?:her|his|their)\s+(?:homework|task|job|promise|next\s+step)\s+is\s+to\s+|"
    r"^(?:and\s+)?(?:said|says|promised|agreed|offered)\s+(?:that\s+)?(?:(?:she|he|they)"
    r"(?:['’]d|\s+would|\s+will|['’]ll)|to)\s+|"
    rf"(?<!\w)(?:er|sie|{_OTHER})\s+(?:wird|will|möchte|hat\s+versprochen,?)\s+|"
    rf"(?<!\w)(?:elle|il|{_OTHER})\s+(?:va|a\s+promis\s+de)\s+(?=\w)",
    re.IGNORECASE,
)
"""Promises of the other that name nobody as the doer, or say so as a list of tasks does."""
_WRITER_TASKED = re.compile(
    r"^[\s>*•–-]*(?:me\s+to\s+|(?:me|i)\s*:\s*)(?=[a-z])|\bich\s+(?:will|werde)\s+|\bje\s+vais\s+",
    re.IGNORECASE,
)
_BOTH_TASKED = re.compile(r"\bwir\s+(?:wollen|werden)\s+|\b(?:nous\s+allons|on\s+va)\s+", re.I)
_QUOTED = re.compile(
    rf"[\"”]\s*,?\s*(?:{_OTHER}\s+(?:said|says|promised|told|added)|(?:said|promised)\s+{_OTHER})",
    re.IGNORECASE,
)
_OPENED = re.compile(r"[\"“]")
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
class Sides:
    """Who writes a note, and what stands in it for the two of the pair."""

    role: Role
    """Of the writer."""
    writer: str
    """Surrogate of the writer."""
    partner: str

    @property
    def other(self) -> Role:
        """The partner's role."""
        return Role.MENTEE if self.role is Role.MENTOR else Role.MENTOR

    def of(self, words: str, otherwise: Role) -> Role | None:
        """Whose the words that begin a promise are; None for a third person of the programme."""
        named = _NAMED.findall(words)
        if not named:
            return otherwise
        return {self.writer: self.role, self.partner: self.other}.get(named[0])


@dataclass(frozen=True)
class Promised:
    """A promise that a note seems to hold; ``text`` stands verbatim in the masked note."""

    text: AnonymisedText
    by: Role
    due: date | None


def promised(
    typed: str, found: Anonymised, sides: Sides, today: date, next_meeting: date | None = None
) -> tuple[Promised, ...]:
    """Promises of the pair in a note, in order and each once, at most `MOST`.

    What a third colleague of the programme will do is nobody's promise of the pair.

    Args:
        typed: The note as it was typed: the only place where its dates still stand.
        found: The note with its masks.
        sides: Who says "I", and under which surrogates the two stand in the note.
        today: The day on which it is written.
        next_meeting: What "by next time" means, where it is known.
    """
    kept: dict[str, Promised] = {}
    at = 0
    for sentence in sentences(found.text.text):
        start = found.text.text.index(sentence, at)
        at = start + len(sentence)
        for first, last, by in _in_sentence(sentence, sides):
            words = excerpt(found.text, start + first, start + last)
            begin, end = in_original(found.spans, start, start + last)
            due = due_in(typed[begin:end], today, next_meeting)
            kept.setdefault(words.text.casefold(), Promised(words, by, due))
    return tuple(kept.values())[:MOST]


def _in_sentence(sentence: str, sides: Sides) -> Iterator[tuple[int, int, Role]]:
    """Where the promised deed stands in a sentence, and whose it is."""
    if sentence.rstrip().endswith("?"):
        return
    ways = (
        (_BY_OTHER, sides.other),
        (_TASKED, sides.other),
        (_BY_WRITER, _speaker(sentence, sides)),
        (_WRITER_TASKED, sides.role),
        (_BY_BOTH, Role.MENTEE),
        (_BOTH_TASKED, Role.MENTEE),
    )
    spoken = [
        (match, sides.of(match.group(), by))
        for pattern, by in ways
        for match in pattern.finditer(sentence)
        if not _HYPOTHETICAL.search(sentence[: match.start()])
        and not _NO_PROMISE.match(sentence, match.end())
    ]
    spoken.sort(key=lambda pair: pair[0].start())
    stops = [*(match.start() for match, _ in spoken[1:]), len(sentence)]
    for (match, by), stop in zip(spoken, stops, strict=False):
        if by is not None:
            yield from _deed(sentence, match.end(), stop, by)
    listed = _LISTED.match(sentence)
    if listed and not spoken:
        yield from _deed(sentence, listed.end(), len(sentence), Role.MENTEE)


def _speaker(sentence: str, sides: Sides) -> Role:
    """Who "I" is: whoever said it, where words are quoted."""
    quoted = _QUOTED.search(sentence)
    if quoted is None or not _OPENED.search(sentence, 0, quoted.start()):
        return sides.role
    return sides.of(quoted.group(), sides.other) or sides.other


def _deed(sentence: str, start: int, stop: int, by: Role) -> Iterator[tuple[int, int, Role]]:
    quoted = _QUOTED.search(sentence, start, stop)
    words = re.sub(
        r"(?:[\s,;:.!\"”]|\b(?:and|but|then|so|while|that)\b)+\Z",
        "",
        sentence[start : quoted.start() if quoted else stop],
    )
    if len(words.split()) >= _SHORTEST:
        yield start, start + len(words), by
