"""What the mentor declined in an earlier meeting, and words for when it comes back."""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.told_again import said_in_short
from coach.composing.drafts import DraftMoment
from coach.domain.people import Role

_DECLINED = re.compile(
    r"\b(?:mentor|I)\b[^.;]*\b(?:would rather not|'d rather not|declined|said no\b(?! more)"
    r"|did(?:n't| not) want to|would(?:n't| not) (?:do|take|write|prepare))",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:suggested|proposed|asked|wanted|offered|hoped)\b[^.;]*?"
    r"\b(?:writes?|prepares?|gives?|drafts?|runs?|leads?|joins?|holds?)"
    r" (?:an?|the) (?P<x>[a-z-]+)\b(?! \w+ing\b)",
    re.IGNORECASE,
)
_WHEN = "Your mentee asks again, though in meeting {n} {said}"
_WHEN_FOR = "Your mentee comes back to the {x}, though in meeting {n} {said}"
_SAY = "I'd still rather not take that on. Whose paid work could it be?"


def comes_back_to_it(setting: Setting) -> tuple[DraftMoment, ...]:
    """The moment, where a late note tells that a mentor said no to something; else none."""
    if setting.voice.to is not Role.MENTOR or setting.guided:
        return ()
    late = setting.record.late_notes(setting.number)
    line = next((one for one in late if _DECLINED.search(one.text)), None)
    said = said_in_short(setting, line) if line else ""
    if line is None or not said:
        return ()
    wanted = _FOR.search(line.passage.text)
    when = _WHEN_FOR.format(x=wanted["x"], n=line.meeting, said=said) if wanted else ""
    return (DraftMoment(when or _WHEN.format(n=line.meeting, said=said), _SAY, setting.own(line)),)
