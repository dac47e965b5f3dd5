"""Goals and promises bent into a clause, where their grammar allows it.

Most are written as a verb without a subject ("Find out how rosters are made"), which fits after
"to" and after "you would"; many hold an indirect question ("how rosters are made"), which fits
after "who decides". Anything else is left to be quoted.
"""

from __future__ import annotations

import re
from importlib.resources import files

from coach.composing.saying.articles import articled


def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of verbs.txt: plain ones, and those that are as often nouns."""
    text = files(__package__).joinpath("verbs.txt").read_text("utf-8")
    listed = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    plain, _, also_nouns = listed.removeprefix("[verb]").partition("[or a noun]")
    return frozenset(plain.split()), frozenset(also_nouns.split())


VERBS, _NOUNS_TOO = _verbs()
_OBJECT = re.compile(
    r"(?:the|an?|this|that|these|those|my|our|your|his|her|their|its|each|every|all|both|some|any|no"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|it|them|him|me|us|you|what|who"
    r"|how|why|where|when|whether|which|every(?:body|one)|some(?:body|one)|nobody|again"
    r"|\d\S*(?= (?:[\w'’-]+ )?(?:\w+s|\w*men|people|staff)\b)"
    r"|more|fewer|less|(?:up|out|down|off|over|through|back|away|along|around|into|on|in|for|at|to|with"
    r"|about) (?:the|an?|my|our|your|his|her|their|this|that|these|those|each|every|all|it|them"
    r"|him|me|us"
    r"|what|who|how|whether|which))\b",
    re.IGNORECASE,
)
"""What comes after a verb, and seldom after a noun at the beginning."""
_OTHERS = re.compile(r"\b(?:he|she|they|him|his|her|them|their|i|my|me)\b", re.IGNORECASE)
_ONESELF = re.compile(r"\b(?:i|my|me)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:his|her|their|my) own\b", re.IGNORECASE)
_NAMED_BEFORE = re.compile(
    r"(?P<named>\b(?:two|three|four|five|some|all|other|the|our|\d+) (?:[\w-]+ ){0,2}(?:\w+s|\w*men"
    r"|people|staff|colleagues)\b.*?) (?:they|them|their)\b",
    re.IGNORECASE,
)
"""Several people, and a word that can only mean them."""
_REFLEXIVE = re.compile(r"\b(?:himself|herself|themselves|themself|myself)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|some|all|the|our|\d+) (?:[\w-]+ ){0,2}(?:\w+s|\w*men|people"
    r"|staff)\b.*"
    r"\bthemselves\b",
    re.IGNORECASE,
)
"""Several people who do something for themselves."""
_SELF = re.compile(
    r"^(?P<told>(?:say|tell|report|show|explain|describe|write|share) (?:in \w+ \w+ )?"
    r"(?:what|how|why|where|when|whether|which \w+)) (?:he|she|they)\b",
    re.IGNORECASE,
)
_TO_THE_OTHER = re.compile(
    r"^(?P<verb>send|show|give|tell|bring|lend|ask|forward|e-?mail|write|introduce|invite|meet|ring"
    r"|call|let|help|teach|take) (?:him|her)\b(?P<after>"
    r"(?= (?:the|an?|one|two|three|this|that|these|those|to|at|in|on|with|about|what|how|why|who"
    r"|when|where|whether|which|for|into|by|and|\d))|$)",
    re.IGNORECASE,
)
_THE_OWNERS = re.compile(
    r"^(?P<verb>bring|send|share|show|open|print|write|draft|check|look at|count|list|keep|use"
    r"|name|report|compare|present|put) (?:his|her) (?=\w)",
    re.IGNORECASE,
)
_INQUIRY = re.compile(
    r"(?:(?<=\bout )(?:at|in|by|with|for|from|on|to|of) )?"
    r"\b(?:how|why|what|which|who|whose|where|when|whether)\b (?!to\b).+$"
)
_MASK = r"\[(?:{})(?:-\d+)?\]"
_ANY, _SOMEBODY, _SOMEWHERE = (
    _MASK.format(kinds)
    for kinds in ("[A-Z][A-Za-z-]*", "Person|Colleague", "Place|Organisation|Address")
)
_MASKED = re.compile(_ANY)
_NAMED_AFTER = (
    r"(?:course|exam|certificate|certification|qualification|diploma|level|form|app|system|project"
    r"|report|line|contract|account|tender|grant|prize)\b"
)
"""What is often called by a name that is taken for a person's."""
_THAT: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf",?\s(?:after|before|since|until|till|during|by|on|around)\s{_ANY}(?!['\u2019]s)"
            r"(?=\s*(?:[.,;:!?)'\u2019”\"]|$))"
        ),
        "",
    ),
    (
        re.compile(
            rf"\b(?P<the>the|an?|that|this|our|my|your|his|her|their)\s{_ANY}\s(?=\w)",
            re.IGNORECASE,
        ),
        r"\g<the> ",
    ),
    (re.compile(rf"\b(?:in|at|to|near|around)\s{_SOMEWHERE}(?!['\u2019]s)"), "there"),
    (re.compile(rf"\bin\s{_SOMEBODY}(?!['\u2019]s)"), "there"),
    (re.compile(rf"\bfrom\s{_SOMEWHERE}(?!['\u2019]s)"), "from there"),
    (re.compile(rf"\b(?P<a>(?:the|an?|my|our|your) \w+) {_ANY} (?={_NAMED_AFTER})"), r"\g<a> "),
    (re.compile(rf"{_ANY} (?={_NAMED_AFTER})"), "that "),
    (re.compile(_SOMEWHERE), "that place"),
    (re.compile(_SOMEBODY), "that person"),
)
"""What can be said in the place of what was taken out, from the most to the least of the words."""
_WANT = re.compile(
    r"^(?:(?:and |also )*(?:i(?:'d| would)? |he |she |they )?(?:also )?(?:would like|like|wants?"
    r"|wish(?:es)?|hopes?)(?:,? (?:too|also|above all),?)?(?: to)?|to) ",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*[,(;].*$")


def unmasked(text: str) -> str:
    """The text as it would be said: with "there" or "that person", or without what was taken out.

    What no such word can stand for stays a gap, and is not said aloud.

    >>> unmasked("Understand why so few come back after [Person-12]")
    'Understand why so few come back'
    >>> unmasked("Do the assistant [Person-3] course")
    'Do the assistant course'
    """
    if not _MASKED.search(text):
        return text
    said = text
    for taken, word in _THAT:
        said = taken.sub(word, said)
    said = re.sub(r"\b(a|A) (?=[aeiou])", r"\1n ", said).replace("the that ", "that ")
    return _MASKED.sub("___", said)


def wish(text: str) -> str:
    """A goal without "I want to" before it."""
    return _WANT.sub("", unmasked(text.strip().rstrip(".!")))


_BACK = re.compile(r"back (?:on|in|at|to|from|with|for|into)\b", re.IGNORECASE)
"""Begins where somebody wants to be again, and does nothing."""


_NEXT_SENTENCE = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\b[A-Z])(?<!\b[ap]\.m)"
    r"[.!?](?:\s|$)"
)


def _is_verb(first: str, rest: str) -> bool:
    return first in VERBS or (first in _NOUNS_TOO and bool(_OBJECT.match(rest)))


_A_THING = re.compile(
    r"last (?:\d|(?:two|three|four|five|six|few|week|month|quarter|year|summer|winter)\b)"
    r"|(?:price|quote|cost) (?:for|from)\b|welcome (?:speech|pack|letter|message|desk|party)\b",
    re.IGNORECASE,
)
"""How what is to be brought begins where its first word could be a verb as well."""


def infinitive(text: str) -> str | None:
    """The text as it would follow "to", or None where it is no verb phrase."""
    plain = wish(text)
    first, _, rest = plain.partition(" ")
    if (
        not rest
        or rest.startswith("of ")
        or _BACK.match(plain)
        or _A_THING.match(plain)
        or not _is_verb(first.lower(), rest)
        or _NEXT_SENTENCE.search(plain)
    ):
        return None
    if first.lower() == "get" and rest.startswith("to ") and not rest.startswith("to know"):
        return rest.removeprefix("to ")
    return f"{first.lower()} {rest}"


_LET_BE = re.compile(r"not (?:to )?", re.IGNORECASE)
"""How a promise begins to leave something be."""


def promised_act(text: str, who: str = "you", *, mine: bool = False) -> str | None:
    """A promise as it would follow "you would"; None where a pronoun may be anybody's.

    In "say what she found" the pronoun can only be the one who promised, and becomes ``who``. What
    a leader promised to bring of "his" is the leader's own, and "send her" goes to the mentor; what
    a mentor promised to send "him" goes to the leader. With ``mine`` the first person in it is
    whoever speaks.
    """
    no = _LET_BE.match(text)
    if no:
        left = promised_act(text[no.end() :], who, mine=mine)
        return f"not {left}" if left else None
    found = infinitive(text)
    if found is None:
        return None
    found = _SELF.sub(rf"\g<told> {who}", found, count=1)
    other = "you" if who == "I" else "me"
    sent = _TO_THE_OTHER.sub(rf"\g<verb> {other}\g<after>", found)
    given, found = sent != found, sent
    if who != "I":
        found = _THE_OWNERS.sub(r"\g<verb> your ", found)
    found = re.sub(r"^(.*\byou) was\b", r"\1 were", found)
    owned, oneself = ("my own", "myself") if who == "I" else ("your own", "yourself")
    found = _OWN.sub(owned, found)
    if not _SEVERAL.search(found):
        found = _REFLEXIVE.sub(oneself, found)
    bare = found.replace(f" {who} ", " ", 1) if who in ("you", "I") else found
    bare = bare.replace(owned, "")
    if given or who == "I":
        bare = re.sub(rf" {other}\b", " ", bare, count=1)
    bare = _ONESELF.sub("", bare) if mine else bare
    bare = _NAMED_BEFORE.sub(r"\g<named>", bare)
    return None if _OTHERS.search(bare) else articled(found)


def inquiry(text: str) -> str | None:
    """The indirect question within the text: "how rosters are made"."""
    found = _INQUIRY.search(text.strip().rstrip(".!"))
    if found is None:
        return None
    clause = _ASIDE.sub("", found[0])
    few = len(clause.split()) < 3
    return None if few or _OTHERS.search(clause) else clause


def thing(text: str) -> str | None:
    """What a promise such as "bring the drawing" is about: "the drawing"."""
    act = promised_act(text)
    if act is None:
        return None
    _, _, rest = act.partition(" ")
    whole = re.split(r"\s+(?:by|before|until|and|to|for|whether|if)\b", rest)[0].strip(" ,;")
    named = re.match(r"(?:the|a|an|one|two|three|four|five|six|our|\d+)\b", whole)
    return whole if named and len(whole.split()) > 1 else None
