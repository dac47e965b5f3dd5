"""The question that decides a mentor's goal: what of their own life or work it hangs on.

A ladder of who, what and when suits every goal. A coach lays beside it the one fact that the pair's
record holds, and asks what follows from that. The question is the mentor's to ask or to leave.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.composing.by_rule.asked_for_home import ASKED_FOR_HOME
from coach.composing.by_rule.asked_for_work import ASKED_FOR_WORK, DAYS
from coach.composing.by_rule.goal_matters import goal_matter
from coach.composing.by_rule.mentors_facts import mentors_facts
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import best_part
from coach.composing.record import Goal, NoteLine

_ASKED = {**ASKED_FOR_HOME, **ASKED_FOR_WORK}
_WIDER = {"place": "thing"}
"""What a matter is as well."""
_AT_ONCE = 2
"""Questions of this kind that one goal has at most: more would be about the mentor's life."""


@dataclass(frozen=True)
class Deciding:
    """A question, and the line of a note that it comes of; None where the mentor's side says it."""

    question: str
    ground: NoteLine | None = None


def deciding(setting: Setting, goal: Goal) -> tuple[Deciding, ...]:
    """What to ask about a goal of the mentor's, the most telling first; often nothing."""
    if goal.whose != "mentor" or setting.number >= setting.planned:
        return ()
    matter = goal_matter(best_part(setting, goal))
    found = [
        Deciding(question.format(days=fact.words or DAYS), fact.ground)
        for fact in mentors_facts(setting)
        if (question := _question(fact.name, matter))
    ]
    once = {one.question: one for one in reversed(found)}
    return tuple(reversed(once.values()))[:_AT_ONCE]


def _question(fact: str, matter: str) -> str:
    asked = _ASKED[fact]
    return asked.get(matter) or asked.get(_WIDER.get(matter, ""), "")
