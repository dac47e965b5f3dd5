"""Which plain answer a question without a card is given: by its kind, and by what its words add."""

from __future__ import annotations

import re

from coach.composing.by_rule import plain_answers as plain
from coach.composing.by_rule.plain_answers import GeneralAnswer
from coach.composing.understanding.asked import Asked, Kind
from coach.composing.understanding.comes_again import Way, comes_again
from coach.composing.understanding.hazard import asks_whose, tells_of_a_hazard

_BY_KIND = {
    Kind.GOING: plain.GOING,
    Kind.CLAIM: plain.CLAIM,
    Kind.TWO: plain.TWO,
    Kind.HOLDING: plain.HOLDING,
    Kind.SHOWING: plain.SHOWING,
    Kind.SAFETY: plain.SAFETY,
    Kind.LOCAL: plain.LOCAL,
    Kind.PRIVATE: plain.PRIVATE,
    Kind.DOUBT: plain.DOUBT,
    Kind.TELLING: plain.TELLING,
    Kind.ASKING: plain.ASKING,
    Kind.RISK: plain.RISK,
    Kind.OTHERS: plain.OTHERS,
    Kind.DECISION: plain.CHOICE,
    Kind.ADVICE: plain.ADVICE,
    Kind.IDEA: plain.IDEA,
    Kind.WORDS: plain.WORDS,
}
_I = re.IGNORECASE
_NOT_TELLING = re.compile(r"\bnot to (?:tell|say|answer|name)\b", _I)
_MUST = re.compile(r"\b(?:have|need) to (?:answer|say|tell|explain|mention|admit)\b", _I)
_MESSAGES = (
    r"\b(?:messag\w*|texts?|texting|voice (?:notes?|mails?)|notes|calls?|e-?mails?|pings?|chats?)\b"
)
_WITHOUT = (
    r"\bwithout (?:that )?(?:it |me |him |her |them |he |she |making|los|hurt|offend|push|upset"
    r"|being)"
)
_SHOWN_EARLY = re.compile(
    r"\b(?:show|bring)\w*\b.*\btoo (?:soon|early)\b|\btoo (?:soon|early)\b.*\b(?:show|bring)", _I
)
_RATHER = (
    (Kind.WORDS, re.compile(rf"{_MESSAGES}[^?]*{_WITHOUT}", _I), plain.LIMIT_ON_MESSAGES),
    (
        Kind.WORDS,
        re.compile(rf"\b(?:stop|bring|steer|get|turn|keep|limit|cut)\b[^?]*{_WITHOUT}", _I),
        plain.LIMIT,
    ),
    *((kind, _SHOWN_EARLY, plain.SHOWN_LATER) for kind in (Kind.IDEA, Kind.SHOWING, Kind.ASKING)),
    (Kind.DECISION, re.compile(r"\bthank\b", _I), plain.THANKS),
    (Kind.DECISION, re.compile(r"\bspeak for\b", _I), plain.OTHERS),
    (Kind.ASKING, _NOT_TELLING, plain.TELLING),
    (Kind.TELLING, _MUST, plain.PRIVATE),
    (Kind.DECISION, _MUST, plain.PRIVATE),
    (
        Kind.ASKING,
        re.compile(r"\w+ to (?:say no|refuse|decline|turn \w+ down)\b", _I),
        plain.REFUSAL,
    ),
    (
        Kind.ASKING,
        re.compile(r"\b(?:another|different|new) (?:mentee|mentor|partner|pairing)\b", _I),
        plain.PAIRING,
    ),
    (
        Kind.WORDS,
        re.compile(r"\bwhat (?:to|do i|should i|can i) do (?:when|if)\b", _I),
        plain.BACK,
    ),
    (
        Kind.WORDS,
        re.compile(
            r"\b(?:tell|say to|answer|write to) (?:my|the|our|her|his) "
            r"(?!mentee|leader|director|boss|people who)\w+",
            _I,
        ),
        plain.THIRD,
    ),
)
"""What is said in place of the kind's own answer where a question has these words."""
_WENT_FURTHER = re.compile(
    r"\b(?:sort(?:ed|s)? (?:[\w']+ ){0,3}out|had a word|went after|spoke to|told|found|passed"
    r"|used against|warning|only i)\b",
    _I,
)
"""How a request tells that something came of what its writer had said."""
OF_LIFE = re.compile(
    r"\b(?:finished anyway|(?:at|on) the rails|end it|not be here|go on living|wants? to die|dying"
    r"|suicid\w*|kill \w+self|jump)\b",
    _I,
)
"""Words after which a doubt may be about somebody's life."""
_WORDS_WANTED = re.compile(
    r"\b(?:quotes?|lines?|words|reports?|story|interview|article|text|sentences?|comment)\b", _I
)
CARRIED = re.compile(r"\b(?:gave|handed|passed) me\b", _I)
"""How it is told that others gave one something for the leader."""


def _asks_who(request: str) -> bool:
    return any(again.way is Way.NAMES for again in comes_again(request))


def general_answer(one: Asked, request: str, *, wanted: bool) -> GeneralAnswer:
    """The answer to a question without a card.

    Args:
        one: The question.
        request: The whole request.
        wanted: Whether the question is about what somebody wants of the asker.
    """
    if one.kind is Kind.DOUBT and OF_LIFE.search(request):
        return plain.DANGER
    if one.kind is Kind.ASKING and _NOT_TELLING.search(one.sentence) and _asks_who(request):
        return plain.NO_NAMES
    if one.kind is Kind.TELLING and tells_of_a_hazard(request):
        return plain.NO_NAMES if asks_whose(request) else plain.SAFETY
    if wanted and one.kind is Kind.DECISION:
        return plain.DECISION
    for kind, pattern, answer in _RATHER:
        if one.kind is kind and pattern.search(one.sentence):
            told = answer is not plain.THIRD or _WENT_FURTHER.search(request)
            return answer if told else plain.ASKERS
    return _BY_KIND[one.kind]


def asked_for(words: str) -> GeneralAnswer:
    """What to do where somebody wants words or something else of the asker."""
    if CARRIED.search(words):
        return plain.CARRIED
    return plain.FOR_WORDS if _WORDS_WANTED.search(words) else plain.FOR_HELP
