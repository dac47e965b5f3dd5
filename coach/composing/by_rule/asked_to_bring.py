"""The leader is asked beforehand for what they are to find out and to bring for the day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.checks.words import read
from coach.composing.by_rule.agreed import breach
from coach.composing.by_rule.at_work import of_goal, of_promise
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.plain_page import wants_plain_words
from coach.composing.by_rule.promise_questions import is_thing, spoken
from coach.composing.by_rule.promise_words import shortly
from coach.composing.by_rule.sent_beforehand import asks_one_thing, less_the_second
from coach.composing.by_rule.setting import ON_A_CALL, Setting
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftAdvice, DraftLine, DraftPreparation
from coach.composing.saying.naming import sayable
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_BRING = re.compile(r"^Bring (?P<x>[^.]+\.)")
_OF_THE_TWO = re.compile(r"\b(?:the|your) (?:mentor|mentee|leader)\b|\[", re.IGNORECASE)
"""Who a thing speaks of by a role is "I" or "you" in a message, which isn't sure."""
_WAYS = (
    "Please bring {x}.",
    "Could you bring {x}?",
    "For the day itself: please bring {x}.",
    "I'd be glad if you would bring {x}.",
)
_AS_WELL = (
    "Please also bring {x}.",
    "And please bring {x}.",
    "Could you also bring {x}?",
    "One more thing for the day: please bring {x}.",
)
_AT_HAND = (
    "Please have at hand, too: {x}.",
    "One more thing to have at hand, please: {x}.",
)
"""On a call, where nothing is handed across a table."""
_TO_LOOK_AT = (
    "I want to look at that with you.",
    "We can look at that together.",
    "I'd like us to go through that together.",
    "We'd look at that together.",
    "I'd like to look at that with you.",
)
_TO_USE = (
    "That is for one part of our meeting.",
    "We'd need that for one part of our meeting.",
)
"""What for: nobody is asked for a form or a name without a word on that."""
_THEIR_GOAL = (
    "That has to do with what you came for.",
    "I have your own goal in mind there.",
)
_WITH_A_PROMISE = ("That goes with {x}.", "We'd need that beside {x}.")
_FOR_ITSELF = re.compile(r", to \w+")
"""A thing that says itself what it is for."""
_FOR_USE = re.compile(
    r"\b(?:phones?|laptops?|devices?|tablets?|computers?|pens?|pencils?|sheets?|slips|cards?"
    r"|scissors|tape|clips|strips?|paper|string|coins?|names? of|tools?|clothes|shoes|boots|keys?"
    r"|badges?|diary|calendar)\b",
    re.IGNORECASE,
)
"""A thing that is used, or a word that is said, and nothing to look at for its own sake."""
_COULD_YOU, _FINDS_OUT = "Could you ", "ould you find out "
_FIND_OUT = re.compile(r"^(?:Find out|Choose) [^.]+\.$")
_ASKING = re.compile(r"^(?:find out|choose) (?:who (?:decides about|settles)|before we meet)?")
_STILL_OPEN = ", and what is still open"
"""What a preparation says besides, and one question in a message has no room for."""
_BEFOREHAND = ("Find out beforehand ", "Find out before we meet ")
_ASKED_FOR = 2
"""Stems of a thing that are in a message which asks for it already."""
_LONGEST = 22
"""Words of a thing that can be asked for in one sentence."""
_ROOM, _FULL = 75, 80
"""Words of a message with what is to be found out in it, and of any message."""


def asked_to_bring(
    setting: Setting, advice: DraftAdvice | None, prepare: Sequence[DraftPreparation]
) -> DraftAdvice | None:
    """The advice with what the leader is to find out and to bring asked for in the message.

    As it was where nothing is to be done, no message is wanted, or it is asked for already.
    """
    if advice is None or not _may_ask(setting, advice):
        return advice
    theirs = [one for one in prepare if one.who == Role.MENTEE.value]
    sent = advice.beforehand
    if sent is not None and not (asks_one_thing(setting) or setting.brief.understanding.situations):
        sent = _with_what_to_find_out(setting, sent, theirs)
    sent = _with_what_to_bring(setting, sent, theirs)
    return advice if sent is advice.beforehand else replace(advice, beforehand=sent)


def _with_what_to_find_out(
    setting: Setting, sent: DraftLine, theirs: Sequence[DraftPreparation]
) -> DraftLine:
    wanted = next((one for one in theirs if _to_find_out(one) and _own(setting, one)), None)
    if wanted is None or _FINDS_OUT in sent.text or _says_all(sent.text, _to_find_out(wanted)):
        return sent
    asked = f"{_COULD_YOU}{_to_find_out(wanted)}?"
    return _added(setting, sent, asked, wanted, _ROOM) or sent


def _to_find_out(preparation: DraftPreparation) -> str:
    """What is to be found out, as it follows "could you"; empty where that is nothing."""
    text = preparation.text
    if not _FIND_OUT.match(text) or _OF_THE_TWO.search(text):
        return ""
    text = text.rstrip(".").removesuffix(_STILL_OPEN).replace(*_BEFOREHAND)
    return f"{text[0].lower()}{text[1:]}"


def _own(setting: Setting, preparation: DraftPreparation) -> bool:
    """Whether it is for what the mentor came for; a card's own errands need the card beside.

    What is of the mentor's life is nobody's errand.
    """
    goal = setting.record.goal("mentor")
    if goal is not None and of_ones_life(goal.text):
        return False
    own = {quote.label for quote in (setting.own(goal) if goal else ())}
    own |= {line.passage.source_id for line in setting.record.notes}
    return any(quote.label in own for quote in preparation.quotes)


def _says_all(message: str, asked: str) -> bool:
    """Whether a message names all that is to be found out: then it asks about that already."""
    return read(_ASKING.sub("", asked)).content <= read(message).content


def _with_what_to_bring(
    setting: Setting, sent: DraftLine | None, theirs: Sequence[DraftPreparation]
) -> DraftLine | None:
    offered = ((one, _thing(setting, one)) for one in theirs)
    wanted, thing = next(((one, x) for one, x in offered if x), (None, ""))
    if wanted is None:
        return sent
    if sent is None:
        asked = f"{_asked(setting, thing, _WAYS)} {_what_for(setting, wanted, '')}".strip()
        return DraftLine(asked, Standing.MOVE, wanted.quotes)
    stems = read(thing).content
    if len(stems & read(sent.text).content) >= min(_ASKED_FOR, len(stems)):
        return sent
    ways = [one for one in _AS_WELL if not (_COULD_YOU in one and _COULD_YOU in sent.text)]
    asked = _asked(setting, thing, ways)
    told = f"{asked} {_what_for(setting, wanted, sent.text)}".strip()
    full = _added(setting, sent, told, wanted, _FULL)
    return full or _added(setting, sent, asked, wanted, _FULL) or sent


def _added(
    setting: Setting, sent: DraftLine, asked: str, wanted: DraftPreparation, most: int
) -> DraftLine | None:
    """A message that asks for one thing more, in place of the second that is owed if need be."""
    for one in (sent, less_the_second(setting, sent)):
        text = f"{one.text} {asked}"
        if len(text.split()) <= most:
            return replace(one, text=text, quotes=(*one.quotes, *wanted.quotes))
    return None


def _may_ask(setting: Setting, advice: DraftAdvice) -> bool:
    """Whether the page is the mentor's, with a message, or one may be begun for this."""
    if setting.voice.to is not Role.MENTOR or "no-message" in setting.conditions:
        return False
    return advice.beforehand is not None or not breach(setting)


def _thing(setting: Setting, preparation: DraftPreparation) -> str:
    """What of the work is to be brought; empty where it can't be asked for in these words.

    An exercise's own sheets and slips make sense only to whoever has read the exercise.
    """
    found = _BRING.match(preparation.text)
    of_the_work = any(_of_the_work(setting, quote.label) for quote in preparation.quotes)
    if found is None or not of_the_work or _OF_THE_TWO.search(found["x"]):
        return ""
    return found["x"].rstrip(".") if len(found["x"].split()) <= _LONGEST else ""


def _of_the_work(setting: Setting, card_id: str) -> bool:
    return bool(setting.deck.at_work(card_id) or setting.deck.follow_up(card_id))


def _asked(setting: Setting, thing: str, ways: Sequence[str]) -> str:
    far = ON_A_CALL & set(setting.conditions)
    return pick(f"{setting.draw_seed}/bring", _AT_HAND if far else ways).format(x=thing)


def _what_for(setting: Setting, wanted: DraftPreparation, sent: str) -> str:
    """Why it is to be brought: for the leader's own goal or promise, where it is about that."""
    seed, thing = f"{setting.draw_seed}/bring", _thing(setting, wanted)
    if _FOR_ITSELF.search(thing):
        return ""
    if _FOR_USE.search(thing):
        return pick(seed, _TO_USE)
    plain = wants_plain_words(setting)
    theirs = "" if plain else _what_of_theirs(setting, wanted, sent)
    return theirs or pick(seed, _TO_LOOK_AT[:2] if plain else _TO_LOOK_AT)


def _what_of_theirs(setting: Setting, wanted: DraftPreparation, sent: str) -> str:
    seed, labels = f"{setting.draw_seed}/bring", {quote.label for quote in wanted.quotes}
    card = of_goal(setting, setting.record.goal("mentee"))
    if card and card.id in labels:
        return pick(seed, _THEIR_GOAL)
    for promise in setting.record.open(Role.MENTEE):
        about, name = of_promise(setting, promise), shortly(promise)
        told = is_thing(name) and sayable(name) and spoken(name) not in sent
        if about and about.id in labels and told:
            return pick(seed, _WITH_A_PROMISE).format(x=spoken(name))
    return ""
