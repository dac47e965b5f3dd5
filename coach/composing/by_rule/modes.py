"""The two modes beside the personalised one: the arc's own agenda, and the coordinator's."""

from __future__ import annotations

from dataclasses import replace

from coach.checks.words import alike
from coach.composing.by_rule.agenda_core import (
    activity_block,
    break_blocks,
    core_activities,
    evidence_block,
    question_block,
)
from coach.composing.by_rule.agenda_ends import close, opening
from coach.composing.by_rule.blocks import lay
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftAgenda, DraftItem, Quote
from coach.composing.planner import Part, fit
from coach.composing.record import EMPTY
from coach.composing.words import ended
from coach.domain.people import FixedItem
from coach.domain.suggestions import Standing

_MAIN, _FURTHER = 2.0, 0.7


def guided(setting: Setting) -> DraftAgenda:
    """What the arc has for this meeting, the same for every pair at this point."""
    bare = replace(setting, record=EMPTY, wishes=(), guided=True)
    cores = [
        activity_block(bare, one, _FURTHER if place else _MAIN)
        for place, one in enumerate(core_activities(bare))
    ]
    middle = (*cores[:1], *break_blocks(bare), evidence_block(bare, False), *cores[1:])
    asked = question_block(bare, required=not cores)
    blocks = [
        opening(bare, promises_follow=False),
        *(block for block in middle if block),
        *([asked] if asked else []),
        close(bare),
    ]
    laid = lay(blocks, setting.minutes)
    title = f"Meeting {setting.number} of {setting.planned}: {setting.stage.value}"
    return DraftAgenda(title, setting.minutes, laid.items, laid.prepare)


def fixed(setting: Setting, items: tuple[FixedItem, ...]) -> DraftAgenda:
    """The coordinator's own agenda, stretched to the minutes asked."""
    total = sum(item.minutes for item in items)
    ideals = [max(round(item.minutes * setting.minutes / total), 1) for item in items]
    parts = [Part(1, ideal, max(ideal * 3, ideal + 5), required=True) for ideal in ideals]
    lengths = fit(parts, setting.minutes)
    return DraftAgenda(
        title=f"Meeting {setting.number} of {setting.planned}: your programme's agenda",
        minutes=setting.minutes,
        items=tuple(
            _item(setting, item, taken) for item, taken in zip(items, lengths, strict=True)
        ),
    )


def _item(setting: Setting, item: FixedItem, minutes: int) -> DraftItem:
    return DraftItem(
        minutes=minutes,
        title=item.title,
        what=ended(item.what),
        lead="both",
        prompts=(),
        why="Your coordinator fixed this agenda for every pair.",
        standing=Standing.MOVE,
        quotes=_closest(setting, f"{item.title} {item.what}"),
    )


def _closest(setting: Setting, text: str) -> tuple[Quote, ...]:
    """The guidance sentence that is most alike to an item."""
    best = max(setting.deck.sentences, key=lambda said: alike(text, said.text), default=None)
    return setting.quote(best.source_id, best.text) if best else ()
