"""What to keep if the meeting gets shorter than planned."""

from __future__ import annotations

from coach.composing.by_rule.asking_after import figure, shortly
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftMoment
from coach.composing.record import Promise
from coach.composing.saying.naming import for_speaker, sayable
from coach.composing.words import listed
from coach.domain.people import Role

SHRINKS = "The time shrinks to"
"""How the moment begins that says what stays."""
_MOST_WORDS = 9
"""Words of a promise that can be named in passing."""


def shrunk(setting: Setting) -> DraftMoment:
    """Words for when half of the time is gone: the promise, the goal and a date stay."""
    left = max(5 * round(setting.minutes / 10), 5)
    theirs = [p for p in setting.record.open(Role.MENTEE) if sayable(p.text)][:1]
    numbers = [p for p in setting.record.promises if p.by is Role.MENTOR and figure(p)][:1]
    goal = setting.record.goal("mentor")
    mine, theirs_words = ("my", "your") if setting.voice.to is not Role.MENTEE else ("your", "my")
    keep = [
        *(f"{theirs_words} answer on {_in_short(promise)}" for promise in theirs),
        *(f"{shortly(promise)}, {figure(promise)}" for promise in numbers),
        *_place(setting, bool(goal), "I" if mine == "my" else "you"),
    ]
    quotes = (*setting.own(*theirs), *setting.noted(*numbers)) or setting.rest_on(principles.AGENDA)
    say = f"We have {left} minutes. Let's keep {listed(keep)}. The rest goes to another day."
    speaker = setting.voice.to if setting.voice.to is Role.MENTEE else Role.MENTOR
    say = for_speaker(say, speaker.value)
    return DraftMoment(f"{SHRINKS} {left} minutes", say, quotes)


def _in_short(promise: Promise) -> str:
    named = shortly(promise)
    return named if len(named.split()) <= _MOST_WORDS else "what was promised last time"


def _place(setting: Setting, goal: bool, who: str) -> list[str]:
    """What a first, a last and any other meeting can't do without."""
    if setting.number == 1:
        return ["one main thing, what stays between us", "the next date"]
    if setting.number >= setting.planned:
        return ["one main thing, what changed and what did not", "a summary of what is left"]
    asked = goal and setting.minutes > SHORT
    return [*([f"one question about what {who} came for"] if asked else []), "the next date"]
