"""What a note is about, by its own noun: "the five team leader posts", one "team leader post".

Cut from what was looked at, read, collected or drafted, and only where the noun is known to be a
thing: people are never named so, and a phrase that hangs on somebody ("his list") is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from coach.composing.saying.own_matter import head
from coach.composing.saying.own_nouns import PAPERS, PEOPLE, PLACES, RULES
from coach.composing.understanding.numerals import NUMBER, number

_I = re.IGNORECASE
_THINGS = (
    PAPERS
    | RULES
    | frozenset(
        """post vacancy appraisal reference worry wish idea complaint comment card question reason
        suggestion photo photograph picture poster portrait example case promotion sentence
        step check claim reply answer review profile charter promise priority
        agreement instruction article story testimonial obstacle need hope fear request""".split()  # noqa: SIM905
    )
) - {"line", "figure", "number", "score", "sign"}
_KINDS = {
    "rule": RULES | {"policy", "agreement", "charter"},
    "form": frozenset("form claim application request report sheet questionnaire".split()),  # noqa: SIM905
    "plan": frozenset("plan map drawing sketch diagram chart".split()),  # noqa: SIM905
    "page": frozenset("page checklist guide leaflet poster sheet handout".split()),  # noqa: SIM905
    "text": frozenset("text letter mail message notice leaflet poster memo circular".split()),  # noqa: SIM905
    "paper": PAPERS | {"appraisal", "reference", "profile"},
}
"""What a single thing is, so that a text is never asked for and a form given."""
_DONE = (
    r"(?:looked (?:at|through)|went (?:through|over)|read(?: (?:through|out|aloud))?|listed"
    r"|collected|gathered|counted|compared|sorted|drew(?: up)?|drafted|wrote|rewrote|worded"
    r"|marked|tallied|dug out|brought|laid out|filled in|put together|worked on|underlined)"
)
_BEFORE = r"(?:all )?(?:the |an? |our |these |those )?(?:last |latest |newest |past |first )?"
_FOUND = re.compile(
    rf"(?:\b{_DONE}\s+|^(?=(?:the|our|all|these|{NUMBER})\s))(?:together\s+|again\s+)?(?P<before>{_BEFORE})"
    rf"(?:(?P<many>{NUMBER})\s+(?:of (?:the|our)\s+)?)?(?P<np>[\w'’ -]+?)"
    r"(?=\s+(?:on|in|at|for|with|by|to|from|about|who|that|which|where|when|and|or|is|are|was|were"
    r"|has|have|had|as|so|but|line by|one by|box by|step by)\b|[.,;:(]|$)",
    _I,
)
_AFTER = re.compile(
    r"\s+(?:together|aloud|again|carefully|twice|out|side by side|up|through|once more|down)$", _I
)
_OF_SOMEBODY = re.compile(
    r"\b(?:my|his|her|their|your|mentor|mentee|he|she|they|it|this|that|what|how|who|none"
    r"|nothing|some|no|not|we|us|I|me|both|them|there's|once)\b",
    _I,
)
_OWNED = re.compile(r"^(?:(?!of\b)[\w-]+\s+){0,2}?[\w-]+(?:'s|s')\s+", _I)
_WORN_OR_OWNED = re.compile(
    rf"(?:{_OWNED.pattern})?(?:(?:new|old|own|recent|latest|current|last|first|various|whole)\s+)*",
    _I,
)
_ODD = re.compile(r"['‘]|(?:in|on|at|to|for|with|by|from|up|out|over)\s", _I)
_PLURALS = {"criteria": "criterion"}
_MOST_BEFORE, _MOST = 4, 8
"""Words of a thing up to its noun, and with what it is of."""
_SORTED = re.compile(
    rf"\b(?:sorted|answered|grouped|dealt with|got through|ticked off|settled)\s+(?:only\s+)?"
    rf"(?P<done>{NUMBER})(?: of them)?(?=[.,;]|$)",
    _I,
)
_QUOTED = re.compile(r"(?<!\w)['‘“\"](?P<word>[A-Za-z][\w-]*(?: [\w-]+){0,2})['’”\"](?!\w)")
_STOOD_IN = re.compile(
    r"\b(?:walked|visited|toured|(?:stood|sat|went round|been|was|were|worked) (?:in|at|on|round))"
    r"\s+(?P<np>the (?:\w+[ -]){0,2}?\w+)(?=\s+(?:at|on|in|for|with|together|and|from|to|before"
    r"|after|during|by|again|until)\b|[.,;:]|$)",
    _I,
)


def thing_noted(text: str) -> Mapping[str, str]:
    """The names that a note gives, by what they stand for; none rather than a guess.

    >>> thing_noted("Looked at the last five team leader posts; all were full time.")["one"]
    'team leader post'
    """
    plain = text.strip().replace("’", "'")
    return {**_thing(plain), **_word(plain), **_place(plain)}


def _thing(plain: str) -> dict[str, str]:
    """The one thing that it is about; none where it is about several."""
    named = [names for found in _FOUND.finditer(plain) if (names := _found(plain, found))]
    return named[0] if len({one["one"] for one in named}) == 1 else {}


def _found(plain: str, found: re.Match[str]) -> dict[str, str]:
    phrase = _AFTER.sub("", _AFTER.sub("", found["np"].strip()))
    lead = _WORN_OR_OWNED.match(phrase)
    one, of, whose = phrase[lead.end() if lead else 0 :].partition(" of ")
    whole = f"{one}{of}{whose}"
    known = head(one) in _THINGS - PEOPLE
    long = len(one.split()) > _MOST_BEFORE or len(whole.split()) > _MOST
    if not known or long or _OF_SOMEBODY.search(phrase) or _ODD.match(one):
        return {}
    many = found["many"] or ""
    if _single(one) == one:
        named = bool(found["before"].strip()) or bool(_OWNED.match(phrase))
        kinds = [kind for kind, nouns in _KINDS.items() if head(one) in nouns]
        the_one = dict.fromkeys(kinds, f"the {one}")
        return {"one": one, **the_one} if named and not many else {}
    count = f"{many.lower()} " if many else ""
    names = {"things": f"the {count}{whole}", "one": _single(one)}
    return {**names, **_left(plain, many, one)}


def _left(plain: str, many: str, one: str) -> dict[str, str]:
    """Those that are left, where it says how many there were and how many are done."""
    done = _SORTED.search(plain)
    every = number(many) if many else None
    some = number(done["done"]) if done else None
    if not every or not some or every - some < 2:
        return {}
    return {"left": f"the {every - some:.0f} {one} that are left"}


def _single(nouns: str) -> str:
    """The last noun in the singular."""
    before, space, last = nouns.rpartition(" ")
    low = last.lower()
    single = _PLURALS.get(low, head(nouns))
    return nouns if single == low else f"{before}{space}{single}"


def _word(plain: str) -> dict[str, str]:
    """A word that was quoted."""
    found = _QUOTED.search(plain)
    return {"word": f"‘{found['word']}’"} if found else {}


def _place(plain: str) -> dict[str, str]:
    found = _STOOD_IN.search(plain)
    known = found is not None and head(found["np"]) in PLACES - {"queue", "table"}
    return {"place": found["np"].lower()} if found and known else {}
