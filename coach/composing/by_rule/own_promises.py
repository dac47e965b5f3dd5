"""What one says of a promise of one's own: what came of it, or how far it is."""

from __future__ import annotations

import re

from coach.composing.by_rule.brought import noted, unanswered
from coach.composing.by_rule.finished_work import finished, held_back, seen, showing
from coach.composing.by_rule.others_words import NOT_MINE_TO_HAND_ON, others_words
from coach.composing.by_rule.promise_outcomes import denied, seed, undone, unheard
from coach.composing.by_rule.promise_words import (
    UNNAMED,
    named_as_is,
    opening,
    shortly,
    state_said,
    tells_the_act,
)
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.worked_on import APART
from coach.composing.by_rule.works_shown import shown
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.composing.saying.naming import asks_something, undated
from coach.composing.words import ended
from coach.domain.briefs import Intent

_MY_ANSWER = "You'll have my answer today, or hear what I still need for it."
_MY_STATE = (
    "I'll say in one sentence how far I've come. What would you do next in my place?",
    "Here is where I've got to. What would you ask about it?",
    "I'll say what there is and what is missing. What would help with the rest?",
)
_NOT_YET = "It isn't done yet, and I'll say a new day or take it off."
_FINISHED = (
    "I'll say in one sentence how that went. What else would you like to know?",
    "I'll tell you in a minute how that was. What would you like to hear first?",
    "You'll hear from me in two sentences how that went. What would you ask about it?",
    "I'll keep it short. What should I begin with?",
)
"""What fits any act that is done: something given, asked, tried or decided."""
_THERE = (
    "What would you like to know about it?",
    "I'll say two sentences about it. What would you ask first?",
    "I'll keep it short. What should I begin with?",
    "I'll say what matters in it. What else would you like to hear?",
)
"""The same where it is named as a thing."""
_ONE_OF_MINE = "One of my promises is done."
_SEVERAL_NAMES = 2
"""Names that were taken out of a promise, without which nobody knows it again."""
_NO_REPLY = "No reply is noted so far. What should happen with it next?"
_WHO_SEES = "Before I show it: who gets to see such figures?"


def of_ones_own(setting: Setting, promise: Promise) -> str:
    """What the speaker says of a promise of theirs, by what it was and whether it is done."""
    if denied(promise):
        return (
            f"This is noted as mine: {ended(undated(promise.text))} I didn't agree to it, so please"
            " take it off the list."
        )
    if others_words(promise):
        return NOT_MINE_TO_HAND_ON
    said, brought = opening(promise, "I"), state_said(promise, noted(promise))
    if brought and held_back(setting, promise):
        return f"{said} {_WHO_SEES}"
    if brought:
        there = f"{said} Here it is" if tells_the_act(said) else "I've brought this"
        return f"{there}: {ended(brought)} {_of_the_result(setting, promise, brought)}"
    way = shown(setting, promise)
    if way:
        return f"{_brought(promise, said)} {way.asks}"
    if promise.kept:
        ways = _FINISHED if tells_the_act(said) else _THERE
        rest = _NO_REPLY if unanswered(promise) else _in_turn(setting, promise, ways)
        return f"{_done(promise, said)} {rest}"
    return f"{said} {_state(setting, promise)}"


def _done(promise: Promise, said: str) -> str:
    if tells_the_act(said):
        return f"{said[:-1]}, and I have."
    if promise.text.count("[") >= _SEVERAL_NAMES:
        return _ONE_OF_MINE
    return f"This is done: {_named(promise) or named_as_is(promise)}."


def _named(promise: Promise) -> str:
    """Its short name, where that is one of a thing or a doing; else empty."""
    name = shortly(promise, promise.by)
    return "" if name == UNNAMED or asks_something(name) else name


def _in_turn(setting: Setting, promise: Promise, ways: tuple[str, ...]) -> str:
    """One of the ways, and another one for each further promise."""
    place = next((n for n, one in enumerate(setting.record.promises) if one == promise), 0)
    return ways[(ways.index(pick(setting.draw_seed, ways)) + place) % len(ways)]


def _brought(promise: Promise, said: str) -> str:
    """That the mentor has done it, or what it was where it may not be done yet."""
    if not promise.kept:
        return said
    name = _named(promise)
    return f"I've brought {name}." if name and not tells_the_act(said) else _done(promise, said)


def _of_the_result(setting: Setting, promise: Promise, brought: str) -> str:
    apart = bool(APART & set(setting.conditions))
    known = finished(setting, promise)
    # A set of questions has no guess before it.
    alone = setting.brief.understanding.intent is Intent.QUESTIONS
    way = showing(seed(setting, promise), promise, apart=apart) if known and not alone else None
    guessed = way is not None and "?" in way.first
    return seen(seed(setting, promise), brought, guessed)


def _state(setting: Setting, promise: Promise) -> str:
    """How it stands with what is still open."""
    if undone(setting, promise) or unheard(promise):
        return _NOT_YET
    answers = re.match(r"(?:answer|decide|choose|say)\b", promise.text, re.IGNORECASE)
    return _MY_ANSWER if answers else _in_turn(setting, promise, _MY_STATE)
