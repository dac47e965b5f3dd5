"""Questions that hang on what the two came for and noted, where a request tells a lot.

A question that fits any pair comes out of nowhere beside what somebody has just told, so what is
asked beyond the request's own words comes from the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.goals import one_question, way
from coach.composing.by_rule.in_earshot import in_earshot, ones_own_goal
from coach.composing.by_rule.last_time import picked_up, told_earlier
from coach.composing.by_rule.promise_questions import is_thing
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.their_turn import asked_of_them
from coach.composing.by_rule.ties import best_part
from coach.composing.cards import principles
from coach.composing.drafts import DraftQuestion
from coach.composing.record import Goal
from coach.composing.saying.naming import QUESTIONS, for_speaker
from coach.composing.saying.said_goals import named
from coach.composing.understanding.grammatical_person import SOMEBODY
from coach.composing.understanding.slots import left_out
from coach.composing.words import without_its_speaker
from coach.domain.people import Role

_TWICE = ", and"
"""Joins two questions, of which only one is asked at a time."""
_ONE_STEP = "What is the first step that you'll take on {x}?"
_HOWEVER_SMALL = "What could be different by our next meeting, however small?"
_GOES_ON = "What will you go on doing when we no longer meet?"
_WRITTEN_DOWN = "Write the answer down with a name and a day, and read it back."
_POINTS_BACK = re.compile(r"\b(?:it|that|there|this|those)\b", re.IGNORECASE)


def stands_by_itself(words: str) -> bool:
    """Whether a question can be asked alone: it is one, and names what it is about."""
    return _TWICE not in words and not _POINTS_BACK.search(words)


def about_the_leaders_goal(setting: Setting) -> list[DraftQuestion]:
    """A question about what the leader came for."""
    goal = setting.record.goal("mentee")
    text = asked_of_them(setting, goal) if goal else ""
    if goal is None or not text:
        return []
    return [_about(setting, goal, _asked_once(text), best_part(setting, goal))]


def _asked_once(text: str) -> str:
    """The first of two questions that are joined in the last sentence."""
    told, stop, last = text.rpartition(". ")
    single, also, _ = last.partition(_TWICE)
    return f"{told}{stop}{single}?" if also else text


def about_the_notes(setting: Setting) -> list[DraftQuestion]:
    """A question about what the request speaks of in a note, or takes up a line of the latest."""
    told = told_earlier(setting)
    if told is not None:
        line, text = told
        made = _question(text, "You have this already, so nobody has to begin from nothing.")
        return [replace(made, quotes=setting.own(line), card_id=line.passage.source_id)]
    block = picked_up(setting)
    if block is None:
        return []
    text = without_its_speaker(block.item.prompts[0])
    made = _question(text, block.item.why)
    return [replace(made, quotes=block.item.quotes, card_id="last-note")]


def about_the_theme(
    setting: Setting, made: list[DraftQuestion], audience: Role, *, single: bool
) -> list[DraftQuestion]:
    """The questions of a short request with those about its theme first, and none left out.

    Args:
        setting: The meeting.
        made: The questions that the record and the request have.
        audience: Who answers.
        single: Whether one alone was asked for, which is then about the theme or a card's.
    """
    if setting.asked_at_length:
        return made
    shunned = [read(one).content for one in left_out(setting.brief.understanding.text)]
    kept = [
        one
        for one in made
        if not any(words and words <= read(one.text).content for words in shunned)
    ]
    about = read(setting.theme).content
    if not about:
        return kept
    theirs = [one for one in kept if about & read(one.text).content]
    first = theirs or (_asked_outright(setting) if audience is Role.MENTEE else [])
    return first if single else [*first, *(one for one in kept if one not in theirs)]


def _asked_outright(setting: Setting) -> list[DraftQuestion]:
    """A question about a thing that is named, or the question itself; none about a mere subject."""
    theme = setting.theme.strip(" .?!")
    if SOMEBODY.search(theme) or len(theme.split()) > _LONGEST:
        return []
    if theme.startswith(("whether ", "if ")):
        text = f"Who can say {theme}?"
    elif theme.startswith(QUESTIONS):
        text = f"{theme[0].upper()}{theme[1:]}?"
    elif _A_THING.match(theme):
        text = f"I'd like to talk about {theme}. What do you know of it so far?"
    else:
        return []
    made = _question(text, f"{principles.OPEN_QUESTION} You named it in your request.")
    rests = setting.rest_on(principles.OPEN_QUESTION)
    return [replace(made, quotes=rests, card_id="request")]


_A_THING = re.compile(r"(?:the|our|my)\s", re.IGNORECASE)
_LONGEST = 9
"""Words of a theme that can be followed when they are heard."""


def about_other_wishes(setting: Setting) -> list[DraftQuestion]:
    """A question about each further wish of the mentor's, and then what else to ask of them."""
    goal = setting.record.goal("mentor")
    if goal is None or (in_earshot(setting) and ones_own_goal(setting)):
        return []
    parts = [replace(goal, text=part) for part in goal.parts]
    first = one_question(setting, goal)
    named = [
        (text, part.text)
        for part in parts
        if (text := one_question(setting, part)) and text != first
    ]
    main = best_part(setting, goal)
    more = [(for_speaker(words, "mentor"), main) for words in _between(setting, goal)]
    return [_about(setting, goal, *one) for one in (*named, *more)]


def last_step(setting: Setting) -> list[DraftQuestion]:
    """The question that leads from the mentor's goal to a next step, with what to do about it."""
    goal = setting.record.goal("mentor")
    if goal is None or (in_earshot(setting) and ones_own_goal(setting)):
        return []
    part, asked = best_part(setting, goal), _next_step(setting, goal)
    made = _about(setting, goal, for_speaker(asked, "mentor"), part)
    card = f"{made.card_id}:next"
    if card in setting.used | setting.shown:
        return []
    return [replace(made, why=f"{made.why} {_WRITTEN_DOWN}", card_id=card)]


def _next_step(setting: Setting, goal: Goal) -> str:
    """A step on the thing itself; else what the goal's kind ends with, or any small change."""
    thing, last = named(best_part(setting, goal)), setting.number >= setting.planned
    if is_thing(thing) and not last:
        return _ONE_STEP.format(x=thing)
    asks = [words for words in way(setting, goal).lasts if stands_by_itself(words)]
    return next(iter(asks), _GOES_ON if last else _HOWEVER_SMALL)


def _between(setting: Setting, goal: Goal) -> Iterator[str]:
    said = one_question(setting, goal)
    return (words for words in way(setting, goal).between if words not in said)


def _about(setting: Setting, goal: Goal, text: str, part: str) -> DraftQuestion:
    made = _question(text, setting.voice.goal(goal, part))
    return replace(made, quotes=setting.own(goal), card_id=goal.passage.source_id)


def _question(text: str, why: str) -> DraftQuestion:
    return DraftQuestion(
        text=text,
        audience=Role.MENTEE.value,
        why=why,
        quotes=(),
        card_id="",
    )
