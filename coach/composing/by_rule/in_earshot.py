"""A place where others hear or see the two: what is not said there, and where it goes instead."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.agreed import agreement, breach
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.goal_kinds import asking
from coach.composing.by_rule.goals_for_oneself import ONES_OWN
from coach.composing.by_rule.setting import ON_A_CALL, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards import principles
from coach.composing.drafts import DraftItem, DraftLine
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.understanding.demands import demands
from coach.composing.words import listed, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_VEHICLE = re.compile(
    r"\b(?:in|from) (?:the|his|her|my|our|a) (?:back of (?:a|the|his|her) )?"
    r"(?:car(?! park)|taxi|cab|van|truck|lorry|pick-?up)\b",
    re.IGNORECASE,
)
"""Where others may see the two, and nobody sits beside them."""
_ON_THE_WAY = re.compile(
    r"\bon (?:a|the|her|his|my|our) (?:[\w-]+ ){0,3}(?:train|bus|tram|ferry|metro)\b", re.IGNORECASE
)
"""Where there is no door to ask for."""
_MINE = re.compile(
    r"^(?:be|get|become)\s+(?:put forward|nominated|hired|taken on|made|paid|trained|recognised"
    r"|seen)\b"
    r"|\b(?:promotion|promoted|permanent|pay rise|a raise|sponsor\w*)\b",
    re.IGNORECASE,
)
"""A wish that is about the mentor's own way."""
_HEARD_HERE = "We can be heard here, so it's only the work today, and no names."
_NOT_FOR_OTHERS = (
    "We can be heard here, and what I have to say isn't for others. Which room can we take?"
)
_A_DOOR_FIRST = "Ask for a door first. Where there is none, settle only when and where you'll talk."
_A_ROOM = "We can be heard here. Could we take a room, or keep to figures today?"
_NO_ROOM = "We can be heard here, so let's keep to figures; the rest goes by message."
_MOST = 2


def in_earshot(setting: Setting) -> bool:
    """Whether others can hear or see the two who meet there."""
    return "public" in setting.conditions


def ones_own_goal(setting: Setting) -> bool:
    """Whether the mentor's goal is about the mentor's own way, which is nobody else's to hear."""
    goal = setting.record.goal("mentor")
    if goal is None:
        return False
    part = best_part(setting, goal)
    return asking(part) in ONES_OWN or bool(_MINE.search(part))


def not_aloud(setting: Setting) -> tuple[DraftLine, ...]:
    """What goes by another way, where others hear; nothing where the place is private."""
    if not in_earshot(setting) or setting.voice.to is not Role.MENTOR:
        return ()
    goal, text = _for_later(setting), setting.brief.understanding.text
    told = [quoted(one.words) for one in demands(text)][:_MOST]
    if goal:
        told.append(quoted(best_part(setting, goal)))
    kept = (
        f" Keep {listed(told)} for a message, or for a time when you are by yourselves."
        if told
        else ""
    )
    apart = _VEHICLE.search(text) or _ON_THE_WAY.search(text) or ON_A_CALL & set(setting.conditions)
    said = setting.voice.says("mentor", _NO_ROOM if apart else _A_ROOM)
    rests = setting.rest_on(principles.IN_EARSHOT)
    return (
        DraftLine(
            f"{principles.IN_EARSHOT}{kept} {said}", Standing.MOVE, (*rests, *setting.own(goal))
        ),
    )


def _for_later(setting: Setting) -> Goal | None:
    """The mentor's goal where it isn't for others to hear, and no answer about it is owed today."""
    goal = setting.record.goal("mentor") if ones_own_goal(setting) else None
    if goal is None:
        return None
    wanted = read(best_part(setting, goal)).content
    owed = any(wanted & read(one.text).content for one in setting.record.open(Role.MENTEE))
    return None if owed else goal


def start_in_earshot(setting: Setting) -> Block | None:
    """The first words where the two sit among others; None elsewhere."""
    alone = _VEHICLE.search(setting.brief.understanding.text)
    if not in_earshot(setting) or alone or ON_A_CALL & set(setting.conditions):
        return None
    speaker = setting.voice.speaker
    under_way = _ON_THE_WAY.search(setting.brief.understanding.text)
    private = not under_way and breach(setting) and agreement(setting) is not None
    said = _NOT_FOR_OTHERS if private else f"{_HEARD_HERE} We have {setting.minutes} minutes."
    how = _A_DOOR_FIRST if private else "Turn your backs to the others."
    item = DraftItem(
        minutes=0,
        title="Start: who can hear us",
        what=f"{how} {principles.IN_EARSHOT}",
        lead=speaker.value,
        prompts=(setting.voice.says(speaker, said),),
        why="Said first, nobody has to be stopped later.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.IN_EARSHOT),
    )
    return Block(Part(1, 2, 3, required=True), item)
