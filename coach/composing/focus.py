"""What a request is about, in the person's own words."""

from __future__ import annotations

import re

from coach.composing.durations import NUMBER, durations

_I = re.IGNORECASE
_LEAD = re.compile(
    r"(?:\b(?:focus(?:s?ed|s?ing|es)?|centred|based|something|anything|topics?|themes?|questions?"
    r"|ideas?|session|meeting|agenda|plan|slot|conversation|talk|talking|myths?|stereotypes?"
    r"|subjects?|misconceptions?|evidence|research|same)\b[\w ,'’]{0,40}?"
    r"(?<!\bnot )\b(?:on|about|around|regarding|concerning)"
    r"|\b(?:the )?(?:theme|focus|topic|subject)\s+(?:is|should be|being)"
    r"|\b(?:themes?|focus|topics?|subjects?|ideas?):"
    r"|(?<!\bnot )\b(?:about|regarding|concerning|to do with|around))\s+",
    _I,
)
_VERB = re.compile(
    r"\b(?:gets? (?:him|her|them) off [^.?!]{3,40}? and on ?to|discuss|go through|look at"
    r"|explore|work on"
    r"|get (?:him|her|them) (?:on|on ?to)|challenge|tackle"
    r"|cover"
    r"|raise|bring up|reflect on|ask about|ask(?=\s+(?:why|how|whether|who|what)\b))\s+",
    _I,
)
_STOP = re.compile(
    r"\s*(?:[.;!?\n(]|,(?!\s*(?:class|education|age|race|gender|and|or|\w+$|\w+,))|\bplease\b"
    r"|\bpls\b"
    r"|\binstead\b|\bbut\b|\bbecause\b|\bwhich\b|\bso that\b|\bso it\b"
    r"|\bwith(?:out)? (?:evidence|sources|proof|"
    r"numbers|some facts|facts|stats|me|us|him|her|my mentee|my mentor)\b|\busing\b|\bwe have\b"
    r"|\bwe've got\b|\bi have\b|\bcan you\b|\bcould you\b|\bnext time\b|\bnext (?:week|session"
    r"|meeting)\b"
    r"|\btomorrow\b|\btoday\b|\btonight\b|\bthis time\b|\bfor (?:him|her|them|me|us|both|my"
    r"|the mentee"
    r"|the mentor|the leader|our next)\b|\bin \d|\bfor \d|\bwithout (?:making|feeling|it|being)\b"
    r"|\b(?:on|by|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bby phone\b"
    r"|\bon video\b"
    r"|\b(?:that )?(?:we (?:could|can)|(?:could|can|should|shall|might) we)\b|\bslot\b"
    r"|\bto (?:discuss|talk about|go through|take apart)\b"
    r"|\bthat (?:make|get|help)s? (?:him|her|them)\b|\band (?:is there|can you|i need|how|what"
    r"|why)\b|$)",
    _I,
)
_NOTHING = re.compile(
    r"^(?:it|this|that|these|those|them|him|her|me|us|you|the (?:next|last|first) .*|(?:mon"
    r"|tues|wednes"
    r"|thurs|fri|satur|sun)day.*|the phone.*|video.*|teams.*|zoom.*|what|how|why|that one"
    r"|the (?:session"
    r"|meeting|hour|agenda|plan|time)|something.*|anything.*|\d.*|an hour.*|half an hour.*"
    r"|a (?:meeting"
    r"|session).*|our (?:next|last|first|third|second|kick).*|each other|both of us|tomorrow.*"
    r"|today.*"
    r"|(?:my|the) (?:mentee|mentor|director|leader|boss)s?(?: .*)?|session .*|meeting .*|time"
    r"|paper|about|through|after.*|and.*|every|once|twice|off .*)$",
    _I,
)


def focus(text: str) -> str:
    """The theme that the text names; empty where it names none."""
    bare = _without_durations(text)
    for pattern in (_LEAD, _VERB):
        for match in pattern.finditer(bare):
            found = _phrase(bare[match.end() :])
            if found:
                return found
    return ""


def _phrase(rest: str) -> str:
    stop = _STOP.search(rest)
    phrase = (rest[: stop.start()] if stop else rest).strip(" ,:-–'\"“”‘’")
    phrase = re.sub(rf"\s+(?:for|in|over|within|and)\s*(?:about\s*)?(?:{NUMBER})?$", "", phrase)
    phrase = re.sub(r"^(?:(?:what|how) (?:about|to)|to)\s+", "", phrase)
    words = phrase.split()
    if not words or len(words) > 14 or _NOTHING.match(phrase):
        return ""
    return phrase


def _without_durations(text: str) -> str:
    for found in reversed(durations(text)):
        text = f"{text[: found.start]} slot {text[found.end :]}"
    return text
