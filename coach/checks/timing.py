"""The minutes of an agenda add up, and it has an opening and a close."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import OPENING_CARD, Agenda, AgendaItem, Body

SHORTEST, LONGEST = 10, 180
"""Minutes of a meeting that can be planned."""

_WIDEST_SHARE = 0.5
"""An opening or a close that takes more of the meeting than this is no opening or close."""
_BRIEF, _BRIEF_SHARE = 5, 0.2
"""Minutes and share of the meeting up to which a first or last part without a card opens or closes
by its place, however it is called."""


@dataclass(frozen=True)
class _End:
    """How the first or the last part of a meeting is recognised."""

    name: str
    prefix: str | tuple[str, ...]
    """How ids of cards begin that it may be."""
    titled: re.Pattern[str]
    said: re.Pattern[str]


_OPENING = _End(
    "opening",
    (OPENING_CARD, "fu-", "sit-"),
    re.compile(
        r"\b(?:open\w*|welcom\w*|arriv\w*|check(?:ing)?[ -]?in|settl\w*|set(?:ting)?[ -]?up|"
        r"start\w*|begin\w*|hello|greet\w*|warm\w*|ground rules|hear us|catch(?:ing)? up|"
        r"what today is for|first things|two lists|before we part|from last time)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:can hear|arriv\w*|check[ -]?in|welcome|settle\w*|how (?:are you|you are)|"
        r"where you (?:are|come|have)|before (?:we|you) (?:start|begin))\b",
        re.IGNORECASE,
    ),
)
_CLOSE = _End(
    "close",
    "act-close",
    re.compile(
        r"\b(?:clos(?:e|es|ed|ing)|wrap\w*|(?<!to )end(?:s|ed|ing)?|(?<!to )finish\w*|by when|"
        r"promis\w*|commit\w*|"
        r"next (?:steps?|date|meeting|time)|take[ -]?aways?|last (?:word|line|minute|question)s?|"
        r"actions?|thank\w*|goodbye|recap\w*|sum(?:med|ming)? up|summar\w*|until then)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:by when|next (?:date|meeting)|thank\w*|sum(?:s|med)? up|summar\w*|"
        r"until (?:then|next))\b",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True)
class Timing:
    """Minutes sum exactly, each item has one at least, and the asked minutes are kept."""

    name: str = "timing"
    version: str = "4"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """Findings on an agenda; other kinds have no minutes."""
        if not isinstance(body, Agenda):
            return ()
        found = [*_sums(body, context), *_lengths(body), *_ends(body)]
        return [Finding(self.name, self.version, *finding) for finding in found]


_Found = tuple[Severity, str, str]


def _sums(agenda: Agenda, context: CheckContext) -> Iterator[_Found]:
    total = sum(item.minutes for item in agenda.items)
    if total != agenda.minutes:
        reason = f"The parts take {total} minutes and the agenda says {agenda.minutes}."
        yield Severity.ERROR, reason, ""
    if context.minutes is not None and agenda.minutes != context.minutes:
        reason = f"You asked for {context.minutes} minutes and this is for {agenda.minutes}."
        yield Severity.ERROR, reason, "minutes"
    if not SHORTEST <= agenda.minutes <= LONGEST:
        reason = f"A meeting can be planned for {SHORTEST} to {LONGEST} minutes."
        yield Severity.ERROR, reason, "minutes"


def _lengths(agenda: Agenda) -> Iterator[_Found]:
    for n, item in enumerate(agenda.items):
        if item.minutes < 1:
            reason = f"This part has {item.minutes} minutes; every part needs one at least."
            yield Severity.ERROR, reason, f"items[{n}].minutes"


def _ends(agenda: Agenda) -> Iterator[_Found]:
    items = agenda.items
    if len(items) < 2:
        yield Severity.ERROR, "An agenda needs an opening and a close at least.", ""
        return
    for n, end in ((0, _OPENING), (len(items) - 1, _CLOSE)):
        item = items[n]
        if item.minutes > _WIDEST_SHARE * agenda.minutes:
            reason = f"This {end.name} takes more than half of the meeting."
            yield Severity.ERROR, reason, f"items[{n}].minutes"
        if not _is_end(item, end, agenda.minutes):
            yield Severity.ERROR, f"The meeting has no {end.name} here.", f"items[{n}]"


def _is_end(item: AgendaItem, end: _End, minutes: int) -> bool:
    if item.card_id is not None:
        return item.card_id.startswith(end.prefix)
    by_its_place = item.minutes <= min(_BRIEF, _BRIEF_SHARE * minutes)
    told = end.titled.search(item.title) or end.said.search(item.what)
    return by_its_place or told is not None
