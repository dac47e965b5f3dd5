"""A plan for somebody who works at night, whose ordinary day is a night."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.domain.people import Role

_NIGHTS = re.compile(
    r"(?<!partner )(?<!husband )(?<!wife )\b(?:permanent|regular|only|always|works?|working)"
    r"(?: on)? (?:the )?nights?\b"
    r"|\bnight (?:shift|porter|nurse|watch|hub|sorter|team|crew|auditor|driver)\b",
    re.IGNORECASE,
)
_A_DAY = re.compile(r"\b(?P<what>(?:an|one) ordinary|a busy|a normal|an average) day\b")


def by_night(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan with a night where it speaks of a day at the mentor's work."""
    if not _works_nights(setting):
        return items
    return tuple(
        replace(
            item,
            what=_A_DAY.sub(r"\g<what> night", item.what),
            prompts=tuple(_A_DAY.sub(r"\g<what> night", one) for one in item.prompts),
        )
        for item in items
    )


def _works_nights(setting: Setting) -> bool:
    facts = setting.brief.facts
    if facts is None or setting.voice.to is not Role.MENTOR:
        return False
    mentor = facts.pair.mentor
    return bool(_NIGHTS.search(f"{mentor.job}. {mentor.background or ''}"))
