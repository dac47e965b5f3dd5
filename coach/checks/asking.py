"""How a text asks: openly, or for a yes, a no or a fact."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import NamedTuple

_NOISE = re.compile(r"\[[^\]]*\]|\b(\w+)-+\s*(?=\1\b)")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'\u2019\u201d)]*\s+")
_FILLER = re.compile(
    r"(?:(?:um+|uh+|er+|hmm+|mm-?hmm?|yeah|yes|yep|no|okay|ok|so|and|but|or|well|right|alright|"
    r"all right|now|then|oh|i see|sure|great|good|absolutely|you know|like|just|actually|also|"
    r"because|i guess|i mean|again|perhaps|maybe|first|finally|sorry|hi|hello|hey)\b[\s,.!?-]*)+"
)
_WH = r"(?:what|how|why|which|who|whom|whose|where|when|whereabouts)"
_VERB = (
    r"(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|"
    r"must|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|hadn't|can't|couldn't|"
    r"won't|wouldn't|shouldn't|ain't)"
)
_VERB_FIRST = re.compile(rf"{_VERB}\b")
_ASKS = re.compile(
    rf"^{_WH}\b|(?:[,;:-] ?|\b(?:in|at|on|with|by|to|for|from|of|under|through|after|before|"
    rf"against|during|since|until|into|behind|among|between|and|so|but|or|wonder|wondering|"
    rf"curious|ask|think|then|about|is)[, ]+){_WH}\b"
)
_QUESTION_WORD = re.compile(rf"\b{_WH}\b")
_WHAT = re.compile(r"\bwhat(?:'s|'re)?\b")
_HOW = re.compile(r"\bhow (?:are|have|is|was|did|do|does|would|might|could|has|can|will)\b")
_WHY = re.compile(r"\bwhy\b")
_AMOUNT = re.compile(
    r"how (?:many|much|often|long|old|far|soon|big|tall|frequent\w*|likely|important|confident|"
    r"ready|motivated|sure|heavy|deep)\b|what (?:time|day|date|age|year|dose)\b"
)
_FACT = re.compile(r"(?:which|who|whom|whose|where|when|whereabouts)\b")
_NAME = re.compile(
    r"\bwhat(?:'s| is| was| are) (?:your|the|his|her|their|my) (?:\w+ )?(?:names?|age|date|address|"
    r"favou?rite|dose|weight|number|birthday|job|title|team)\b"
)
_OF_FACT = (
    r"(?! (?:time|day|date|year|age|floor|room|number|city|colou?r|size)\b| your (?:\w+ )?name\b)"
)
_INVITES = re.compile(
    rf"\b(?:(?:tell|telling) (?:me|us) (?:a (?:bit|little)|more|something|about|how(?! (?:many|old|"
    rf"long|often|far))|why|what{_OF_FACT})|talk (?:me|us) through|talk to me|"
    r"(?:describe|describing|elaborate|expand on|walk (?:me|us) through|take (?:me|us) through|"
    r"fill(?:ing)? (?:me|us) in|paint (?:me |us )?a picture)\b|"
    r"say(?:ing)? (?:(?:a )?(?:little|bit|few words|word or two) )?(?:more|about)\b|"
    r"say(?:ing)? something (?:more )?about|"
    r"(?:give|giving) (?:me|us) (?:an? |some |another |your |one )?(?:\w+ )?"
    r"(?:examples?|idea|sense|picture|feel|flavour|impression|view|take)\b|"
    r"help (?:me|us) (?:to )?(?:understand|see|picture|follow)|"
    r"shar(?:e|ing) (?:with (?:me|us) )?(?:a (?:bit|little|story|moment|time)|more|an example|how|"
    r"why|what|some (?:of )?(?:your|the)|your (?:thoughts|views?|experiences?|story|take|side))\b|"
    r"let (?:me|us) know (?:more|how|why|what)|explain(?:ing)?\b|"
    r"(?:love|like|interested|interesting|curious|glad|keen|good|happy|helpful|want) to (?:hear|"
    r"know|understand|learn|see) (?:a (?:bit|little) )?(?:more|about|what|how|why|your (?:view|"
    r"side|thoughts|take))|"
    r"(?:i wonder|i'm (?:wondering|curious))\b.{0,20}\b(?:what|how|why))\b"
)
_CAN_YOU = re.compile(r"(?:can|could|would|will) you\b")
_TAG = re.compile(
    rf"(?:, {_VERB}|n't) (?:i|you|he|she|it|we|they)\?$|,? (?:is that right|am i right|correct)\?$|"
    r", (?:right|okay|ok|yeah|yes|no|huh|eh|don't you think)\?$"
)


class Asked(NamedTuple):
    """How a text asks; `_WEIGHTS` has one weight for each, in this order."""

    verb_first: float
    """Begins with a verb, as questions for a yes or no do."""
    what: float
    how: float
    why: float
    amount: float
    """Asks for a number, a kind or a time."""
    fact: float
    """Asks who, which, where or when."""
    name: float
    invites: float
    """Tell me about, walk me through."""
    can_you: float
    statement: float
    """No question word, no verb in front, no invitation: a statement that is to be confirmed."""
    tag: float
    opened_before: float
    """An earlier sentence of the text asks what, how or why."""
    length: float
    """Logarithm of the words asked with."""


_INTERCEPT = -0.639
_WEIGHTS = (-4.33, 1.26, 3.23, 1.65, -3.29, -1.83, -6.25, 3.44, 1.22, -3.34, -2.8, 1.45, 0.889)
"""From ``python -m evals.fit_checks questions`` on interviewers' turns of AnnoMI (Wu et al., 2023,
doi:10.3390/fi15030110) and of evals/labelled (checks_questions, wordings_openness)."""


def openness(text: str) -> float:
    """How sure it is that a text asks an open question, between 0 and 1: a logistic on `Asked`."""
    values = asked(text)
    pairs = zip(_WEIGHTS, values, strict=True)
    return 1 / (1 + math.exp(-_INTERCEPT - sum(weight * value for weight, value in pairs)))


@lru_cache(maxsize=4096)
def asked(text: str) -> Asked:
    """How a text asks, by its last question or, where it has none, its last invitation."""
    said = _sentences(text)
    last = _last(said)
    said_last = _unfilled(last)
    lead = _lead(said_last)
    amount = bool(_AMOUNT.match(lead))
    verb_first = bool(_VERB_FIRST.match(said_last))
    invites = any(_INVITES.search(sentence) for sentence in said)
    what = bool(_WHAT.search(said_last))
    return Asked(
        verb_first=verb_first,
        what=what,
        how=bool(_HOW.search(said_last)) and not amount,
        why=bool(_WHY.search(said_last)),
        amount=amount,
        fact=bool(_FACT.match(lead)),
        name=bool(_NAME.search(said_last)),
        invites=invites,
        can_you=bool(_CAN_YOU.match(said_last)),
        statement=not (verb_first or invites or _ASKS.search(said_last)),
        tag=bool(_TAG.search(said_last)),
        opened_before=any(_opens(sentence) for sentence in said if sentence is not last),
        length=math.log1p(len(said_last.split())),
    )


def clause(text: str) -> str:
    """What a text asks last, in lower case, without the words that only lead up to it."""
    return _unfilled(_last(_sentences(text)))


def _unfilled(sentence: str) -> str:
    return _FILLER.sub("", sentence, count=1).strip(" ,-") if _FILLER.match(sentence) else sentence


def _sentences(text: str) -> list[str]:
    plain = _NOISE.sub("", text.lower().replace("\u2019", "'"))
    joined = " ".join(plain.split())
    return [part for part in _SENTENCE.split(joined) if part.strip()] or [joined]


def _last(said: list[str]) -> str:
    questions = [sentence for sentence in said if sentence.rstrip("\"' )").endswith("?")]
    invitations = [sentence for sentence in said if _INVITES.search(sentence)]
    return (questions or invitations or said)[-1]


def _lead(clause: str) -> str:
    """The clause from its first question word on; empty where it has none."""
    asks = _ASKS.search(clause)
    first = _QUESTION_WORD.search(clause, asks.start()) if asks else None
    return clause[first.start() :] if first else ""


def _opens(sentence: str) -> bool:
    start = _FILLER.sub("", sentence, count=1) if _FILLER.match(sentence) else sentence
    return bool(re.match(r"(?:what|how|why)\b", start)) and not _AMOUNT.match(start)
