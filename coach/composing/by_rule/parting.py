"""The last minutes where no card fills them: promises with their days, and the next date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.goals import way as reached
from coach.composing.by_rule.goals_for_oneself import POSITION
from coach.composing.by_rule.in_earshot import in_earshot
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.domain.people import Role
from coach.domain.suggestions import Standing


@dataclass(frozen=True)
class _Way:
    """One way to say who does what by when."""

    title: str
    what: str
    """With ``{first}`` and ``{then}`` for who speaks first and who after that."""
    words: str


_WAYS = (
    _Way(
        "Who does what by when",
        "Each says one promise and its day. Read both lines back once.",
        "My line first: what I'll do, and by which day. Then yours.",
    ),
    _Way(
        "One promise each",
        "{first} goes first, then {then}. Every promise gets a day.",
        "You go first: what will you do, and by which day? Then I'll say mine.",
    ),
    _Way(
        "Said back before you part",
        "Each repeats what the other has promised, and by when. Put right what was misheard.",
        "I'll say what I heard you promise, and you say what you heard from me.",
    ),
    _Way(
        "Written down before you part",
        "Write one line each before you get up: what you'll do, and by when.",
        "Let's each write down our promise now, while we're both here.",
    ),
    _Way(
        "Small enough to be kept",
        "Choose something so small that it is sure to happen. Say by when.",
        "What is one small thing that you're sure to get done? I'll name one, too.",
    ),
    _Way(
        "What was said, in short",
        "Sum up in one sentence each. After that, say what you'll do and by when.",
        "What do you take from today, in one sentence? And what will you do next?",
    ),
    _Way(
        "Open points, with a name and a day",
        "Go through what is still open. Say of every point who does it by when, or drop it.",
        "Which points are still open, and who takes each of them?",
    ),
    _Way(
        "Before we stop",
        "Settle which of you does what, and by when.",
        "Before we stop: what will you do, and what would you like me to do?",
    ),
    _Way(
        "The first thing you'll do",
        "Name the first thing that each of you will do about today, and by when.",
        "What is the first thing you'll do about today, and on which day? I'll tell you mine.",
    ),
    _Way(
        "What we agreed",
        "Sum up what you two have agreed. A point that has no day yet gets one now.",
        "Let me say what we've agreed, and you tell me what I've left out.",
    ),
    _Way(
        "A promise from each side",
        "Promise only what you can do yourselves. Add the day, and how the other will hear of it.",
        "What can you promise without asking anybody? I'll think of one thing as well.",
    ),
    _Way(
        "Two promises for the diary",
        "Put a day to each promise and write both into your diaries.",
        "Which day shall I write beside your promise, and which beside mine?",
    ),
)
_TOWARDS = (
    _Way(
        "What is still missing",
        "Have you got {gain}? If not, settle who sees to it, and by when.",
        "I came for {gain}. Have we got that? If not, who will see to it?",
    ),
    _Way(
        "The next step, and who takes it",
        "Name the next step towards {gain}, who takes it, and by which day.",
        "What is the next step towards {gain}, and who takes it?",
    ),
    _Way(
        "Asked for once more",
        "Ask for {gain} and wait for the answer. Then say who does what by when.",
        "I'd like to leave with {gain}. Who sees to it, and by which day?",
    ),
    _Way(
        "What you came for",
        "Check whether you leave with {gain}. If that needs more time, settle by when.",
        "I was hoping for {gain}. What can you tell me today, and what needs more time?",
    ),
    _Way(
        "Today, or by which day",
        "Ask whether you can leave with {gain}, and if not, by when. A no is an answer, too.",
        "Could I leave today with {gain}? If not, when will I have it?",
    ),
    _Way(
        "How near you are",
        "Say how near you have come to {gain}. Then settle what each of you does, and by when.",
        "How near are we to {gain}, and what has to happen next?",
    ),
    _Way(
        "How far we got",
        "You were after {gain}. Say how far you got; then settle who does what by when.",
        "I'd hoped for {gain}. How far did we get, and who does the next bit?",
    ),
    _Way(
        "One thing before you stop",
        "Say plainly that you'd like {gain}. Wait for the answer, then say who does what by when.",
        "One thing before we stop: I'd like {gain}. How do we get there, and who does what?",
    ),
)
"""The same where the mentor came for something that the meeting is to bring, the ``{gain}``."""
_STEP = "step"
"""What is no next step towards itself."""
_GOES_ON = (
    "What stays open, and who sees to it?",
    "What is left over, and who takes it on?",
    "Is anything still open, and who will have it from now on?",
    "What isn't finished, and whose is it after today?",
)
_LEFT = (
    "Say what happens with what is left.",
    "What is left over gets a name.",
    "Then name who takes on what isn't finished.",
)
_DATES = (
    "Which day do we meet next?",
    "When shall we meet again?",
    "Which day suits us both for the next meeting?",
    "And when is our next meeting?",
    "Which date shall we put down for next time?",
    "What day is good for you next time?",
    "Shall we fix the next date now?",
    "When can you make it next time?",
    "Can we settle the next date before we go?",
    "Which day next time, and at what hour?",
)
_BY_HAND = re.compile(r"\b(?:write|diar\w+)\b", re.IGNORECASE)
_HANDS_FULL = frozenset({"driving", "walking", "no-paper", "no-reading"})
"""Conditions in which nobody is asked to write at the end."""


def parting(setting: Setting) -> Block:
    """The minutes for it, in the pair's own draw of words."""
    last = setting.number >= setting.planned
    goal = _to_be_brought(setting)
    gain = reached(setting, goal).gain if goal else ""
    ways = _ways(setting, gain)
    title = pick(f"{setting.draw_seed}/parting", tuple(one.title for one in ways))
    way = next(one for one in ways if one.title == title)
    date = pick(f"{setting.draw_seed}/next", _GOES_ON if last else _DATES)
    resting = (principles.LAST_MEETING, principles.AGENDA) if last else (principles.AGENDA,)
    speaker = setting.voice.speaker
    item = DraftItem(
        minutes=0,
        title=way.title,
        what=_what(setting, way, gain, last=last),
        lead="both",
        prompts=(setting.voice.says(speaker, f"{way.words.format(gain=_said(gain))} {date}"),),
        why="A summary, a new promise and the next date make the minutes count afterwards.",
        standing=Standing.MOVE,
        quotes=tuple(quote for one in resting for quote in setting.rest_on(one)),
    )
    short = setting.minutes < SHORT
    length = Part(1, 2, 3, required=True) if short else Part(3, 4, 6, required=True)
    return Block(length, item)


def _said(gain: str) -> str:
    """What the meeting is to bring, as the mentor says it and not as it is told to the mentor."""
    return gain.replace("each of you", "each of us").replace("you are", "I am")


def _ways(setting: Setting, gain: str) -> tuple[_Way, ...]:
    """The ways that fit what the meeting is to bring, and hands that may be full."""
    towards = tuple(one for one in _TOWARDS if _STEP not in one.title or _STEP not in gain)
    ways = (*towards, *_WAYS) if gain else _WAYS
    if not _HANDS_FULL & set(setting.conditions):
        return ways
    return tuple(one for one in ways if not _BY_HAND.search(f"{one.what} {one.words}"))


def _what(setting: Setting, way: _Way, gain: str, *, last: bool) -> str:
    speaker = setting.voice.speaker
    other = Role.MENTEE if speaker is Role.MENTOR else Role.MENTOR
    first, then = setting.voice.name(other), setting.voice.mid(speaker)
    told = way.what.format(gain=gain, first=first, then=then)
    return f"{told} {pick(f'{setting.draw_seed}/left', _LEFT)}" if last else told


def _to_be_brought(setting: Setting) -> Goal | None:
    """The goal that a meeting is to bring something for, on the mentor's page and said aloud."""
    if setting.voice.to is not Role.MENTOR or setting.minutes < SHORT or setting.guided:
        return None
    calm = not setting.brief.understanding.situations and not setting.theme
    inner = 1 < setting.number < setting.planned
    goal = setting.record.goal("mentor")
    named = goal is not None and reached(setting, goal) is not POSITION
    return goal if named and calm and inner and not in_earshot(setting) else None
