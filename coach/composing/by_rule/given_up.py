"""Something that one of the two tried in an earlier meeting and gave up: tried once more.

What couldn't be done then is the plainest test of whether anything has changed since.
"""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.record import NoteLine
from coach.domain.people import Role

_TRIED = re.compile(
    r"^The (?P<who>mentee|mentor) tried to (?P<act>[a-z][^.;,]*?),? (?:and|but) (?:then )?"
    r"(?P<end>gave up|got stuck|failed|stopped)(?P<when> after [^.;,]+)?$"
)
_OURS = re.compile(r"\b(?:with|on|from|by|in) (?:that|this|it|the)\b")
"""What was tried with something that the two had before them."""
_SOMEBODY = re.compile(r"\b(?:mentor|mentee|he|she|his|her|him|they|them|their)\b", re.IGNORECASE)


def given_up(setting: Setting) -> tuple[str, NoteLine] | None:
    """What is said of it to the leader, and the line; None where no note tells of one."""
    if setting.voice.to is not Role.MENTOR or setting.guided:
        return None
    for line in reversed(setting.record.notes):
        found = _TRIED.match(line.text.strip().rstrip("."))
        ours = found and _OURS.search(found["act"])
        if found and ours and line.meeting and not _held_back(line.text, found["act"]):
            who = "you" if found["who"] == "mentee" else "I"
            told = f"{who} tried to {found['act']} and {found['end']}{found['when'] or ''}"
            return f"In meeting {line.meeting} {told}. How would that go today?", line
    return None


def _held_back(text: str, act: str) -> bool:
    return bool(FELT.search(text) or _SOMEBODY.search(act))
