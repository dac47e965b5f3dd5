"""What the minutes of a goal are called."""

from __future__ import annotations

import re

from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goal_preparations import OWN_VOICE
from coach.composing.by_rule.goals_for_oneself import (
    ARRANGED,
    INSIDE,
    PATTERN,
    POSITION,
    TRAINING,
)
from coach.composing.by_rule.goals_for_the_work import CASE, CHANGE, OTHER
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.record import Goal
from coach.composing.saying.naming import QUESTIONS, capital, gerund
from coach.composing.saying.said_goals import act, begins_with, wished
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.people import Role
from coach.domain.workplace import WorkplaceCard

_MOST_OF_A_TITLE = 8
_BY_THE_ACT = (POSITION, TRAINING, INSIDE, CHANGE, OTHER, ARRANGED, PATTERN)
"""What has what is to be done for its title."""
_AFTERTHOUGHT = re.compile(r"\s(?:without|so that|because|before|even if|although)\b.*$")
"""What a title does without."""
_NOT = ("not ", "never ", "know ", "find out ", "understand ", "show ", "tell ")
"""How a wish begins that "how to" doesn't go with."""


def goal_title(
    setting: Setting, goal: Goal, kind: Asking, thing: str, card: WorkplaceCard | None
) -> str:
    """What it is about in few words, as somebody would write it on an agenda."""
    if thing.startswith(QUESTIONS):
        return capital(thing)
    part = best_part(setting, goal)
    form, hoped = wished(part)
    if form == "have" and kind is not CASE and len(hoped.split()) <= _MOST_OF_A_TITLE:
        return capital(_for_reader(setting, hoped))
    wanted = act(part)
    if wanted and kind in _BY_THE_ACT and not wanted.startswith(_NOT):
        short = _AFTERTHOUGHT.sub("", wanted)
        verb, _, rest = short.partition(" ")
        if 2 < len(short.split()) <= _MOST_OF_A_TITLE and not OWN_VOICE.search(short):
            return capital(f"{gerund(verb)} {rest}")
    if card and not thing:
        return capital(card.title)
    if thing:
        return capital(kind.title.format(x=_for_reader(setting, thing)))
    short = begins_with(part)
    return kind.bare if OWN_VOICE.search(short) else capital(short) or kind.bare


def _for_reader(setting: Setting, thing: str) -> str:
    return thing if setting.voice.to is Role.MENTOR else for_the_other(thing)
