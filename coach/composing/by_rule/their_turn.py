"""Minutes for what the leader came for, so that a meeting is good for both."""

from __future__ import annotations

import re

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import Goal
from coach.composing.saying.bending import wish
from coach.composing.saying.naming import for_speaker
from coach.composing.saying.said_goals import came
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"^(?:hear|get (?:un|the |honest)|listen|know what|see what)",
        (
            "What would you like to hear earlier than you do?",
            "What did you hear last month that came too late?",
        ),
    ),
    (
        r"^(?:stop|not |be less|never)",
        (
            "When did it happen last, and what came just before?",
            "What would I see you do in its place?",
        ),
    ),
    (
        r"^(?:understand|find out|learn|know|see|decode|capture|get to know|notice|work out)",
        (
            "What have you found out since we began?",
            "What did you expect that turned out otherwise?",
            "Where would you look next, without asking me to answer for everybody?",
            "Whom else have you asked about it, and what did they say?",
            "Which part of it is still a guess?",
        ),
    ),
    (
        r"^(?:become|be |get better|improve|grow|feel)",
        (
            "What would I see you do differently if it worked?",
            "What did you do about it since we last met that somebody could have noticed?",
        ),
    ),
    (
        r"",
        (
            "What has come of it since we last met?",
            "What is the next thing that only you can do for it?",
            "What is in the way of it that I may not see from my place?",
        ),
    ),
)
_BESIDE = (
    "What from today do you take along for it?",
    "What was new to you in what we said so far?",
)
_ASKED_TWICE = 30
"""Minutes of a meeting from which on the leader's turn has a second question."""
_LABEL = re.compile(r"\b(?:gen(?:eration)?s? ?[xyzα]?|boomers?|millennials?)\b", re.IGNORECASE)
"""A goal that asks about a whole age group is answered by what is said first, and not in a turn."""
_FOR_MYSELF = ("What would help me to get there that you have seen?",)
_WHAT = (
    "Ask, then leave the time to the answer.",
    "Hear it to the end before you say how it looks from your place.",
    "One question at a time. Answer for yourself alone, if at all.",
)


_WHY = (
    "Both of you came with a goal.",
    "Both goals get minutes.",
    "Their goal counts, too.",
)


def their_turn(setting: Setting) -> Block | None:
    """A few minutes of the leader's own; None where no goal of theirs can be asked about."""
    goal = setting.record.goal("mentee")
    if goal is None or _LABEL.search(goal.text):
        return None
    item = DraftItem(
        minutes=0,
        title="Your own turn" if setting.voice.to is Role.MENTEE else "Your mentee's turn",
        what=pick(setting.draw_seed, _WHAT),
        lead="mentee",
        prompts=tuple(_prompts(setting, goal)),
        why=pick(setting.draw_seed, _WHY),
        standing=Standing.MOVE,
        quotes=setting.own(goal),
    )
    short = setting.minutes < SHORT
    part = Part(1, 2, 3, 1.6) if short else Part(3, 3 + setting.minutes // 20, 15, 1.6)
    return Block(part, item)


def _prompts(setting: Setting, goal: Goal) -> list[str]:
    part = best_part(setting, goal)
    plain = wish(part).lower()
    ways = next(words for cue, words in _KINDS if re.search(cue, plain))
    if setting.voice.to is Role.MENTEE:
        return [setting.voice.says("mentee", f"{came(part, 'I')} {_FOR_MYSELF[0]}".strip())]
    first = pick(setting.draw_seed, ways)
    rest = [one for one in (*ways, *_BESIDE) if one != first]
    more = [pick(f"{setting.draw_seed} beside", rest)] * (setting.minutes >= _ASKED_TWICE)
    said = [f"{came(part, 'You')} {first}".strip(), *more]
    return [setting.voice.says("mentor", for_speaker(words, "mentor")) for words in said]
