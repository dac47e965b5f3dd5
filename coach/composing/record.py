"""The pair's own record as the composer reads it: goals, promises and lines of notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coach.composing.understanding.promise_notes import Noted, parted, standing
from coach.composing.understanding.utterance import sentences
from coach.domain.briefs import PairFacts
from coach.domain.passages import Passage
from coach.domain.people import Role
from coach.domain.sessions import Commitment, CommitmentStatus

_GOAL_PARTS = re.compile(
    r";\s+|,\s+and\s+(?=\w+\s+\w+\s+\w+)"
    r"|\.\s+(?:[Aa]nd|[Aa]lso|[Pp]lus|[Bb]esides|[Ss]econd(?:ly)?|[Ss]ide goal)\b[,:]?\s+"
    r"|\.\s+(?=[A-Z])|,\s+(?=an? \w+ \w+)"
    r"|\s+and\s+(?=(?:not )?(?:be|to be|stop|get|see|keep|learn|have|know|find)\s)"
)
_WITHIN = re.compile(r"\b(?:why|how|what|who|where|when|whether|which)\b[^;.]*$", re.IGNORECASE)
"""An indirect question that goes on: "why we reach the final and stop there" is one wish."""
_QUOTED_WHOLE = re.compile(r"^['\"‘“](?P<said>[^'\"‘’“”]+)['\"’”]$")
_TELLS_OF_ONESELF = re.compile(
    r"[\"'“‘]?(?:(?:I(?: have|'ve|’ve| am|'m|’m| was| went| remember| know| never| did)"
    r"|(?:he|she|they) (?:says?|has|have|is|are|was|were|sees?|knows?|thinks?)"
    r"|at (?:the|my|our)|lately|so far|until now|every \w+ I)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that tells where somebody comes from, beside what they want."""
_SHORTEST_PART = 2
"""Words of a wish, such as "become supervisor"."""
_SHORTEST_LINE = 4
"""Words of a note's sentence that says something; "Session 2." does not."""
_LATE = 2
"""Meetings back to which something noted is late news."""
_NUMBER = re.compile(r"\d+")
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|myself)\b")
_MENTOR_NAMED = re.compile(r"\bmentor\b", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\b(?:his|hers?|him|himself|herself|he|she)\b", re.IGNORECASE)
_SAID_BY_SOMEBODY = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_SPEECH = re.compile(
    r"[\"“‘']([A-Z][^\"”’]{6,120}?)[\"”]|‘([A-Z][^’]{6,120})’|'([A-Z][^']*(?:'\w[^']*)*)'"
)
_NO_PROMISE = re.compile(
    r"(?:since (?:session|meeting) \d+\b|(?:e-?mailed|texted|wrote|said|asked|told|mentioned|called"
    r"|phoned|replied)\b[^.;]{0,30}(?:[\"“‘]|(?<!\w)')"
    r"|nothing (?:was )?(?:asked|promised|said|noted)\b"
    r"|(?:session|meeting) \d+ (?:is |will be )?(?:on|at|in|by|over)\b)",
    re.IGNORECASE,
)
"""How a line among the promises begins that tells of something, and promises nothing."""
_SINCE = re.compile(r"since (?:session|meeting) \d+[:,]?\s+", re.IGNORECASE)
_LEADER = r"(?:he|she|(?:my |the )?(?:mentee|leader|director))"
_TELLS = r"(?:said|says|saying|told|asked|asks|wrote|writes|answered|replied|called|goes|was like)"
_BEFORE = re.compile(
    rf"(?:^|\b{_LEADER}\b)[^.!?\"“”]{{0,30}}\b{_TELLS}\b[^.!?\"“”]{{0,25}}$", re.IGNORECASE
)
_AFTER = re.compile(rf"^,?\s*(?:{_LEADER} {_TELLS}|{_TELLS} {_LEADER})\b", re.IGNORECASE)
"""Who is named beside a quotation: the leader, and nobody else."""


@dataclass(frozen=True)
class Goal:
    """What a side, or the programme, wants; ``text`` stands verbatim in the passage."""

    whose: str
    """mentor, mentee or programme"""
    text: str
    passage: Passage

    @property
    def parts(self) -> tuple[str, ...]:
        """The goal's separate wishes, each a piece of its text."""
        cuts = [
            cut
            for cut in _GOAL_PARTS.finditer(self.text)
            if cut[0].strip() != "and" or not _WITHIN.search(self.text[: cut.start()])
        ]
        starts = [0, *(cut.end() for cut in cuts)]
        ends = [*(cut.start() for cut in cuts), len(self.text)]
        found = (
            _bare(self.text[start:end].strip(" .;,"))
            for start, end in zip(starts, ends, strict=True)
        )
        parts = [part for part in found if len(part.split()) >= _SHORTEST_PART]
        wished = [
            part for part in parts if not (_TELLS_OF_ONESELF.match(part) or part.endswith(" to"))
        ]
        return (*(wished or parts),) or (self.text,)


def _bare(part: str) -> str:
    """A wish that stands in quotation marks as a whole, without them."""
    whole = _QUOTED_WHOLE.match(part)
    return whole["said"] if whole else part


@dataclass(frozen=True)
class Promise:
    """A promise; ``text`` is without what is noted about it."""

    by: Role
    text: str
    state: str
    """What was noted about it at its end, such as "confirmed in the diary"; may be empty."""
    meeting: int
    due: date | None
    kept: bool
    passage: Passage
    mentor_tells: bool = False
    """Whether the mentor tells it, so that "he" and "she" are the leader."""


@dataclass(frozen=True)
class NoteLine:
    """A sentence of a note."""

    meeting: int | None
    text: str
    passage: Passage


@dataclass(frozen=True)
class Record:
    """Everything of a pair's own that an item may rest on."""

    goals: tuple[Goal, ...]
    promises: tuple[Promise, ...]
    """Not dropped; due ones first, the mentee's before the mentor's, kept ones last."""
    notes: tuple[NoteLine, ...]
    """Oldest meeting first."""

    def goal(self, whose: str) -> Goal | None:
        """The goal of a side."""
        return next((goal for goal in self.goals if goal.whose == whose), None)

    def open(self, by: Role) -> tuple[Promise, ...]:
        """A side's promises that are still to be answered for."""
        return tuple(p for p in self.promises if p.by is by and not p.kept)

    def late_notes(self, number: int) -> tuple[NoteLine, ...]:
        """The lines of the two meetings before this one, newest first."""
        since = number - _LATE
        return tuple(
            line
            for line in reversed(self.notes)
            if line.meeting is not None and line.meeting >= since
        )

    def last_notes(self) -> tuple[NoteLine, ...]:
        """The lines of the latest meeting's note."""
        if not self.notes:
            return ()
        return tuple(line for line in self.notes if line.meeting == self.notes[-1].meeting)


EMPTY = Record((), (), ())


def read(facts: PairFacts | None) -> Record:
    """The record of a pair; an empty one for a coordinator, who has no pair."""
    if facts is None:
        return EMPTY
    return Record(
        goals=_goals(facts),
        promises=_promises(facts.promises, _told_by_the_mentor(facts)),
        notes=(
            *(line for passage in facts.notes for line in _lines(passage)),
            *(
                line
                for commitment, passage in facts.promises
                for line in _told(commitment, passage)
            ),
        ),
    )


def _goals(facts: PairFacts) -> tuple[Goal, ...]:
    return tuple(
        Goal(passage.source_id.rpartition(":")[2], passage.text.strip().rstrip("."), passage)
        for passage in facts.goals
        if passage.text.strip()
    )


def _told_by_the_mentor(facts: PairFacts) -> bool:
    told = [passage.text for passage in facts.notes]
    told += [one.text.text for one, _ in facts.promises if one.by is Role.MENTOR]
    # Somebody else who takes notes calls the mentor "the mentor", or "he" and "she".
    neither = not any(_MENTOR_NAMED.search(text) for text in told)
    if neither and not any(_HE_OR_SHE.search(text) for text in told):
        return True
    return any(_FIRST_PERSON.search(_SAID_BY_SOMEBODY.sub(" ", text)) for text in told)


def _promises(
    pairs: Sequence[tuple[Commitment, Passage]], mentor_tells: bool
) -> tuple[Promise, ...]:
    found = [
        _promise(commitment, passage, mentor_tells)
        for commitment, passage in pairs
        if commitment.status is not CommitmentStatus.DROPPED
        and not _NO_PROMISE.match(commitment.text.text)
    ]
    return tuple(
        sorted(
            found,
            key=lambda p: (p.kept, p.due or date.max, p.by is not Role.MENTEE, p.meeting),
        )
    )


def _promise(commitment: Commitment, passage: Passage, mentor_tells: bool) -> Promise:
    text, state = parted(commitment.text.text)
    kept = commitment.status is CommitmentStatus.DONE or standing(state) is Noted.DONE
    return Promise(
        by=commitment.by,
        text=text if text.endswith((".m.", "etc.")) else text.rstrip("."),
        state=state,
        meeting=commitment.made_in_session,
        due=commitment.due,
        kept=kept,
        passage=passage,
        mentor_tells=mentor_tells,
    )


def _told(commitment: Commitment, passage: Passage) -> tuple[NoteLine, ...]:
    """What a line among the promises tells that has happened since the last meeting."""
    since = _SINCE.match(commitment.text.text)
    if not since:
        return ()
    told = sentences(commitment.text.text[since.end() :])
    lines = [text for text in told if len(text.split()) >= _SHORTEST_LINE]
    return tuple(NoteLine(commitment.made_in_session, text, passage) for text in lines)


def _lines(passage: Passage) -> tuple[NoteLine, ...]:
    number = _NUMBER.search(passage.source_title)
    meeting = int(number[0]) if number else None
    lines = [text for text in sentences(passage.text) if len(text.split()) >= _SHORTEST_LINE]
    return tuple(NoteLine(meeting, text, passage) for text in lines)


def spoken(text: str) -> tuple[str, ...]:
    """Whole sentences that the leader is quoted as having said in a text."""
    found = [match for match in _SPEECH.finditer(text) if _by_leader(text, match)]
    said = [next(group for group in match.groups() if group) for match in found]
    return tuple(words for words in said if len(words.split()) >= 3)


def _by_leader(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    return bool(_BEFORE.search(before) or _AFTER.search(after))
