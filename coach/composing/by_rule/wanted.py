"""What the request itself wants said: the one thing to be heard, and what is not to be asked."""

from __future__ import annotations

import re

from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.cards import principles
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.understanding.grammatical_person import SOMEBODY
from coach.composing.words import ended
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_HEAR = re.compile(
    r"\b(?:what i (?:really |most |mainly |just )*(?:want|need|would like|'d like)(?: to get)?"
    r" (?:him|her|them|my mentee) to (?:hear|know|understand|see|get)"
    r"|i (?:really |just |only )*(?:want|need) (?:him|her|them) to (?:hear|know|understand|see))"
    r"(?: is)?(?: that|:)? (?P<said>[^.!?]{12,160})",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:just|but|only|please) (?:not|nothing about) (?P<first>(?:my|the) \w+(?: \w+)?)"
    r"(?: and not | and nothing about | and | or | nor |, not )(?P<second>(?:my|the) \w+)",
    re.IGNORECASE,
)
_ONE_NOT = re.compile(
    r"\b(?:just|but|only|please) (?:not|nothing about) (?P<first>my \w+)\b", re.IGNORECASE
)
_AND_WANTS = re.compile(r",? and (?:i|then|also)\b", re.IGNORECASE)


def to_be_heard(text: str) -> str:
    """The clause that the asker wants heard, as it could be said; empty where there is none."""
    found = _HEAR.search(text)
    if found is None or SOMEBODY.search(found["said"]):
        return ""
    return _AND_WANTS.split(found["said"])[0].strip(" ,;")


def left_alone(text: str) -> str:
    """What the asker won't be asked about: "Neither my rent nor the news"; may be empty."""
    two = _NOT.search(text)
    if two:
        return f"Neither {two['first']} nor {two['second']}"
    one = _ONE_NOT.search(text)
    return f"Not {one['first']}" if one else ""


def wanted_block(setting: Setting) -> Block | None:
    """Minutes for what the request wants heard or left alone."""
    text = setting.brief.understanding.text
    if setting.voice.to is not Role.MENTOR:
        return None
    heard, alone = to_be_heard(text), left_alone(text)
    if not (heard or alone):
        return None
    prompts = []
    if alone:
        prompts.append(f"{alone}, please. If we get there I'll say ‘not this one’ and go on.")
    if heard:
        prompts.append(f"One thing I want you to hear: {ended(heard)}")
        prompts.append("What is the next decision in which that could be different?")
    item = DraftItem(
        minutes=0,
        title="What you want heard" if heard else "What we talk about, and what not",
        what="Open with the fact and one question, then wait for the answer."
        if heard
        else "Open with it, in one sentence, and go on.",
        lead="mentor",
        prompts=tuple(setting.voice.says("mentor", words) for words in prompts),
        why="Said early and plainly, it is out before the time is gone.",
        standing=Standing.MOVE,
        quotes=setting.rest_on(principles.OPEN_QUESTION),
    )
    short = setting.minutes < SHORT
    ideal = 2 if short or not heard else max(setting.minutes // 6, 4)
    return Block(Part(1 if short else 2, ideal, ideal * 2, 2.5, required=True), item)
