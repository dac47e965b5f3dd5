"""Words for the moment when the leader does again what the request tells of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from coach.composing.by_rule.general_answers import OF_LIFE
from coach.composing.by_rule.setting import Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftMoment
from coach.composing.understanding.comes_again import ComesAgain, Way, comes_again
from coach.composing.understanding.unwelcome import unwelcome_attention
from coach.domain.people import Role

_MOST = 3


@dataclass(frozen=True)
class _Words:
    when: str
    say: str
    principle: str


_FOR: Mapping[Way, _Words] = {
    Way.NAMES: _Words(
        "You're asked again who it was",
        "I carry nothing and nobody's name upstairs. What would have to change so that it can't"
        " happen, whoever is on duty?",
        principles.NOBODYS_NAME,
    ),
    Way.PRIVATE: _Words(
        "You're asked about what is private",
        "Whether I tell that is for me to decide, and a no needs no reason. Ask me about the work"
        " instead.",
        principles.YOURS_TO_TELL,
    ),
    Way.REMEDY: _Words(
        "Your mentee offers to speak with somebody for you",
        "Thank you for your offer to speak with somebody. Please leave it; if I want that one day,"
        " I'll ask you.",
        principles.OFFER_REFUSED,
    ),
    Way.STORY: _Words(
        "Your mentee begins with a story of their own again",
        "Thank you for telling me. May I have the lead back, for one sentence about today?",
        principles.LEAD_BACK,
    ),
    Way.ADVICE: _Words(
        "Your mentee begins to advise you",
        "That's for another day, gladly. May I have the lead back? In one sentence: what have you"
        " heard so far that was new to you?",
        principles.LEAD_BACK,
    ),
    Way.EXPLAINS: _Words(
        "Your mentee begins to explain",
        "Could you write one word on paper and keep it for the last ten minutes? I'd like to finish"
        " this first.",
        principles.ONE_WORD,
    ),
    Way.PRAISE: _Words(
        "Your mentee admires you",
        "That's kind. Each time you call me that, we stop talking about the work. What will be"
        " different by our next meeting?",
        principles.NAME_THE_PRAISE,
    ),
    Way.CLAIM: _Words(
        "Your mentee says “{words}”",
        "Perhaps. What could we look at to find out whether it holds here?",
        principles.HOLDS_HERE,
    ),
}
_A_FIGURE = "Your mentee brings the figure again"
_WHEN_AGAIN = re.compile(
    r"\b(?:when|if) (?:he|she) (?:asks|does|starts|begins|says)(?: (?:it|that|so|again|me))*\W*$",
    re.I,
)
_DIGIT = re.compile(r"\d")


def comes_back(setting: Setting) -> tuple[DraftMoment, ...]:
    """The moments, for a mentor who tells at length; none where somebody's life may be meant."""
    text = setting.brief.understanding.text
    if setting.voice.to is not Role.MENTOR or OF_LIFE.search(text):
        return ()
    if not setting.asked_at_length:
        return ()
    found = comes_again(text)
    if unwelcome_attention((text, *(one.text for one in setting.record.last_notes()))):
        # What is said to draw somebody into a bar is no claim to look into together.
        found = tuple(one for one in found if one.way is not Way.CLAIM)
    return tuple(_moment(setting, one) for one in found[:_MOST])


def what_is_claimed(setting: Setting) -> str:
    """What the leader says of how things are, as the request tells it; may be empty."""
    text = setting.brief.understanding.text
    if OF_LIFE.search(text):
        return ""
    return next((one.words for one in comes_again(text) if one.way is Way.CLAIM), "")


def words_for(question: str, request: str = "") -> tuple[str, str]:
    """What to say when a leader does what a question tells of, and the principle; may be empty.

    "What do I say when she asks?" is about what the request tells before it.
    """
    found = next(iter(comes_again(question)), None)
    if found is None and _WHEN_AGAIN.search(question):
        found = next(iter(comes_again(request)), None)
    known = _FOR[found.way] if found else None
    return (known.say, known.principle) if known else ("", "")


def _moment(setting: Setting, one: ComesAgain) -> DraftMoment:
    known = _FOR[one.way]
    # A figure that somebody brought is nothing that the library says.
    when = _A_FIGURE if _DIGIT.search(one.words) else known.when.format(words=one.words)
    return DraftMoment(when, known.say, setting.rest_on(known.principle))
