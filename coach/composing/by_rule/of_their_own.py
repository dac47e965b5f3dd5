"""Exercises on what the two have noted, and on the thing they are about; when each comes."""

from __future__ import annotations

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.following_up import followed_up, waits_for_an_answer
from coach.composing.by_rule.of_its_place import begins_by_itself
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.shared_look import first_look, shared_look
from coach.composing.cards.traits import pick
from coach.domain.library import SituationCard

_FOLLOW, _LOOK = 2.6, 1.9
"""Worth of the next step from what was noted, and of looking at the thing a pair is about."""
_FIRST = ("note", "promises")
"""What comes first where the last meetings left something to take further."""
_ROOM_FOR_BOTH = 60
"""Minutes from which on both kinds have room beside what the mentor came for."""


def before_promises(setting: Setting) -> Block | None:
    """The next step from a note, where a meeting goes on with it and answers for promises after."""
    first = _goes_on(setting) and not waits_for_an_answer(setting)
    return followed_up(setting, _FOLLOW) if first else None


def after_promises(setting: Setting) -> Block | None:
    """The same right after them, where one of them is an answer that it goes on from."""
    return followed_up(setting, _FOLLOW) if waits_for_an_answer(setting) else None


def of_their_own(setting: Setting, card: SituationCard | None) -> list[Block]:
    """The exercises for the middle of a meeting; none where something else is the matter."""
    if begins_by_itself(setting, card):
        look = first_look(setting, _LOOK)
        return [look] if look else []
    return [] if card or setting.guided else _of_what_they_have(setting)


def _of_what_they_have(setting: Setting) -> list[Block]:
    noted = followed_up(setting, _FOLLOW)
    room = noted is None or setting.minutes >= _ROOM_FOR_BOTH
    look = shared_look(setting, _LOOK) if room else None
    placed = _goes_on(setting) or waits_for_an_answer(setting)
    later = None if placed else noted
    return [one for one in (later, look) if one]


def _goes_on(setting: Setting) -> bool:
    first = pick(f"{setting.draw_seed}/first", _FIRST)
    return first == "note" and setting.minutes >= SHORT and not setting.guided
