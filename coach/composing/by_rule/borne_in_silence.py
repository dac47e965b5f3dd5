"""What a meeting cost the mentor's body and nobody was told: theirs to say or to leave."""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftLine
from coach.composing.record import NoteLine
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_BORNE = re.compile(
    r"\b(?:mentor|I)\b.*\b(?:in pain|hurt(?:ing)?|ach(?:e[ds]?|ing)|sore|stiff|numb|dizzy|faint"
    r"|migraine|exhausted|worn out)\b.*\b(?:(?:told|said to) (?:nobody|no ?one)|said nothing"
    r"|(?:didn't|did not|hasn't|has not) (?:say|tell|said|told)|without saying"
    r"|kept it to (?:her|him|them|my)sel)",
    re.IGNORECASE,
)
_FOR_YOU_ALONE = (
    "What meeting {n} cost your body stands in your notes, and nobody was told. You may say it or"
    " leave it; the pauses are in the plan either way. {said}",
    "Your notes say what meeting {n} cost your body, and that you told nobody. That stays yours;"
    " the pauses are in the plan anyway. If you'd like to say it: {said}",
)
_SAT = "Last time I sat too long and said nothing. Today I'll move when I need to; please go on."
_SAID = "Last time was too much for me and I said nothing. Today I'll pause when I need to."
_SITTING = re.compile(r"\bs(?:at|it|itting)\b", re.IGNORECASE)


def borne_in_silence(setting: Setting) -> DraftLine | None:
    """What the mentor alone is told of it; None where the plan has no pauses or no note tells."""
    line = _line(setting)
    if line is None:
        return None
    way = pick(f"{setting.draw_seed}/borne", _FOR_YOU_ALONE)
    said = setting.voice.says("mentor", _SAT if _SITTING.search(line.text) else _SAID)
    told = way.format(n=line.meeting, said=said)
    return DraftLine(told, Standing.MOVE, setting.own(line))


def _line(setting: Setting) -> NoteLine | None:
    if setting.voice.to is not Role.MENTOR or setting.stretch is None:
        return None
    late = setting.record.late_notes(setting.number)
    return next((one for one in late if _BORNE.search(one.text)), None)
