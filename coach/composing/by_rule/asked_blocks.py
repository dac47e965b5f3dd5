"""The parts of a meeting that a request itself names: what is wanted of its writer, and wished."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.circumstances import situation_card
from coach.composing.by_rule.in_earshot import in_earshot
from coach.composing.by_rule.named_subjects import covers, subject_blocks
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.uptake import takes_up
from coach.composing.by_rule.wanted import to_be_heard
from coach.composing.cards import principles
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.understanding.demands import Demand, Wish, demands, wishes_told
from coach.composing.words import quoted, without_its_speaker
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_SHARED = 2
"""Stems by which a promise is about what is wanted."""
_MINUTES_EACH = 12
_WORTH = 2.6
_NAME = 12
_FIRST = (
    "Before I say yes or no: what is it for, who will see it, and can I still say no later?",
    "Before I answer: who else was asked, and what happens if it is a no?",
)
_BEFORE = (
    "Ask what for, who chose you and what happens to it, before you say yes or no.",
    "Ask what for, and who chose you; a no needs no reason.",
)
_AFTERWARDS = ("You'll have my answer in writing.", "Thank you for asking. Not that one.")
_FOR_A_GROUP = re.compile(
    r"\bthe ['‘\"“]?(?:[\w-]+ ){1,3}(?:perspective|view|viewpoint|voice|side|opinion|take)\b"
    r"|\bwhat (?:the )?[\w-]+ (?:think|want|feel|need)\b",
    re.IGNORECASE,
)
"""What nobody can give but as one of many."""
_FOR_MYSELF = "I can speak for myself only. What would you decide differently with it?"
_ALONE = "Speak for yourself only, in one sentence, and come back to the work."
_FOR_WHAT = "What is it for?"
_ASKS = (
    "What can you do about it, and by when?",
    "Who decides about it, and what would they need to know?",
    "What stands in its way?",
)
_OPENS = (
    "Open with the fact and one question, and go on after the answer.",
    "One sentence and one question; the answer is the leader's.",
    "Say it, ask once, then wait.",
)
_FIRST_OF_ALL = "What should I know about it first?"
_KNOWN = "What can you tell me about it?"
_NEXT = "What would have to be different next time?"


def asked_blocks(setting: Setting) -> list[Block]:
    """What the request names as wanted, a part each, as many as there is time for."""
    return [*wanted_blocks(setting), *subject_blocks(setting)]


def wanted_blocks(setting: Setting) -> list[Block]:
    """What is wanted of its writer and what the writer wishes, without the subjects."""
    if not takes_up(setting):
        return []
    text = setting.brief.understanding.text
    heard = to_be_heard(text)
    wished = [
        _wish(setting, one, place)
        for place, one in enumerate(
            w for w in wishes_told(text) if w.words not in heard and not covers(setting, w.words)
        )
    ]
    # What is wanted of somebody is nothing to answer where others hear it.
    told = [one for one in demands(text) if one.said and not _taken_on(setting, one)]
    told = [] if in_earshot(setting) else told
    wanted = [_demand(setting, one, place) for place, one in enumerate(told)]
    return [*wished, *wanted][: max(setting.minutes // _MINUTES_EACH, 1)]


def _taken_on(setting: Setting, demand: Demand) -> bool:
    """Whether it has become a promise of the mentor's: nobody asks any more what it is for."""
    wanted = read(demand.words).content
    mine = (one for one in setting.record.promises if one.by is Role.MENTOR)
    return any(len(wanted & read(one.text).content) >= _SHARED for one in mine)


def asked_aloud(block: Block) -> str:
    """What a part has the mentor say first, with one question at most, without who says it."""
    said = without_its_speaker(block.item.prompts[0])
    for first in _FIRST:
        said = said.replace(first, _FOR_WHAT)
    return said


def _part(setting: Setting) -> Part:
    if setting.minutes < SHORT:
        return Part(2, 3, 8, _WORTH)
    return Part(3, max(setting.minutes // 5, 5), 60, _WORTH)


def _wish(setting: Setting, wish: Wish, place: int) -> Block:
    after = _ASKS[place % len(_ASKS)]
    if wish.said.startswith("I'd like to know"):
        after = _KNOWN
    elif wish.said.startswith("I'd like to talk about") and situation_card(setting) is None:
        after = _FIRST_OF_ALL
    elif wish.said.startswith("One thing"):
        after = _NEXT
    return Block(
        _part(setting),
        _item(
            setting,
            wish.words,
            _OPENS[place % len(_OPENS)],
            (f"{wish.said} {after}",),
            principles.OPEN_QUESTION,
        ),
    )


def _demand(setting: Setting, demand: Demand, place: int) -> Block:
    if _FOR_A_GROUP.search(demand.words):
        says = (f"{demand.said}. {_FOR_MYSELF}",)
        return Block(
            _part(setting), _item(setting, demand.words, _ALONE, says, principles.OTHERS_SAY)
        )
    turn = place % len(_FIRST)
    return Block(
        _part(setting),
        _item(
            setting,
            demand.words,
            _BEFORE[turn],
            (f"{demand.said}. {_FIRST[turn]}", _AFTERWARDS[turn]),
            principles.ASK_WHAT_FOR,
        ),
    )


def _item(
    setting: Setting, words: str, what: str, says: tuple[str, ...], principle: str
) -> DraftItem:
    return DraftItem(
        minutes=0,
        title=_title(words),
        what=what,
        lead="mentor",
        prompts=tuple(setting.voice.says("mentor", said) for said in says),
        why="You named it in your request.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principle),
    )


def _title(words: str) -> str:
    """Their own words as a name."""
    first = words.removeprefix("about ").split(", ")[0].split()
    return quoted(" ".join(first[:_NAME]) + (" …" if len(first) > _NAME else ""))
