"""What a short wish for topics gets where no belief of the library is about it."""

from __future__ import annotations

import re

from coach.composing.by_rule.activities import choose, step_sentences
from coach.composing.by_rule.at_work import about, dealt, drawn_on
from coach.composing.by_rule.running_order import Stretch
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.planner import Part
from coach.composing.words import lowered
from coach.domain.library import ActivityCard
from coach.domain.people import Role

_MATTER, _DONE = Part(8, 15, 30, 2.0, required=True), Part(8, 14, 25, 1.2)
"""Minutes for what was named, and for something done together."""
_GUESSES = re.compile(r"\bguess", re.IGNORECASE)
_NOT_WANTED = re.compile(
    r"\b(?:not|don'?t|no|never|without|instead|rather than|other than|except|sick of|tired of)\b",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(
    r"^(?:(?:do|does|did|is|are|was|can|could|should|would|will|have|has)\b"
    r"|what (?:to|we|else)\b|(?:any|some|no)(?:thing|one)?\b)|\b(?:me|us|you)\b",
    re.IGNORECASE,
)
"""A question to the coach, or nothing in particular."""
_ASKED_FOR = re.compile(
    r"(?:topics?|themes?|subjects?|questions?|ideas?|something|anything|things?|talk|focus\w*"
    r"|points?|some|more|one|two|three|four|five|\d+|please|discussion|chat)",
    re.IGNORECASE,
)
_LONGEST = 9
_ASKED = (
    "What do you know of it, and from whom?",
    "This is what I see from my place. What of that is new to you?",
    "Who decides about it, and what could be tried before we next meet?",
)
"""What is asked about a matter of which no card knows more."""


def in_their_place(setting: Setting, missing: int) -> tuple[Stretch, ...]:
    """What was named, and then something to do together, as many as beliefs are missing."""
    if missing <= 0 or setting.asked_at_length or setting.asks_for_research:
        return ()
    matter = named_matter(setting)
    named = (_talked_over(setting, matter),) if matter else ()
    rest = missing - len(named)
    chosen = choose(setting, lambda card: not _GUESSES.search(card.title), rest) if rest else ()
    return (*named, *(_done(setting, one.card) for one in chosen))


def named_matter(setting: Setting) -> str:
    """What a short request is about, as it can be said; empty where it names nothing, or a no."""
    heard = setting.brief.understanding
    matter = heard.slots.focus
    if not matter or setting.asked_at_length or setting.voice.to is not Role.MENTOR:
        return ""
    refused = _NOT_WANTED.search(heard.text) or _NO_MATTER.search(matter)
    unwanted = refused or not _named_as_matter(heard.text, matter)
    return "" if unwanted or len(matter.split()) > _LONGEST else matter


def _named_as_matter(text: str, matter: str) -> bool:
    """Whether it is what the talk is to be about, and not where or when the two meet."""
    place = re.search(rf"(?P<word>[\w-]+) (?:on|at|in|by) {re.escape(matter)}", text, re.IGNORECASE)
    return place is None or bool(_ASKED_FOR.fullmatch(place["word"]))


def _talked_over(setting: Setting, matter: str) -> Stretch:
    """A view is asked for before one is given, and it ends with who can change it."""
    says = setting.voice.says
    card = about(setting, matter)
    asked = dealt(setting, card, card.ask_leader, len(_ASKED), matter) if card else _ASKED
    asked = (f"I'd like to talk about {matter}. {asked[0]}", *asked[1:])
    told = " ".join(says("mentor", said) for said in asked)
    rests = (*setting.rest_on(principles.TOLD_TWICE), *drawn_on(setting, card, asked))
    return Stretch(_MATTER, f"{lowered(matter)}. {told}", rests)


def _done(setting: Setting, card: ActivityCard) -> Stretch:
    steps = " ".join(step_sentences(setting.voice, card.steps))
    quotes = setting.quote(card.id, *(step.do for step in card.steps))
    return Stretch(_DONE, f"{lowered(card.title)}. {steps}", quotes)
