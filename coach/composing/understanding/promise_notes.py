"""What people note at the end of a promise about how it stands, parted from what was promised.

Both stand in one line and in any form: "bring the plan (done)", "ask the union – no reply", "keep
a list. Kept it for nine days", "stop the e-mails… mostly", "visit us ✓". The tail is a note where
it reports something; what only adds to the promise ("– the one in hall 3") stays with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib import resources

import yaml

from coach.composing.understanding.asked import SPOKEN


class Noted(StrEnum):
    """What a note says, as far as it changes what can be asked."""

    NOTHING = "nothing"
    """There is no note."""
    UNHEARD = "unheard"
    """Neither of the two knows."""
    UNDECIDED = "undecided"
    LAPSED = "lapsed"
    """It held for a while, or for the most part."""
    REFUSED = "refused"
    PUT_OFF = "put off"
    """Moved to another day, or cancelled."""
    NOT_YET = "not yet"
    CHANGED = "changed"
    PARTLY = "partly"
    UNDER_WAY = "under way"
    """Begun, or waiting for somebody."""
    DONE = "done"
    OTHER = "other"
    """Words that aren't understood, and are shown as they stand."""


_PLACES = {
    "{few}": r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some"
    r"|most|half|both|all|none|several|a few|a couple|a third|a quarter)",
    "{made}": r"(?:done|sent|read|written|made|given|found|met|seen|asked|spoken|finished"
    r"|completed?"
    r"|kept|taken|chosen|held|built|bought|drawn|arrived|answered|agreed|there|ready|delivered"
    r"|booked|collected|published|installed|signed|fixed|drafted|replied|confirmed|moved|trained"
    r"|visited|called)",
    "{nt}": r"(?:has|have|had|did|does|do|is|are|was|were|could|would|ca)n't",
}
_SUBJECT = (
    r"^[\s,]*(?:(?:so|well|sorry|already|now|just|and|but|only|then|yet|actually|unfortunately|alas|it|he"
    r"|she|they|we|i|both|all|(?:my|the|our|his|her) (?:[\w-]+ ){0,2}[\w-]+)(?:'(?:s|ve|d|re|m"
    r"|ll))?"
    r"(?: (?:has|have|had|is|was|were|are|been|also|never|just|already|says?"
    r"|said)\b(?! not))*[\s,]+)*?"
)
"""Who or what a clause is about, before what it says of them."""
_TELLS = re.compile(
    r"^(?!(?:who|whom|whose|which|that|what|how|where|when|why|whether|if|to|for|with|by|of|from|as|so|in"
    r"|at|on|incl\w*|e\.g|i\.e|see|the one)\b)(?:[\w'-]+ ){0,5}?(?:has|have|had|is|are|was|were|did"
    r"|does|said|says|told|gave|got|came|went|knows?|thinks?|wants?|needs?|seems?|exists?"
    r"|[a-z]+n't|[a-z]+'(?:ve|re|d|ll|m)|(?:he|she|it|that|there|nobody)'s|(?:i|he|she|they|we|it|nobody|everybody|everyone|somebody)"
    r" \w+(?:ed|t|s|ew|ade|ent|ave|ent))\b",
    re.IGNORECASE,
)
"""A clause with a verb of its own near the beginning: somebody tells something."""
_CLAUSES = re.compile(r"\s*(?:[;.!…]+(?=\s|$)|,\s|\s[-–—]\s|(?<=\w)\s+but\s+|[()])\s*")
_BRACKET = re.compile(
    r"\s*(?:\((?P<round>(?:[^()]|\([^()]*\))+)\)|\[(?!(?-i:[A-Z])\w*(?:-\d+)?\])(?P<square>[^\[\]]+)\]"
    r"|\{(?P<curly>[^{}]+)\}|<(?P<angle>[^<>]+)>)[.!\s]*$"
)
TICKED = re.compile(r"^(\[[xX✓✔ ]\]|[✓✔✅☑☐✗✘❌])\s*")
"""A box before a line, which says how what follows stands."""
_BOXES = {"[x]": "✓", "[X]": "✓", "[✓]": "✓", "[✔]": "✓"} | {one: one for one in "✓✔✅☑✗✘❌"}
"""What a mark before a promise says of it; an empty box says nothing."""
_MARK = re.compile(r"\s*(?P<note>[✓✔✅☑✗✘❌👍].*)$", re.DOTALL)
_BARE = re.compile(
    r"\s(?P<note>\d{1,3} ?(?:%|per ?cent)(?: \w+){0,2}|not yet|still (?:open|waiting)|DONE"
    r"|OK)[.!\s]*$"
)
_BREAK = re.compile(
    r"(?P<arrow>\s*(?:->|=>|→)\s*|\s=\s)|(?P<dash>\s+[-–—]+\s+|(?<=\w)—(?=\w))|(?P<stop>[.!]\s+)"
    r"|(?P<dots>(?:…|\.{3})\s*)|(?P<semi>;\s+)|(?P<colon>:\s+)|(?P<comma>,\s+)"
)
"""Where a note may begin, with what stands before it."""
_INNER = re.compile(
    r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]|“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)"
    r"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
    r"|\b(?:[A-Z]|Mrs?|Ms|Dr|St|No|e\.g|i\.e|a\.m|p\.m|etc|approx)\.(?=\s)"
)
"""What is never taken apart."""
_AFTER_COMMA = frozenset(
    {Noted.NOT_YET, Noted.REFUSED, Noted.PUT_OFF, Noted.UNDECIDED, Noted.LAPSED}
)
_BRIEFLY = re.compile(
    r"(?:done|kept|sent|finished|ready|arrived|cancelled)\W*$|(?:still|promised|granted|waiting|in"
    r" progress|ordered|requested|no idea|on order|on hold)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"(?:i|he|she|they|we|it|nobody)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:and|or|but|so|then)\b", re.IGNORECASE)
_FEW_WORDS = 2
"""Words of a clause after a colon that says that something is done, and is no rule or question."""
_ADDS = re.compile(
    r"(?:by(?! (?:e-?mail|text|phone|message|letter|post):)|before|until|due"
    r"|for|with|without|incl\w*|e\.g|i\.e|also|max\w*|at least|or|and|the one"
    r"|who|which|where|to)\b",
    re.IGNORECASE,
)
"""What begins so in brackets belongs to the promise."""
_TAKES_BACK = re.compile(
    r"\b(?:rest|others?|remainder|other's|one|two|\w+'s)\b.*(?:\b(?:open|missing|not|stuck|no|wrong"
    r"|gaps?|waiting|to (?:come|do))\b|n't\b)|\bbut\b"
    r"|\b(?:cannot|gaps?|missing|missed|wrong|failed|left out|put off|postponed)\b|n't\b"
    r"|^(?:but )?not (?:yet )?(?!sent|shared|shown)\w+(?:ed|en|wn|nt)\b"
    r"|^in (?:one|two|three|four)\b|\b(?:is|are|was|were|has|have) not\b",
    re.IGNORECASE,
)
"""A clause after one that says that something is done, and takes a part of it back."""
_BARE_DEED = re.compile(r"\W*[a-z]{4,}ed\W*$", re.IGNORECASE)
"""A clause of one word that says what was done: "corrected, not yet on the wall"."""
_OFF_AGAIN = re.compile(
    r"^(?:(?:and |but )?(?:then|later) )(?:moved|cancelled|called off|put off|postponed|dropped)\b",
    re.IGNORECASE,
)
"""A clause after one that says that something is settled, which undoes that."""
FOR_NOW = re.compile(
    r"(?:promised|planned|due|meant|set) (?:for|at|by) (?:this|(?:the|our) (?:next|last|first"
    r"|second|third|fourth|fifth|sixth)) (?:meeting|session|time|one)\W*$",
    re.IGNORECASE,
)
"""A note that says no more than that it is to be answered for in a meeting."""
_UNTOLD = re.compile(
    r"^(?:but )?not (?:yet )?(?:been )?(?:passed on|told|reported|shared|shown)\b",
    re.IGNORECASE,
)
"""A clause after one that says that something is done, which the other has not heard of."""
HANDED_ON = r"(?:done|sent|delivered|written|given|handed (?:over|in)|posted|made|shown)"
NO_REPLY = r"(?:but )?no (?:reply|answer|response|reaction|feedback|word)\b"
"""How a note says that something is done, and that nobody has answered to it."""
_HANDED_ON = re.compile(rf"{HANDED_ON}\W*$", re.IGNORECASE)
_NO_REPLY = re.compile(rf"{NO_REPLY}(?: (?:yet|so far))?\W*$", re.IGNORECASE)
"""Clauses of what is done, and waits for what the other makes of it."""
_AGREED = re.compile(r"(?:agreed|approved|granted|yes)\b", re.IGNORECASE)
_TO_COME = re.compile(r"(?:starts?|begins?|from|as of|due|will|planned)\b", re.IGNORECASE)
_SOMEBODY_SAYS = re.compile(
    r"^(?:(?:he|she|they|i|we) )?(?:wrote|writes|said|says|told (?:me|us)|reports?|mailed"
    r"|texted):\s+",
    re.IGNORECASE,
)
_PROMISED_IN = re.compile(
    r"^(?:(?:first|already|was|again) )*promised (?:\w+ )?in (?:the )?(?:sessions?|meetings?)"
    r"(?: \d+)?(?: and \d+)?\W*$",
    re.IGNORECASE,
)
"""A clause that says when it was promised, and nothing of how it stands."""
_PASSED = re.compile(r"\b(?:date|day|deadline)\b[^;]*\b(?:passed|over|gone by)\b", re.IGNORECASE)
_SOME = re.compile(r"^(?:(?:so|well) )?(?:one|two|three|four|five|six|some)\b", re.IGNORECASE)


def parted(line: str) -> tuple[str, str]:
    """What was promised, and what is noted about it, which may be empty; both verbatim.

    >>> parted("ask the union – no reply")
    ('ask the union', 'no reply')
    >>> parted("tell us – briefly – who decides")
    ('tell us – briefly – who decides', '')
    """
    whole = line.strip()
    ticked = TICKED.match(whole)
    if ticked:
        text, told = parted(whole[ticked.end() :])
        return text, told or _BOXES.get(ticked[1], "")
    for start, begin, end in _breaks(whole):
        text, note = whole[:start].strip(), whole[begin:end].strip()
        if text and note:
            return text, note.rstrip(" .")
    return whole, ""


def standing(note: str) -> Noted:
    """What a note says about how it stands, all its clauses together."""
    if not note.strip() or FOR_NOW.match(note.strip()):
        return Noted.NOTHING
    # What was brought or answered stands after a colon, and may say "can't" of anything.
    plain = _SOMEBODY_SAYS.sub("", note.strip().replace("’", "'")).partition(":")[0]
    if _kind(plain) in (Noted.LAPSED, Noted.UNHEARD):
        return _kind(plain)
    clauses = [one for one in _CLAUSES.split(SPOKEN.sub("…", plain)) if one.strip(" …")]
    clauses = [one for one in clauses if not _PROMISED_IN.match(one)]
    kinds = [_kind(one) for one in clauses]
    if kinds[:1] == [Noted.OTHER] and Noted.NOT_YET in kinds[1:] and _BARE_DEED.match(clauses[0]):
        return Noted.PARTLY
    found = next((kind for kind in kinds if kind is not Noted.OTHER), Noted.OTHER)
    rest = " ; ".join(clauses[1:])
    if found is Noted.DONE:
        found = _after_all(clauses, kinds)
    partial = found in (Noted.UNDER_WAY, Noted.DONE) and _SOME.match(plain)
    return Noted.PARTLY if partial and rest else found


def _after_all(clauses: list[str], kinds: list[Noted]) -> Noted:
    """What a note says that says "done" first, by what follows."""
    rest = " ; ".join(clauses[1:])
    if _UNTOLD.match(rest):
        return Noted.UNHEARD
    if _OFF_AGAIN.match(rest):
        return Noted.PUT_OFF
    if _HANDED_ON.match(clauses[0]) and _NO_REPLY.match(clauses[-1]):
        return Noted.DONE
    if _TAKES_BACK.search(rest) or Noted.NOT_YET in kinds:
        return Noted.PARTLY
    to_come = _AGREED.match(clauses[0]) and _TO_COME.match(rest)
    return Noted.UNDER_WAY if to_come else Noted.DONE


def _kind(clause: str) -> Noted:
    plain = clause.strip().replace("’", "'")
    if _PASSED.search(plain):
        return Noted.NOT_YET
    for kind, pattern in _kinds().items():
        if pattern.match(plain):
            return kind
    return Noted.OTHER


@cache
def _kinds() -> Mapping[Noted, re.Pattern[str]]:
    text = resources.files(__package__).joinpath("promise_notes.yaml").read_text("utf-8")
    return {Noted(name): _any(lines) for name, lines in yaml.safe_load(text).items()}


def _any(lines: list[str]) -> re.Pattern[str]:
    wordings = "|".join(f"(?:{line})" for line in lines)
    for place, words in _PLACES.items():
        wordings = wordings.replace(place, words)
    return re.compile(rf"{_SUBJECT}(?:{wordings})", re.IGNORECASE)


def _breaks(whole: str) -> Iterator[tuple[int, int, int]]:
    """Where a note may stand, the first first: end of what was promised, note's begin and end."""
    hidden = _INNER.sub(lambda inner: "_" * len(inner[0]), whole)
    for found in _BREAK.finditer(hidden):
        if _reports(found.lastgroup or "", whole[found.end() :]):
            yield found.start(), found.end(), len(whole)
    for pattern in (_MARK, _BARE):
        mark = pattern.search(hidden)
        if mark:
            yield mark.start(), *mark.span("note")
    bracket = _BRACKET.search(whole)
    if bracket:
        begin, end = bracket.span(bracket.lastgroup or 0)
        if not _ADDS.match(whole[begin:end]) or _kind(whole[begin:end]) is not Noted.OTHER:
            yield bracket.start(), begin, end


def _reports(mark: str, tail: str) -> bool:
    tail = tail.strip().replace("’", "'")
    first = _CLAUSES.split(tail.partition(":")[0], maxsplit=1)[0] or tail
    kind = _kind(first)
    match mark:
        case "arrow":
            return True
        case "comma":
            if _GOES_ON.match(tail):
                return False
            told = _SOMEBODY.match(tail) and _TELLS.match(tail)
            return kind in _AFTER_COMMA or bool(_BRIEFLY.match(tail) or told)
        case "colon":
            said = kind is not Noted.DONE or len(first.split()) <= _FEW_WORDS
            return kind is not Noted.OTHER and said
    return kind is not Noted.OTHER or bool(_TELLS.match(tail))
