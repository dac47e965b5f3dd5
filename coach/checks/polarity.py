"""Where two sentences that share their words say the opposite."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from coach.checks.numbers import numbers
from coach.checks.words import NEGATORS, Words, listed

_SCOPE = 5
"""Tokens after a negator that it turns round."""
_ALL_BUT_EQUAL = 0.8
_TURNS = listed("""
    but although though however because while whereas yet what why how who whom whose which where
    when whether
""")
"""Where a negator's reach ends: "has never heard why it fails" does not deny that it fails."""
_QUANTIFIERS = listed("""
    always never rarely seldom sometimes often all none most least few many more less fewer higher
    lower highest lowest majority minority everyone everybody nobody can must cannot
""")
_OPPOSITES = """
    more:less,fewer higher:lower high:low highest:lowest older:younger old:young better:worse
    best:worst stronger:weaker strong:weak positive:negative positively:negatively
    always:never,rarely,seldom,sometimes often:rarely,seldom,never all:none,some everyone:nobody
    everybody:nobody likely:unlikely able:unable possible:impossible agree:disagree
    agreed:disagreed larger:smaller large:small longer:shorter long:short earlier:later
    before:after first:last won:lost win:lose gain:loss support:oppose supported:opposed
    accept:reject accepted:rejected include:exclude most:few,least major:minor same:different
    similar:different easy:difficult,hard easier:harder raise:lower raised:lowered
    raises:lowers,reduces raised:reduced increase:decrease,reduce increased:decreased,reduced
    increases:decreases,reduces increasing:decreasing rise:fall rises:falls rose:fell
    improve:worsen improved:worsened improves:worsens help:harm helped:harmed helps:harms
    helpful:harmful open:closed public:private inside:outside above:below majority:minority
    many:few male:female men:women man:woman keep:break kept:broken start:stop begin:end true:false
    right:wrong can:cannot must:cannot causes:prevents safe:unsafe fair:unfair
"""


def _both_ways() -> Mapping[str, frozenset[str]]:
    opposite: defaultdict[str, set[str]] = defaultdict(set)
    for entry in _OPPOSITES.split():
        left, _, rights = entry.partition(":")
        for right in rights.split(","):
            opposite[left].add(right)
            opposite[right].add(left)
    return {word: frozenset(words) for word, words in opposite.items()}


_OPPOSITE = _both_ways()


def contradicts(claim: Words, sources: Sequence[Words]) -> bool:
    """Whether a sentence turns round what others with the same words say.

    By a negation on one side alone, by an opposite in place of a word, by a number that counts
    something else, or as the same sentence with little but such a word changed.

    Args:
        claim: The sentence.
        sources: Sentences that speak of the same thing, the nearest first.
    """
    if not sources:
        return False
    nearest = sources[0]
    return (
        edited(claim, nearest)
        or _negated(claim, sources)
        or _opposed(claim, nearest)
        or _counts_other(claim, nearest)
    )


def edited(claim: Words, source: Words) -> bool:
    """Whether two all but equal sentences differ in how much they deny or how many they mean."""
    same = sum((Counter(claim.tokens) & Counter(source.tokens)).values())
    if same < _ALL_BUT_EQUAL * max(len(claim.tokens), len(source.tokens)):
        return False
    return _turning(claim) != _turning(source)


def _turning(words: Words) -> Counter[str]:
    """How often a sentence denies, and which words of number and degree it has."""
    return Counter(
        "not" if token in NEGATORS else token
        for token in words.tokens
        if token in NEGATORS or token in _QUANTIFIERS
    )


def _negated(claim: Words, sources: Sequence[Words]) -> bool:
    """Whether the nearest sentence denies what the claim states, or states what it denies.

    No contradiction where the two deny equally often, since "not found to have" and "have not been
    found to" differ in words alone; nor where another of the sentences says it as the claim does.
    """
    if _turning(claim)["not"] == _turning(sources[0])["not"]:
        return False
    stated, denied = _polar(claim)
    near_stated, near_denied = _polar(sources[0])
    others = [_polar(source) for source in sources[1:]]
    return any(
        all(stem not in other[1] for other in others)
        for stem in (denied - stated) & (near_stated - near_denied)
    ) or any(
        all(stem not in other[0] for other in others)
        for stem in (stated - denied) & (near_denied - near_stated)
    )


def _opposed(claim: Words, source: Words) -> bool:
    mine, yours = frozenset(claim.tokens), frozenset(source.tokens)
    return any((_OPPOSITE[word] & yours) - mine for word in mine - yours if word in _OPPOSITE)


def _counts_other(claim: Words, source: Words) -> bool:
    mine, yours = _counted(claim), _counted(source)
    nouns = {noun for _, noun in yours}
    values = {value for value, _ in yours}
    return any(
        (value, noun) not in yours and noun in nouns and value in values for value, noun in mine
    )


@lru_cache(maxsize=8192)
def _polar(words: Words) -> tuple[frozenset[str], frozenset[str]]:
    """Stems that are stated, and stems that stand in a negator's reach."""
    stated: set[str] = set()
    denied: set[str] = set()
    reach = 0
    for token, stem in zip(words.tokens, words.stems, strict=True):
        if token in NEGATORS:
            reach = _SCOPE
            continue
        if token in _TURNS:
            reach = 0
        if stem:
            (denied if reach else stated).add(stem)
        reach = max(reach - 1, 0)
    return frozenset(stated), frozenset(denied)


def _counted(words: Words) -> frozenset[tuple[str, str]]:
    return frozenset(_counts(words))


def _counts(words: Words) -> Iterator[tuple[str, str]]:
    """Each number with the first stem after it, within three tokens."""
    for at, value in numbers(words.tokens):
        after = [stem for stem in words.stems[at + 1 : at + 4] if stem]
        if after:
            yield value, after[0]
