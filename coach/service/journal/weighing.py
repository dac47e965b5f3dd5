"""Which sentence of an entry is worth asking about: what an experienced coach listens for.

A sentence weighs the signs that it shows: something left unsaid or said over, a feeling named in
passing, an absolute, two things at once, what keeps coming back; against them stand arrangements,
openings and remarks too short to hold anything. The weights are those of a conditional logit over
the sentences of each entry, fitted by ``python -m evals.fit_deepening`` on evals/cases/journal.
No word of an entry is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Sign:
    """Something in a sentence, and how much it says that this is the one to ask about."""

    name: str
    weight: float
    pattern: re.Pattern[str]


def _sign(name: str, weight: float, pattern: str) -> Sign:
    return Sign(name, weight, re.compile(pattern, re.IGNORECASE))


SIGNS = (
    _sign(
        "unsaid",
        0.36,
        r"\b(?:kept (?:quiet|that|it|this)|said nothing|silent|held back|bit my tongue|avoid\w*|"
        r"(?:did|have|had|has|do|does|could|would)n't (?:\w+ ){0,2}?(?:say|said|ask|asked|dare|"
        r"speak|mention|mentioned|tell|told|answer|know how)|never (?:said|told|asked|mentioned)|"
        r"haven't|hadn't told|changed the subject|left (?:it|them|out)|swallow\w*|unsaid|"
        r"let it (?:stand|go)|wanted to (?:say|tell|ask)|could(?:'ve| have)|skipped|cancelled|"
        r"put (?:it|that) off|no answer)\b",
    ),
    _sign(
        "said over",
        0.45,
        r"\bI (?:just |only |also |at once |even )?(?:said|say|told|answered|nodded|smiled|laughed|"
        r"gave|let|apologi[sz]ed|agreed|thanked|played|performed|pretended|moved on|carried on|"
        r"went on|got in|did the)\b|\bI think I made\b|performing",
    ),
    _sign(
        "feeling",
        0.42,
        r"\b(?:felt|feel|feeling|uncomfortable|nervous|asham\w+|embarrass\w+|angry|anger|annoy\w+|"
        r"irritat\w+|reliev\w+|relief|exposed|anxious|afraid|scared|fear\w*|awkward|sad|proud|"
        r"pride|defensive|guilt\w*|tired|tense|moved|touched|lost|small|unsure|uneasy|glad|happy|"
        r"jealous|envi\w+|disappoint\w+|furious|cross|hurt|lonely|hate|dread\w*|restless|cry|cried|"
        r"crying|nothing|bear|wish\w*|bothered|stung|sting)\b",
    ),
    _sign(
        "seen in oneself",
        0.21,
        r"\b(?:I (?:notice|noticed|see now|reali[sz]ed?|heard myself|found (?:that|myself)|"
        r"caught myself|remember\w*|must have)|dawned|only now|it's only|my own|myself|"
        r"what I (?:didn't|did|wanted)|I do that|that's what I do)\b",
    ),
    _sign(
        "coming back",
        0.62,
        r"\b(?:keep|keeps|kept) (?:\w+ )?(?:thinking|going|looking|coming|playing|answering|"
        r"hearing|\w+ing)\b|\bcan't (?:stop|get past|leave|tell|say|recall)|"
        r"(?:can't|cannot) \w+ (?:past|alone)|ever since|"
        r"been (?:thinking|trying|looking|dreading|building)|in my head|all (?:week|evening|day)|"
        r"for (?:a week|\w+ days|\w+ weeks|months)|still|going back to|again and again",
    ),
    _sign(
        "turn",
        0.26,
        r"^(?:but|then|and then|until|yet|only|except|instead|afterwards|now)\b|"
        r"\b(?:but|though|although|however|instead|rather than|even so|except)\b",
    ),
    _sign(
        "two things at once",
        0.49,
        r"\b(?:either|both|part of me|and (?:yet|still|also)|too|as well|or I (?:was|am)|rather)\b|"
        r"\bI was \w+ and I was",
    ),
    _sign("no", 0.17, r"n't\b|\b(?:not|never|no|nobody|none|nothing|neither|no one|nowhere)\b"),
    _sign(
        "absolute",
        0.55,
        r"\b(?:always|never|everybody|everyone|everything|nobody|no one|nothing|none|"
        r"all of (?:them|us|it)|not one|each time|every time)\b",
    ),
    _sign("they", 0.29, r"\b(?:they|them|people)\b"),
    _sign("ought", 0.02, r"\b(?:should|ought|supposed to|have to|had to|must|expected|meant to)\b"),
    _sign(
        "asking oneself",
        0.24,
        r"\bwhy\b|\bI wonder|don't know (?:why|what|how|whether|if)|not sure|no idea|\bhow can\b|"
        r"\?",
    ),
    _sign(
        "what another said",
        0.23,
        r"\b(?:she|he|they|one of them|(?-i:[A-Z][a-z]+)) (?:\w+ )?(?:said|says|asked|asks|replied|"
        r"told me|wanted to know|started|stopped|called|goes)\b|[\"\u201c]",
    ),
    _sign(
        "what one saw",
        0.52,
        r"\b(?:looked|looks|looking|waited|waits|laughed|stopped|paused?|silence|quiet|silent|"
        r"shrugged|smiled|put (?:her|his) pen|went (?:red|quiet|polite))\b",
    ),
    _sign("wish", 0.29, r"\bI(?:'d| would| had)? (?:rather|like|liked|wanted|want|wish|hoped)\b"),
    _sign(
        "known",
        0.3,
        r"\b(?:know|knew|known|had thought|hadn't (?:thought|noticed|reali[sz]ed)|"
        r"didn't notice)\b",
    ),
    _sign("because", 0.24, r"\b(?:because|since|so that)\b"),
    _sign("I", 0.29, r"\b(?:I|me|my)\b"),
    _sign("we", -0.38, r"\bwe\b"),
    _sign(
        "hedge",
        -0.2,
        r"\b(?:I think|I suppose|I guess|perhaps|maybe|I believe|I must say|somehow|quite|"
        r"a (?:bit|little))\b",
    ),
    _sign(
        "arrangements",
        -0.35,
        r"\b(?:agenda|next (?:time|meeting|session|date|topic|step)s?|minutes|item|dates?|booked|"
        r"schedul\w*|diary|we (?:also |then )?(?:did|moved|talked|discussed|covered|ended|finished|"
        r"went on|agreed|met|spoke|looked|set|listed|drew|made)|moved on|discuss\w*|topic|theme|"
        r"session|action|report|form|escalated|draft|plan|promised|rating|list of|"
        r"good (?:meeting|discussion|hour|session|talk)|useful)\b",
    ),
    _sign(
        "to come",
        -0.25,
        r"\b(?:I'll|I will|I shall|we'll|will be|it'll|there'll|I might|I intend|I've asked|"
        r"I have asked|have been informed|he's going to|she'll)\b",
    ),
)
"""Read in a sentence with straight apostrophes."""
POSITION, FIRST, FEW_WORDS, SHORT, LENGTH = 0.79, -1.05, -0.44, -0.79, 0.59
"""Weights of the place in the entry (0 to 1), of opening it, of fewer than five and of fewer than
nine words, and of the length in twenties of words, up to two."""
_FEW_WORDS, _SHORT, _TWENTY, _LONGEST = 5, 9, 20, 40


def signs(phrase: str) -> float:
    """How much a part of a sentence shows, wherever it stands."""
    plain = _straight(phrase)
    return sum(sign.weight for sign in SIGNS if sign.pattern.search(plain))


def shown(sentence: str, place: int, of: int) -> tuple[float, ...]:
    """What a sentence shows: each of `SIGNS`, then place, opening, shortness and length.

    Args:
        sentence: As written.
        place: Its place among the entry's, from 0.
        of: How many there are.
    """
    plain = _straight(sentence)
    words = len(plain.split())
    return (
        *(float(bool(sign.pattern.search(plain))) for sign in SIGNS),
        (place + 0.5) / of,
        float(place == 0),
        float(words < _FEW_WORDS),
        float(words < _SHORT),
        min(words, _LONGEST) / _TWENTY,
    )


def weights() -> tuple[float, ...]:
    """The weights of what `shown` returns, in its order."""
    return (*(sign.weight for sign in SIGNS), POSITION, FIRST, FEW_WORDS, SHORT, LENGTH)


def weighed(sentences: Sequence[str]) -> tuple[float, ...]:
    """How much each sentence of an entry is worth asking about; comparable within it alone."""
    known = weights()
    return tuple(
        sum(a * b for a, b in zip(known, shown(one, n, len(sentences)), strict=True))
        for n, one in enumerate(sentences)
    )


def _straight(text: str) -> str:
    return text.replace("\u2019", "'").replace("\u2018", "'")
