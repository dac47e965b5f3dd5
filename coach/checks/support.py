"""How far a source's words support a claim."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from coach.checks.polarity import contradicts
from coach.checks.sources import SourceWords, source_words
from coach.checks.words import Words, listed, read, sentences, stands

_ALIGNED = 0.5
"""Share of a claim's stems in a source sentence from which on they speak of one thing."""
_REFUTED = 0.2
_SAYS_NOTHING = 0.75
_CHATTER = listed("""
    yes yeah yea yep no nope ok okay oh ah lol haha hi hello hey thank thanks u ya cool nice great
    good awesome amazing wow sure agree know think guess true right interesting sorry love like see
    fun glad welcome bye pleasure chat chatting well done really fine idea believe hear sound
    sounds hope enjoy watch seen want hmm same course definitely absolutely indeed probably maybe
    ask asking question tell doubt wait
""")
_OWN_VOICE = listed("""
    i im my me we bet think love like guess wonder hope feel prefer enjoy favorite favourite great
    awesome cool fun interesting amazing sure lol haha wow glad sorry sounds
""")
_CLAUSE = re.compile(r"(?<=[.!?;,])\s+|\band\b|\bbut\b")
_CAPITALISED = re.compile(r"[^\W\d_]+|[.!?\"\u201c]")


class Features(NamedTuple):
    """What a judgement of support rests on; `_WEIGHTS` has one weight for each, in this order."""

    words: float
    """Share of the claim's tokens that stand in its best window of one to three sentences."""
    clause: float
    """Share of stems that the source has, of the claim's least covered clause."""
    gap: float
    """Longest run of stems that the source does not have."""
    strangers: float
    """Capitalised names that the source does not have."""
    own_voice: float
    """Words of opinion or of oneself that the source does not have."""
    asks: float
    """Question marks."""
    length: float
    """Logarithm of the source's sentences."""


_INTERCEPT = -2.33
_WEIGHTS = (4.02, 1.21, -0.299, -0.883, -0.694, -1.6, 0.108)
"""From ``python -m evals.fit_support`` on WiCE claims (Kamoi et al., 2023, arXiv:2303.01432) and
BEGIN turns (Dziri et al., 2022, doi:10.1162/tacl_a_00506)."""


def supports(source_text: str, claim_text: str) -> float:
    """How far the source supports the claim, between 0 and 1; from 0.5 on it counts as support.

    Verbatim words are supported. A number that the source does not have, a negation or an opposite
    on one side alone are not. Between the two a logistic over `Features` decides.
    """
    if verbatim(source_text, claim_text):
        return 1.0
    if says_nothing(claim_text):
        return _SAYS_NOTHING
    score = _logistic(features(source_text, claim_text))
    return score * _REFUTED if refuted(source_text, claim_text) else score


def verbatim(source_text: str, claim_text: str) -> bool:
    """Whether the source has the claim's words in their order, punctuation and case aside."""
    return stands(claim_text, source_text)


def refuted(source_text: str, claim_text: str) -> bool:
    """Whether a number of the claim is not in the source, or a sentence turns one of it round."""
    source = source_words(source_text)
    if not read(claim_text).numbers <= source.numbers:
        return True
    said = [read(sentence) for sentence in sentences(claim_text)]
    return any(contradicts(claim, source.about(claim, _ALIGNED)) for claim in said)


def features(source_text: str, claim_text: str) -> Features:
    """What the judgement rests on; public for `evals.fit_support`."""
    source, claim = source_words(source_text), read(claim_text)
    window = source.window(claim.content)
    held = frozenset(token for sentence in window for token in sentence.tokens)
    return Features(
        words=_share(claim.tokens, held),
        clause=min(
            (source.covered(read(part).content) for part in _CLAUSE.split(claim_text)),
            default=1.0,
        ),
        gap=_longest_gap(claim, source),
        strangers=len(_capitalised(claim_text) - source.tokens),
        own_voice=sum(t in _OWN_VOICE and t not in source.tokens for t in claim.tokens),
        asks=claim_text.count("?"),
        length=math.log(len(source.sentences)),
    )


def _share(tokens: Sequence[str], held: frozenset[str]) -> float:
    return sum(token in held for token in tokens) / len(tokens) if tokens else 1.0


def _longest_gap(claim: Words, source: SourceWords) -> int:
    longest = run = 0
    for stem in filter(None, claim.stems):
        run = 0 if source.held(stem) else run + 1
        longest = max(longest, run)
    return longest


def _capitalised(text: str) -> frozenset[str]:
    """Words with a capital that no sentence's beginning explains, lower case."""
    found = set()
    before = "."
    for token in _CAPITALISED.findall(text):
        if len(token) > 1 and token[0].isupper() and before not in '.!?"\u201c':
            found.add(token.lower())
        before = token
    return frozenset(found)


def says_nothing(claim_text: str) -> bool:
    """Whether a text is chatter: no number and no word that a source could support."""
    claim = read(claim_text)
    return not claim.numbers and all(
        token in _CHATTER for token, stem in zip(claim.tokens, claim.stems, strict=True) if stem
    )


def _logistic(values: Features) -> float:
    pairs = zip(_WEIGHTS, values, strict=True)
    return 1 / (1 + math.exp(-_INTERCEPT - sum(weight * value for weight, value in pairs)))
