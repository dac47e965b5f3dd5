"""Sentences of a suggestion that say something to be so, and how they can differ from a quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from coach.checks.polarity import contradicts, edited
from coach.checks.sources import source_words
from coach.checks.words import NEGATORS, Words, plain, read, sentences, stands

_END = re.compile(
    r"(?<=[.!?\u2026])[\"'\u2019\u201d)\]]*\s+(?=\S)|\n+|(?<=[\"\u201d])\s+(?=[A-Z\"\u201c])"
)
_STRONG = (
    r"(?:stud(?:y|ies)|research(?:ers)?|meta-analys[ie]s|surveys?|experiments?|findings|"
    r"(?:a|the|this|that|one|any|main|key) finding|correlat\w+|effect sizes?|statistics?|"
    r"(?:randomi[sz]ed|controlled|field|large|one) trials?)"
)
_NOUN = rf"(?:{_STRONG}|trials?|evidence)"
_RESEARCH = re.compile(rf"\b{_NOUN}\b|\b[dnr]\s*=", re.IGNORECASE)
_SURELY = re.compile(rf"\b{_STRONG}\b|\b[dnr]\s*=", re.IGNORECASE)
_TELLS = re.compile(
    rf"\b{_NOUN}\b.{{0,80}}?\b(?:show\w*|found|finds?|prov\w+|sa(?:ys?|id)|suggest\w*|indicat\w+|"
    r"confirm\w*|point\w*|demonstrat\w+|reveal\w*|report\w*|back\w*|support\w*|agree\w*|tells?|"
    r"told|(?:is|are|was|were)(?! (?:his|hers?|yours?|theirs?|mine|ours?) to))\b"
    rf"|\b(?:there(?: is|'s|\u2019s| are)|according to|as|thanks to) (?:\w+ ){{0,4}}?{_NOUN}\b"
    rf"|\b(?:show\w*|found|proven|proved|known|confirmed|backed) (?:by|in|from) (?:\w+ ){{0,4}}?"
    rf"{_NOUN}\b|\b{_NOUN} (?:for|against|that)\b",
    re.IGNORECASE,
)
"""Research and what it is said to show."""
_PLANS = re.compile(
    r"(?:next time,? |both: |the \w+: |you both |please |then )*"
    r"(?:i(?:'d|\u2019d| would) like|i want|let(?:'s|\u2019s| us)|could you|can you|take|look|"
    r"bring|ask|read|choose|find|write|compare|look up)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says what to do: a study that it mentions is one to look at."""
_WONDERS = re.compile(
    r"\b(?:guess(?:es)?|predicts?|estimates?|looks? up|finds? out|checks?) (?:\w+ ){0,3}?"
    r"(?:what|how|whether|which)\b",
    re.IGNORECASE,
)
"""What somebody is to guess or to look up is not said."""
_DISCLAIMS = re.compile(
    r"\b(?:i|we) (?:know of|have|see|found|can find) no (?:stud|research|finding|evidence)\w*"
    r"|\bno (?:study|research|finding) (?:here|among these|in these|in the (?:library|sources))"
    r"|\b(?:library|sources) (?:holds?|ha(?:s|ve)|names?|knows? of) no (?:study|research|finding)",
    re.IGNORECASE,
)
_NO_RESEARCH = re.compile(r"\b(?:not an?|no) (?:finding|study|evidence|research)\b", re.IGNORECASE)
_FIGURES = re.compile(r"\b(?:per cent|percent|on average)\b|%", re.IGNORECASE)
_PAST = re.compile(
    r"\blast (?:time|meeting|session)\b|\b(?:meeting|session|note)s? (?:of )?(?:\w+ )?\d|"
    r"\b(?:you|she|he|they|mentee|mentor|leader|pair) (?:both )?(?:promised|said|told|agreed|"
    r"called|wrote|noted|mentioned|cancelled|reported)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:(?:you|either|either of you|both|both of you|each|each of you|anyone|the two of you) "
    r"(?:may|can|could|might|need not|are free|are welcome)|it(?: is|.s) (?:fine|good|okay|all "
    r"right|enough)|it may (?:help|take)|there(?: is|.s) (?:no|time|room)|if (?:it|you)|feel free|"
    r"silence is|nothing has to|no need|nobody (?:has to|is in)|a (?:short )?(?:pause|break|smile)|"
    r"(?:please )?(?:take|keep|stop|do|don't|say|skip|leave|come|rest|let|make|have|trust|stay|be|"
    r"try|pause|begin|start|enjoy|choose|change|go))\b",
    re.IGNORECASE,
)
_MOST_INVITING = 7
"""Stems of a sentence that only invites."""
_ALIGNED = 0.6
_FEWEST = 3
_SHORTEST = 5
"""Words of a sentence that can be told to be another with a word changed."""
_INTRODUCTION = re.compile(r"^[^\W\d][^:.!?\d]{0,40}:\s+")
"""Such as "Limits" or "People say"."""
_TIMES = frozenset({"minut", "second", "hour", "meet", "session", "week", "day"})


@lru_cache(maxsize=4096)
def statements(text: str) -> tuple[str, ...]:
    """The sentences of a text; a colon or semicolon ends none, a closing quotation mark does."""
    return tuple(part.strip() for part in _END.split(text) if part and part.strip())


@lru_cache(maxsize=8192)
def asserts(sentence: str, field: str) -> bool:
    """Whether a sentence in a move says something to be so that a source would have to support.

    Args:
        sentence: One of a move's sentences.
        field: Where it stands. A reason (``why``) may speak of this pair's past, where words to
            say or do may do so without claiming anything; words to say (``prompts[0]``) may hold
            made-up figures, and no made-up research.
    """
    if _tells_of_research(_NO_RESEARCH.sub("", sentence)):
        return True
    if field.startswith("prompts"):
        return False
    return bool(_FIGURES.search(sentence)) or (field == "why" and bool(_PAST.search(sentence)))


def _tells_of_research(sentence: str) -> bool:
    if not _RESEARCH.search(sentence):
        return False
    if read(sentence).numbers:
        return True
    if _WONDERS.search(sentence):
        return False
    mentions = sentence.endswith("?") or _PLANS.match(sentence) or not _SURELY.search(sentence)
    return bool(_TELLS.search(sentence)) or not mentions


@lru_cache(maxsize=4096)
def disclaims(sentence: str) -> bool:
    """Whether a sentence says only that the speaker knows of no study, which claims nothing."""
    return bool(_DISCLAIMS.search(sentence)) and not read(sentence).numbers


@lru_cache(maxsize=4096)
def invites(sentence: str) -> bool:
    """Whether a sentence only invites or allows: nothing in it could be true or false."""
    said = read(sentence)
    short = len(said.content) <= _MOST_INVITING and not said.numbers
    return short and not _RESEARCH.search(sentence) and bool(_INVITES.match(sentence))


@lru_cache(maxsize=4096)
def repeats(sentence: str, quotes: str) -> bool:
    """Whether a sentence is made of words of the quotes, an introduction before a colon aside."""
    lead = _INTRODUCTION.match(sentence)
    denies = lead is not None and not NEGATORS.isdisjoint(read(lead.group()).tokens)
    said = sentence if lead is None or denies else sentence[lead.end() :]
    if stands(said, quotes):
        return True
    left = plain(said)
    for quote in _longest_first(quotes):
        left = left.replace(quote, "  ")
    rest = read(left)
    return not (rest.content or rest.numbers or NEGATORS.intersection(rest.tokens))


@lru_cache(maxsize=512)
def _longest_first(quotes: str) -> Sequence[str]:
    return sorted({plain(part) for part in sentences(quotes)}, key=len, reverse=True)


def misquotes(sentence: str, quotes: str) -> bool:
    """Whether a sentence follows one of the quotes closely and turns it round or counts otherwise.

    Lengths of time may be fitted to the meeting.
    """
    if repeats(sentence, quotes):
        return False
    said, sources = _left(read(sentence), source_words(quotes).sentences)
    if any(edited(said, one) for one in sources if len(said.tokens) >= _SHORTEST):
        return True
    if len(said.content) < _FEWEST:
        return False
    near = [one for one in source_words(quotes).about(said, _ALIGNED) if one in sources]
    return bool(near) and (contradicts(said, near) or _counts_otherwise(said, near[0]))


def _left(said: Words, sources: Sequence[Words]) -> tuple[Words, Sequence[Words]]:
    """What a sentence says besides the sources that it holds word for word, and the others."""
    left, others = f" {' '.join(said.tokens)} ", []
    for source in sorted(sources, key=lambda one: -len(one.tokens)):
        words = f" {' '.join(source.tokens)} "
        if len(source.tokens) >= _FEWEST and words in left:
            left = left.replace(words, "  ")
        else:
            others.append(source)
    return read(left), others


def _counts_otherwise(said: Words, source: Words) -> bool:
    if said.content & source.content & _TIMES:
        return False
    return bool(said.numbers - source.numbers and source.numbers - said.numbers)
