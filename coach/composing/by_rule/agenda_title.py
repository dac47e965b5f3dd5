"""What a plan is called."""

from __future__ import annotations

import re

from coach.composing.by_rule.asked_blocks import asked_blocks
from coach.composing.by_rule.blocks import between_ends
from coach.composing.by_rule.named_subjects import subject_blocks
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.composing.words import lowered
from coach.domain.library import SituationCard
from coach.domain.suggestions import Standing

_SOMEBODY = re.compile(r"\b(?:I|me|my|he|him|his|she|her|they|them|their)\b", re.IGNORECASE)
"""Whoever is meant by it, a title says it of nobody."""
_PROMISES_ALONE = "what was promised, then a date"
"""Title of an agenda in which nothing takes longer than a promise."""
_A_MOMENT, _A_PROMISE = 2, 3
"""Minutes that are no piece of their own, and that a promise takes."""


def agenda_title(setting: Setting, card: SituationCard | None, items: tuple[DraftItem, ...]) -> str:
    """The meeting's place and what most of it is for."""
    place = f"Meeting {setting.number} of {setting.planned}"
    plain = card is None and not asked_blocks(setting)
    told = setting.theme and len(setting.theme) <= 60 and not _SOMEBODY.search(setting.theme)
    if plain and told and not setting.asked_at_length:
        return f"{place}: {lowered(setting.theme)}"
    subjects = [] if card else subject_blocks(setting)
    titles = {block.item.title for block in subjects}
    middle = between_ends(items)
    named = [item for item in middle if item.title in titles]
    named = named or [item for item in middle if item.standing is Standing.MOVE]
    longest = max(named or items, key=lambda item: item.minutes)
    brief = longest.minutes <= (_A_PROMISE if setting.record.promises else _A_MOMENT)
    return f"{place}: {_PROMISES_ALONE if brief else lowered(longest.title)}"
