"""What a message before a meeting says of the two goals, and asks the leader to come with."""

from __future__ import annotations

import re

from coach.composing.by_rule import message_words as says
from coach.composing.by_rule.goals import way
from coach.composing.by_rule.goals_for_oneself import ONES_OWN
from coach.composing.by_rule.goals_for_the_work import ANSWER
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.their_turn import leaders_half
from coach.composing.by_rule.ties import best_part
from coach.composing.cards.traits import pick
from coach.composing.drafts import Quote
from coach.composing.record import Goal
from coach.composing.saying.said_goals import wished
from coach.composing.understanding.grammatical_person import for_the_other

Sent = tuple[str, tuple[Quote, ...]]
"""Words, and what of the record they rest on."""
_OF_PEOPLE = re.compile(
    r"\b(?:people|persons?|m[ae]n|wom[ae]n|staff|colleagues?|employees?|fears?|afraid|anxi\w+"
    r"|stress\w*|shy\w*|shame|anger|angry|tempers?|grie[fv]\w*)\b",
    re.IGNORECASE,
)
"""Who, or what somebody feels: nobody brings that along as an example."""


def of_mentors_goal(setting: Setting) -> Sent | None:
    """What the mentor came for, and what the leader may come with for it.

    Nothing where it is of somebody's life: whether that is ever written is for them to say.
    """
    goal = setting.record.goal("mentor")
    if goal is None or setting.number == 1 or of_ones_life(goal.text):
        return None
    form, words = wished(best_part(setting, goal))
    if not form:
        return None
    told = pick(f"{setting.draw_seed}/mine", says.MINE[form])
    return told.format(x=words, bring=way(setting, goal).bring).strip(), setting.own(goal)


def takes_time(setting: Setting) -> bool:
    """Whether what the mentor came for needs somebody's answer before the day."""
    goal: Goal | None = setting.record.goal("mentor")
    return goal is not None and way(setting, goal) in (ANSWER, *ONES_OWN)


def of_leaders_goal(setting: Setting) -> Sent | None:
    """What the leader came for, where it has its time before what the mentor came for."""
    goal, asked = setting.record.goal("mentee"), asked_of_their_goal(setting)
    if goal is None or asked is None:
        return None
    wanted, words = asked
    return wanted.beforehand.format(x=words), setting.own(goal)


def asked_of_their_goal(setting: Setting) -> tuple[says.Wanted, str] | None:
    """What a leader may be asked to come with for their own goal, and the goal in a few words."""
    goal = setting.record.goal("mentee")
    if goal is None or not leaders_half(setting):
        return None
    part = best_part(setting, goal)
    form, words = wished(for_the_other(part))
    ways = {one.beforehand: one for one in _ways(form, part)}
    return (ways[pick(setting.draw_seed, tuple(ways))], words) if ways else None


def _ways(form: str, part: str) -> tuple[says.Wanted, ...]:
    """What may be asked for; of people the leader has a question, and brings no example."""
    of_somebody = of_ones_life(part) or (form != "ask" and _OF_PEOPLE.search(part))
    return (says.THEIRS_OF_PEOPLE if of_somebody else says.THEIRS).get(form, ())
