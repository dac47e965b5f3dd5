"""What the message asked to be found out is asked for in the meeting, and not put anew."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import rests_on
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAdvice, DraftItem
from coach.domain.people import Role

_ASKED = re.compile(r"\bCould you find out (?P<what>[^?]+)\?")
_QUESTION = re.compile(r"(?<=[.!])\s+[^.?“]*\?(?=”$)")
"""The question at the end of what somebody says, after a sentence that names the matter."""
_SAYS = (
    "I'd asked you {what}. What did you find?",
    "My message asked {what}. What do you know by now?",
    "I wanted to know from you {what}. What is the answer?",
)


def collected(
    setting: Setting, items: tuple[DraftItem, ...], advice: DraftAdvice | None
) -> tuple[DraftItem, ...]:
    """The plan with the answer to the message asked for where the mentor's goal has its minutes."""
    sent = advice.beforehand.text if advice and advice.beforehand else ""
    asked, goal = _ASKED.search(sent), setting.record.goal("mentor")
    if asked is None or goal is None or setting.voice.to is not Role.MENTOR:
        return items
    place = next(
        (n for n, one in enumerate(items) if rests_on(one, goal) and not one.card_id), None
    )
    if place is None or not items[place].prompts:
        return items
    says = pick(f"{setting.draw_seed}/collect", _SAYS).format(what=asked["what"])
    first, *rest = items[place].prompts
    words = _QUESTION.sub(lambda _: f" {says}", first, count=1)
    answered = replace(items[place], prompts=(words, *rest))
    return (*items[:place], answered, *items[place + 1 :])
