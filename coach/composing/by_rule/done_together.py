"""What the two made together at their last meeting: more to go on than any card."""

from __future__ import annotations

import re

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.following_up import lines_taken
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.domain.suggestions import Standing

_MADE = re.compile(
    r"^(?:Built|Drew|Wrote|Rewrote|Read|Made|Took|(?!Agreed|Talked|Used|Introduced|Discussed|Chatted"
    r"|Swapped|Planned|Visited|Walked)[A-Z][a-z]+ed)\b"
)
_BOTH = re.compile(r"\b(?:together|both of (?:us|them)|the two of (?:us|them))\b", re.IGNORECASE)
_WORTH = 2.3
_NEXT_PIECE = "Last time we made something together. What is the next piece of it?"


def made_together(setting: Setting) -> NoteLine | None:
    """The line of the last note that tells of it; None where there is none, or not at length."""
    if not setting.asked_at_length or setting.minutes < SHORT:
        return None
    told = (line for line in setting.record.last_notes() if _made(line.text))
    return next(told, None)


def _made(text: str) -> bool:
    return (
        bool(_MADE.match(text) and _BOTH.search(text)) and not FELT.search(text) and "[" not in text
    )


def taken_further(setting: Setting) -> Block | None:
    """Minutes for the next piece of what the two have made together."""
    line = made_together(setting)
    if line is None or line in lines_taken(setting):
        return None
    item = DraftItem(
        minutes=0,
        title="The next piece of what you made together",
        what=setting.voice.note(line),
        lead="both",
        prompts=(setting.voice.says("mentor", _NEXT_PIECE),),
        why="What two people have made together is the safest place to go on from.",
        standing=Standing.MOVE,
        quotes=setting.own(line),
    )
    usual = max(setting.minutes // 6, 5)
    return Block(Part(4, usual, 2 * usual, _WORTH), item)
