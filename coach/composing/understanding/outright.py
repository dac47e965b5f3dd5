"""Situations that a request names in so many words, whatever else it tells.

What somebody lets slip, what is made public about somebody or how often a meeting was moved is told
in passing between much else, and drowns in the meaning of the rest. Each wording here is one that
is hardly used otherwise.
"""

from __future__ import annotations

import re

from coach.composing.understanding.utterance import sentences
from coach.domain.briefs import SituationMatch

_I = re.IGNORECASE
_SCORE = 0.95
_THEY = r"(?:he|she|they|(?:my|the) (?:mentee|leader|director|boss|chief|manager|head))"
_SLIPPED = re.compile(
    rf"\b{_THEY}\b(?:'s|'d)?[^.?!]{{0,20}}\blet (?:\w+ ){{0,3}}slip\b"
    r"|\byou (?:didn'?t|did not|never|haven'?t) hear (?:that|this|it) from (?:me|him|her)\b"
    r"|\b(?:wasn'?t|was not|weren'?t|not) (?:meant|supposed) to (?:know|hear|have heard)\b",
    _I,
)
_IN_PUBLIC = (
    r"\b(?:all[- ]staff|all[- ]hands|town ?hall|newsletter|intranet|board|in front of|on (?:the )?"
    r"stage|linkedin|conference|every(?:one|body)|(?:the )?whole (?:\w+ )?(?:team|department|staff"
    r"|room|floor)|\d{2,} people|microphone|assembly|podium)\b"
)
_TOLD = r"\b(?:told|said|announced|mentioned|introduced|posted|wrote|named|called|thanked)\b"
_ABOUT_ME = (
    r"\b(?:(?:his|her|their) mentor|that i|i)(?:'s|'m|'ve| is| am| was| has| have)?\b[^.?!]{0,25}?"
    r"\b(?:dyslexi\w*|autis\w+|adhd|deaf|blind|gay|lesbian|trans|queer|bisexual|diabet\w+|epilep\w+"
    r"|depress\w+|bipolar|disab\w+|diagnos\w+|cancer|hiv|muslim|jewish|refugee|asylum\w*|adopted"
    r"|pregnant|menopaus\w+|working[- ]class)"
)
_OUTED = re.compile(
    rf"^(?=.*\b{_THEY}\b)(?=.*{_IN_PUBLIC})(?=.*{_TOLD}.*{_ABOUT_ME}|.*{_ABOUT_ME}.*{_TOLD})", _I
)
_THE_ONE = re.compile(
    r"\bbe(?:ing)? (?:the|their|her|his) (?:token )?(?:muslim|black|gay|lesbian|deaf|blind"
    r"|disabled|autistic|trans|asian|jewish|young|foreign|brown|female|working[- ]class|token) "
    r"(?:one|person|voice|woman|man|guy|girl)\b",
    _I,
)
_TIMES = (
    r"(?:(?:two|three|four|five|six|seven|\d) times|every time|twice|again and again|yet again)"
)
_MEETING = r"(?:it|us|our (?:meeting|session|talk|slot|time)|the (?:meeting|session|slot)s?)"
_MOVED = rf"(?:moves|moved|cancels|cancelled|postpone[sd]|pushe[sd]|shift(?:s|ed)) {_MEETING}\b"
_CANCELLED = re.compile(
    rf"\b{_TIMES}\b[^.?!]{{0,30}}\b(?:he|she|they|his pa|her pa|the office) (?:\w+ )?{_MOVED}"
    rf"|\b(?:he|she|they)(?:'s|'ve| has| have)? (?:\w+ )?{_MOVED}[^.?!]{{0,40}}\b{_TIMES}\b",
    _I,
)
_CAREER = re.compile(
    r"\bturns? (?:it|that|everything|anything) into (?:\w+ ){0,3}?(?:how to get|my career|career|a"
    r" job|promotion|what i could (?:be|become)|where i(?:'ll| will) be)\b",
    _I,
)
_SITUATIONS = {
    "sit-let-slip": _SLIPPED,
    "sit-told-in-public": _OUTED,
    "sit-spokesperson": _THE_ONE,
    "sit-sessions-cancelled": _CANCELLED,
    "sit-career-advice-back": _CAREER,
}


def named_outright(text: str) -> tuple[SituationMatch, ...]:
    """The situations that a sentence of the text names, in the order of the text.

    >>> [one.card_id for one in named_outright("She let something slip about the workshop.")]
    ['sit-let-slip']
    >>> named_outright("I let my guard slip.")
    ()
    """
    return tuple(
        SituationMatch(card, _SCORE, sentence, clear=True)
        for sentence in sentences(text.replace("’", "'"))
        for card, wording in _SITUATIONS.items()
        if wording.search(sentence)
    )
