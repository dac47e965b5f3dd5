"""Which kind of goal a leader's is, and the ways to speak about it.

Each kind is known by words of the goal that say so; where none does, only what is right for any
goal is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule import leaders_aims as aims
from coach.composing.by_rule import leaders_questions as learning
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.turn import Turn
from coach.composing.saying.bending import wish
from coach.composing.saying.said_goals import wished


@dataclass(frozen=True)
class Kind:
    """One kind of goal of a leader's."""

    turns: tuple[Turn, ...]
    ends: tuple[str, ...]
    """Questions that lead to a next step, one of which comes last where there is time."""
    beside: bool = False
    """Whether a fact of the notes can say something about it."""


_TO_DO = (
    "What is the first thing you'll do, and by which day?",
    "Who should hear that from you?",
    "Which part of that can you begin this month?",
    "What will you change first, and who will notice?",
    "What would you like to have done by the time we meet again?",
    "Whom do you need for the first step?",
    "Which day this week do you have time for it?",
    "How will I hear what you've done about it?",
)
_TO_TRY = (
    "What will you try alone before we meet again?",
    "Which day is free for it?",
    "When will you try that without me?",
    "Which part of it do you want to try first?",
    "What would you like to be able to do by our next meeting?",
)
_TO_FIND = (
    "What will you go and see in the next weeks?",
    "Whom will you ask next?",
    "Where will you look first, and on which day?",
    "What can you find out by yourself?",
    "On which day could you go and see for yourself?",
    "Who could show you more of that?",
    "What would you like to know more about next time?",
    "Which of these things will you check yourself?",
)
_TO_READ = (
    "What will you read about it in the next weeks?",
    "What would you do differently in your own work?",
    "Who is paid to tell you more about that?",
)
_LEARNS = re.compile(
    r"(?:(?:really|better|finally) )?(?:understand|find out|learn|know|see|decode|get to know"
    r"|notice|work out|hear)\b(?! to\b)"
)
_EARLY = re.compile(
    r"(?:hear|be told|learn of|get (?:un\w+|the|honest|bad)|listen|stop learning)\b.*"
    r"\b(?:early|earlier|before|sooner|in time|truth|honest\w*|unwelcome|unvarnished|bad news"
    r"|newspapers?|last)\b|.*\bwhom people tell\b|.*\btell me (?:the truth|what)\b"
)
_TOOLS = re.compile(
    r"(?!understand|know|see|find out)(?:.*\b(?:digital\w*|ai|social media|apps?|online|tiktok"
    r"|excel|software|chatbots?|computers?|smartphones?)\b)(?!.*\b(?:strateg\w+|polic\w+"
    r"|transformation|customers?)\b)"
)
_BETTER_AT = re.compile(r"(?:become|get|be) better at (?P<doing>\w+ing\b.*)", re.IGNORECASE)
_PRACTISED = re.compile(
    r"(?:be|become) (?:an?|more|less|braver|calmer)\b|(?:give|run|chair|hold|speak|listen|talk"
    r"|praise|delegate|explain|apologise)\b|learn (?:how )?to (?:listen|delegate|speak|give|explain"
    r"|ask|praise|talk|let|say)\b"
)
_CHANGES = re.compile(
    r"(?:recruit|cut|reduce|lower|raise|improve|keep|win|get|bring|make|rebuild|build|stop|end"
    r"|speed|shorten|fill|attract|grow|save|open|stay|hire|retain|help|double|halve)\b"
)
_OF_ONESELF = re.compile(r"(?:be|become|feel|grow|earn|stay|remain)\b")
"""What somebody wants to be: what was seen in a meeting says nothing about it."""
_BY_CLAUSE = (
    (re.compile(r"why\b"), learning.REASONS),
    (re.compile(r"(?:how much|what)\b.*\b(?:costs?|pays?|price|loses?)\b"), learning.COST),
    (
        re.compile(
            r"what (?:(?:an?|the|our|my|new|\w+) ){1,4}?(?:do|does|did|asks?)\b(?! not|n't)"
        ),
        learning.EFFECT,
    ),
)


_BY_WORDS = (
    (_EARLY, aims.EARLIER),
    (_TOOLS, learning.SKILL),
    (re.compile(r"(?:avoid|prevent)\b"), aims.AVOID),
)


def kind(part: str, doing: str, *, last: bool) -> Kind:
    """Which kind a leader's goal is.

    Args:
        part: The goal, or the part of it that is spoken of.
        doing: The habit that it is about, as a doing; empty where it is about none.
        last: Whether it is the last meeting.
    """
    plain = wish(part).lower()
    learns, life = bool(_LEARNS.match(plain)), of_ones_life(plain)
    if last:
        turns = learning.LEARN_LAST if learns and not life else aims.LAST
        return Kind(turns, _TO_DO, beside=not (life or doing))
    if life:
        learned = Kind(learning.PERSONS_LEARN, _TO_READ, beside=True)
        return learned if learns else Kind(aims.PERSONS_WORK, _TO_DO)
    if doing and not _EARLY.match(plain):
        return Kind(aims.HABIT, _TO_DO)
    return _at_work(part, plain, learns=learns)


def doing(part: str) -> str:
    """What somebody wants to become better at, as a doing; empty where nothing says so."""
    found = _BETTER_AT.match(wish(part))
    return found["doing"] if found else ""


def _at_work(part: str, plain: str, *, learns: bool) -> Kind:
    told = next((turns for cue, turns in _BY_WORDS if cue.match(plain)), None)
    if told:
        ends = _TO_TRY if told is learning.SKILL else _TO_DO
        return Kind(told, ends, beside=told is aims.AVOID)
    form, words = wished(part)
    if form == "ask":
        special = tuple(turn for cue, turn in _BY_CLAUSE if cue.match(words))
        return Kind((*learning.CLAUSE, *special), _TO_FIND, beside=True)
    if learns:
        return Kind(learning.TOPIC, _TO_FIND, beside=True)
    aimed = _aimed(plain, form)
    beside = aimed not in (aims.PLAIN, aims.PRACTICE) and not _OF_ONESELF.match(plain)
    return Kind(aimed, _TO_DO, beside)


def _aimed(plain: str, form: str) -> tuple[Turn, ...]:
    """Ways for what is to be done or had."""
    if form == "have":
        return aims.THING
    if form != "do":
        return aims.PLAIN
    if _PRACTISED.match(plain):
        return aims.PRACTICE
    return (*aims.ACT, *(aims.ACT_THAT_CHANGES if _CHANGES.match(plain) else ()))
