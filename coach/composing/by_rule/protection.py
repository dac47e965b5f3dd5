"""A first meeting in which the mentor is safe before being asked to tell anything.

That nothing said will touch reviews, pay or shifts is the leader's to say, and it helps only where
it comes first; and what stays private is settled once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.place_of_work import changed_by, own_place
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.drafts import DraftItem
from coach.composing.saying.said_goals import act
from coach.composing.words import lowered

_BOXES = "act-what-stays-here"
"""The card with the leader's promise, and with what stays private."""
_SAYS_SO = "Say out loud that nothing said here will touch the mentor's reviews, pay or shifts,"
_FIRST = "Say first that nothing said here will touch {whose} reviews, pay or shifts"
_THEN = "Say"
_PRIVATE = re.compile(r"\bwhat stays private\b(?=,)")
_INSTEAD = "what happens when a day falls through"
"""What needs a line as well, and isn't settled anywhere else."""
_TEAM = re.compile(r"\bmy team\b")
_SKIP = re.compile(r"\bhow to skip(?=,)")
_WHY = re.compile(r"\bI said yes because [^.]+\.")
_THIS_WHY = "I said yes because I want to {act}."


def safe_first(setting: Setting, items: Sequence[DraftItem]) -> tuple[DraftItem, ...]:
    """The plan with the leader's promise at its beginning; as it was where no card holds one."""
    rests = setting.quote(_BOXES, *_of_the_promise(setting))
    if not items or not rests:
        return tuple(items)
    first, *rest = items
    whose = lowered(setting.voice.whose("mentor"))
    told = setting.voice.step("mentee", _FIRST.format(whose=whose))
    first = _with_this_reason(setting, first)
    begins = replace(first, what=f"{told} {first.what}".strip(), quotes=(*first.quotes, *rests))
    boxed = any(item.card_id == _BOXES for item in rest)
    return (begins, *(_of_this_place(setting, _once(setting, item, boxed=boxed)) for item in rest))


def _with_this_reason(setting: Setting, item: DraftItem) -> DraftItem:
    """Why somebody said yes, by what this leader came for; the card's own where that isn't said."""
    goal = setting.record.goal("mentee")
    wanted = act(best_part(setting, goal)) if goal else None
    if goal is None or wanted is None:
        return item
    reason = _THIS_WHY.format(act=wanted)
    said = tuple(_WHY.sub(lambda _: reason, prompt) for prompt in item.prompts)
    if said == item.prompts:
        return item
    return replace(item, prompts=said, quotes=(*item.quotes, *setting.own(goal)))


def _of_the_promise(setting: Setting) -> list[str]:
    cards = (one for one in setting.deck.library.activities if one.id == _BOXES)
    return [step.do for card in cards for step in card.steps if step.do.startswith(_SAYS_SO)]


def _of_this_place(setting: Setting, item: DraftItem) -> DraftItem:
    """What might give the mentor away, named by the place that the two have."""
    place = own_place(setting)
    if item.card_id != _BOXES or not place:
        return item
    return replace(item, prompts=tuple(_TEAM.sub(f"my {place}", one) for one in item.prompts))


def _once(setting: Setting, item: DraftItem, *, boxed: bool) -> DraftItem:
    """The item without what the beginning says, or what the boxes settle."""
    if item.card_id == _BOXES:
        return replace(item, what=item.what.replace(f"{_SAYS_SO} and", _THEN))
    if not boxed or not _PRIVATE.search(item.what):
        return item
    changed = changed_by(setting)
    instead = f"what happens when {changed} changes on our day" if changed else _INSTEAD
    told = _SKIP.sub("how to skip a question", _PRIVATE.sub(instead, item.what))
    return replace(item, what=told)
