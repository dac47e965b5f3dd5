"""Questions about a promise that hold the thing itself, so that nobody's words are recited."""

from __future__ import annotations

import re

from coach.composing.by_rule.promise_kinds import Act
from coach.composing.record import Promise
from coach.composing.saying.naming import capital, undated

_ASKED_OF = re.compile(
    r"ask (?P<whom>(?!(?:me|him|her|for|about)\b)(?:[\w-]+ ){0,4}?[\w-]+) (?:for|about) ",
    re.IGNORECASE,
)
_A_THING = re.compile(r"(?:the|an?|our|your|two|three|four|five|\d+) ", re.IGNORECASE)
_EASILY_SAID = 9
"""Words of a thing that can be followed when they are heard."""
_WHO = re.compile(
    r"who (?!(?:the|an?|we|they|he|she|it|i|you|our|my|your|people|and|to)\b)", re.IGNORECASE
)
"""An indirect question whose words stand as they would in a direct one."""
_DISCREET = re.compile(
    r"\b(?:without (?:any )?names|with no names?|no names|names? (?:removed|taken out|blacked out)"
    r"|anonym\w+|in confidence|confidential\w*)\b",
    re.IGNORECASE,
)

_ANSWERED = re.compile(r"(?:answer(?:ed)?|repl(?:y|ied)|e-?mailed|wrote back)\b", re.IGNORECASE)
"""Somebody has said what came of it, also where that is nothing."""


def answered(promise: Promise) -> bool:
    """Whether an answer was noted, whatever it says."""
    return bool(_ANSWERED.match(promise.state))


def asked_whole(act: Act, promise: Promise, name: str, place: int) -> str:
    """A question that holds the thing; empty where its kind has none or the thing won't fit.

    Args:
        act: What kind of act was promised.
        promise: The promise.
        name: What it is about, in a few words.
        place: Which of the leader's it is: every other one is asked about in this way.
    """
    if place % 2 == 0 or discretion(promise):
        return ""
    thing = is_thing(name) and len(name.split()) <= _EASILY_SAID
    name = spoken(name)
    asked = _ASKED_OF.match(undated(promise.text))
    if asked and thing and name in promise.text:
        return f"What did {asked['whom']} say about {name}?"
    fits = thing if act.of_a_thing else bool(_WHO.match(name))
    if not act.whole or not fits:
        return ""
    return act.whole[place // 2 % len(act.whole)].format(x=name, X=capital(name))


def with_the_thing(told: str, name: str) -> str:
    """A line that needs the thing, with it; empty where the thing has no name that fits."""
    if "{x}" not in told:
        return told
    return told.format(x=spoken(name)) if is_thing(name) else ""


def is_thing(name: str) -> bool:
    """Whether a name is one of a thing, and not of a doing or a question."""
    return bool(_A_THING.match(name))


def spoken(name: str) -> str:
    """The name without what is added after a comma, for the middle of a sentence."""
    return name.partition(",")[0]


def discretion(promise: Promise) -> str:
    """What a promise says about names and confidence, such as "without names"; may be empty."""
    found = _DISCREET.search(promise.text)
    return found[0] if found else ""
