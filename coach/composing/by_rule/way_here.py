"""What a pair has gone through so far, a line of each meeting: where it came from, and how far."""

from __future__ import annotations

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.following_up import can_be_shown, lines_taken
from coach.composing.by_rule.last_time import told_of_each_meeting
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.told_again import each_meeting
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_FEWEST, _MOST = 2, 3
"""Lines that make a way, and those that are told at the start of a meeting."""
_FROM = 4
"""Meeting from which on there is something to look back on."""
_HOW = (
    "Go back over it, one line a meeting: {x}. Then ask, and wait.",
    "Remind each other of your meetings so far: {x}.",
    "So far you have this: {x}. It takes a minute to say.",
)
_ASKS = (
    "Which of these has changed something at work since, and which hasn't yet?",
    "Which of these have you thought of since, and where were you?",
    "Where does one of them lead on to the next? I'd like to begin there.",
    "Which of these would you go back to first, and what for?",
)
_TITLES = ("How you came here", "What you have so far", "As far as you have come")


def way_here(setting: Setting) -> Block | None:
    """The first minutes of a later meeting; None where the notes of two others tell nothing."""
    if setting.voice.to is not Role.MENTOR or not _FROM <= setting.number < setting.planned:
        return None
    taken = lines_taken(setting)
    told = [one for one in told_of_each_meeting(setting) if can_be_shown(one.text)]
    lines = [one for one in told if one not in taken][-_MOST:]
    return _block(setting, lines) if len(lines) >= _FEWEST else None


def _block(setting: Setting, lines: list[NoteLine]) -> Block:
    seed = f"{setting.draw_seed}/way"
    told = each_meeting(setting, lines)
    item = DraftItem(
        minutes=0,
        title=pick(f"{seed}/title", _TITLES),
        what=pick(f"{seed}/how", _HOW).format(x=told),
        lead="mentor",
        prompts=(setting.voice.says("mentor", pick(f"{seed}/asks", _ASKS)),),
        why="What the two of you have seen already carries further than anything new.",
        standing=Standing.MOVE,
        quotes=setting.own(*lines),
    )
    return Block(Part(3, 4, 7, required=True), item)
