"""How it stands with a promise, by what was noted about it, and what is asked from there.

What is known already is never asked for again: the note is shown, and the question goes on from
it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.promise_questions import answered
from coach.composing.by_rule.ties import FELT
from coach.composing.record import Promise
from coach.composing.saying.bending import promised_act
from coach.composing.saying.naming import done, undated
from coach.composing.understanding.grammatical_person import SOMEBODY
from coach.composing.understanding.promise_notes import Noted, standing
from coach.domain.people import Role


class State(StrEnum):
    """What a note says about a promise, as far as it changes what to ask."""

    PLAIN = "plain"
    """Nothing, or what the words for promises know already."""
    ANSWERED = "answered"
    """The answer is there."""
    PARTLY = "partly"
    DATED = "dated"
    """It was to be settled, and the day stands in the note."""
    DONE_SO = "done so"
    """Done, with more about it than a thing to show."""
    UNDECIDED = "undecided"
    REFUSED = "refused"
    CHANGED = "changed"
    UNDER_WAY = "under way"
    PUT_OFF = "put off"
    LAPSED = "lapsed"
    """It held for a while, or for the most part."""
    NOT_ASKED = "not asked"
    """Something was done or told without the one it is about."""
    UNWANTED = "unwanted"
    """A plan of the one side's that the other has not agreed to."""


_NOT_ASKED = re.compile(
    r"\b(?:(?:was|were)n't|not) asked\b|\bwithout (?:asking|being asked|her yes|his yes|a yes)\b"
    r"|\bnobody asked (?:me|him|her)\b|\b(?:never|not(?: yet)?) agreed\b|\bheard it from\b",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:already|sent|done|out|heard|told|asked what for)\b", re.IGNORECASE)
_ANSWERED = re.compile(
    r"^(?:the |an? )?(?:answer|reply)(?:ed|\w* came|\b(?! not\b))[^:,]*[:,]\s*\S|^came:\s*\S"
    r"|^(?:yes|no),\s+\S|^(?:yes|no)$|^by (?:e-?mail|text|phone|message|letter|post):\s*\S",
    re.IGNORECASE,
)
_FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_PARTLY = re.compile(
    r"^(?:half|partly|part of it|in part|begun|started)\b"
    rf"|^{_FEW}(?: \w+)? (?:done|read|written|answered|spoken to|found|finished)\b"
    r"|^[\w-]+(?: [\w-]+)? (?:done|sent|read|ready|finished|there),? (?:but )?[\w-]+(?: [\w-]+)?"
    r" (?:not|missing|open|isn't|still)\b"
    r"|\bone \w+ to\b.*\bother\b|^(?:sent|done|asked|came),? but\b|\b(?:team|part|half|one) only$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"^{_FEW} of (?:the )?(?P<all>{_FEW})(?: (?:done|read|written|there|ready|so far))?$",
    re.IGNORECASE,
)
_NUMBERS = dict(
    enumerate("none one two three four five six seven eight nine ten eleven twelve".split())  # noqa: SIM905
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DATED = re.compile(
    r"^(?:(?:(?P<over>(?:given|done)\b(?!\s*:))|given|done|set|fixed|booked|confirmed|agreed|chosen|yes)\b\s*[:,]?\s*)?"
    r"(?:for |on |from )?"
    rf"(?P<day>(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}\b|{_DAY}\b"
    r"|\[Date\])"
    r"(?P<rest>[\s,\d:.apm]*)$",
    re.IGNORECASE,
)
_TO_FIND_OUT = re.compile(r"(?:find out|ask|check|learn)\b.*?\b(?:who|which|what)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"(?:the|our|my|an?)\s(?!other|others|rest)(?:[\w-]+\s){0,3}?(?:can|does|do|decides?|may|signs?"
    r"|is|are|has to|have to)\b(?!\s(?:not|still|to)\b)",
    re.IGNORECASE,
)
"""Somebody who does it: "the in-charge can"."""
_AN_HOUR = re.compile(
    r"^(?:book|find|move|change|fix|set|choose|arrange|get)\b.*\b(?:slot|time|hour|date|day|meeting"
    r"|appointment)\b",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    r"(?:find|set|fix|name|book|agree|choose|say|settle)\b.*\b(?:slot|time|hour|date|day|when"
    r"|appointment)\b",
    re.IGNORECASE,
)
"""What is looked for where the day that was noted is the answer."""
_MOVED_TO = re.compile(r"^(?:moved|changed|shifted) to\b", re.IGNORECASE)
_UNDECIDED = re.compile(
    r"^(?:undecided|not (?:yet )?decided|not sure|(?:has|have) one; not sure"
    r"|open(?! since| from)|thinking)\b",
    re.IGNORECASE,
)
_DONE_SO = re.compile(
    r"^(?:done|sent|delivered|arranged|booked|made|rang|visited|went|spoken|kept)\b\W+\w+\W+\w",
    re.IGNORECASE,
)


def state_of(promise: Promise) -> State:
    """How it stands; `State.PLAIN` where the note says no more than that it is done or is not."""
    told = promise.state
    kinds = (
        (State.UNWANTED, _not_asked(promise) and _still_to_come(promise)),
        (State.NOT_ASKED, _not_asked(promise)),
        (State.DATED, _is_dated(promise) or _has_moved(promise)),
        (State.ANSWERED, _ANSWERED.match(told) or _says_what_was_asked(promise)),
        (State.UNDECIDED, _UNDECIDED.match(told)),
        (State.PARTLY, partly(promise)),
        (State.DONE_SO, promise.kept and _DONE_SO.match(told) and not _shown(promise)),
    )
    found = next((state for state, holds in kinds if holds), State.PLAIN)
    return found if found is not State.PLAIN else _FROM_NOTES.get(standing(told), found)


_FROM_NOTES = {
    Noted.REFUSED: State.REFUSED,
    Noted.CHANGED: State.CHANGED,
    Noted.UNDER_WAY: State.UNDER_WAY,
    Noted.PUT_OFF: State.PUT_OFF,
    Noted.LAPSED: State.LAPSED,
    Noted.UNDECIDED: State.UNDECIDED,
    Noted.PARTLY: State.PARTLY,
}
MOVED_ON = frozenset(
    {State.REFUSED, State.CHANGED, State.UNDER_WAY, State.PUT_OFF, State.LAPSED, State.UNDECIDED}
)
"""States in which something has happened that is no answer yet, and no silence either."""


def _not_asked(promise: Promise) -> bool:
    moved = standing(promise.state) is Noted.PUT_OFF
    return promise.by is Role.MENTEE and not moved and bool(_NOT_ASKED.search(promise.state))


def _still_to_come(promise: Promise) -> bool:
    """Whether it is something to do, and is neither done nor sent already."""
    over = done(promise.text) or _OVER.search(promise.state)
    return promised_act(undated(promise.text)) is not None and not over


def _says_what_was_asked(promise: Promise) -> bool:
    """Whether somebody was to find out who or what, and the note begins by saying it."""
    return bool(_TO_FIND_OUT.match(promise.text) and _SAYS.match(promise.state))


def _is_dated(promise: Promise) -> bool:
    """Whether the day that is noted is still to come, or is what had to be found."""
    found = _DATED.match(promise.state)
    return found is not None and not (found["over"] and not _A_DAY.search(promise.text))


def _has_moved(promise: Promise) -> bool:
    """Whether another hour was what was wanted, and there is one."""
    return bool(_AN_HOUR.search(promise.text) and _MOVED_TO.match(promise.state))


def _shown(promise: Promise) -> bool:
    """Whether what was noted is a thing to show, and not a line about somebody."""
    told = _TALKS.match(promise.text) or SOMEBODY.search(promise.state)
    return bool(noted(promise)) and not told


def partly(promise: Promise) -> bool:
    """Whether a part of it is done: so many of as many as were promised, or in other words."""
    share = _SHARE.match(promise.state)
    if share:
        every = share["all"].lower()
        said = promise.text.lower()
        names = {every, _NUMBERS.get(int(every), every) if every.isdigit() else every}
        return any(re.search(rf"\b{name}\b", said) for name in names)
    return bool(_PARTLY.search(promise.state))


def day_of(promise: Promise) -> str:
    """The day that was noted, such as "11 May" or "Thursday, 4:30"; may be empty."""
    found = _DATED.match(promise.state)
    masked = found is None or found["day"].startswith("[")
    return "" if found is None or masked else f"{found['day']}{found['rest']}".strip(" ,.")


def is_known(promise: Promise) -> bool:
    """Whether a line beforehand has nothing to ask about it."""
    return state_of(promise) in _SETTLED or answered(promise)


_SETTLED = frozenset(
    {State.ANSWERED, State.DATED, State.DONE_SO, State.NOT_ASKED, State.UNWANTED, State.REFUSED}
    | {State.CHANGED, State.LAPSED}
)


def content_of(promise: Promise) -> str:
    """What was noted, as it can be shown: an answer without the word for it.

    Empty where it tells of somebody's health or home, which is for nobody to read out.
    """
    if _PRIVATE.search(promise.state):
        return ""
    led = _HEAD.match(promise.state)
    told = promise.state[led.end() :] if led else promise.state
    return _MASKED.sub("", told).strip(" ,;")


_HEAD = re.compile(
    r"^(?:(?:the |an? )?(?:answer|reply)\b[^:,]{0,20}[:,]|came:|half:|partly:"
    r"|by (?:e-?mail|text|phone|message|letter|post):)\s*",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    rf"{FELT.pattern}|\b(?:sick|ill|illness|hospital|surgery|operation|treatment|pregnan\w+|maternity"
    r"|depress\w+|diagnos\w+|burn-?out|therap\w+|died|death|funeral|divorc\w+|husband|wife|marriage"
    r"|married|child|children|mother|father|doctor|angry|crying|drunk|religio\w+)\b",
    re.IGNORECASE,
)
_MASKED = re.compile(r"[,;]?[^,;]*\[[A-Z]\w*(?:-\d+)?\][^,;]*")
"""A clause from which a name or a date was taken."""
SHOWN = frozenset({State.ANSWERED, State.DONE_SO, State.PARTLY}) | MOVED_ON
"""States in which the note itself is shown, for something is known that need not be asked."""
UNSAID = frozenset({State.NOT_ASKED, State.UNWANTED})
"""States of what is named in its own minutes alone, and never in passing."""
NOT_TO_BE_DONE = re.compile(r"(?:\w+ )?(?:nothing|none|no|not|never)\b|don't\b", re.IGNORECASE)
"""How a promise begins that says what isn't to be done: nobody asks how far it has come."""
NOTHING_PROMISED = re.compile(
    r"(?:nothing|none|no promises?|[-\u2013\u2014])(?:\W|$)", re.IGNORECASE
)
"""How a line begins that notes that there is no promise."""
_TALKS = re.compile(r"(?:speak|talk|tell|say)\b", re.IGNORECASE)
