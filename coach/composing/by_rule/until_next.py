"""What a leader takes away from a first meeting to find out, so that the second has an answer."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.at_work import dealt, of_goal
from coach.composing.by_rule.blocks import Laid
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.words import lowered
from coach.domain.people import Role

_ASKS = (
    "Could you find out one thing until then: {x}",
    "Would you take one question along, and answer it next time: {x}",
    "Could you ask around until we meet again: {x}",
)
_OF_YOU = re.compile(r"\byou(?:r|rself)?\b", re.IGNORECASE)
"""What a leader knows without asking anybody, and would have to say on the spot."""


def with_something_to_find_out(setting: Setting, laid: Laid) -> Laid:
    """The plan with a question of the trade for the leader at its end; as it was without one."""
    goal = setting.record.goal("mentor")
    card = of_goal(setting, goal)
    if not laid.items or goal is None or card is None:
        return laid
    said = " ".join(prompt for item in laid.items for prompt in item.prompts)
    open_ones = [one for one in card.ask_leader if one not in said and not _OF_YOU.search(one)]
    found = dealt(setting, card, open_ones, 1, best_part(setting, goal))
    if not found:
        return laid
    (question,) = found
    asked = pick(f"{setting.draw_seed}/until", _ASKS).format(x=lowered(question))
    *rest, last = laid.items
    prompts = (*last.prompts, setting.voice.says(Role.MENTOR.value, asked))
    quotes = (*last.quotes, *setting.quote(card.id, question))
    return replace(laid, items=(*rest, replace(last, prompts=prompts, quotes=quotes)))
