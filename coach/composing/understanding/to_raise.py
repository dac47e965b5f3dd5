"""What a request says that its writer has to tell the other, or won't speak of yet.

"I need to tell him that without sounding ungrateful" names no card's subject, and is what the
meeting is for: the matter, and what must not come of saying it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.composing.understanding.asked import SPOKEN
from coach.composing.understanding.grammatical_person import SOMEBODY, to_them, told_to_them
from coach.composing.understanding.shortened import shortened
from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE
_MEANS_TO = (
    r"\bi(?:'d| would|'ve|'m| am| was)?(?: really| just| still| also| only| do| finally)*"
    r" (?:want|need|have|have got|got|ought|hope|intend|mean|like|love|prefer|going|plan)"
    r"(?: really| just| still| also| finally)* to\b"
)
_SAY = (
    r"(?:say|tell (?:him|her|them)|raise|bring up|mention|address|name|explain(?: to (?:him|her))?"
    r"|get across|make clear|let (?:him|her) know|put to (?:him|her)|speak (?:up )?about"
    r"|(?:bring|get|put|make|raise|say|name|mention) (?:it|this|that)"
    r"(?: up| across| clear| to (?:him|her)| out loud| aloud)?)"
)
_RAISE = re.compile(rf"{_MEANS_TO} {_SAY}(?: to (?:him|her|them))?\b(?P<rest>[^.!?]*)", _I)
_UNDECIDED = re.compile(
    r"\b(?:(?:not|never|without) (?:to )?mention(?:ing)? (?:it|this|that)"
    r"|(?:keep|stay|say) (?:quiet|silent|nothing) about (?:it|this|that)|swallow (?:it|this|that)"
    r"|(?:should|shall|do) i (?:even )?(?:say|mention|raise|bring (?:it|this|that) up|answer)\b"
    r"|(?:don't know|not sure|unsure|wonder(?:ing)?|can't decide) (?:if|whether)"
    r" (?:i (?:should |can |could )?|to )(?:say|mention|raise|bring (?:it|this) up|answer)\b"
    r"|let (?:it|this|that) (?:go|pass|slide))",
    _I,
)
"""What somebody says who hasn't decided whether to speak of it."""
_CAN_SAY = re.compile(
    r"\b(?:where|how|so (?:that )?)\s?i (?:can|could) (?:bring|raise|say|put|name|mention|tell"
    r" (?:him|her)) (?:it|this|that)\b",
    _I,
)
_BY_THEM = re.compile(
    r"^(?:(?:on|at|in|after|during|before|last|this|yesterday|today|since|when|twice|once)\b"
    r"[^.;!?'‘“]{0,60}?,? )?(?P<told>(?:he|she)(?:'\w+)? (?!thinks?\b|wants?\b|will\b|is\b|isn't\b"
    r"|was\b|knows?\b|seems?\b|must\b|probably\b|likes?\b).*)$",
    _I,
)
"""A sentence that tells what the other did, with when and where before it."""
_BACK = re.compile(r"^(?:it|this|that|so|all (?:of )?(?:it|this|that))?$", _I)
"""Words that point to what was told before."""
_ABOUT = re.compile(r"^(?:(?:some(?:thing)?|a (?:word|thing)|one thing)\s+)?(?:about|on)\s+", _I)
_CLAUSE = re.compile(r"^(?:that|how|what|why|where|when)\b", _I)
_A_THING = re.compile(r"^(?:the|my|our|his|her|this|these|those)\s+\w", _I)
_ENDS = re.compile(
    r"\s+without\b|,|;|\s+(?:but|because|so that|since|before|after|and (?:i|then|that))\b", _I
)
_NO_MATTER = re.compile(r"\b(?:yes|no|thanks?|thank you|hello|goodbye|sorry|nothing)\b", _I)
_JUDGES = re.compile(
    r"\b(?:arrogan\w+|idiot\w*|stupid\w*|lazy|racis\w+|sexis\w+|useless|rude\w*|fake|hypocrit\w+"
    r"|patroni[sz]\w+|hates?|liar|lies|lying|lied|fool\w*|coward\w*|pathetic|selfish|cruel|bull\w*"
    r"|clueless|ignorant|weird|creep\w*|drunk\w*|damn\w*|hell|shit\w*|fuck\w*)\b",
    _I,
)
_WITHOUT_SEEMING = re.compile(
    r"\bwithout (?:me )?(?:sounding|seeming|being|looking|coming across)(?: as| like)?"
    r"(?: too| so| a| an)? (?P<how>\w+)",
    _I,
)
_THANKFUL = re.compile(
    r"\bungrateful\b|\bmean\w* (?:it )?well\b|\bmeant (?:it )?(?:well|kindly)\b|\bgood turn\b"
    r"|\bkindly meant\b|\b(?:wants?|wanted|trying) to help\b|\bfavou?r\b",
    _I,
)
_OTHERS = (
    r"(?:anybody|anyone|somebody|someone|others?|(?:my|the|his|her|our) (?:own )?(?:\w+ )?"
    r"(?:manager|boss|supervisor|lead(?:er)?|chief|head|team|colleagues?|foreman|hr|foremen|crew))"
)
_NOBODY_ELSE = re.compile(
    rf"\bwithout {_OTHERS}\b"
    rf"|\b(?:don't|doesn't|mustn't|must not|can't|not) (?:\w+ ){{0,3}}{_OTHERS}"
    r" (?:to )?(?:know|knows|hear|hears|find|finds|get|gets|learn)\b",
    _I,
)
_NOT_YET = re.compile(
    r"\bi(?:'d| would)? (?:don't|do not|won't|rather not|prefer not to)(?: really)?(?: want to)?"
    r" (?:talk about|discuss|go into|speak about|explain|do) (?:it|that|this|\w+)\b",
    _I,
)
_EXPECTED = re.compile(
    r"\b(?:expects?|will (?:ask|want)|going to ask|wants? me to|bound to ask)\b", _I
)
_HE, _SHE = re.compile(r"\b(?:he|him|his)\b", _I), re.compile(r"\b(?:she|her|hers)\b", _I)
_FEWEST, _LONGEST = 2, 26


@dataclass(frozen=True)
class Raised:
    """Something that the writer has to say to the other."""

    words: str
    """As it was put, shortened; what the matter is, or the sentence before where that says it."""
    said: str
    """The matter to the other's face: "about how you finish my sentences", or a whole sentence with
    a capital; empty where it can't be turned."""
    thankful: bool = False
    """Whether it was meant well, and the writer wants that seen."""
    undecided: bool = False
    """Whether the writer hasn't decided to say it at all."""
    nobody_else: bool = False
    """Whether nobody else is to hear of it or to act on it."""


def to_raise(text: str) -> Raised | None:
    """What the writer says has to be told to the other; None where nothing of the kind stands."""
    plain = text.replace("’", "'")
    told = sentences(plain)
    for place, sentence in enumerate(told):
        words, said, undecided = _meant(sentence, told[:place])
        if words:
            return Raised(
                words,
                "" if _JUDGES.search(said) or _speaks_of_two(plain) else said,
                thankful=bool(_THANKFUL.search(plain)),
                undecided=undecided,
                nobody_else=bool(_NOBODY_ELSE.search(plain)),
            )
    return None


def _speaks_of_two(text: str) -> bool:
    """Whether "he" and "she" both act in it, so that neither is sure to be the one spoken to."""
    return bool(_HE.search(text) and _SHE.search(text))


def _meant(sentence: str, before: Sequence[str]) -> tuple[str, str, bool]:
    """What this sentence wants said, as written and as said, and whether that is open still."""
    own = SPOKEN.sub(lambda said: "_" * len(said[0]), sentence)
    match = _RAISE.search(own)
    if match:
        rest = _ENDS.split(sentence[match.start("rest") : match.end("rest")])[0]
        return *_matter(rest.strip(" ,:"), before), False
    if _CAN_SAY.search(own) or (before and _UNDECIDED.search(own)):
        return *_told_before(before), not _CAN_SAY.search(own)
    return "", "", False


def not_yet(text: str) -> bool:
    """Whether the writer expects to be asked for something that they won't speak of this time."""
    plain = text.replace("’", "'")
    return bool(_NOT_YET.search(plain) and _EXPECTED.search(plain))


def _matter(rest: str, before: Sequence[str]) -> tuple[str, str]:
    """What it is about, as written and as said; both empty where that can't be told."""
    if _BACK.match(rest):
        return _told_before(before)
    if _NO_MATTER.match(rest) or len(rest.split()) < _FEWEST:
        return "", ""
    about = _ABOUT.match(rest)
    thing = rest[about.end() :] if about else rest
    if about or _A_THING.match(thing) or _CLAUSE.match(thing):
        return thing, _said(thing, "about ")
    return "", ""


def _to_their_face(sentence: str) -> str | None:
    told = told_to_them(sentence)
    found = _BY_THEM.match(sentence.strip())
    if told or found is None:
        return told
    turned = to_them(sentence.strip(" .!,;"))
    return None if turned is None or SOMEBODY.search(turned) else turned


def _said(thing: str, lead: str) -> str:
    stated = re.sub(r"^that\s+", "", thing, flags=_I)
    turned = to_them(stated)
    if turned is None or len(thing.split()) > _LONGEST or SOMEBODY.search(turned):
        return ""
    if stated != thing:
        return f"{turned}."
    first = turned if re.match(r"I\b", turned) else turned[:1].lower() + turned[1:]
    return f"{lead}{first}"


def _told_before(before: Sequence[str]) -> tuple[str, str]:
    """The nearest sentence before that says what the other did."""
    for sentence in reversed(before):
        turned = _to_their_face(sentence)
        if turned and len(turned.split()) <= _LONGEST:
            return shortened(sentence, sentence, 0), f"{turned}."
    return (shortened(before[-1], before[-1], 0), "") if before else ("", "")
