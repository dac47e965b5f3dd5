"""The last minutes where no card fills them: promises with their days, and the next date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.next_date import next_date
from coach.composing.by_rule.parting_briefly import IN_TWO_MINUTES, PLAINLY, PLAINLY_LEFT
from coach.composing.by_rule.parting_words import GOES_ON, LEFT, WAYS, Way
from coach.composing.by_rule.plain_page import wants_plain_words
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_BY_HAND = re.compile(r"\b(?:write|diar\w+)\b", re.IGNORECASE)
_HANDS_FULL = frozenset({"driving", "walking", "no-paper", "no-reading"})
"""Conditions in which nobody is asked to write at the end."""


def parting(setting: Setting) -> Block:
    """The minutes for it, in the pair's own draw of words."""
    last = setting.number >= setting.planned
    way = drawn(setting, _ways(setting))
    date = None if last else next_date(setting)
    said = _said(setting, way, date.asked if date else "")
    resting = (principles.LAST_MEETING, principles.AGENDA) if last else (principles.AGENDA,)
    speaker = setting.voice.speaker
    guidance = tuple(quote for one in resting for quote in setting.rest_on(one))
    item = DraftItem(
        minutes=0,
        title=way.title,
        what=what_to_do(setting, way),
        lead="both",
        prompts=(setting.voice.says(speaker, said),),
        why="A summary, a new promise and the next date make the minutes count afterwards.",
        standing=Standing.MOVE,
        quotes=(*guidance, *(date.quotes if date else ())),
    )
    short = setting.minutes < SHORT
    length = Part(1, 2, 3, required=True) if short else Part(3, 4, 6, required=True)
    return Block(length, item)


def _ways(setting: Setting) -> Sequence[Way]:
    if wants_plain_words(setting):
        return PLAINLY_LEFT if setting.number >= setting.planned else PLAINLY
    if setting.minutes < SHORT:
        return IN_TWO_MINUTES
    first = setting.number == 1 and not setting.record.promises
    return [one for one in WAYS if not (first and one.later)]


def _said(setting: Setting, way: Way, date: str) -> str:
    """What is said, with the next date; in a last meeting with what is left over."""
    if date:
        return f"{way.words} {date}"
    if wants_plain_words(setting):
        return way.words
    then = pick(f"{setting.draw_seed}/next", GOES_ON)
    return then if setting.minutes < SHORT else f"{way.words} {then}"


def drawn(setting: Setting, ways: Sequence[Way], draw: str = "parting") -> Way:
    """The pair's own of some ways, as far as they fit hands that may be full."""
    if _HANDS_FULL & set(setting.conditions):
        ways = [one for one in ways if not _BY_HAND.search(f"{one.what} {one.words}")]
    title = pick(f"{setting.draw_seed}/{draw}", tuple(one.title for one in ways))
    return next(one for one in ways if one.title == title)


def what_to_do(setting: Setting, way: Way) -> str:
    """What the two do; in a last meeting also about what is left."""
    speaker = setting.voice.speaker
    other = Role.MENTEE if speaker is Role.MENTOR else Role.MENTOR
    told = way.what.format(first=setting.voice.name(other), then=setting.voice.mid(speaker))
    last = setting.number >= setting.planned
    return f"{told} {pick(f'{setting.draw_seed}/left', LEFT)}" if last else told
