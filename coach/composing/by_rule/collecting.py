"""What the message asked for is asked for in the meeting, and not put anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.at_work import of_mentors_goal
from coach.composing.by_rule.deciding import deciding
from coach.composing.by_rule.goals_beforehand import asked_of_their_goal
from coach.composing.by_rule.plain_page import wants_a_plain_page
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.side_by_side import of_the_record
from coach.composing.by_rule.ties import best_part, rests_on
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAdvice, DraftItem
from coach.composing.record import Goal
from coach.composing.saying.naming import for_speaker
from coach.composing.saying.said_goals import came, wished
from coach.composing.understanding.grammatical_person import for_the_other
from coach.domain.people import Role

_ASKED = re.compile(r"\bCould you find out (?:before we meet )?(?P<what>[^?]+)\?")
_QUESTION = re.compile(r"(?<=[.!])\s+[^.?“]*\?(?=”$)")
"""The question at the end of what somebody says, after a sentence that names the matter."""
_OF_A_THING = re.compile(r"(?P<asks>who (?:decides|settles) about) (?P<x>(?:the|our|my) .+)$")
_LONG_NAME = 4
"""Words of a name that is not said twice in one breath."""
_SAYS = (
    "I'd asked you {what}. What did you find?",
    "My message asked {what}. What do you know by now?",
    "I wanted to know from you {what}. What is the answer?",
)
_TURNS = (
    "Now to your own goal.",
    "Now to what you came for.",
    "Let's turn to your own goal.",
)
_ASKS_THE_SAME = 2
"""Stems of a question that are all in another one."""
_ROOM_FOR_ALL = 8
"""Minutes of a turn from which on it holds one question more."""


def collected(
    setting: Setting, items: tuple[DraftItem, ...], advice: DraftAdvice | None
) -> tuple[DraftItem, ...]:
    """The plan with what the message asked for taken up where each goal has its minutes."""
    sent = advice.beforehand.text if advice and advice.beforehand else ""
    if not sent or setting.voice.to is not Role.MENTOR:
        return items
    return _with_what_they_brought(setting, _with_the_answer(setting, items, sent), sent)


def _with_the_answer(
    setting: Setting, items: tuple[DraftItem, ...], sent: str
) -> tuple[DraftItem, ...]:
    """The answer asked for where the mentor's goal has its minutes."""
    asked, goal = _ASKED.search(sent), setting.record.goal("mentor")
    place = _place(items, goal)
    if asked is None or goal is None or place is None or wants_a_plain_page(setting):
        return items
    what = asked["what"]
    briefly = _named_once(items[place].prompts[0], what)
    says = pick(f"{setting.draw_seed}/collect", _SAYS).format(what=briefly)
    prompts = _asked_for(setting, goal, items[place].prompts, says, what)
    return _with(items, place, prompts)


def _named_once(first: str, what: str) -> str:
    """What was asked, with "that" for a thing that has just been named at length."""
    found = _OF_A_THING.match(what)
    long = found and len(found["x"].split()) >= _LONG_NAME and found["x"] in first
    return f"{found['asks']} that" if found and long else what


def _with_what_they_brought(
    setting: Setting, items: tuple[DraftItem, ...], sent: str
) -> tuple[DraftItem, ...]:
    """The leader's turn begun with what they were asked to come with for their own goal."""
    goal, asked = setting.record.goal("mentee"), asked_of_their_goal(setting)
    place = _place(items, goal)
    if goal is None or asked is None or place is None or asked[0].request not in sent:
        return items
    return _with(items, place, _begun_with(setting, goal, items[place], asked[0].then))


def _begun_with(setting: Setting, goal: Goal, item: DraftItem, then: str) -> tuple[str, ...]:
    """What was asked for first, with the goal where nothing that follows names it."""
    first, *rest = item.prompts
    part, asks = best_part(setting, goal), read(then).content
    told, names = came(part, "You"), _names(first, part)
    if len(asks) >= _ASKS_THE_SAME and asks <= read(first).content:
        return (setting.voice.says("mentor", f"{told} {then}".strip()), *rest)
    kept = first if names or not told else first.replace(f"{told} ", "", 1)
    begun = pick(f"{setting.draw_seed}/turn", _TURNS) if names else told
    rest = rest if item.minutes >= _ROOM_FOR_ALL else rest[-1:]
    return (setting.voice.says("mentor", f"{begun} {then}".strip()), kept, *rest)


def _names(said: str, part: str) -> bool:
    """Whether something said holds the goal inside a question, in the words of either."""
    told = said.replace(came(part, "You"), "")
    return any(wished(one)[1] in told for one in (part, for_the_other(part)))


def _place(items: tuple[DraftItem, ...], goal: Goal | None) -> int | None:
    """Where a goal has its minutes, with something that is said in them."""
    own = (n for n, one in enumerate(items) if goal and rests_on(one, goal) and not one.card_id)
    place = next(own, None)
    return place if place is not None and items[place].prompts else None


def _with(
    items: tuple[DraftItem, ...], place: int, prompts: tuple[str, ...]
) -> tuple[DraftItem, ...]:
    return (*items[:place], replace(items[place], prompts=prompts), *items[place + 1 :])


def _asked_for(
    setting: Setting, goal: Goal, prompts: tuple[str, ...], says: str, what: str
) -> tuple[str, ...]:
    """What is said, the answer asked for in place of a question that would suit any goal."""
    first, *rest = prompts
    if of_the_record(setting, goal, first):
        return (first, setting.voice.says("mentor", says), *rest) if rest else prompts
    if _QUESTION.search(first) and what.lower() not in _QUESTION.sub("", first).lower():
        return (_QUESTION.sub(lambda _: f" {says}", first, count=1), *rest)
    if what.lower() in first.lower():
        told = for_speaker(came(best_part(setting, goal), "I"), Role.MENTOR.value)
        begun = says if what.lower() in told.lower() else f"{told} {says}".strip()
        return (setting.voice.says("mentor", begun), *rest)
    return (first, setting.voice.says("mentor", says), *_less_one(setting, goal, rest))


def _less_one(setting: Setting, goal: Goal, rest: Sequence[str]) -> list[str]:
    """The questions that follow, less the first that would suit a mentor of any trade and life.

    Where there is none, the second of the trade gives way.
    """
    card = of_mentors_goal(setting, goal)
    decides = [one.question for one in deciding(setting, goal)]
    trade = card.ask_leader if card else ()
    *asked, _ = [one for one in rest if one.startswith(f"{setting.voice.name('mentor')}: ")] or [""]
    spare = [one for one in asked if not any(words in one for words in (*decides, *trade))]
    of_the_trade = [one for one in asked if any(words in one for words in trade)]
    out = next(iter((*spare, *of_the_trade[1:])), None)
    return [one for one in rest if one is not out]
