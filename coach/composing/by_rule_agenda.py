"""An agenda by rule: the situation first, then promises, then what this pair came for."""

from __future__ import annotations

from dataclasses import replace

from coach.composing.access import access_lines
from coach.composing.advice import advice, answers_promises, plain_advice
from coach.composing.agenda_core import (
    activity_block,
    break_block,
    core_activities,
    evidence_block,
    question_block,
)
from coach.composing.agenda_ends import close, opening
from coach.composing.agenda_promises import promise_blocks
from coach.composing.agenda_situation import situation_blocks
from coach.composing.blocks import Block, lay
from coach.composing.circumstances import situation_card
from coach.composing.drafts import DraftAdvice, DraftAgenda, DraftItem
from coach.composing.goals import own_goal_block
from coach.composing.record import Goal
from coach.composing.setting import SHORT, Setting
from coach.composing.shrinking import shrunk
from coach.composing.words import lowered
from coach.domain.library import SituationCard
from coach.domain.suggestions import Standing

_PROMISES_ALONE = "what was promised, then a date"
"""Title of an agenda whose longest part is a single promise, which is named by a quotation."""
_CORE, _CORE_BESIDE_SITUATION = 2.0, 0.5
_OWN_GOAL_BESIDE_SITUATION = 1.2
"""A mentor's own goal is the nearest thing to work on once what is the matter was dealt with."""


def personalised(setting: Setting) -> DraftAgenda:
    """The agenda for this pair and this request."""
    card = situation_card(setting)
    blocks = _blocks(setting, card)
    laid = lay(blocks, setting.minutes)
    return DraftAgenda(
        title=_title(setting, card, laid.items),
        minutes=setting.minutes,
        items=laid.items,
        prepare=laid.prepare,
        advice=_advice(setting, card),
        access=access_lines(setting),
    )


def _advice(setting: Setting, card: SituationCard | None) -> DraftAdvice | None:
    """What the card has to say, or where to begin; and what stays if the time shrinks."""
    given = advice(setting, card) or plain_advice(setting)
    return replace(given, moments=(*given.moments, shrunk(setting))) if given else None


def _blocks(setting: Setting, card: SituationCard | None) -> list[Block]:
    promised = [] if card and answers_promises(card) else promise_blocks(setting)
    facing = situation_blocks(setting, card) if card else []
    begin = [opening(setting, bool(promised)), *facing[:1], *promised, *facing[1:]]
    if setting.minutes < SHORT:
        asked = question_block(setting, required=card is None)
        return [*begin, *([asked] if asked else []), close(setting, plain=card is not None)]
    chosen = core_activities(setting)
    cores = [
        activity_block(setting, one, _worth(place, card is not None))
        for place, one in enumerate(chosen)
    ]
    told = any(isinstance(one.ground, Goal) and one.ground.whose == "mentor" for one in chosen[:1])
    own = (
        own_goal_block(setting, told)
        if card is None
        else own_goal_block(setting, False, _OWN_GOAL_BESIDE_SITUATION)
    )
    middle = [
        own if card else None,
        *cores[:1],
        break_block(setting),
        evidence_block(setting, card is not None),
        None if card else own,
        *cores[1:],
        question_block(setting),
    ]
    return [*begin, *(block for block in middle if block), close(setting, plain=card is not None)]


def _worth(place: int, beside_situation: bool) -> float:
    """The main thing is worth most; each further one less."""
    if place:
        return 0.6 - 0.1 * place
    return _CORE_BESIDE_SITUATION if beside_situation else _CORE


def _title(setting: Setting, card: SituationCard | None, items: tuple[DraftItem, ...]) -> str:
    place = f"Meeting {setting.number} of {setting.planned}"
    if card is None and setting.theme and len(setting.theme) <= 60:
        return f"{place}: {lowered(setting.theme)}"
    named = [item for item in items[1:-1] if item.standing is Standing.MOVE]
    longest = max(named or items, key=lambda item: item.minutes)
    promised = longest.title.startswith("“")
    return f"{place}: {_PROMISES_ALONE if promised else lowered(longest.title)}"
