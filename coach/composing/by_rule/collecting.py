"""What the message asked to be found out is asked for in the meeting, and not put anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.deciding import deciding
from coach.composing.by_rule.plain_page import wants_a_plain_page
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.side_by_side import of_the_record
from coach.composing.by_rule.ties import rests_on
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAdvice, DraftItem
from coach.composing.record import Goal
from coach.domain.people import Role

_ASKED = re.compile(r"\bCould you find out (?P<what>[^?]+)\?")
_QUESTION = re.compile(r"(?<=[.!])\s+[^.?“]*\?(?=”$)")
"""The question at the end of what somebody says, after a sentence that names the matter."""
_SAYS = (
    "I'd asked you {what}. What did you find?",
    "My message asked {what}. What do you know by now?",
    "I wanted to know from you {what}. What is the answer?",
)


def collected(
    setting: Setting, items: tuple[DraftItem, ...], advice: DraftAdvice | None
) -> tuple[DraftItem, ...]:
    """The plan with the answer to the message asked for where the mentor's goal has its minutes."""
    sent = advice.beforehand.text if advice and advice.beforehand else ""
    asked, goal = _ASKED.search(sent), setting.record.goal("mentor")
    silent = setting.voice.to is not Role.MENTOR or wants_a_plain_page(setting)
    if asked is None or goal is None or silent:
        return items
    place = next(
        (n for n, one in enumerate(items) if rests_on(one, goal) and not one.card_id), None
    )
    if place is None or not items[place].prompts:
        return items
    says = pick(f"{setting.draw_seed}/collect", _SAYS).format(what=asked["what"])
    answered = replace(items[place], prompts=_asked_for(setting, goal, items[place].prompts, says))
    return (*items[:place], answered, *items[place + 1 :])


def _asked_for(
    setting: Setting, goal: Goal, prompts: tuple[str, ...], says: str
) -> tuple[str, ...]:
    """What is said, the answer asked for in place of a question that would suit any goal."""
    first, *rest = prompts
    if of_the_record(setting, goal, first):
        return (first, setting.voice.says("mentor", says), *rest) if rest else prompts
    if _QUESTION.search(first):
        return (_QUESTION.sub(lambda _: f" {says}", first, count=1), *rest)
    return (first, setting.voice.says("mentor", says), *_less_one(setting, goal, rest))


def _less_one(setting: Setting, goal: Goal, rest: Sequence[str]) -> list[str]:
    """The questions that follow, less the first that hangs on nothing of the mentor's life."""
    decide = [one.question for one in deciding(setting, goal)]
    spare = (one for one in rest[:-1] if not any(question in one for question in decide))
    out = next(spare, None)
    return [one for one in rest if one is not out]
