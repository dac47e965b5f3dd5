"""Whether a word that is somebody's name and an English word too means the person here."""

from __future__ import annotations

import re

from coach.privacy.wordlists import words

AMBIGUOUS = words("ambiguous") - words("seldom")
"""Names that notes use as words too, so that something must tell which is meant."""
_SELDOM = words("seldom")

_SPEECH_BEFORE = re.compile(
    r"(?:\b(?:with|told|asked|met|thanked|to|from|by|and|for|dear|hi|hello|called|named|mentor|"
    r"mentee|colleague|manager|director|boss|mr|mrs|ms|miss|dr|prof|w|saw|rang|emailed|texted|"
    r"thanks|cheers|sorry|cc|as|ask|see|meet|tell|email|ring|per|via|than|like|did|has|does|"
    r"shadowed|helped|was|is|between|hiya|phoned|invited|love|except|beside|alongside|re:?|"
    r"apologies:|present:|attendees:|attending:|owner:|who:|action:|absent:)|@|&|\+|/)"
    r"\s*\Z",
    re.IGNORECASE,
)
_DOING_AFTER = re.compile(
    r"(?:'s\b|\s+(?:said|says|told|asked|asks|replied|thinks|thought|wants|wanted|felt|feels|"
    r"mentioned|agreed|explained|promised|suggested|laughed|admitted|offered|was|is|has|had|went|"
    r"came|did|does|didn't|doesn't|keeps|kept|gave|took|rang|sent|got|looked|knows|knew|and i|"
    r"reckons|wonders|and\s+me|(?!need|feed|heed|speed|proceed|succeed|exceed|indeed|embed|red\b|"
    r"bed\b)\w{2,}ed|who|smiled|nodded|left|joined|led|wrote|"
    r"forgot|forgets|spoke|began|ran|made|met|found|held|paid|sat|stood|taught|drove|broke|chose|"
    r"brought|heard|meant|put)\b|\s*&\s*i\b|:\s|\s+[\"“](?=\w))",
    re.IGNORECASE,
)
_TASKED_BEFORE = re.compile(
    r"(?:\A|\n)[ \t]*(?:[-*•>]|\d+[.)])?[ \t]*(?:actions?[:.]?[ \t]+)?\Z", re.I
)
_TASKED_AFTER = re.compile(r"\s+to\s+(?!be\b|the\b|a\b)[a-z]{2,}", re.IGNORECASE)
_OWNED = re.compile(
    r"\b(?:the|an?|my|your|his|her|their|our|this|some|any|no|of|in)\s+\Z", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"(?:[.!?:;>*\u2022-]|\n)[\s\"'(]*\Z")
_NOT_A_NAME_AFTER = re.compile(
    r"\s+(?:i|you|we|they|he|she|it|the|a|an|this|that|there|not|be|have|your|our|my)\b",
    re.IGNORECASE,
)
_DONE_BEFORE = re.compile(
    r"\b(?:i|you|he|she|it|we|they|who|and|but|that|this)\s+\Z", re.IGNORECASE
)
_DONE_AFTER = re.compile(r"(?::|\s+(?:be|have|not)\b)", re.IGNORECASE)
"""Around a name that is a verb here, as in "he will:" and "and will be paid"."""
_IN = re.compile(r"\b(?:in|on|from|at|for|with|to|into|under|near|about)\s+\Z", re.IGNORECASE)
_THING_AFTER = re.compile(
    r"\s+(?:team|office|desk|group|department|ward|shift|rota|line|project|idea|plan|report|boss|"
    r"manager|mentor|mentee|house|place|car|phone|email|note|notes|diary|question|view)s?\b",
    re.IGNORECASE,
)
_LOOKBACK = 14
_LOOKAHEAD = 40


def is_meant(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]``, which is a name of the roster, means a person here."""
    word = text[start:end]
    before, after = text[max(0, start - _LOOKBACK) : start], text[end : end + _LOOKAHEAD]
    lower = word.islower()
    if word.lower() not in AMBIGUOUS:
        return not (lower and word.lower() in _SELDOM and _OWNED.search(before))
    if _OWNED.search(before):
        return not lower
    if lower and _DONE_BEFORE.search(before) and _DONE_AFTER.match(after):
        return False
    if _DOING_AFTER.match(after) or _SPEECH_BEFORE.search(before):
        return True
    if _TASKED_BEFORE.search(before) and _TASKED_AFTER.match(after):
        return True
    return not lower and not (opens_sentence(before) and _NOT_A_NAME_AFTER.match(after))


def owns(text: str, start: int, end: int) -> bool:
    """Whether a word in s without an apostrophe says whose a thing is, as in "in hopes team"."""
    before, after = text[max(0, start - _LOOKBACK) : start], text[end : end + _LOOKAHEAD]
    return bool(_IN.search(before) and _THING_AFTER.match(after)) and text[end - 1 : end] in {
        "s",
        "S",
    }


def opens_sentence(before: str) -> bool:
    """Whether a capital would stand after ``before`` in any case."""
    return not before or bool(_SENTENCE_ENDS.search(before))


def has_a_voice(text: str, start: int, end: int) -> bool:
    """Whether what stands there speaks or acts, as a person does."""
    return bool(_DOING_AFTER.match(text[end : end + _LOOKAHEAD]))


def is_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether the words around a place treat what stands there as a person."""
    before = text[max(0, start - _LOOKBACK) : start]
    return bool(_SPEECH_BEFORE.search(before)) or has_a_voice(text, start, end)


def said_before(text: str, start: int) -> str:
    """The characters before a place that tell how a word there is meant."""
    return text[max(0, start - _LOOKBACK) : start]
