"""Which matter at work a goal is: a post, a course, a rota, something that is to be heard."""

from __future__ import annotations

import re

from coach.composing.by_rule.goal_kinds import THINGS, asking
from coach.composing.by_rule.goals_for_oneself import PATTERN, POSITION, TRAINING
from coach.composing.by_rule.goals_for_the_work import CHANGE, HOURS, OBJECT, RULE
from coach.composing.by_rule.goals_to_be_heard import ASKED, EARLY, HEARD, TAKEN
from coach.composing.saying.bending import wish

_TO_UNDERSTAND = re.compile(
    r"(?:understand|learn|show|explain|tell|see|pass on|help)\b"
    r"|(?:know|find out|hear) (?:why|how|who|where|what (?!it (?:takes|would take)))"
)
"""Goals that are reached once something is known: nothing of one's own hangs on them."""
_ELSEWHERE = re.compile(
    r"\b(?:an?|another|second|third|next|new|foreign) (?:posting|transfer)\b"
    r"|\babroad\b|\boverseas\b|\b(?:relocat\w+|move|transfer|transferred) (?:to|across|over)\b"
    r"|\banother (?:site|depot|branch|country|ship|station|hospital|school)\b"
)
_OF_ONES_OWN = re.compile(
    r"\b(?:training|(?:re)?train (?:to|as|for)|apprenticeship|qualif\w+|course|study|studying"
    r"|diploma|degree)\b"
)
_UNDER_WAY = ("get through", "finish", "pass ", "keep", "stay", "complete")
"""How a goal begins for which the training has begun."""
_A_ROTA = re.compile(
    r"\b(?:rotas?|rosters?|shifts|a shift|my hours|working hours|(?:nights|weekends?|days?) off"
    r"|part[- ]time|fixed (?:days|nights|hours|shifts?)|shift (?:plan|pattern|swap)s?)\b"
)
_A_THING = re.compile(rf"\b(?:{THINGS})\b")
_OF_OTHERS = re.compile(
    r"\b(?:for|of) (?:new|all|our|the|every|each|young|other|more|\w+ers|staff|people|colleagues)\b"
    r"|\b(?:our|their|everybody|everyone|colleagues|staff|people)\b|\bpass on\b|\bteach\b"
)
"""Training that others are to have: nobody asks what they'd live on themselves meanwhile."""
_A_PLACE = re.compile(
    r"\b(?:tables?|desks?|chairs?|seats?|bench(?:es)?|height|work ?stations?|cabs?|stools?"
    r"|counters?)\b"
)
"""Where somebody sits or stands."""
_A_TASK = re.compile(r"\b(?:projects?|tasks?|assignments?)\b")
_A_POST = re.compile(
    r"\b(?:become|promot\w+|posts?|jobs?|positions?|apply|considered|chosen|supervisor|manager"
    r"|(?:team|shift|crew) lead\w*|senior|permanent|permanently)\b"
)
_ON_PAPER = re.compile(r"\b(?:forms?|rules?|polic(?:y|ies)|handbooks?|wording|contracts?)\b")
_PAPERS = re.compile(
    r"\b(?:papers?|documents?|agendas?|minutes|notices?|letters?|reports?|news|messages?|rules?)\b"
)


def goal_matter(part: str) -> str:
    """Its name, such as "post"; empty where it is none of those that a fact may decide."""
    plain = wish(part).lower()
    if _TO_UNDERSTAND.match(plain):
        return ""
    if _ELSEWHERE.search(plain):
        return "move"
    kind = asking(part)
    if kind is TRAINING:
        return "training" if _own_training(plain) else ""
    if _A_TASK.search(plain):
        return "task"
    if kind is POSITION:
        return "post" if _A_POST.search(plain) else ""
    return _at_work(plain, part)


def _own_training(plain: str) -> bool:
    begun = plain.startswith(_UNDER_WAY)
    return bool(_OF_ONES_OWN.search(plain)) and not (begun or _OF_OTHERS.search(plain))


def _at_work(plain: str, part: str) -> str:
    kind = asking(part)
    if kind is EARLY:
        return "papers" if _PAPERS.search(plain) else ""
    if kind in (HEARD, ASKED, TAKEN):
        return "heard"
    if kind in (HOURS, PATTERN):
        return "rota" if _A_ROTA.search(plain) else ""
    if kind is OBJECT:
        if _A_PLACE.search(plain):
            return "place"
        return "thing" if _A_THING.search(plain) else ""
    return "rule" if kind in (RULE, CHANGE) and _ON_PAPER.search(plain) else ""
