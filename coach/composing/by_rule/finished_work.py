"""Ways to put work that the mentor has finished on the table."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.shares import about_the_others
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
from coach.composing.understanding.grammatical_person import of_oneself
from coach.composing.understanding.utterance import sentences
from coach.domain.people import Role


@dataclass(frozen=True)
class Showing:
    """One way: how to begin, what to do meanwhile, and what comes last."""

    first: str
    """Said before it is shown; may be empty."""
    how: str
    last: str


_GUESSED = Showing(
    "Before I tell you: what is your guess, and why that?",
    "Your mentee writes a guess on a slip; then you lay yours beside it.",
    "Which part of that is yours to change, and by which day?",
)
_LOOKED_AT = Showing(
    "",
    "Lay it before both of you and say nothing for a minute.",
    "Who would have to say yes to what follows from it?",
)
_ONE_SENTENCE = Showing(
    "",
    "Say it in one sentence, then only answer what you are asked.",
    "Who has to see this first?",
)
_TURNED_OVER = Showing(
    "Before I turn it over: what would you have said?",
    "Write it on a slip and lay it face down. Your mentee guesses, then turns it over.",
    "Who can do something about it, and by when {hear}?",
)
_WAYS = (_GUESSED, _LOOKED_AT, _ONE_SENTENCE, _TURNED_OVER)
_SPOKEN = (
    Showing(_GUESSED.first, "Let the guess be said to its end, then tell yours.", _GUESSED.last),
    _ONE_SENTENCE,
)
"""The same for a call or a walk."""
_ASKED_OF = re.compile(
    r"ask (?P<whom>(?:the|our|my) (?:(?!whether|what|how|who|which|why|when|where|if|to|about|for)"
    r"[\w-]+ ){1,3}?)(?:whether|what|how|who|which|why|when|where|if)\b",
    re.IGNORECASE,
)
"""Whom the mentor asked, who would like to hear what became of the answer."""

_NUMBERS = re.compile(r"\d+")
_KEEPS_TO_ONESELF = re.compile(
    r"\b(?:not proud|ashamed|don['\u2019]?t want (?:it|this|that)|in my file|on my (?:file|record)"
    r"|against me|mustn['\u2019]?t (?:get|come) out|don['\u2019]?t tell)\b",
    re.IGNORECASE,
)

_COUNT = re.compile(
    r"(?:\w+ \w+ had )?(?:\d|both|all|none|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.I,
)
_OF_A_COUNT = (
    "How does that compare with what you'd have said?",
    "What would you do with that?",
    "What do you think lies behind it?",
    "What does that tell you?",
)
_SEEN = (
    "What follows from that for you?",
    "What does that change?",
    "What do you make of it?",
)
_GUESSED_COUNT = ("How far off was the guess?", "How near did you come?")
_GUESSED_THING = (
    "How near is it to what you had in mind?",
    "What about it surprises you?",
)
"""What to ask where a guess came before it, of a count and of anything else."""


def finished(setting: Setting, promise: Promise) -> bool:
    """Whether it is work of the mentor's that is done and on the table: the best there is.

    Not in a few minutes, and not where the request says that what was counted must not get about.
    """
    mine = promise.by is Role.MENTOR and bool(noted(promise)) and setting.minutes >= SHORT
    return mine and setting.voice.to is Role.MENTOR and not held_back(setting, promise)


def showing(seed: str, promise: Promise, *, apart: bool) -> Showing:
    """The way of a pair's own draw; nothing is laid down where the two have no table."""
    ways = _SPOKEN if apart else _WAYS
    lasts = tuple(one.last for one in ways)
    way = ways[lasts.index(pick(f"{seed}/showing", lasts))]
    asked = _ASKED_OF.match(promise.text)
    hear = f"will {of_oneself(asked['whom'].strip())} hear" if asked else "do they hear of it"
    return replace(way, last=way.last.format(hear=hear))


def held_back(setting: Setting, promise: Promise) -> bool:
    """Whether the request says that what was counted must not get about."""
    numbers = set(_NUMBERS.findall(promise.state))
    told = sentences(setting.brief.understanding.text)
    return promise.by is setting.voice.to and any(
        _KEEPS_TO_ONESELF.search(one) and numbers & set(_NUMBERS.findall(one)) for one in told
    )


def seen(seed: str, brought: str, guessed: bool = False) -> str:
    """What to ask about what was brought: each promise has a question of its own.

    A count is told, and nobody is asked again what they had expected of it.
    """
    if guessed:
        return pick(seed, _GUESSED_COUNT if brought[:1].isdigit() else _GUESSED_THING)
    others = about_the_others(brought)
    return others or pick(seed, _OF_A_COUNT if _COUNT.match(brought) else _SEEN)
