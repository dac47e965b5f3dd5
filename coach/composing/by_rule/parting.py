"""The last minutes where no card fills them: promises with their days, and the next date."""

from __future__ import annotations

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
    """With ``{end}`` for what belongs to it beside the promises."""
    words: str


_WAYS = (
    _Way(
        "Who does what by when",
        "Each says aloud what they promise, with its day, {end}. Write down both lines.",
        "First my line, with its day; then yours.",
    ),
    _Way(
        "Two promises, two days",
        "The one who came with less says a promise first. Each promise gets its day, {end}.",
        "You first; mine comes after it.",
    ),
    _Way(
        "Said back before you part",
        "Each says the other's promise back, with its day, {end}.",
        "I'll say yours back to you, and you say mine.",
    ),
    _Way(
        "Two lines for the notes",
        "Write one line each while you are still here: the promise, its day, {end}.",
        "Let's write our two lines now, while we're both here.",
    ),
    _Way(
        "Small enough to be kept",
        "Each makes a promise so small that it will be kept, with its day, {end}.",
        "I'd like something small from each of us that is sure to happen.",
    ),
    _Way(
        "What we leave with",
        "Sum up in a sentence each; then say what each promises and for which day, {end}.",
        "One sentence each on what we leave with.",
    ),
)
_TOWARDS = (
    _Way(
        "What is still missing",
        "Check whether you have {gain} by now. What is missing becomes somebody's promise, with its"
        " day, {end}.",
        "I came for {gain}. What is still missing, and who brings it?",
    ),
    _Way(
        "The next step, and whose it is",
        "Name the next step towards {gain}. Write down whose it is and for which day, {end}.",
        "What is the next step towards {gain}, and whose is it?",
    ),
    _Way(
        "Asked for once more, plainly",
        "Ask for {gain} once, and wait for the answer; then the days, {end}.",
        "I'd like to leave with {gain}. Who sees to it?",
    ),
)
"""The same where the mentor came for something that the meeting is to bring, the ``{gain}``."""
_GOES_ON = "What stays open, and who looks after it?"
_DATES = ("Which day do we meet next?", "When shall we meet again?", "Which date holds for both?")


def parting(setting: Setting) -> Block:
    """The minutes for it, in the pair's own draw of words."""
    last = setting.number >= setting.planned
    goal = _to_be_brought(setting)
    ways = (*_TOWARDS, *_WAYS) if goal else _WAYS
    title = pick(f"{setting.draw_seed}/parting", tuple(one.title for one in ways))
    way = next(one for one in ways if one.title == title)
    gain = reached(setting, goal).gain if goal else ""
    who = "mentor" if way in _TOWARDS else "both"
    end = "and what happens with what is left" if last else "and the date of the next meeting"
    date = _GOES_ON if last else pick(f"{setting.draw_seed}/next", _DATES)
    resting = (principles.LAST_MEETING, principles.AGENDA) if last else (principles.AGENDA,)
    item = DraftItem(
        minutes=0,
        title=way.title,
        what=way.what.format(end=end, gain=gain),
        lead="both",
        prompts=(setting.voice.says(who, f"{way.words.format(gain=gain)} {date}"),),
        why="A summary, a new promise and the next date make the minutes count afterwards.",
        standing=Standing.MOVE,
        quotes=tuple(quote for one in resting for quote in setting.rest_on(one)),
    )
    short = setting.minutes < SHORT
    length = Part(1, 2, 3, required=True) if short else Part(3, 4, 6, required=True)
    return Block(length, item)


def _to_be_brought(setting: Setting) -> Goal | None:
    """The goal that a meeting is to bring something for, on the mentor's page and said aloud."""
    if setting.voice.to is not Role.MENTOR or setting.minutes < SHORT or setting.guided:
        return None
    calm = not setting.brief.understanding.situations and not setting.theme
    inner = 1 < setting.number < setting.planned
    goal = setting.record.goal("mentor")
    named = goal is not None and reached(setting, goal) is not POSITION
    return goal if named and calm and inner and not in_earshot(setting) else None
