"""What a request names: how many, which item, for whom, which meeting, in what tone."""

from __future__ import annotations

import re

from coach.composing import patterns
from coach.composing.durations import NUMBER, number
from coach.domain.library import Dimension
from coach.domain.people import Role

_I = re.IGNORECASE
_COUNTABLE = (
    r"(?:(?!minutes?\b|mins?\b|hours?\b|people\b|colleagues\b|of\b|for\b|with\b)[a-z-]+\s+){0,2}"
    r"(?:questions?|topics?|themes?|subjects?|ideas?|things|claims?|myths?|stereotypes?|prompts?"
    r"|starters?|examples?|suggestions?|points|options?|alternatives?|misconceptions?|assumptions?"
    r"|cards?|qs|ones|areas|items|statements|subjects|bits|sentences|of (?:them|these|those)"
    r"|like (?:that|this|these))\b"
)
_COUNTS = (
    re.compile(rf"\b(?P<n>{NUMBER})\s+(?:of\s+|or so\s+)?{_COUNTABLE}", _I),
    re.compile(rf"\b(?P<n>{NUMBER})\s+of\s+(?:them|these|those)\b", _I),
    re.compile(rf"[.,;:]\s*(?:like|about|maybe|say|roughly|around)\s+(?P<n>{NUMBER})\W*$", _I),
    re.compile(rf"[.,;:]\s*(?P<n>{NUMBER})(?:\s+(?:please|pls|thanks|or so|max))?\W*$", _I),
    re.compile(rf"\b(?P<n>{NUMBER})\s*[x×]\s*{_COUNTABLE}", _I),
    re.compile(rf"{_COUNTABLE}\s*[x×]\s*(?P<n>{NUMBER})\b", _I),
    re.compile(rf"\btop\s+(?P<n>{NUMBER})\b", _I),
    re.compile(rf"\b(?:just|only)\s+(?P<n>{NUMBER})\W*$", _I),
    re.compile(rf"\b(?P<n>{NUMBER})\s+(?:more|others?)\b(?! minutes)", _I),
    re.compile(rf"\b(?P<n>{NUMBER})\s+(?:will do|is enough|are enough)\b", _I),
    re.compile(rf"\b(?:questions|topics|themes|ideas)\W+(?P<n>{NUMBER})\W*$", _I),
)
_COUNT_WORDS = (
    (re.compile(rf"\b(?:a couple|a pair)\s+(?:of\s+)?(?:more\s+)?{_COUNTABLE}", _I), 2),
    (re.compile(rf"\ba few\s+(?:more\b|{_COUNTABLE})", _I), 3),
    (re.compile(rf"\ba handful\s+(?:of\s+)?{_COUNTABLE}", _I), 5),
    (re.compile(rf"\bhalf a dozen\s+{_COUNTABLE}", _I), 6),
    (re.compile(rf"\ba dozen\s+{_COUNTABLE}", _I), 12),
    (
        re.compile(
            r"\b(?:a|an|a single|just a|only a)\s+(?:(?!few|couple)\w+\s+){0,2}"
            r"(?:question|topic|stereotype|myth|claim|theme|subject)\b",
            _I,
        ),
        1,
    ),
)


_ONE_EACH = re.compile(
    r"\b(?:a|one) (?:question|topic|prompt)\b[^.?!]{3,40}\band (?:a|one)"
    r" (?:(?:question|topic|prompt)\b|(?:for|to)\b)",
    _I,
)


def count(text: str) -> int | None:
    """How many questions, topics or the like are asked for, from 1 to 12."""
    if _ONE_EACH.search(text):
        return 2
    for pattern in _COUNTS:
        for match in pattern.finditer(text):
            value = number(match["n"])
            if value and 1 <= value <= 12:
                return int(value)
    return next((value for pattern, value in _COUNT_WORDS if pattern.search(text)), None)


_ORDINALS = {
    **{word: place for place, word in enumerate(("first", "second", "third", "fourth"), 1)},
    **{word: place for place, word in enumerate(("fifth", "sixth", "seventh", "eighth"), 5)},
    **{word: place for place, word in enumerate(("ninth", "tenth", "eleventh", "twelfth"), 9)},
    **{word: place for place, word in enumerate(("1st", "2nd", "3rd", "4th", "5th", "6th"), 1)},
    **{word: place for place, word in enumerate(("7th", "8th", "9th", "10th", "11th", "12th"), 7)},
    "last": -1,
    "final": -1,
}
_ORDINAL = "|".join(_ORDINALS)
_ITEM = (
    re.compile(
        rf"\b(?P<o>{_ORDINAL})\s+(?:agenda\s+)?(?:one|item|part|point|bit|activity|question|topic|step"
        r"|section|exercise|thing|piece|block|slot|line|idea|claim)s?\b",
        _I,
    ),
    re.compile(
        rf"\b(?:swap|change|replace|drop|skip|remove|redo|like|lose|cut|keep|bin|take|put|move|leave|delete)\s+(?:out\s+)?the\s+"
        rf"(?P<o>{_ORDINAL})\b(?!\s+(?:time|session|meeting|week|month|minutes|note|\d))",
        _I,
    ),
    re.compile(rf"\bthe\s+(?P<o>{_ORDINAL})(?=\s*(?:$|[.,!?]|is\b|feels\b|sounds\b|looks\b))", _I),
    re.compile(rf"^\W*(?P<o>{_ORDINAL})\s+(?:one'?s\b|is\b)", _I),
)
_NUMBERED = re.compile(
    r"(?:\b(?:item|number|no\.?|nr\.?|point|part|bit|question|topic|step|activity|q)\s*#?\s*|#\s*)"
    r"(?P<n>\d+|one|two|three|four|five|six|seven|eight)\b",
    _I,
)
_NUMBER_ALONE = re.compile(
    r"(?:^|[.!?]\s+)(?:no\.?\s*|number\s+)?(?P<n>\d)(?:'s)?\s+"
    r"(?:won't|will not|doesn't|does not|isn't|is|can't|feels|sounds|please|instead)\b",
    _I,
)
_THE = r"\b(?:the|that|a different|another|a new|its)\s+"
_OPENING = re.compile(
    rf"{_THE}(?:opening|opener|ice[\s-]?breaker|warm[\s-]?up|start|beginning|check[\s-]?in)\b", _I
)
_CLOSING = re.compile(
    rf"{_THE}(?:clos(?:e|ing)|ending|end|wrap[\s-]?up|finish)\b(?!\s+of)"
    r"|\b(?:bit|part|item|thing|one|question) at the (?:very )?end\b",
    _I,
)


def item(text: str) -> int | None:
    """1-based number of the item that a refinement speaks of, -1 for the last."""
    for pattern in _ITEM:
        found = pattern.search(text)
        if found:
            return _ORDINALS[found["o"].lower()]
    numbered = _NUMBERED.search(text) or _NUMBER_ALONE.search(text)
    if numbered:
        value = number(numbered["n"])
        return int(value) if value and value <= 20 else None
    if _OPENING.search(text):
        return 1
    return -1 if _CLOSING.search(text) else None


_PARTNER = (
    r"(?:him|her|them|(?:my|the|a|our) (?:mentee|mentor|director|leader|senior(?: leader)?|boss"
    r"|partner|chief\b[\w ]{0,20}|ceo|executive))"
)
_PARTNER_ANSWERS = (
    re.compile(rf"\b(?:ask|asking|put to|quiz|interview)\s+{_PARTNER}\b", _I),
    re.compile(rf"\bquestions?\b[^.?!]{{0,40}}\b(?:for|to)\s+{_PARTNER}\b", _I),
    re.compile(
        rf"\b(?:makes?|gets?|helps?|lets?)\s+{_PARTNER}\s+(?:to\s+)?"
        r"(?:think|talk|reflect|open|see|say|answer|notice|realise|look|admit|tell)",
        _I,
    ),
    re.compile(r"\b(?:i|we) (?:can|could|should|might|may|do|would) (?:i )?(?:ask|put)\b", _I),
    re.compile(r"\b(?:what|which questions?) (?:do|can|could|should|would|might) i ask\b", _I),
    re.compile(r"\bfor me to ask\b", _I),
)
_ASKER_ANSWERS = re.compile(
    r"\b(?:ask me\b|(?:questions?|prompts?|something) (?:just |only )?(?:for|to) (?:me|myself)\b"
    r"(?! to (?:ask|put))|for me, the|about my own|keep a (?:journal|diary)|to me\W*$"
    r"|(?:he|she|they|my (?:mentee|mentor|leader)|the (?:mentee|mentor)) "
    r"(?:can|could|should|might|may|will) (?:be )?ask(?:ing)? me"
    r"|should (?:he|she|they) (?:be )?ask(?:ing)? me|by myself|on my own\b"
    r"|i (?:can|could|should|want to|would like to|need to|have to) "
    r"(?:answer|reflect|think about|ask myself)"
    r"|for my (?:own )?(?:\w+ )?(?:journal|reflection|notes|diary)|my own (?:reflection|learning)"
    r"|self[- ]reflection|how i (?:come across|came across|did|do|handled|reacted|listened)"
    r"|my (?:own )?(?:blind spots?|part in|behaviour|habits?|assumptions|learning)"
    r"|how did i do|see my(?:self)?\b|me (?:to )?see my"
    r"|reflect (?:by )?myself|(?:ask|asking) myself|prompt me\b|(?:my|a) notebook\b"
    r"|(?:4|for|in|to) my (?:own )?(?:\w+ )?(?:reflections?|log|notebook|journal)"
    r"|keep(?:ing)? an? (?:\w+ )?(?:log|journal|diary|notebook)|what have i (?:learn|done|been)\w*"
    r"|help me (?:to )?reflect|reflect(?:ion)? (?:on|about) my\b|me to (?:answer|reflect|think)"
    r"|just for me|for myself)",
    _I,
)
_PARTNER_OF = {Role.MENTOR: Role.MENTEE, Role.MENTEE: Role.MENTOR}
_BOTH_ANSWER = re.compile(
    r"\b(?:both of us|us both|for both|each other|the two of us|for us\b|we (?:can |could )?both"
    r"|each of us|one each|we(?:'d| would| could| can)? (?:each|all) answer)",
    _I,
)
_ALONE = re.compile(
    r"\b(?:journal|diary|reflect\w*|after (?:the|our|my|today's) (?:last )?(?:meeting|session))\b",
    _I,
)
_OTHER = re.compile(
    r"\b(?:he|him|his|she|her|they|them|somebody|someone|my (?:mentee|mentor|leader|director)"
    r"|(?:by|help|make|get) (?:the|a|an|my)\b)",
    _I,
)
_NAMED = re.compile(
    r"\b(?:for|to|ask)\s+(?:the|my|a|our)\s+(?P<who>mentor|mentee|director|leader|boss)s?\b", _I
)


def audience(text: str, asker: Role | None) -> Role | None:
    """Who is to answer the questions; None where it is both, or the words leave it open.

    Questions are for the other half of the pair, unless they are for the asker's own reflection.

    Args:
        text: The request.
        asker: The role of the person asking; "me" is that person.
    """
    if _BOTH_ANSWER.search(text):
        return None
    if _ASKER_ANSWERS.search(text):
        return asker if asker in (Role.MENTOR, Role.MENTEE) else None
    named = _NAMED.search(text)
    if named:
        return Role.MENTOR if named["who"].lower() == "mentor" else Role.MENTEE
    if any(pattern.search(text) for pattern in _PARTNER_ANSWERS):
        return Role.MENTOR if asker is Role.MENTEE else Role.MENTEE
    if _ALONE.search(text) and not _OTHER.search(text):
        return None
    return _PARTNER_OF.get(asker) if asker else None


def model(text: str) -> str | None:
    """The reflection model that the text names, by its own name or by its questions."""
    return next(iter(patterns.said("models", text)), None)


def tone(text: str) -> str | None:
    """How the wording is to change, as one of the names in patterns.yaml."""
    return next(iter(patterns.said("tones", text)), None)


_MEETING_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
_SESSION = re.compile(
    rf"\b(?:session|sess|meeting|mtg|note|conversation|talk)\.?\s*(?:no\b\.?|nr\.?|number|#)?\s*"
    rf"(?P<n>{_MEETING_NUMBER})(?!\s*(?:minutes|mins?|hours?|of us|people))"
    rf"|\b(?:no\.?(?=\s*\d)|number|nr\.?|#)\s*(?P<m>{_MEETING_NUMBER})"
    rf"|\b(?P<o>{_ORDINAL})\s+(?:mentoring\s+)?(?:session|sess|meeting|mtg|talk|conversation|note"
    r"|chat|time we met|get-together)\b"
    rf"|\b(?:our|the|my)\s+(?P<p>{_ORDINAL})"
    r"(?=\s*(?:[.,;:!?]|$|with\b|and i\b|of our\b|time (?:we|i)\b|is (?:on|next|coming)))"
    rf"|\bwe met (?:for )?the (?P<q>{_ORDINAL}) time|\b(?P<k>kick-?off|very first one)\b",
    _I,
)


_GONE_BEFORE = re.compile(r"\b(?:since|after|from|before|until|during) (?:our |the )?$", _I)
_GONE_AFTER = re.compile(
    r"^,? (?:(?:he|she|we|i|they) )?(?:was|were|turned|went|ended|took|had|said|asked|told|got|ran"
    r"|spent|cut|promised)\b",
    _I,
)


def session_number(text: str) -> int | None:
    """Number of the meeting that the text names, or None; "the last one" has no number."""
    return _place(_SESSION.search(text))


def coming_number(text: str) -> int | None:
    """Number of the meeting that the text asks for; one that it only looks back at has none."""
    for found in _SESSION.finditer(text):
        gone = _GONE_BEFORE.search(text[: found.start()]) or _GONE_AFTER.match(text[found.end() :])
        if not gone:
            return _place(found)
    return None


def _place(found: re.Match[str] | None) -> int | None:
    if not found:
        return None
    if found["k"]:
        return 1
    ordinal = found["o"] or found["p"] or found["q"]
    if ordinal:
        place = _ORDINALS[ordinal.lower()]
        return place if place > 0 else None
    value = number(found["n"] or found["m"])
    return int(value) if value else None


_LEFT_OUT = re.compile(
    r"\b(?:not|nothing|anything but|except|other than|apart from|no more|leave out|without)"
    r"(?:\s+(?:about|on|to do with|around))\s+[^,.;!?\n]*|\b(?:other than|anything but|except)\b"
    r"[^,.;!?\n]*",
    _I,
)


def dimensions(text: str) -> tuple[Dimension, ...]:
    """Dimensions of difference that the text wants, in a fixed order."""
    wanted = _LEFT_OUT.sub(" ", text)
    return tuple(Dimension(name) for name in patterns.said("dimensions", wanted))


def unwanted(text: str) -> tuple[Dimension, ...]:
    """Dimensions that the text wants left out: "topics, but not about age"."""
    left_out = " ".join(_LEFT_OUT.findall(text))
    return tuple(Dimension(name) for name in patterns.said("dimensions", left_out))
