"""Ways to put work that the mentor has finished on the table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards.traits import pick
from coach.composing.record import Promise
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
    "Your mentee guesses first, then you tell it.",
    "Which part of that is yours to change, and by which day?",
)
_LOOKED_AT = Showing(
    "",
    "Lay it before both of you and say nothing for a minute.",
    "What would you do first about that?",
)
_ONE_SENTENCE = Showing(
    "I'll say it in one sentence. Ask me whatever you need to believe it.",
    "One sentence, then only answers; no lecture.",
    "Who else has to see this, and who shows it to them?",
)
_BESIDE = Showing(
    "Before I tell you: what would you have guessed, and from what?",
    "First the picture from above, then yours beside it.",
    "What would have to be different by next month?",
)
_WAYS = (_GUESSED, _LOOKED_AT, _ONE_SENTENCE, _BESIDE)

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
    "What would you have guessed?",
    "Who else should see that?",
    "What would you do with that?",
    "What would you like to know next?",
)
_SEEN = (
    "What do you notice first?",
    "Which part of that did you not expect?",
    "What would you ask about that?",
)


def finished(setting: Setting, promise: Promise) -> bool:
    """Whether it is work of the mentor's that is done and on the table: the best there is.

    Not in a few minutes, and not where the request says that what was counted must not get about.
    """
    mine = promise.by is Role.MENTOR and bool(noted(promise)) and setting.minutes >= SHORT
    return mine and setting.voice.to is Role.MENTOR and not held_back(setting, promise)


def showing(seed: str) -> Showing:
    """The way of a pair's own draw."""
    lasts = tuple(one.last for one in _WAYS)
    last = pick(f"{seed}/showing", lasts)
    return _WAYS[lasts.index(last)]


def held_back(setting: Setting, promise: Promise) -> bool:
    """Whether the request says that what was counted must not get about."""
    numbers = set(_NUMBERS.findall(promise.state))
    told = sentences(setting.brief.understanding.text)
    return promise.by is setting.voice.to and any(
        _KEEPS_TO_ONESELF.search(one) and numbers & set(_NUMBERS.findall(one)) for one in told
    )


def seen(seed: str, brought: str) -> str:
    """What to ask about what was brought: each promise has a question of its own.

    A count is told, and nobody is asked what they had expected of it.
    """
    return pick(seed, _OF_A_COUNT if _COUNT.match(brought) else _SEEN)
