"""A promise that both have made: each of the two answers for it."""

from __future__ import annotations

import re

from coach.composing.by_rule.promise_outcomes import seed, undone
from coach.composing.by_rule.promise_states import MOVED_ON, State, state_of
from coach.composing.by_rule.promise_words import named_as_is
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.traits import pick
from coach.composing.record import Promise, Record
from coach.composing.saying.bending import promised_act
from coach.composing.saying.naming import about, capital, undated
from coach.composing.saying.sure_names import is_sure
from coach.domain.people import Role

TITLES = ("What you both promised", "A promise on both sides", "Something both of you promised")
_ANYBODY = re.compile(
    r"\b(?:he|she|they|him|her|them|his|hers|theirs?|themselves|I|me|my|mine|you|yours?)\b|\[",
    re.IGNORECASE,
)
"""Whoever would be somebody else in the mouth of one of the two."""
_OF_THEIRS = re.compile(
    r"(?<!s)\s(?:that )?they (?:want|would like|need|choose)\W*$", re.IGNORECASE
)
"""What says more of a thing by the two themselves, whom only a third calls so."""
_EACH_HAS = re.compile(
    r"(?:bring|write|think|note|list|name|find|collect|draft|prepare|send|make)\b", re.IGNORECASE
)
"""How a promise begins of which each has a part."""
_A_NAME = re.compile(r"(?:whether|how|what|why|who|which|when|where|an?|one|two|three|\w+ing)\b")
_OF_US = re.compile(r"\b(?:we|they|our|their)\b")
_SETTLE = re.compile(r"(?:decide|agree|choose|settle|say|pick)\b", re.IGNORECASE)
_LATE = (
    "What shall we do with it: name a day, make it smaller, or drop it?",
    "Do we still want it, and if so, by which day?",
)
_MINE_TOO = (
    "I'd like to hear yours first; mine comes after it, in one sentence. What is it?",
    "I'll say mine in one sentence. What is yours?",
)
_CHOICE = (
    "What would you say? Then I'll tell you what I think.",
    "I'll say in one sentence what I think. What would you say?",
)
_DID = ("How was it for you? Then I'll say how it was for me.",)
_OTHERWISE = (
    "How far have we got, and what is the next step?",
    "I'll say how far I am. How far are you?",
)
_MINE_IS_DONE = re.compile(
    r"\bmentor(?:'s)?(?: part)?(?: has| is)? (?:done|sent|brought|wrote|written|ready|chose|named"
    r"|noted|made|did)\b(?:: (?P<what>[^;,()]+))?",
    re.IGNORECASE,
)
"""How it is noted that the mentor has done their part of it."""
_YOURS_TOO = "What is yours?"
_STILL_SO = "Is what we noted still right, and what comes next?"


def by_both(record: Record, promise: Promise) -> bool:
    """Whether the other side has made the same promise."""
    same = promise.text.casefold()
    return any(one.by is not promise.by and one.text.casefold() == same for one in record.promises)


def as_one_says_it(promise: Promise) -> str:
    """That both promised it, as one of the two says it to the other."""
    act = _act(promise)
    if act:
        return f"We both said we'd {act}."
    return f"This is noted for both of us: {named_as_is(promise)}."


def said_of_both(setting: Setting, promise: Promise) -> str:
    """Words for one of the two, who asks and answers as well."""
    said, ways = as_one_says_it(promise), _ways(setting, promise)
    mine = _MINE_IS_DONE.search(promise.state)
    if mine and setting.voice.speaker is Role.MENTOR:
        part = f": {mine['what'].strip()}" if mine["what"] else ""
        return f"{said} Mine is done{part}. {_YOURS_TOO}"
    if undone(setting, promise):
        act = said.startswith("We ")
        said = f"{said[:-1]}, and it hasn't happened yet." if act else f"{said} It's still open."
    return f"{said} {pick(seed(setting, promise), ways)}"


def title_of_both(setting: Setting, promise: Promise) -> str:
    """What it is about, where its words name it surely."""
    name = about(promise.text)
    known = is_sure(name) and _A_NAME.match(name)
    if known and not _ANYBODY.search(name) and not _OF_US.search(name):
        return capital(name)
    return pick(f"{setting.draw_seed}/{promise.passage.id}/both", TITLES)


def _ways(setting: Setting, promise: Promise) -> tuple[str, ...]:
    if undone(setting, promise):
        return _LATE
    if state_of(promise) in MOVED_ON | {State.DATED, State.PARTLY, State.ANSWERED}:
        return (_STILL_SO,)
    if promise.kept:
        return _DID
    if _SETTLE.match(promise.text):
        return _CHOICE
    return _MINE_TOO if _EACH_HAS.match(promise.text) else _OTHERWISE


def _act(promise: Promise) -> str | None:
    text = _OF_THEIRS.sub("", undated(promise.text))
    return None if _ANYBODY.search(text) else promised_act(text, "we")


def asked_of_both(promise: Promise) -> str:
    """A line beforehand about it."""
    if _MINE_IS_DONE.search(promise.state):
        return f"{as_one_says_it(promise)} My part is ready; could you bring yours?"
    return f"{as_one_says_it(promise)} Could you think of your part? I'll do the same with mine."
