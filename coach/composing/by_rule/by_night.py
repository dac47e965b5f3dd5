"""A plan for somebody who works at night, whose ordinary day is a night."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.mentors_facts import mentors_facts
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem

_A_DAY = re.compile(r"\b(?P<what>(?:an|one) ordinary|a busy|a normal|an average) day\b")


def by_night(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan with a night where it speaks of a day at the mentor's work."""
    if not any(fact.name == "nights" for fact in mentors_facts(setting)):
        return items
    return tuple(
        replace(
            item,
            what=_A_DAY.sub(r"\g<what> night", item.what),
            prompts=tuple(_A_DAY.sub(r"\g<what> night", one) for one in item.prompts),
        )
        for item in items
    )
