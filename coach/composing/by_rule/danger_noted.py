"""What a late note tells that sounds as if somebody were in danger: said beside every plan.

A request seldom repeats what was said at the end of the last walk, and a plan for the next hour
must not pass over it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.checks.care import NEEDED, need
from coach.composing.by_rule.setting import Setting
from coach.composing.record import NoteLine
from coach.composing.words import quoted
from coach.domain.people import Role

_OF_ONES_LIFE = re.compile(
    r"\b(?:himself|herself|myself|themselves|(?:see|no) (?:the|any)? ?point|wake up|living|alive"
    r"|be(?:ing)? (?:here|around|there)|better off|exist|end(?:ing)? it|any ?more|disappear"
    r"|cope|go on)\b",
    re.IGNORECASE,
)
"""What is said of one's own life, and not of what somebody did to another."""
_NAMED = re.compile(
    r"\b(?:mentor|mentee|leader|director|boss|he|she)\b(?=[^'\"‘“]*(?:['\"‘“]|$))"
    r"|(?<!['\"‘“])\bI\b(?=[^'\"‘“]*(?:['\"‘“]|$))",
    re.IGNORECASE,
)
_NOT_ALONE = (
    "If that is about danger to anybody, it comes before any meeting, and it isn't yours to carry"
    " alone: ask them today, in plain words, whether they are safe, and pass it on to a person"
    " whose task it is. In danger call the emergency number first. What you agreed to keep"
    " between you doesn't cover that."
)
_TO_A_PERSON = (
    "Something in your late notes may be about danger to one of you. If it is, that comes before"
    " any meeting: talk to a person now, and in danger call the emergency number first."
)


def danger_noted(setting: Setting) -> str:
    """What is said of it; empty where no late note sounds so."""
    line = next(_lines(setting), None)
    if line is None:
        return ""
    if setting.voice.to is not Role.MENTOR or _of_the_mentor(line):
        return _TO_A_PERSON
    return f"In your note of meeting {line.meeting}: {quoted(line.text.rstrip('.'))}. {_NOT_ALONE}"


def leader_in_danger(setting: Setting) -> bool:
    """Whether a late note tells the mentor so of the leader."""
    if setting.voice.to is not Role.MENTOR:
        return False
    return any(
        _OF_ONES_LIFE.search(line.text) and not _of_the_mentor(line) for line in _lines(setting)
    )


def _of_the_mentor(line: NoteLine) -> bool:
    """Whether the first person that a line names, outside what is quoted, is the mentor."""
    first = _NAMED.search(line.text)
    return first is not None and first[0].lower() in ("mentor", "i")


def _lines(setting: Setting) -> Iterator[NoteLine]:
    late = setting.record.late_notes(setting.number)
    return (line for line in late if _sounds_so(line.text))


def _sounds_so(text: str) -> bool:
    """Whether it tells of harm or distress; a slur or a touch has its own minutes in the plan."""
    shown = need(text)
    return shown.kind in ("harm", "distress") and shown.score >= NEEDED
