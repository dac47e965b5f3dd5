"""The minutes of an agenda add up, and it has an opening and a close."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Agenda, AgendaItem, Body

SHORTEST, LONGEST = 10, 180
"""Minutes of a meeting that can be planned."""

_WIDEST_SHARE = 0.5
"""An opening or a close that takes more of the meeting than this is no opening or close."""
_OPENS = re.compile(
    r"\b(?:open\w*|welcome|arriv\w*|check[ -]?in|settl\w*|set(?:ting)?[ -]?up|start\w*|begin\w*|"
    r"first|hello|ready|greet\w*|warm\w*|ground rules|agree how|light|sound|before we|catch up|"
    r"landing|how (?:are|is)|today|last time|promise)\b",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:clos(?:e|es|ed|ing)|wrap\w*|end(?:s|ed|ing)?|finish\w*|next|by when|promis\w*|"
    r"commit\w*|take[ -]?aways?|last (?:word|line|minute|question)s?|thank\w*|goodbye|"
    r"recap\w*|sum(?:med)? up|summar\w*|agree|decide|dates?|leave|who does what|until then)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Timing:
    """Minutes sum exactly, each item has one at least, and the asked minutes are kept."""

    name: str = "timing"
    version: str = "1"

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
    last = len(items) - 1
    for n, cue, prefix, name in (
        (0, _OPENS, "act-open", "opening"),
        (last, _CLOSES, "act-close", "close"),
    ):
        if items[n].minutes > max(_WIDEST_SHARE * agenda.minutes, 1):
            reason = f"This {name} takes more than half of the meeting."
            yield Severity.ERROR, reason, f"items[{n}].minutes"
        if not _reads_as(items[n], cue, prefix):
            yield Severity.ERROR, f"The meeting has no {name} here.", f"items[{n}]"


def _reads_as(item: AgendaItem, cue: re.Pattern[str], prefix: str) -> bool:
    if item.card_id is not None and item.card_id.startswith(prefix):
        return True
    return bool(cue.search(item.title) or cue.search(item.what))
