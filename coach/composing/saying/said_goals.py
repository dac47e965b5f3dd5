"""A goal as one of the two would say it; a goal that makes no good sentence is not spoken.

It stands in the plan as what the meeting is for, in its own words, either way.
"""

from __future__ import annotations

import re
from zlib import crc32

from coach.composing.saying.articles import articled
from coach.composing.saying.bending import VERBS, infinitive, wish
from coach.composing.saying.naming import QUESTIONS, short_name
from coach.composing.understanding.grammatical_person import SOMEBODY, for_the_other
from coach.composing.words import ANY_MARK, lowered

_MOST_OF_AN_ACT, _MOST_OF_A_THING, _MOST_OF_A_NAME = 16, 9, 6
"""Words that can be followed when they are heard and not read."""
_FEWEST = 3
_ASIDE = re.compile(r"\s*(?:[,;(–—]|\sand (?=['‘\"“])|\s(?:so that|because(?! of\b))\s).*$")
_UNSAID = re.compile(r"_{2,}|[\[\]\"“”‘]|(?<!\w)'|'(?!\w)|\b(?:etc|e\.g|i\.e)\b")
"""What nobody can say: a gap, a mask, words that somebody else is quoted with."""
_MANNER = re.compile(r"^(?:really|properly|finally|actually|truly|honestly|better)\s+", re.I)
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|can|could|may|might|is|are|was|were|has|have|had|do|does|don't"
    r"|doesn't|will|would|should|must|fits?|works?|given|instead)\b",
    re.IGNORECASE,
)
_ARTICLED = re.compile(
    r"(?:the|an?|one|two|three|half an?|our|my|more|fewer|less|better|longer|shorter|safer|quieter"
    r"|earlier|clearer|cleaner|fairer|permanent|fixed|safe|good|fair|enough|real|honest)\s",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\s(?:that|which|who|where|whose|(?:in|on|for|at) which|my team|one) .*$")
"""What says more of a thing, behind it: a clause there is no clause of its own."""
_DEFINITE = re.compile(r"(?:the|our)\s", re.IGNORECASE)
_NO_ACT = re.compile(
    r"(?:work|plan|report|cover|support|review|share|rest|trial|track|change|focus|map|test|post"
    r"|record|call|time|swap|visit)\s\w+ed\b",
    re.IGNORECASE,
)
"""A noun that could be a verb, with what is to happen to it: "work shared out"."""
_TAKES_TO = frozenset({"learn", "know", "understand"})
_ALSO_NOUNS = frozenset("work plan report cover support review rest change test post time".split())  # noqa: SIM905
"""After "learn" a verb needs "to": "learn make budget" is said by nobody."""
_POINTS_BACK = re.compile(r"\b(?:it|them|they|this|these|those)\b", re.IGNORECASE)
_OF_NOTHING_NAMED = re.compile(r"\w+ (?:it|they|this|that|these|those)\b", re.IGNORECASE)
_HAPPENS = re.compile(r"\b(?:is|are|gets?|was|were)\s+(?:\w+ly\s+)?\w+(?:ed|en|t|de|n)\b")
_QUESTION = re.compile(
    r"(?:know|find out|understand|learn|see|hear)\s+(?P<clause>(?:whether|why|how|what|who|where"
    r"|when|which)\b .+)",
    re.IGNORECASE,
)
"""A wish to know is a question that somebody has."""
_STATES = frozenset(
    """avoid be become earn feel gain get grow have keep know learn move need own prevent see stay
    stop understand""".split()  # noqa: SIM905
)
"""Verbs that "came to" gives another sense or an odd one: nobody comes to a meeting to become."""
_SAID: dict[str, dict[str, tuple[str, ...]]] = {
    "do": {
        "I": (
            "I want to {x}.",
            "I'd like to {x}.",
            "What I'd like from these meetings is to {x}.",
            "I'm here because I want to {x}.",
            "My goal in these meetings is to {x}.",
            "There is something I want: to {x}.",
            "I hope that I can {x}.",
            "What matters to me is to {x}.",
        ),
        "You": (
            "You'd like to {x}.",
            "You hope to {x}.",
            "You want to {x}.",
            "Your goal is to {x}.",
            "It matters to you to {x}.",
        ),
    },
    "ask": {
        "I": (
            "My question is {x}.",
            "I'd like to know {x}.",
            "What I'd still like to know is {x}.",
            "I'd like to find out {x}.",
            "I came with a question: {x}.",
            "There is something I'd like to know: {x}.",
            "What I want to know is {x}.",
        ),
        "You": (
            "Your question is {x}.",
            "You'd like to know {x}.",
            "You wanted to know {x}.",
            "You want to find out {x}.",
            "You came with a question: {x}.",
        ),
    },
    "have": {
        "I": (
            "I came for {x}.",
            "What I'd like is {x}.",
            "I hope for {x}.",
            "I'd like to have {x}.",
            "What I want is {x}.",
            "My wish is {x}.",
        ),
        "You": (
            "You came for {x}.",
            "You hope for {x}.",
            "What you'd like is {x}.",
            "What you want is {x}.",
            "Your wish is {x}.",
        ),
    },
}
"""How each form is said by oneself and to the other; the two share no beginning."""


_IN_TIME = re.compile(
    r"(?:get|have|know|receive|read|see|hear) "
    r"(?P<thing>(?:(?:the|my|our) )?(?:[\w-]+ ){0,2}?[\w-]+)"
    r" (?:early|earlier|in time|on time|in advance|beforehand|(?:\w+ )?(?:days?|weeks?|hours?) "
    r"(?:ahead|before|early))\b",
    re.IGNORECASE,
)


def act(part: str) -> str | None:
    """What somebody wants to do, as it is said after "to"; None where it can't be said.

    >>> act("Understand the port from the water and 'unlock the knowledge of colleagues'")
    'understand the port from the water'
    """
    plain = _MANNER.sub("", wish(part))
    cut = _ASIDE.sub("", plain)
    plain = cut if len(cut.split()) >= _FEWEST else plain
    found = infinitive(plain) or _not_to(plain)
    if found is None or any(cue.search(found) for cue in (_UNSAID, SOMEBODY)):
        return None
    first, _, rest = found.partition(" ")
    clipped = first in _TAKES_TO and rest.partition(" ")[0].lower() in VERBS - _ALSO_NOUNS
    if clipped or _NO_ACT.match(found):
        return None
    return articled(found) if len(found.split()) <= _MOST_OF_AN_ACT else None


def thing(part: str) -> str | None:
    """What somebody wants to have, as it is said after "for"; None where it can't be said.

    >>> thing("A fair rule on shared rooms on tour")
    'a fair rule on shared rooms on tour'
    """
    plain = _ASIDE.sub("", lowered(wish(part)))
    if not _ARTICLED.match(plain) or _CLAUSE.search(_WHICH.sub("", plain)):
        return None
    if any(cue.search(plain) for cue in (_UNSAID, _POINTS_BACK)):
        return None
    fits = _FEWEST <= len(plain.split()) <= _MOST_OF_A_THING
    return plain if fits and not SOMEBODY.search(plain) else None


def came(part: str, who: str) -> str:
    """What the one who speaks ("I"), or the other ("You"), is after; empty where it can't be said.

    Of a few ways that mean as much the goal's own words choose, and the two sides share none.

    >>> came("Become supervisor", "You")
    'It matters to you to become a supervisor.'
    """
    form, words = wished(part)
    if form == "never":
        told = f"{who} never want to {words}."
    elif form == "not":
        told = f"{who}'d rather not {words}."
    elif form:
        ways = _SAID[form][who]
        if form == "do" and words.partition(" ")[0] not in _STATES:
            ways = (*ways, f"{who} came to {{x}}.")
        told = ways[crc32(part.encode()) % len(ways)].format(x=words)
    else:
        return ""
    return for_the_other(told) if who == "You" else told


def also(told: str) -> str:
    """What one said one wants to do, as a second thing beside another.

    >>> also("My goal in these meetings is to run a shift. Who decides?")
    "I'd also like to run a shift. Who decides?"
    """
    begins = (way.partition("{x}")[0] for way in _SAID["do"]["I"])
    # One way may stand within another: "I'm here because I want to …".
    found = max((one for one in begins if one in told), key=len, default="")
    return told.replace(found, "I'd also like to ", 1) if found else told


def wished(part: str) -> tuple[str, str]:
    """In which form a goal can be said, and the words for it; both empty where it can't.

    >>> wished("Find out how a target is set")
    ('ask', 'how a target is set')
    """
    done = act(part)
    if done is None:
        had = thing(part)
        return ("have", had) if had else ("", "")
    for form in ("not", "never"):
        if done.startswith(f"{form} to "):
            return form, done.partition(" to ")[2]
    asked = _QUESTION.match(done)
    # "What it's like" asks about something that only the goal's owner knows.
    alone = asked and not _OF_NOTHING_NAMED.match(asked["clause"])
    return ("ask", asked["clause"]) if asked and alone else ("do", done)


def named(text: str) -> str:
    """A short name for what a goal is about, such as "the rebuild"; empty where there is none."""
    found = short_name(text, _MOST_OF_A_THING)
    if found.startswith(QUESTIONS):
        whole = _HAPPENS.search(found) and not _UNSAID.search(found)
        return found if whole and len(found.split()) <= _MOST_OF_A_THING else ""
    own = _DEFINITE.match(found) and found.casefold() in f"{text} {articled(text)}".casefold()
    fits = own and len(found.split()) <= _MOST_OF_A_NAME
    unclear = any(cue.search(found) for cue in (_CLAUSE, _UNSAID, _POINTS_BACK))
    return found if fits and not unclear else ""


def in_time(part: str) -> str:
    """What is to come early enough, such as "meeting papers"; empty where that can't be told."""
    found = _IN_TIME.match(wish(part))
    return lowered(found["thing"]) if found and not _UNSAID.search(found["thing"]) else ""


def _not_to(plain: str) -> str | None:
    """A wish that something be no more: "not to miss what they see"."""
    first, _, rest = plain.partition(" ")
    found = infinitive(rest) if first.lower() in ("not", "never") else None
    return f"{first.lower()} to {found}" if found else None


_SAID_OF_IT = re.compile(
    r"\s(?:for|so that|without|because|that|who|which|than|from|on|when|where|before|after"
    r"|instead|to|not)\s",
    re.IGNORECASE,
)
"""Where a thing that is hoped for ends, and what is said of it begins."""
_NAME_OF_A_THING = 5


def begins_with(part: str) -> str:
    """The thing that a goal begins with, where it is no doing; empty where it has no short name."""
    short = _SAID_OF_IT.split(part.strip(ANY_MARK), maxsplit=1)[0].rstrip(".:;")
    whole = not re.search(r",|\b(?:and|or|AND|OR)\b", short) and short[:1].isalpha()
    named = whole and 1 < len(short.split()) <= _NAME_OF_A_THING
    return short if named and infinitive(part) is None else ""
