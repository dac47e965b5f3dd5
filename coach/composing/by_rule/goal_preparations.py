"""What the leader finds out before a meeting, for what the mentor came for."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.goal_asking import Asking
from coach.composing.by_rule.goals_at_the_end import LASTING
from coach.composing.by_rule.goals_for_the_work import CASE, CHANGE
from coach.composing.by_rule.goals_to_be_heard import HEARD, SHOWN
from coach.composing.by_rule.one_case import Case, one_case
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftPreparation, Quote
from coach.composing.record import Goal
from coach.composing.saying.naming import QUESTIONS
from coach.domain.people import Role

_NAMED_BY = 2
"""Stems of a thing that says what a goal is about."""
OWN_VOICE = re.compile(r"\b(?:I|me|my|mine|us|we|our)\b")
"""Words that only the mentor can say."""


def for_the_goal(
    setting: Setting, goal: Goal, kind: Asking, thing: str
) -> tuple[DraftPreparation, ...]:
    """What to find out; nothing where a leader asks, or where the goal says too little."""
    if setting.voice.to is Role.MENTEE:
        return ()
    vague = len(read(thing).content) < _NAMED_BY or bool(OWN_VOICE.search(thing))
    if vague or kind in (LASTING, HEARD, SHOWN):
        return ()
    case = one_case(setting) if kind is CASE else None
    rests = counted(setting, case) if case else setting.own(goal)
    return (DraftPreparation("mentee", _text(kind, thing), rests),)


def _text(kind: Asking, thing: str) -> str:
    if thing.startswith("how ") and kind is CHANGE:
        return f"Find out who settles {thing}, and who checks it afterwards."
    if thing.startswith(QUESTIONS):
        return f"Find out beforehand {thing}."
    if kind is CASE:
        return f"Choose {thing}, and find out who decided on it."
    return f"Find out who decides about {thing}, and what is still open."


def counted(setting: Setting, case: Case) -> tuple[Quote, ...]:
    """What was counted, as it was noted."""
    return setting.quote(case.ground.passage.source_id, case.counted)
