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
_MADE_PUBLIC = re.compile(
    rf"\b{_THEY}(?:'s|'ve|'d| has| have| had)? (?:\w+ )?(?:put|pasted|printed|used|showed|read"
    r"|quoted|repeated) (?:it|that|this|me|what i(?:'d|'ve)? \w+|my (?:words|story|example|message"
    r"|note|line|tally|figures?|numbers?|name)) (?:\w+ ){0,2}?(?:on|in|into|up on|out in|out to|to"
    r"|at) (?:a|an|the|her|his|their|our) (?:[\w-]+ ){0,2}?(?:slides?|screen|newsletter|intranet"
    r"|minutes|presentation|talk|speech|report|paper|e-?mail|board|managers?|briefing|town hall"
    r"|conference)\b"
    rf"|\b{_THEY} (?:said|told|repeated) (?:it|that|this) (?:in|at) the (?:\w+day(?: morning)?"
    r"|morning|weekly|managers'?|management|board|leadership|team|staff) (?:meeting|briefing"
    r"|call)\b",
    re.IGNORECASE,
)
_COST = re.compile(
    r"\bin front of\b|\b(?:only|there's|there is|there are) (?:one|two|three) of us\b"
    r"|\bcould only be me\b|\b(?:every(?:one|body)|they all|people) (?:now )?knows?\b"
    r"|\b(?:only|just) (?:meets?|knows?|sees?|talks? to|speaks? (?:to|with)|has) one\b"
    r"|\bmy (?:[\w-]+ )?(?:manager|boss|supervisor|foreman|team|shift)\b[^.!?]{0,40}"
    r"\b(?:asks?|asked|knows?|wants? to know|won't|stopped|looks?|polite|cold|silent|quiet)\b"
    r"|\bi(?:'ve| have)? lost\b"
    r"|\bwithout (?:asking|a word)\b|\bnever asked\b|\bdidn't ask\b",
    re.IGNORECASE,
)
"""What it has cost the writer, or that nobody was asked before."""
_PLAIN = re.compile(r"\b[Aa]gree(?:d|ment)(?: that|:) (?P<said>[^.!?;:\"“”]{8,120})")
_RULES = re.compile(r"\b[Aa]greed[^.:!?]{0,30} rules?: (?P<said>[^.!?;\"“”]{8,160})")


def breach(setting: Setting) -> bool:
    """Whether the request tells that something of the writer's was passed on or used."""
    text = setting.plain_request
    return bool(_NOT_KEPT.search(text) or _USED.search(text)) or made_public(setting)


def passed_on(setting: Setting) -> bool:
    """Whether others were told of it, and not only something done with it."""
    return bool(_TOLD_ON.search(setting.plain_request)) or made_public(setting)


def turned_against(setting: Setting) -> bool:
    """Whether it was used against somebody."""
    text = setting.plain_request
    return bool(_USED.search(text))


def made_public(setting: Setting) -> bool:
    """Whether it was shown or read out to others, at a cost to whoever had told it."""
    text = setting.plain_request
    return bool(_MADE_PUBLIC.search(text) and _COST.search(text))


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
