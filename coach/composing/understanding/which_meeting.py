"""Which meeting of a pair a request speaks of, by its number."""

from __future__ import annotations

import re

from coach.composing.understanding.numerals import ORDINAL, ORDINALS, number

_I = re.IGNORECASE
_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|eighteen|twenty|twenty[ -]four)\b"
)
_MEETING = (
    r"(?:session|sess|meeting|mtg|talk|conversation|note|chat|get-?together|meet|meet-?up|sitting"
    r"|encounter|one-to-one|appointment)"
)
_OF = rf"(?:\s*/\s*|\s+(?:out )?of\s+(?:our |the |these )?)(?P<TOTAL>{_NUMBER})"
_SESSION = re.compile(
    rf"\b{_MEETING}\.?\s*(?:no\b\.?|nr\.?|number|#)?\s*"
    rf"(?P<n>{_NUMBER})(?!\s*(?:minutes|mins?|hours?|of us|people))"
    rf"|\b(?:no\.?(?=\s*\d)|number|nr\.?|#|round)\s*(?P<m>{_NUMBER})"
    rf"|\b(?P<o>{ORDINAL})\s+(?:ever\s+|mentoring\s+|real\s+|proper\s+)?(?:{_MEETING}\b"
    r"|time we met|time (?=we (?:meet|sit|see|talk)))"
    rf"|\b(?P<r>{ORDINAL})(?: one)?{_OF.replace('TOTAL', 'total')}"
    rf"|\b(?:our|the|my)\s+(?P<p>{ORDINAL})"
    r"(?: one)?(?=\s*(?:[.,;:!?]|$|please\b|with\b|and (?:i|last|final)\b|of our\b"
    r"|time\b(?=\s*(?:$|[.,;:!?]"
    r"|with\b|(?:we|i) (?!met)))|is (?:on|next|coming)))"
    rf"|\bwe (?:met|meet) (?:for )?(?:the )?(?P<q>{ORDINAL}) time"
    rf"|\b(?:last|final)(?: one| {_MEETING})?{_OF.replace('TOTAL', 'l')}"
    rf"(?!\s*(?:minutes|mins?|hours?|weeks?|months?|things|questions|topics|of us))"
    rf"|\b(?:last|final)(?: one| {_MEETING})? of (?:our|the) (?P<e>{_NUMBER}) {_MEETING}s"
    r"|\b(?P<k>kick-?off|very first (?:one|time|meeting|session)|first time (?:we|i) (?:sit"
    r"|meet|see"
    r"|talk)|first time (?:meeting|seeing)|opening (?:session|meeting)|(?:haven't|have not"
    r"|never|hadn't) (?:even |yet )?met"
    r"(?! in person| face| since| again| his| her (?:team|boss|staff)))\b",
    _I,
)
_TIMES = {"once": 1, "twice": 2}
_MET = re.compile(
    r"\bwe(?:'ve| have)?(?: only| already| now| just)? (?:met(?: up)?|sat down|seen each other"
    r"|spoken)(?: each other| for real)?(?: only| just)? "
    rf"(?:(?P<once>once|twice)|(?P<n>{_NUMBER}) times)\b(?! (?:a|per|each|every)\b)"
    r"|\bwe(?:'ve| have)(?: only| already| now| just)? had "
    rf"(?P<h>{_NUMBER}) (?:sessions|meetings|talks)"
    rf"|\bafter (?P<a>{_NUMBER}) (?:sessions|meetings)\b(?! of\b)"
    rf"|\b(?P<b>{_NUMBER}) (?:sessions|meetings) (?:behind us|so far|done|down|already"
    rf"|in\b(?! a\b| the"
    r"|\s\w+ (?:room|week)))"
    rf"|\b(?P<d>{_NUMBER}) (?:sessions |meetings )?down(?: and|,)",
    _I,
)
_LOOKING_BACK = re.compile(
    rf"\b(?:in|at|from|of|during) (?:our |the )?(?P<o>{ORDINAL})(?: one)?\b(?! (?:place|time"
    r"|half|part|week|month|item|question|topic|thing))"
    rf"|\b(?:in |at )?(?:our |the )(?P<p>{ORDINAL}) (?:time|one)\b",
    _I,
)
_GONE_BEFORE = re.compile(
    r"\b(?:since|after|from|before|until|during|ran over in|in) (?:our |the )?$", _I
)
_GONE_AFTER = re.compile(
    r"^,? (?:(?:he|she|we|i|they) )?(?:was|were|turned|went|ended|took|had|said|asked|told|got|ran"
    r"|spent|cut|promised)\b",
    _I,
)


def session_number(text: str) -> int | None:
    """Number of the meeting that the text names, or None; "the last one" has no number."""
    found = _SESSION.search(text)
    if found:
        return _place(found)
    back = _LOOKING_BACK.search(text)
    return ORDINALS[(back["o"] or back["p"]).lower()] if back else None


def coming_number(text: str) -> int | None:
    """Number of the meeting that the text asks for; one that it only looks back at has none.

    After "we have met twice" the third is to come.
    """
    for found in _SESSION.finditer(text):
        gone = _GONE_BEFORE.search(text[: found.start()]) or _GONE_AFTER.match(text[found.end() :])
        if not gone:
            return _place(found)
    met = _MET.search(text)
    if not met:
        return None
    held = _TIMES.get((met["once"] or "").lower()) or number(
        next(value for value in (met["n"], met["h"], met["a"], met["b"], met["d"]) if value)
    )
    return int(held) + 1 if held else None


def _place(found: re.Match[str]) -> int | None:
    if found["k"]:
        return 1
    ordinal = found["o"] or found["p"] or found["q"] or found["r"]
    if ordinal:
        return ORDINALS[ordinal.lower()]
    value = number(found["n"] or found["m"] or found["l"] or found["e"])
    return int(value) if value else None
