"""Two quantities of the pair's record that belong together, said in one breath.

Notes and goals hold numbers that nobody has laid beside each other: a rule for 14 days and a wish
for four weeks. Said together they are a question already.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.checks.words import read
from coach.composing.by_rule.counted_left import counted_left
from coach.composing.by_rule.counted_twice import counted_twice
from coach.composing.by_rule.deciding import deciding
from coach.composing.by_rule.following_up import lines_taken
from coach.composing.by_rule.given_up import given_up
from coach.composing.by_rule.goal_kinds import asking
from coach.composing.by_rule.goals_to_be_heard import ASKED, HEARD, SHOWN, TAKEN
from coach.composing.by_rule.notice_given import notice_given
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.drafts import Quote
from coach.composing.record import Goal, NoteLine, Promise
from coach.domain.people import Role

_ONE_WORD = 2
"""Stems that a goal shares with a count before it is about it."""


@dataclass(frozen=True)
class Beside:
    """What to say, and the words of the record that it lays side by side."""

    said: str
    quotes: tuple[Quote, ...]


def side_by_side(setting: Setting, goal: Goal) -> Beside | None:
    """What stands first in the minutes of a mentor's goal; None where nothing belongs together."""
    if setting.voice.to is not Role.MENTOR or setting.guided or goal.whose != "mentor":
        return None
    part, record = best_part(setting, goal), setting.record
    said, line = notice_given(record, part)
    if line:
        return Beside(said, setting.own(line))
    said, both = counted_twice(record, part)
    if said:
        return Beside(said, _quoted(setting, both))
    said, line = counted_left(record)
    # What is left of a count has minutes of its own where the next step from its note is taken.
    if line is None or line in lines_taken(setting) or not _about(part, line):
        return None
    return Beside(said, setting.own(line))


def _quoted(setting: Setting, both: tuple[NoteLine | Promise, ...]) -> tuple[Quote, ...]:
    return tuple(
        quote
        for one in both
        for quote in (setting.noted(one) if isinstance(one, Promise) else setting.own(one))
    )


def _about(part: str, line: NoteLine) -> bool:
    """Whether what was counted is what the goal wants heard."""
    shared = len(read(part).content & read(line.text).content)
    return asking(part) in (HEARD, ASKED, SHOWN, TAKEN) and shared >= _ONE_WORD


def drawn_from_notes(setting: Setting, goal: Goal) -> tuple[Quote, ...]:
    """Quotes of the lines that what is asked about a goal rests on, beside the goal itself."""
    beside = side_by_side(setting, goal)
    lines = dict.fromkeys(one.ground for one in deciding(setting, goal) if one.ground)
    again = given_up(setting) if goal == setting.record.goal("mentor") else None
    told = setting.own(again[1]) if again else ()
    return (*(beside.quotes if beside else ()), *setting.own(*lines), *told)


def of_the_record(setting: Setting, goal: Goal, said: str) -> bool:
    """Whether something said asks what the pair's own record makes the question."""
    beside = side_by_side(setting, goal)
    again = given_up(setting)
    asked = [*(one.question for one in deciding(setting, goal)), *([again[0]] if again else [])]
    return any(words in said for words in (*asked, *([beside.said] if beside else ())))
