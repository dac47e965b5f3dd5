"""Whether what is to be done together can be done in this meeting."""

from __future__ import annotations

from collections.abc import Iterable

from coach.composing.by_rule.setting import HANDS_FREE, NO_PLAY, SLOW_TURNS, Setting
from coach.composing.cards.fitting import is_played, wants_eyes
from coach.domain.steps import Step


def doable(setting: Setting, title: str, steps: Iterable[Step]) -> bool:
    """Whether place, channel and needs of the two leave hands, eyes and turns for it."""
    told = " ".join([title, *(step.do for step in steps)])
    stated = set(setting.conditions)
    if HANDS_FREE & stated and wants_eyes(told):
        return False
    return not ((NO_PLAY | SLOW_TURNS) & stated and is_played(told))
