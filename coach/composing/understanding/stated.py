"""What a request names outright: the kind of thing wanted, or the words to be found.

"Questions for her please" stays a request for questions, whatever else the message says; "How do I
tell him …?" wants an answer, also where it says how long the meeting is.
"""

from __future__ import annotations

import re

from coach.composing.understanding.numerals import ORDINAL
from coach.composing.understanding.utterance import sentences
from coach.domain.briefs import Intent

_I = re.IGNORECASE
_NOUNS = {
    Intent.AGENDA: r"(?:agendas?|running orders?|session plans?|timetables?"
    r"|minute[- ]by[- ]minute"
    r"(?: plan)?)",
    Intent.TOPICS: r"(?:(?:discussion |conversation |talking )?topics?|(?:discussion|conversation"
    r"|talking) (?:themes?|subjects?|points?|ideas?|starters?)|things to talk about)",
    Intent.QUESTIONS: r"(?:(?:reflection |reflective |open |opening |closing |coaching |good )*"
    r"questions?(?! of)|q'?s|things to ask"
    r"|ask[- ](?:him|her|them)[- ]list|(?:\w+ )?ones to (?:ask|put to))",
}
_DETERMINED = (
    r"(?:(?!another|different|new|shorter|longer|same|other|more|less|next|last|no|to|that"
    r"|the same"
    r"|about|why|how|his|her|their)[\w'’-]+\s+){0,4}?"
)
_ASKING = (
    r"(?:(?:^|(?<=[,;:–-] ))(?:and |so |then |but |also )?(?:please )?"
    r"(?:give|make|draft|send|suggest|propose|prepare|build|write|do|find|get|plan|design|offer"
    r"|list)(?: me| us)?"
    r"|\b(?:can|could|would|will) (?:you|i|we)(?: please| just| also| kindly)*"
    r" (?:give|make|draft|send|suggest|propose|prepare|build|write|do|find|get|plan|design|have"
    r"|offer|help)(?: me| us)?(?: with| to (?:make|write|find|draft|prepare))?"
    r"|\bplease (?:can you |could you )?(?:give|make|draft|send|suggest|propose|prepare|build"
    r"|write|do|find|get|plan|design|help)(?: me| us)?(?: with)?"
    r"|\b(?:i|we)(?: just| really| only| also| do)*(?:'d| would)?(?: just| really| only| also)*"
    r" (?:need|want|like|love|could do with|could use|am after|'m after|'m looking for"
    r"|am looking for)(?: to have)?"
    r"|\b(?:i'm|i am|we're|we are) (?:after|looking for))\s+"
)
_ALONE = r"(?:please|pls|plz|thanks|ta|needed|wanted)"
_FOR_WHOM = (
    r"(?:for|to put to|to ask)\s+(?:(?:him|her|them|me|us|both|my|the|our|session|meeting|next"
    r"|tomorrow|tonight|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|that"
    r"|\d+)\b\s*)+"
)
_ASKED = {
    Intent.AGENDA: r"\bwhat's on the agenda for us\b",
    Intent.TOPICS: r"\b(?:what|which) (?:else )?(?:topics?|could we (?:talk about|discuss))\b"
    r"|\bwhat (?:can|could|might|should|shall|do|else)\b(?:(?!\bask\b)[^.?!]){0,40}\b(?:chew over"
    r"|chat (?:about|on)"
    r"|talk (?:about|of)|bring up|discuss|speak (?:of|about)|natter about)\b"
    r"|\b(?:stuff|matter|food|fodder|things?|something) (?:to|for) (?:a )?(?:chat|talk|chew|natter"
    r"|conversation)\b",
    Intent.QUESTIONS: r"\b(?:what|which) (?:\w+ )?questions? (?:should|could|can|would|might"
    r"|do) (?:i|we)\b"
    r"|\bwhat (?:should|could|can) i ask (?:him|her|them)\b",
}
_DIGITS = "one|two|three|four|five|six|seven|eight|nine|ten"
_CHANGES = re.compile(
    r"\b(?:instead|rather|again|shorter|longer|simpler|softer|warmer|as it (?:is|was))\b", _I
)
_BRIEF = 12
"""Words up to which a sentence that speaks of a change asks for nothing else."""
_STATED = {
    kind: re.compile(
        rf"{_ASKING}{_DETERMINED}{noun}\b"
        rf"|^\W*(?:and |so |just |maybe )?{_DETERMINED}{noun}\s*(?:{_FOR_WHOM})?[,.!?–-]*\s*"
        rf"(?:{_ALONE}\b|$|[.!?]$)"
        rf"|\b{noun}\s*(?:{_FOR_WHOM})?,?\s*(?:{_ALONE})\W*$"
        rf"|^\W*(?:and |so |just |maybe )?{_DETERMINED}{noun}\s+(?:for|on|about)\b"
        rf"|[,;]\s+(?:and |so |but |then )*(?:\d+|{_DIGITS}) (?:more )?(?:\w+ ){{0,2}}{noun}\b"
        rf"|{_ASKED[kind]}",
        _I,
    )
    for kind, noun in _NOUNS.items()
}
_WORDS_WANTED = re.compile(
    r"\bhow (?:do|can|should|would|could|might|to|on earth do|am) (?:i |we |you "
    r"|one )?(?:\w+ly |best "
    r"|even "
    r"|just |supposed to )*(?:tell|say|answer|explain to|raise|bring (?:it|this|that|up)"
    r"|put (?:it"
    r"|this|that|to)|respond|reply|react|refuse|turn (?:\w+ ){1,3}down|correct|let (?:him|her"
    r"|them)"
    r" know|point out|break it|push back|stop (?:him|her|them)|get out of|say no"
    r"|get (?:him|her|them|us) (?:to|back|off))\b"
    r"|\bhow (?:do|would|should|could) (?:i|we|you|one) (?:word|phrase|break|put|ask for)\b"
    r"|\bwhat (?:do|can|should|would|could|might|shall) (?:i|we) (?:\w+ )?(?:say|answer|reply"
    r"|tell"
    r"|write back)\b"
    r"|\bwhat (?:do|should|can) (?:i|we) do (?:when|if)\b",
    _I,
)


_GENERAL = re.compile(
    r"^\W*(?:hi|hello|so|and)?\W*(?:is it (?:better|wise|ok|okay|usual|normal|rude|fair|allowed"
    r"|true|a good"
    r"|worth)|what makes an?\b|what does an?\b|how long should (?:a|an|the|our)|how (?:often"
    r"|many|much)"
    r" (?:should|do|does)|why should an?\b|should an?\b|what do you do with|do you\b|what(?:'s"
    r"| is) an?\b)"
    r"[^.!]*(?:\?|$)",
    _I,
)


_MEETING = (
    r"(?:(?:session|meeting|mtg|no|number|sess)\.?\s*(?:no\.?\s*)?(?:\d|one|two|three|four|five|six"
    rf"|seven|eight|nine|ten)|(?:{ORDINAL}|last)(?: ever)? (?:session|meeting|one|talk|time"
    r"|conversation|get-?together))"
)
_LOOKS_BACK = re.compile(
    r"\b(?:what|which|who|when|where|was|were|did|had)\b[^.?!]*"
    r"\b(?:did|was|were|had|used|asked|said|agreed|promised|wrote|covered|came)\b[^.?!]*"
    rf"\b(?:in|at|from|of|during) (?:our |the )?{_MEETING}"
    rf"|\bagenda (?:of|from) (?:our |the )?{_MEETING}",
    _I,
)


def looks_back(text: str) -> bool:
    """Whether it asks what was at a meeting that has been, whatever it names of it."""
    return bool(_LOOKS_BACK.search(text))


def stated_kind(text: str) -> Intent | None:
    """The kind that a sentence asks for by its name; where several do, the first."""
    for sentence in sentences(text):
        if len(sentence.split()) <= _BRIEF and _CHANGES.search(sentence):
            continue
        found = [
            (match.start(), kind)
            for kind, pattern in _STATED.items()
            if (match := pattern.search(sentence))
        ]
        if found:
            return min(found)[1]
    return None


def wants_words(text: str) -> bool:
    """Whether it asks how to say something, which is answered and not planned."""
    parts = sentences(text)
    if any(_WORDS_WANTED.search(one) and "?" in one for one in parts):
        return True
    return bool(parts) and bool(_WORDS_WANTED.match(parts[0]) or _GENERAL.match(parts[0]))
