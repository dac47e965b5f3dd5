"""What a meeting cost the mentor's body and nobody was told: theirs to say or to leave."""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftMoment
from coach.composing.record import NoteLine
from coach.domain.people import Role

_UNTOLD = (
    r"\b(?:(?:told|said to) (?:nobody|no ?one)|said nothing"
    r"|(?:didn't|did not|hasn't|has not) (?:say|tell|said|told)|without saying"
    r"|kept it to (?:her|him|them|my)sel)"
)
UNTOLD = re.compile(_UNTOLD, re.IGNORECASE)
"""That somebody was told nothing of it."""
_BORNE = re.compile(
    r"\b(?:mentor|I)\b.*\b(?:in pain|hurt(?:ing)?|ach(?:e[ds]?|ing)|sore|stiff|numb|dizzy|faint"
    rf"|migraine|exhausted|worn out)\b.*{_UNTOLD}",
    re.IGNORECASE,
)
_WHEN = (
    "You need to move and would rather not explain",
    "It gets too much and you'd rather not say why",
)
_SAT = "Last time I sat too long and said nothing. Today I'll move when I need to; please go on."
_SAID = "Last time was too much for me and I said nothing. Today I'll pause when I need to."
_SITTING = re.compile(r"\bs(?:at|it|itting)\b", re.IGNORECASE)


def borne_in_silence(setting: Setting) -> DraftMoment | None:
    """Words for the mentor, should it come to that again; None where no note tells of it.

    What was borne stands nowhere on the page, which may lie on a table.
    """
    line = _line(setting)
    if line is None:
        return None
    sat = bool(_SITTING.search(line.text))
    return DraftMoment(_WHEN[not sat], _SAT if sat else _SAID, setting.own(line))


def _line(setting: Setting) -> NoteLine | None:
    if setting.voice.to is not Role.MENTOR or setting.stretch is None:
        return None
    late = setting.record.late_notes(setting.number)
    return next((one for one in late if _BORNE.search(one.text)), None)
