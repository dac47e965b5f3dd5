"""What is said about a promise from what is noted about it: never asking what is known."""

from __future__ import annotations

import re

from coach.composing.by_rule.promise_questions import answered
from coach.composing.by_rule.promise_states import MOVED_ON, State, day_of, state_of
from coach.composing.by_rule.promise_words import act_said, tells_the_act
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.composing.saying.naming import asks_something, done
from coach.composing.understanding.promise_notes import FOR_NOW
from coach.domain.people import Role

_NAMED = re.compile(r"(?:the|an?|our|your|my|this|one|two|three|\w+ing|wh\w+|how)\b", re.IGNORECASE)
_NEXT = (
    "What follows from it?",
    "What will you do with it, and by which day?",
    "Who else has to know it?",
    "What does it leave open?",
    "Does it change anything in what you had in mind?",
)
_REST = (
    "What about the rest: by which day, or not at all?",
    "Which part is still missing, and who has it?",
    "What did the first part show, and what does that mean for the rest?",
)
_SINCE = (
    "What has come of it that isn't in our note?",
    "What does it change in practice?",
    "What is left of it to do?",
)
_BEFORE_THEN = (
    "What has to be settled before that?",
    "What could still get in its way?",
    "What should be in hand by then?",
)
_SPEAKS = re.compile(r"(?:speak|talk|tell|say|ask|raise|mention|discuss)\b", re.IGNORECASE)
_SPOKEN = (
    "What did you say, as nearly as you remember it?",
    "What was said back, and what was left out?",
)
_ASKS = {
    State.ANSWERED: _NEXT,
    State.PARTLY: _REST,
    State.DONE_SO: _SINCE,
    State.DATED: _BEFORE_THEN,
    State.REFUSED: (
        "The answer was a no. What could be had in its place?",
        "That was a no. What would a smaller version of it look like?",
    ),
    State.CHANGED: (
        "That has become something else. What shall stand on our list now?",
        "It has changed since. What does that mean for what we wanted?",
    ),
    State.UNDER_WAY: (
        "It has begun. What would help it along now?",
        "It's on its way. What is the next thing to happen?",
        "It isn't finished. On whose desk is it today?",
    ),
    State.PUT_OFF: (
        "It had to wait. What would make the next day for it hold?",
        "It was put off. What has to be out of the way first?",
    ),
    State.LAPSED: (
        "Some of it has worked. What helped while it did?",
        "It held some of the time. What was different then?",
        "Part of the way it went well. What would bring that back?",
    ),
    State.UNDECIDED: (
        "It's still open, and there is no hurry. What would help to decide it?",
        "Nothing is decided yet. What speaks for either way?",
    ),
}
"""What is asked from what is known."""
_A_PART = (
    "Here is what I have of it. Is that enough to go on with?",
    "I'll say what is done and what isn't. What would help with the rest?",
    "Here is how far it is. What would you want to know of the rest?",
)
_OF_MINE = {
    State.PARTLY: _A_PART,
    State.UNDECIDED: ("It's still open, and there is no hurry.",),
    State.REFUSED: (
        "The answer was a no. What would you try in its place?",
        "That was a no. Whom would you have asked?",
    ),
    State.CHANGED: (
        "It has become something else. What do you make of that?",
        "It has changed on the way. What does that mean for what we wanted?",
    ),
    State.UNDER_WAY: (
        "It has begun, and it isn't finished. What would help it along?",
        "It's on its way. Who could help it along?",
    ),
    State.PUT_OFF: ("It had to wait, and I'll say a new day.",),
    State.LAPSED: ("Some of it has worked, and I'll tell you what I saw.",),
}
"""What is said after one's own promise."""
_WENT_FURTHER = "You went ahead with something before I had said yes."
PUT_RIGHT = (
    "What was it meant for, and who knows of it by now?",
    "How would you put it right, and what will you ask me beforehand from now on?",
)
_I_WENT_FURTHER = (
    "I did something without asking you. I'll tell you what it was for and who knows of it, and"
    " then how I'd put it right."
)
_NOT_WITHOUT_ME = "I haven't agreed to that. Can it come off the list, or is there another way?"
NOT_YOURS_YET = "Something is noted as yours that you didn't agree to. Does it stay on the list?"
_GO_ON = (
    "Is what we noted still right, and what comes next?",
    "You see what is noted. What follows from it?",
    "Where do we take it up today?",
    "Which part of that still needs somebody?",
    "What has changed since that was noted?",
)


def what_others_promised(promise: Promise, name: str, said: str, seed: str, place: int = 0) -> str:
    """What one says to the other who promised, going on from what is known; may be empty.

    Args:
        promise: The promise.
        name: What it is about, in a few words; may be empty.
        said: Who said what.
        seed: What the choice of words depends on.
        place: Which one of its state it is, counted from 0.
    """
    state = state_of(promise)
    if state is State.NOT_ASKED:
        return f"{_WENT_FURTHER} {PUT_RIGHT[0]}"
    if state is State.UNWANTED:
        return f"You'd like to {act_said(promise, Role.MENTOR)}. {_NOT_WITHOUT_ME}"
    told = _known(promise, state, name, _on_the_list(said, state))
    spoke = state is State.DONE_SO and _SPEAKS.match(promise.text)
    ways = _SPOKEN if spoke else _ASKS.get(state, ())
    return f"{told} {_in_turn(ways, seed, place)}" if told else ""


def _in_turn(ways: tuple[str, ...], seed: str, place: int) -> str:
    """One of the ways, and another one for each further promise of the same state."""
    return ways[(ways.index(pick(seed, ways)) + place) % len(ways)]


def _on_the_list(said: str, state: State) -> str:
    # What was refused, or held for a while, isn't open as if nothing had been heard.
    if state in (State.DONE_SO, State.ANSWERED):
        return said.replace("Still open between us:", "Done by now:")
    return said.replace("Still open between us:", "On our list:") if state in MOVED_ON else said


def _known(promise: Promise, state: State, name: str, said: str) -> str:
    if not name and state not in MOVED_ON:
        return ""
    thing = name if _NAMED.match(name) else f"the {name}"
    match state:
        case State.ANSWERED:
            asks = asks_something(name)
            return f"By now we know {name}." if asks else f"There is an answer about {thing}."
        case State.DATED:
            if asks_something(name):
                return f"By now we know {name}."
            return _dated(promise, thing, said)
        case State.PARTLY | State.REFUSED | State.CHANGED | State.UNDER_WAY:
            return said
        case State.PUT_OFF | State.LAPSED | State.UNDECIDED:
            return said
        case State.DONE_SO:
            kept = tells_the_act(said) and not done(promise.text)
            return f"{said[:-1]}, and you did. Thank you." if kept else f"{said} Thank you."
    return ""


def _dated(promise: Promise, thing: str, said: str) -> str:
    if thing.split()[0].endswith("ing"):
        return said
    day = day_of(promise)
    return f"It is settled: {thing}, {day}." if day else f"We have {thing} by now."


def what_oneself_promised(promise: Promise, said: str, seed: str, place: int = 0) -> str:
    """What one says of one's own promise, going on from what is known; may be empty."""
    state = state_of(promise)
    if state in _OF_MINE:
        return f"{_on_the_list(said, state)} {_in_turn(_OF_MINE[state], seed, place)}"
    match state:
        case State.NOT_ASKED:
            return _I_WENT_FURTHER
        case State.DATED:
            day = day_of(promise)
            told = f"{said[:-1]}: it is {day}." if day else said
            if not day and tells_the_act(said):
                told = f"{said[:-1]}, and I have."
            return f"{told} Does that day hold for you?"
    return ""


def whatever_was_noted(promise: Promise, said: str, seed: str) -> str:
    """Words that go on from a note that isn't understood; empty where there is none."""
    understood = not promise.state or answered(promise) or FOR_NOW.match(promise.state)
    return "" if understood else f"{said} {pick(seed, _GO_ON)}"
