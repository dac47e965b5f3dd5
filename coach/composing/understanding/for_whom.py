"""For whom the questions are that a request asks for: who is to answer them."""

from __future__ import annotations

import re

from coach.composing.understanding.speaker import speaker
from coach.domain.people import Role

_I = re.IGNORECASE
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
    re.compile(
        r"\bso (?:that )?(?:he|she|they|(?:the|my) \w+) (?:\w+ ){0,2}?"
        r"(?:understands?|sees?|gets?|realises?|notices?)\b",
        _I,
    ),
    re.compile(r"\b(?:i|we) (?:can|could|should|might|may|do|would) (?:i )?(?:ask|put)\b", _I),
    re.compile(r"\b(?:what|which questions?) (?:do|can|could|should|would|might) i ask\b", _I),
    re.compile(r"\bfor me to ask\b", _I),
)
_ASKER_ANSWERS = re.compile(
    r"(?:(?:(?<=please )|(?<=to )|(?<=you )|(?<=and )|(?<=[.,;:!?] )|^)ask me\b"
    r"|\b(?:(?:questions?|prompts?|something) (?:just |only )?(?:for|to) (?:me|myself)\b"
    r"(?! to (?:ask|put))|for me, the|keep a (?:journal|diary)"
    r"|\b(?:questions?|prompts?|put|pose|address\w*)\b[^.?!]{0,40} to me\W*$"
    r"|(?<!ask )about my own (?!(?:case|pay|job|post|contract|promotion|chances?|career|work|shift"
    r"|hours|file|application|review)\b)"
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
    r"|just for me|for myself))",
    _I,
)
_BESIDES = re.compile(
    r"\b(?:also|plus|and|besides,?) (?:some|a few|a couple|several|one|two|three)\b[^.?!]*", _I
)
"""What is asked for beside the questions themselves."""
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
    asker = speaker(text) or asker
    if _BOTH_ANSWER.search(text):
        return None
    if _ASKER_ANSWERS.search(_BESIDES.sub("", text)):
        return asker if asker in (Role.MENTOR, Role.MENTEE) else None
    named = _NAMED.search(text)
    if named:
        return Role.MENTOR if named["who"].lower() == "mentor" else Role.MENTEE
    if any(pattern.search(text) for pattern in _PARTNER_ANSWERS):
        return Role.MENTOR if asker is Role.MENTEE else Role.MENTEE
    if _ALONE.search(text) and not _OTHER.search(text):
        return None
    return _PARTNER_OF.get(asker) if asker else None
