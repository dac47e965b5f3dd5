"""Minutes for what the leader came for, so that a meeting is good for both.

In every other meeting the larger half is the leader's, so that neither always comes last.
"""

from __future__ import annotations

import re

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.evidence import OF_PERSONS
from coach.composing.by_rule.leaders_goals import KINDS, LAST, PERSONS, Kind
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.by_rule.turn import Turn
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.bending import wish
from coach.composing.saying.naming import for_speaker
from coach.composing.saying.said_goals import came, named
from coach.composing.understanding.slots import dimensions
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_ASKED_TWICE = 30
"""Minutes of a meeting from which on the leader's turn has a second question."""
_LABEL = re.compile(r"\b(?:gen(?:eration)?s? ?[xyzα]?|boomers?|millennials?)\b", re.IGNORECASE)
"""A goal that asks about a whole age group is answered by what is said first, and not in a turn."""
_FOR_MYSELF = {
    "What would help me to get there that you have seen?": "What would help, seen from there",
    "Where have you seen me go the other way?": "Where you go the other way",
    "What would you look at first in my place?": "What your mentor would look at first",
}
"""What a leader asks about a goal of their own, with its title."""
_MOST_OF_A_TITLE = 7
_PEOPLES = re.compile(r"\b(?:roma|sinti|minorit\w+|migrants?|refugees?|foreigners?)\b")
_HALF = 30
"""Minutes from which on a meeting has halves."""
_MOST, _MOST_OF_A_HALF = 8, 14
"""Minutes that two questions fill, and three."""


def leaders_half(setting: Setting) -> bool:
    """Whether what the leader came for has the larger part of this meeting, and comes first."""
    inner = 1 < setting.number < setting.planned
    calm = not setting.brief.understanding.situations and not setting.theme
    return inner and calm and setting.number % 2 == 0 and setting.minutes >= _HALF


def their_turn(setting: Setting) -> Block | None:
    """Minutes of the leader's own; None where no goal of theirs can be asked about."""
    goal = setting.record.goal("mentee")
    if goal is None or _LABEL.search(goal.text):
        return None
    part = best_part(setting, goal)
    own = setting.voice.to is Role.MENTEE
    told = "" if came(part, "You") else setting.voice.goal(goal, part)
    turn = _turn(setting, part)
    item = DraftItem(
        minutes=0,
        title=_title(setting, part, turn),
        what=" ".join(part for part in (told, "" if own else turn.what) if part),
        lead="mentee",
        prompts=_prompts(setting, part, turn),
        why="",
        standing=Standing.MOVE,
        quotes=setting.own(goal),
    )
    return Block(_length(setting), item)


def asked_of_them(setting: Setting, goal: Goal) -> str:
    """What a mentor asks first about what the leader came for; empty where that can't be said."""
    told = "" if _LABEL.search(goal.text) else came(part := best_part(setting, goal), "You")
    return for_speaker(f"{told} {_turn(setting, part).first}", "mentor") if told else ""


def _title(setting: Setting, part: str, turn: Turn) -> str:
    """What it is about, in the goal's own words where they are few."""
    name = named(part)
    if name and len(name.split()) <= _MOST_OF_A_TITLE:
        return f"{name[0].upper()}{name[1:]}"
    return _FOR_MYSELF[_of_myself(setting)] if setting.voice.to is Role.MENTEE else turn.title


def _length(setting: Setting) -> Part:
    if setting.minutes < SHORT:
        return Part(1, 2, 3, 1.6)
    if leaders_half(setting):
        return Part(6, min(setting.minutes // 4, _MOST_OF_A_HALF), 20, 2.0)
    return Part(3, min(3 + setting.minutes // 20, _MOST), 12, 1.6)


def _turn(setting: Setting, part: str) -> Turn:
    """The way for this kind of goal, and of some that would do the pair's own."""
    last = setting.number >= setting.planned
    ways = LAST if last else _kind(part).turns
    first = pick(f"{setting.draw_seed}/{part}", tuple(one.first for one in ways))
    return next(one for one in ways if one.first == first)


def _kind(part: str) -> Kind:
    plain = wish(part).lower()
    about_people = set(dimensions(part)) & set(OF_PERSONS) or _PEOPLES.search(plain)
    if about_people and re.search(PERSONS.cue, plain):
        return PERSONS
    return next(kind for kind in KINDS if re.search(kind.cue, plain))


def _prompts(setting: Setting, part: str, turn: Turn) -> tuple[str, ...]:
    if setting.voice.to is Role.MENTEE:
        asked = f"{came(part, 'I')} {_of_myself(setting)}".strip()
        return (setting.voice.says("mentee", asked),)
    said = [f"{came(part, 'You')} {turn.first}".strip()]
    said += [turn.then] * (setting.minutes >= _ASKED_TWICE)
    said += [pick(setting.draw_seed, _kind(part).ends)] * leaders_half(setting)
    return tuple(setting.voice.says("mentor", for_speaker(words, "mentor")) for words in said)


def _of_myself(setting: Setting) -> str:
    return pick(setting.draw_seed, tuple(_FOR_MYSELF))
