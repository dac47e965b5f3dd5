"""How long a meeting is to be, in whatever words it was said.

A message often names several lengths of time ("the captions failed for 20 minutes", "every ten
minutes", "we have three quarters of an hour"). Each is read, then the one that most looks like the
length of the coming meeting is chosen; a time that something took, or a time until something, is
not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.understanding.clock import spans
from coach.composing.understanding.numerals import NUMBER, number
from coach.composing.understanding.other_lengths import belongs_elsewhere

_MINUTE = (
    r"(?:minutes?|mins?\b\.?|mintues?|minuets?|minuts?|minutos?|minits?|minets?|m\b|['′](?!\w))"
)
_HOUR = r"(?:hours?|hrs?\b\.?|h(?=\d|\b))"


_FIXED = (
    (r"(?:three[\s-]quarters?|3/4|¾)\s+(?:of\s+)?an?\s+(?:hour|hr)", 45),
    (r"(?:an?\s+)?quarter\s+(?:of\s+)?(?:an?\s+)?(?:hour|hr)", 15),
    (r"half\s+past\s+(?:to|till|until)\s+(?:\w+)", 30),
    (r"(?:an?\s+|one\s+|1\s+)?(?:whole\s+)?(?:hour|hr)\s+and\s+(?:a\s+)?half", 90),
    (r"(?:an?\s+|one\s+|1\s+)?(?:hour|hr)\s+and\s+(?:a\s+)?quarter", 75),
    (r"(?:an?\s+|one\s+|1\s+)?(?:hour|hr)\s+and\s+three[\s-]quarters?", 105),
    (r"(?:one|1)\s+and\s+a\s+half\s+(?:hours?|hrs?)", 90),
    (r"(?:two|2)\s+and\s+a\s+half\s+(?:hours?|hrs?)", 150),
    (r"(?:two|2)\s+(?:hours?|hrs?)\s+and\s+(?:a\s+)?half", 150),
    (r"(?:1½|1\s?1/2)\s*(?:hours?|hrs?|h\b)", 90),
    (r"(?:half\s+an?|½\s*an?|a\s+half|half|½)[\s-]+(?:hour|hr)", 30),
    (r"a\s+(?:couple|pair)\s+of\s+(?:hours?|hrs?)", 120),
    (r"half\s+of\s+an\s+hour", 30),
    (r"hour-long", 60),
    (r"(?:an?|the|our)\s+(?:usual|lunch|normal)\s+hour", 60),
    (
        r"(?:an?|our|your|one)\s+(?:structured|good|full|whole|single|spare|quiet|free|solid|proper"
        r"|useful|short)\s+hour",
        60,
    ),
    (r"double\s+(?:session|hour)", 120),
    (r"(?<=for )(?:our|your)\s+hour", 60),
    (r"(?<=plan )(?:the|our|that|this)\s+hour", 60),
    (r"(?<=use )(?:the|our|that|this)\s+hour", 60),
    (r"(?<=fill )(?:the|our|that|this)\s+hour", 60),
)
_PATTERN = re.compile(
    "|".join(
        [rf"(?P<fixed{i}>\b{pattern})" for i, (pattern, _) in enumerate(_FIXED)]
        + [
            rf"(?P<less>\b(?:(?:an?|one)\s+{_HOUR}\s+(?:less"
            rf"|minus)\s+(?P<lm>{NUMBER})(?:\s*{_MINUTE})?"
            rf"|(?P<sm>{NUMBER})\s*{_MINUTE}\s+(?:short of|less than|under)\s+(?:an?"
            rf"|one)\s+{_HOUR}))",
            rf"(?P<colon>\b(?P<ch>\d):(?P<cm>[0-5]\d)\s*{_HOUR})",
            r"(?P<span>(?:\bfrom\s+|\bbetween\s+)?\b(?P<from_h>[01]?\d"
            r"|2[0-3])(?:[:.h](?P<from_m>[0-5]\d))?\s*(?:am|pm)?"
            r"\s*(?:-|–|to|until|till?|'til|and)\s*"
            r"(?P<to_h>[01]?\d|2[0-3])(?:[:.h](?P<to_m>[0-5]\d))?\s*(?:am|pm|o'?clock))",
            r"(?P<clock>(?:\bfrom\s+|\bbetween\s+)?\b(?P<cf_h>[01]?\d"
            r"|2[0-3])(?:[:.](?P<cf_m>[0-5]\d))?\s*(?:-|–|to|until|till?|'til|and)"
            r"\s*(?P<ct_h>[01]?\d|2[0-3])[:.](?P<ct_m>[0-5]\d))",
            rf"(?P<both>\b(?P<hours>{NUMBER}|an?)[\s-]*{_HOUR}\s*(?:(?:and|plus)\s+|[,+]\s*)?"
            rf"(?P<rest>{NUMBER})[\s-]*(?:{_MINUTE})?)(?=[\s.,;!?)]|$)",
            rf"(?P<minutes>\b(?P<m>{NUMBER})[\s-]*(?:odd[\s-]+)?{_MINUTE})",
            rf"(?P<whole>\b(?P<h>{NUMBER}|an?|full|whole)[\s-]+(?:(?:full|whole|good|solid"
            rf"|clear)\s+)?{_HOUR}|\b(?P<hd>\d+(?:[.,]\d)?){_HOUR})",
        ]
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Duration:
    """A length of time found in a text: minutes, and where it stands."""

    minutes: int
    start: int
    end: int


def durations(text: str) -> list[Duration]:
    """Every length of time that the text names, in order."""
    found = []
    for match in _PATTERN.finditer(text):
        minutes = _value(match)
        if minutes:
            found.append(Duration(minutes, match.start(), match.end()))
    taken = [(one.start, one.end) for one in found]
    said = (one for one in spans(text) if not any(a < one[2] and one[1] < b for a, b in taken))
    return sorted([*found, *(Duration(*one) for one in said)], key=lambda one: one.start)


def _value(match: re.Match[str]) -> int | None:
    for i, (_, minutes) in enumerate(_FIXED):
        if match[f"fixed{i}"]:
            return minutes
    if match["less"] or match["colon"]:
        return _odd(match)
    if match["span"]:
        return _between(match, "from_h", "from_m", "to_h", "to_m")
    if match["clock"]:
        return _between(match, "cf_h", "cf_m", "ct_h", "ct_m")
    if match["both"]:
        hours, rest = number(match["hours"]), number(match["rest"])
        return round(hours * 60 + rest) if hours and rest and rest < 60 else None
    if match["minutes"]:
        value = number(match["m"])
        return round(value) if value else None
    return _hours(match)


def _odd(match: re.Match[str]) -> int | None:
    """An hour less some minutes, or hours and minutes on both sides of a colon."""
    if match["colon"]:
        return int(match["ch"]) * 60 + int(match["cm"])
    off = number(match["lm"] or match["sm"])
    return round(60 - off) if off and off < 60 else None


def _hours(match: re.Match[str]) -> int | None:
    said = match["hd"] or match["h"]
    hours = number(said) if said and said.lower() not in ("full", "whole") else 1.0
    return round(hours * 60) if hours else None


def _between(match: re.Match[str], h1: str, m1: str, h2: str, m2: str) -> int | None:
    start = int(match[h1]) * 60 + int(match[m1] or 0)
    end = int(match[h2]) * 60 + int(match[m2] or 0)
    length = end - start if end > start else end + 12 * 60 - start
    return length if 0 < length <= 240 else None


_BEFORE_NO = re.compile(
    r"\b(?:every|each|after|took|takes|take|spent|lasted|lost|waited|wasted|failed for|late by"
    r"|breaks? of|pauses? of|first|last|another|extra|instead of|rather than|not|from"
    r"|within|about every|once every|(?:lost|lose|losing) [\w-]+ of"
    r"|(?:there|here|meeting|see (?:her|him|them)|starts?|begins?) in|was|were|had|ran|only lasted"
    r"|cut from|cut short to|shrank to|ago)\s+(?:about |roughly |around |the |just |only |my "
    r"|our )*$",
    re.IGNORECASE,
)
_AFTER_NO = re.compile(
    r"^\s*(?:off\b|(?:for (?:a )?)?(?:break|pause|coffee)\b|late\b|ago\b|into\b|in advance|apart"
    r"|of the (?:hour|meeting|time)|too long)",
    re.IGNORECASE,
)
_BEFORE_YES = re.compile(
    r"(?:\b(?:for|have|has|got|get|only|just|make it|make that|do it in|to|in|now|so|is|it's|its"
    r"|of|into"
    r"|with|max|maximum|at most|fit(?: it)? in(?:to)?|meet(?:ing)?(?: for)?|session|agenda|plan"
    r"|over|give me|a|the|next|about|up to|be)[\s,:-]+"
    r"(?:about |roughly |around |the |just |only |exactly |a |maybe |like |ca\.? |~)*$)|^\s*$"
    r"|[.,:;(]\s*$",
    re.IGNORECASE,
)
_AFTER_YES = re.compile(
    r"^\s*[-]?(?:\s*(?:agenda|session|meeting|plan|slot|call|chat|conversation|please|max|only|with"
    r"|version|together|long|this time|that's all|for (?:us|it|this)|instead|on)\b|[.,!?;]|$)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:last (?:time|session|meeting|week|month)|previous(?:ly)?|earlier|yesterday|used to"
    r"|went|was|were|failed|took|spent|lasted|ran out)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|next|assume|this time|tomorrow|today|only|we have|we've|i have|i've got|there is"
    r"|please|plan|agenda|make|need)\b",
    re.IGNORECASE,
)
SHORTEST, LONGEST = 10, 180
"""Minutes of a meeting; a bare number outside them is none."""
_NEAR = 60
"""Characters around a length of time that say whose it is."""
_CORRECTED = (
    re.compile(
        rf"\b({NUMBER})\s*(?:{_MINUTE})?,?\s+(?:instead of|rather than|(?:and )?not|in place of)\s+"
        rf"(?:the (?:planned |usual )?)?(?:{NUMBER}(?:\s*{_MINUTE})?|an? (?:full )?hour)\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:not|instead of|rather than)\s+(?:{NUMBER}(?:\s*{_MINUTE})?|an? hour),?\s+(?:but"
        rf"|only|just|it's|we have|make it)\s+({NUMBER})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:cut|shortened|reduced|shrunk|trimmed|knocked|moved|extended|down)\s+(?:it |us "
        rf"|me |that "
        rf"|this )?(?:down |up )?to\s+({NUMBER})(?=\s*(?:{_MINUTE}|$|[.,;!?]|so\b|now\b|ok\b"
        rf"|and\b))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:so|which makes it|that's|it's) (?:really|actually|in fact|effectively"
        rf"|only|more like)\s+({NUMBER})(?=\s*(?:{_MINUTE}|$|[.,;!?]|because\b|as\b|since\b|so\b))",
        re.IGNORECASE,
    ),
)
"""Wordings that put one length in the place of another; the first group is the one that holds."""
_OURS = re.compile(rf"\bwe(?:'ve| have)(?: only| just| got)* ({NUMBER})(?=\s*(?:$|[.,!?;]))", re.I)
_IN_PASSING = 1.0
"""Likeness up to which a length gives way to "we have 45" said without its unit."""
_BLOCKS = re.compile(
    rf"\b(?P<n>{NUMBER}) (?:blocks|parts|rounds|sections|bits|slots)\b,? (?:of )?"
    rf"(?P<m>{NUMBER})[\s-]*{_MINUTE}(?: each)?",
    re.IGNORECASE,
)


def meeting_minutes(text: str) -> int | None:
    """Minutes of the meeting that the text asks for; None where it names none."""
    blocks = _BLOCKS.search(text)
    if blocks:
        many, long = number(blocks["n"]), number(blocks["m"])
        if many and long and SHORTEST <= many * long <= LONGEST:
            return round(many * long)
    for pattern in _CORRECTED:
        for match in pattern.finditer(text):
            value = number(match[1])
            if value and SHORTEST <= value <= LONGEST:
                return round(value)
    found = meeting_length(text)
    ours = _OURS.search(text) if found and _likeness(text, found) <= _IN_PASSING else None
    return round(number(ours[1]) or 0) if ours else found.minutes if found else None


def meeting_length(text: str) -> Duration | None:
    """The length of the meeting that the text asks for, and where it stands.

    A length of time counts against itself where it says how often, how late, how long ago or how
    long something took; where several remain, the one said most like a request wins, then the last.
    """
    best: tuple[float, Duration] | None = None
    for found in durations(text):
        before, after = text[max(0, found.start - _NEAR) : found.start], text[found.end :][:_NEAR]
        if belongs_elsewhere(before, after, found.minutes):
            continue
        score = _likeness(text, found)
        if score > 0 and (best is None or score >= best[0]):
            best = (score, found)
    return best[1] if best else None


_BARE = re.compile(
    r"\b(?:make (?:it|that|this)|so|into|leaves|cut (?:it )?(?:down )?to|down to|up to"
    r"|only (?:have|got|get)"
    r"|(?:have|have got|'ve got|got) only|we have|we've got|we get|just|in|to|for|it's|is|plan"
    r"|leaves us(?: with)?|must be|should be|needs to be|has to be|i get|i've|its|plan for"
    r"|with|of|has only|gives us|give us|for the|in the|total to|up to|how about|last|around)"
    rf"\s+(?:just |only |about |the )?({NUMBER})(?=\s*(?:$|[.,!?;]|please|instead|now|then|today"
    r"|this time|tomorrow|max|not|with (?:him|her|them|my|the)\b|that leaves|left\b|on (?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|and (?:no|that)|together|tops))",
    re.IGNORECASE,
)
_BETWEEN_STOPS = re.compile(rf"(?:^|[.!?;,:]\s+)({NUMBER})(?=\s*(?:[.!?;,]|$|max\b|tops\b))", re.I)


def bare_minutes(text: str) -> int | None:
    """Minutes said without their unit ("make it 30"), from 10 to 180; None where there are none."""
    for match in (*_BARE.finditer(text), *_BETWEEN_STOPS.finditer(text)):
        value = number(match[1])
        if value and SHORTEST <= value <= LONGEST:
            return round(value)
    return None


def _likeness(text: str, found: Duration) -> float:
    before, after = text[max(0, found.start - 60) : found.start], text[found.end : found.end + 40]
    clause = _clause(text, found)
    score = 1.0
    if _BEFORE_NO.search(before):
        score -= 2.5
    if _AFTER_NO.search(after):
        score -= 2.5
    score += 1.0 if _BEFORE_YES.search(before) else 0.0
    score += 0.5 if _AFTER_YES.search(after) else 0.0
    if _PAST.search(clause) and not _NOW.search(clause):
        score -= 1.5
    elif _NOW.search(clause):
        score += 0.5
    return score


_BREAK = re.compile(r"[.,!?;\n]|\b(?:so|but|while|whereas)\b", re.IGNORECASE)


def _clause(text: str, found: Duration) -> str:
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    start = max((end for _, end in breaks if end <= found.start), default=0)
    stop = min((begin for begin, _ in breaks if begin >= found.end), default=len(text))
    return text[start:stop]
