"""The second thing of a goal that holds two: minutes of its own, or a place beside a promise."""

from __future__ import annotations

from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.goals import goal_block, way
from coach.composing.by_rule.goals_for_the_work import CASE
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.their_turn import turn_about
from coach.composing.by_rule.ties import best_part, rests_on
from coach.composing.planner import Part
from coach.composing.record import Goal, Promise
from coach.composing.saying.said_goals import also
from coach.composing.words import quoted
from coach.domain.people import Role

_WORTH = 1.2
"""Less than the main thing of the goal, which it is never to push out."""
_FEWEST_MINUTES = 15
"""Minutes of a meeting that has room for a second thing of the same goal."""
_SHORTEST = 4
"""Letters of a stem that says by itself what something is about."""
_EVERYDAY = read(
    "people person staff colleague team work working meeting month week year manager leader before"
    " after know understand learn little better share found"
).content


def second_half(setting: Setting, goal: Goal) -> str:
    """The part of a goal that isn't the main one; empty where it holds one thing alone."""
    main = best_part(setting, goal)
    return next((part for part in goal.parts if part != main), "")


def second_halves(setting: Setting) -> list[Block]:
    """Minutes for the second thing of each side's goal that no promise is about."""
    if setting.voice.to is not Role.MENTOR or setting.minutes < _FEWEST_MINUTES:
        return []
    return [
        _short(setting, block)
        for goal in _goals(setting)
        if (part := second_half(setting, goal)) and _alone(setting, goal, part)
        for block in [_block(setting, goal, part)]
    ]


def beside_promises(setting: Setting, blocks: list[Block]) -> list[Block]:
    """The minutes of the promises, saying of each which thing of a double goal hangs on it."""
    goals = _goals(setting) if setting.voice.to is Role.MENTOR else []
    double = [(goal, part) for goal in goals if len(goal.parts) > 1 for part in goal.parts]
    for goal, part in double:
        promise = _promised(setting, part)
        if promise:
            blocks = [_held_against(setting, one, promise, goal, part) for one in blocks]
    return blocks


def _alone(setting: Setting, goal: Goal, part: str) -> bool:
    """Whether it has minutes: no promise is about it, or one holds a case to walk through."""
    cased = goal.whose == Role.MENTOR.value and way(setting, replace(goal, text=part)) is CASE
    return cased or not _promised(setting, part)


def waits(setting: Setting, block: Block) -> Block:
    """Few minutes with the mentor's goal, saying that its second thing waits."""
    goal = setting.record.goal("mentor")
    part = second_half(setting, goal) if goal else ""
    if goal is None or not part or setting.minutes >= _FEWEST_MINUTES:
        return block
    told = f"This one waits for a longer talk: {quoted(part)}."
    return replace(block, item=replace(block.item, what=f"{block.item.what} {told}".strip()))


def _goals(setting: Setting) -> list[Goal]:
    every = (setting.record.goal(whose) for whose in ("mentor", "mentee"))
    return [goal for goal in every if goal]


def _block(setting: Setting, goal: Goal, part: str) -> Block:
    if goal.whose == Role.MENTEE.value:
        return turn_about(setting, goal, part)
    block = goal_block(setting, replace(goal, text=part), 2, _WORTH)
    said = tuple(also(words) for words in block.item.prompts)
    return replace(block, item=replace(block.item, prompts=said))


def _short(setting: Setting, block: Block) -> Block:
    """The block with the minutes that a second thing has."""
    if setting.minutes <= SHORT:
        item = replace(block.item, what="", prompts=block.item.prompts[:1])
        return replace(block, item=item, part=Part(1, 2, 3, _WORTH))
    return replace(block, part=Part(2, 3 + setting.minutes // 30, 8, _WORTH))


def _promised(setting: Setting, part: str) -> Promise | None:
    """The promise that is about the same thing, by a word that says so."""
    wanted = {stem for stem in read(part).content - _EVERYDAY if len(stem) >= _SHORTEST}
    near = (one for one in setting.record.promises if wanted & read(one.text).content)
    return next(near, None) if part else None


def _held_against(setting: Setting, block: Block, promise: Promise, goal: Goal, part: str) -> Block:
    item = block.item
    if not rests_on(item, promise) or item.card_id:
        return block
    told = setting.voice.goal(goal, part)
    return replace(
        block,
        item=replace(
            item, what=f"{item.what} {told}".strip(), quotes=(*item.quotes, *setting.own(goal))
        ),
    )
