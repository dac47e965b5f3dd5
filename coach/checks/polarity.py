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
    senior:junior supervisor:subordinate employer:employee
    employers:employees teacher:pupil,student teachers:pupils,students buyer:seller buyers:sellers
    active:inactive,dormant internal:external full-time:part-time permanent:temporary
    voluntary:compulsory,mandatory optional:compulsory,mandatory allowed:forbidden,banned
    allows:forbids permitted:forbidden accepts:rejects,refuses offered:refused agreed:refused
    wins:loses winning:losing gains:loses gained:lost succeeds:fails succeeded:failed
    passed:failed expands:shrinks expanded:shrank widened:narrowed grew:shrank,fell
    hired:dismissed,fired loved:hated,disliked loves:hates,dislikes liked:disliked likes:dislikes
    enjoyed:hated enjoys:hates praised:criticised,criticized praise:criticism trust:distrust
    success:failure advantage:disadvantage advantages:disadvantages benefit:harm benefits:harms
    profit:loss profits:losses rich:poor cheap:expensive cheaper:dearer fast:slow faster:slower
    quicker:slower hot:cold warmer:colder wet:dry light:heavy lighter:heavier deep:shallow
    wide:narrow early:late arrives:leaves arrived:left enter:leave entered:left import:export
    imports:exports borrowed:lent borrow:lend bought:sold buys:sells upper:lower top:bottom
    north:south east:west northern:southern eastern:western left:right front:back minimum:maximum
    least:most shortest:longest smallest:largest youngest:oldest weakest:strongest
    slowest:fastest cheapest:dearest nearest:farthest guilty:innocent alive:dead birth:death
    born:died urban:rural domestic:foreign ancient:modern simple:complicated,complex
    present:absent visible:invisible formal:informal direct:indirect equal:unequal honest:dishonest
    satisfied:dissatisfied comfortable:uncomfortable familiar:unfamiliar common:uncommon,rare
    certain:uncertain known:unknown popular:unpopular successful:unsuccessful aware:unaware
    relevant:irrelevant regular:irregular significant:insignificant significantly:insignificantly
    optimistic:pessimistic confident:unsure,doubtful calm:nervous,anxious
"""
_RIVALS = """
    monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    daily weekly fortnightly monthly quarterly yearly annually
    spring summer autumn winter
    morning afternoon evening
    half third quarter fifth
    brother sister husband wife father mother son daughter uncle aunt cousin
    doctors nurses teachers engineers lawyers accountants students
    doctor nurse teacher engineer lawyer accountant student
    hospitals schools prisons banks factories universities
    french german italian spanish dutch british irish polish swedish danish norwegian russian
    chinese japanese korean indian american canadian mexican brazilian australian venetian
    red blue green yellow purple orange
    gold silver bronze copper
    countries cities towns villages
    film novel song play album
    phone letter e-mail
"""
"""A line each: a thing is rarely two of these, so one in place of another says something else."""


def _both_ways() -> Mapping[str, frozenset[str]]:
    opposite: defaultdict[str, set[str]] = defaultdict(set)
    for entry in _OPPOSITES.split():
        left, _, rights = entry.partition(":")
        for right in rights.split(","):
            opposite[left].add(right)
            opposite[right].add(left)
    for line in _RIVALS.split("\n"):
        for word in line.split():
            opposite[word] |= set(line.split()) - {word}
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
        or _opposed(claim, sources)
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


def _opposed(claim: Words, sources: Sequence[Words]) -> bool:
    """Whether an opposite stands in place of a word that none of the sentences has."""
    mine, yours = frozenset(claim.tokens), frozenset(sources[0].tokens)
    every = yours.union(*(source.tokens for source in sources[1:]))
    return any((_OPPOSITE[word] & yours) - mine for word in mine - every if word in _OPPOSITE)


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
