"""A first meeting in which the mentor is safe before being asked to tell anything.

That nothing said will touch reviews, pay or shifts is the leader's to say, and it helps only where
it comes first; what stays private is settled once, and beside it what can't stay so.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.blocks import Laid
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.place_of_work import changed_by, own_place
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, DraftPreparation
from coach.composing.saying.said_goals import act
from coach.composing.words import lowered

_BOXES = "act-what-stays-here"
"""The card with the leader's promise, and with what stays private."""
_SAYS_SO = "Say out loud that nothing said here will touch the mentor's reviews, pay or shifts,"
_FIRST = "Say first that nothing said here will touch {whose} reviews, pay or shifts"
_THEN = "Say"
_PRIVATE = re.compile(r"\bwhat stays private\b(?=,)")
_LIMITED = "what stays private and what would have to be reported"
"""Where no boxes settle it: a promise of secrecy without a limit can't be kept."""
_RHYTHM = re.compile(r"\brhythm and place\b(?=,)")
_INSTEAD = "what happens when a day falls through"
"""What needs a line as well, and isn't settled anywhere else."""
_MINE_ALONE = "If I tell you about my {place} and they could guess it was me, what will you do?"
"""The question of the boxes, where there are none."""
_TEAM = re.compile(r"\bmy team\b")
_SKIP = re.compile(r"\bhow to skip(?=,)")
_MENTOR = re.compile(r"\bmentors?\b", re.IGNORECASE)
_WHY = re.compile(r"\bI said yes because [^.]+\.")
_THIS_WHY = "I said yes because I want to {act}."
_WORRY = re.compile(r"\bWhat worries me is that I'll talk too much\.")
_WORRIES = (
    "What worries me is that I'll talk too much.",
    "What worries me is that I'll explain where I should listen.",
    "What worries me is that I'll promise more than I can do.",
    "What worries me is that I'll ask what everybody but me knows.",
)
"""What a leader may say of themselves at a beginning, each in the draw of a pair."""


def safe_first(setting: Setting, laid: Laid) -> Laid:
    """The plan with the leader's promise at its beginning; as it was where no card holds one."""
    rests = setting.quote(_BOXES, *_of_the_promise(setting))
    if not laid.items or not rests:
        return laid
    first, *rest = (_in_this_leaders_words(setting, item) for item in laid.items)
    whose = lowered(setting.voice.whose("mentor"))
    told = setting.voice.step("mentee", _FIRST.format(whose=whose))
    goes_on = first.what.replace(f"{setting.voice.name('mentee')}: ", "", 1)
    begins = replace(first, what=f"{told} {goes_on}".strip(), quotes=(*first.quotes, *rests))
    boxed = any(item.card_id == _BOXES for item in rest)
    then = (_of_this_place(setting, _once(setting, item, boxed=boxed)) for item in rest)
    return Laid((begins, *then), tuple(dict.fromkeys((*laid.prepare, *_reporting(setting)))))


def _in_this_leaders_words(setting: Setting, item: DraftItem) -> DraftItem:
    """Why somebody said yes, by what this leader came for, and what may worry this one about it.

    The card's own reason stays where the goal can't be said so.
    """
    goal = setting.record.goal("mentee")
    wanted = _reason(best_part(setting, goal)) if goal else None
    worry = pick(f"{setting.draw_seed}/worry", _WORRIES)
    said = tuple(_WORRY.sub(lambda _: worry, prompt) for prompt in item.prompts)
    if goal is None or wanted is None or not any(_WHY.search(prompt) for prompt in said):
        return replace(item, prompts=said)
    reason = _THIS_WHY.format(act=wanted)
    said = tuple(_WHY.sub(lambda _: reason, prompt) for prompt in said)
    rests = tuple(quote for quote in item.quotes if not _WHY.match(quote.text))
    return replace(item, prompts=said, quotes=(*rests, *setting.own(goal)))


def _reason(part: str) -> str | None:
    """What a leader came for, where it is about neither of the two and about nobody's life."""
    return None if _MENTOR.search(part) or of_ones_life(part) else act(part)


def _of_the_promise(setting: Setting) -> list[str]:
    card = setting.deck.activity(_BOXES)
    return [step.do for step in card.steps if step.do.startswith(_SAYS_SO)] if card else []


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
    if not _PRIVATE.search(item.what):
        return item
    changed = changed_by(setting)
    instead = f"what happens when {changed} changes on our day" if changed else _INSTEAD
    told = _SKIP.sub("how to skip a question", item.what)
    if boxed:
        return replace(item, what=_PRIVATE.sub(instead, told))
    told = _RHYTHM.sub(f"rhythm and place (also {instead})", _PRIVATE.sub(_LIMITED, told))
    return _with_what_gives_one_away(setting, replace(item, what=told))


def _with_what_gives_one_away(setting: Setting, item: DraftItem) -> DraftItem:
    """With the question of what could only come from the mentor, where that has a name."""
    card, place = setting.deck.activity(_BOXES), own_place(setting)
    if card is None or not place:
        return item
    asked = setting.voice.says("mentor", _MINE_ALONE.format(place=place))
    rests = setting.quote(_BOXES, *(step.say for step in card.steps if step.who == "mentor"))
    return replace(item, prompts=(*item.prompts, asked), quotes=(*item.quotes, *rests))


def _reporting(setting: Setting) -> tuple[DraftPreparation, ...]:
    """What the leader finds out beforehand about what can't stay between the two."""
    card = setting.deck.activity(_BOXES)
    if card is None or not card.prepare_mentee:
        return ()
    told = setting.quote(_BOXES, card.prepare_mentee)
    return (DraftPreparation("mentee", card.prepare_mentee, told),)
