"""What the two agreed with each other, where a request tells that it was not kept."""

from __future__ import annotations

import re

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftLine
from coach.composing.record import NoteLine
from coach.composing.words import quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_AGREED = re.compile(
    r"\b(?:[Aa]greement|[Aa]greed)\b[^\"“‘'.!?]{0,60}?(?:[\"“](?P<double>[^\"”]{8,120})[\"”]"
    r"|(?<!\w)['‘](?P<single>(?:[^'’]|['’](?=\w)){8,120})['’])"
)
_BY_ROLE = re.compile(r"\bthe (?:mentor|mentee|leader)\b|_{2,}|\[", re.IGNORECASE)
"""In words that were noted about the two and are not said by one of them."""
_THEY = r"(?:he|she|they|my (?:mentee|leader|director|boss)|the (?:mentee|leader|director|boss))"
_NOT_KEPT = re.compile(
    rf"\b{_THEY}\s+(?:also |then |just |has |had |says (?:he|she) )*(?:"
    r"told (?:\d+|every(?:one|body)|the (?:whole )?\w+|all|people|others|my \w+|\w+ people)"
    r"|looked (?:me|it|up|into)\b|looked up|(?:posted|published|announced|quoted|forwarded|repeated"
    r"|mentioned me|passed (?:it|that|this) on|shared (?:it|that|my))\b"
    r"|wrote (?:it |that |this )?(?:in|to|into) (?:the|our|a|his|her) (?:\w+ ){0,2}(?:group"
    r"|chat|channel|list|newsletter|intranet|report))"
    r"|\bit was (?:me|my \w+|mine)\b|\b(?:he|she) (?:used|took) my\b"
    r"|\b(?:at|in) the (?:all.hands|town hall|newsletter)\b[^.!?]{0,60}"
    r"\b(?:he|she) (?:told|said)\b",
    re.IGNORECASE,
)
"""Something of the writer's went further than the two."""
_TOLD_ON = re.compile(
    rf"(?!they\b)\b{_THEY}\s+(?:\w+ )?(?:told (?!me\b|us\b|you\b)|posted|published|announced|quoted"
    r"|forwarded|repeated"
    r"|mentioned me|passed (?:it|that|this) on|shared (?:it|that|my))",
    re.IGNORECASE,
)
_USED = re.compile(
    r"\bi(?:'ve|'d| have| had)? (?:only|just) (?:ever )?told (?!them\b|him that\b|her that\b)\w+"
    rf"|\bonly (?:i|he|she|they) (?:could have|can have|knew|had|was told)\b|\bcame back to me\b"
    rf"|\bused (?:it|that|this|what i \w+) against\b|\b{_THEY} (?:then |has )?found my \w+"
    r"|\b(?:in|with) (?:the )?(?:strict )?confidence\b|\bnever (?:be )?used against\b",
    re.IGNORECASE,
)
"""The same, told by what came of it."""
_PLAIN = re.compile(r"\b[Aa]gree(?:d|ment)(?: that|:) (?P<said>[^.!?;:\"“”]{8,120})")
_RULES = re.compile(r"\b[Aa]greed[^.:!?]{0,30} rules?: (?P<said>[^.!?;\"“”]{8,160})")


def breach(setting: Setting) -> bool:
    """Whether the request tells that something of the writer's was passed on or used."""
    text = setting.plain_request
    return bool(_NOT_KEPT.search(text) or _USED.search(text))


def passed_on(setting: Setting) -> bool:
    """Whether others were told of it, and not only something done with it."""
    return bool(_TOLD_ON.search(setting.plain_request))


def turned_against(setting: Setting) -> bool:
    """Whether it was used against somebody."""
    text = setting.plain_request
    return bool(_USED.search(text))


def agreement(setting: Setting) -> tuple[NoteLine, str] | None:
    """The line of a note with the words that the two agreed on, and these words."""
    for line in setting.record.notes:
        found = _AGREED.search(line.text)
        agreed = (found["double"] or found["single"]).strip(" .,;") if found else ""
        agreed = agreed or _in_plain_words(line.text)
        if agreed and not _BY_ROLE.search(agreed):
            return line, agreed
    return None


def _in_plain_words(text: str) -> str:
    """What a note says was agreed, without quotation marks; of several rules, those for both."""
    rules = _RULES.search(text)
    if rules:
        both = [one for one in rules["said"].split(", ") if not _BY_ROLE.search(one)]
        return ", ".join(both)
    found = _PLAIN.search(text)
    return found["said"].strip(" ,") if found else ""


def held_to_it(setting: Setting) -> tuple[DraftLine, ...]:
    """Words that go back to the agreement, where the request tells of a breach."""
    known = agreement(setting)
    if known is None or setting.voice.to is not Role.MENTOR or not breach(setting):
        return ()
    line, agreed = known
    words = f"We agreed on this: {agreed}. I'd like to begin there. What happened, as you see it?"
    told = f"The two of you have an agreement to stand on: {quoted(agreed)}."
    said = setting.voice.says("mentor", words)
    return (DraftLine(f"{told} {said}", Standing.MOVE, setting.own(line)),)
