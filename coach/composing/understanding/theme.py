"""A theme that no word like "about" leads in: "45 min, hot desking", "let's do accents".

What is left of a request once its length, its day, its people and the asking itself are taken away
is what it is about, where that is a short phrase and no sentence about somebody.
"""

from __future__ import annotations

import re

from coach.composing.understanding.matter import matter

_I = re.IGNORECASE
_MOST_WORDS = 9
_PERSON = (
    r"(?:mentee|mentor|leader|director|boss|chief|head|manager|chair|trustee|ceo|coo|cfo|cto|md"
    r"|executive|president|commander|constable|superintendent|officer|professor|dean|partner"
    r"|colleague|pair|beginner|him|her|them|us|me|both)\b"
)
_TAIL = re.compile(
    rf"\s+\b(?:for|with|w|by|from|between|among|to)\s+(?:(?:the|a|an|my|our|his|her|both|one)\s+)?"
    rf"(?:[\w'’-]+\s+){{0,3}}?{_PERSON}.*$"
    r"|\s+\bto (?:put|agree|sort|discuss|talk|go|pick|use|look|take)\b.*$"
    r"|\s+(?:sketch|lay|set|map|write|tidy|sort) (?:it|that|this) (?:out|down|up|for).*$"
    r"|\s+(?:again|maybe|perhaps|pls|plz|please|thanks|lol|haha|x|asap|instead|too|as well)\W*$"
    r"|\s+\b(?:in|at) (?:the|our|my|her|his) (?:\w+\s+)?(?:office|room|canteen|café|cafe|garden"
    r"|car|van|lobby|pod)\b.*$",
    _I,
)
_LEAD_ON = re.compile(
    r"(?:(?<!move )(?<!put it )(?<!based )(?<!depends )(?<!from )(?<!right )(?<!is )(?<!are )"
    r"(?<!log )(?<!carry )(?<!going )(?<!keen )(?<!sit )(?<!sits )(?<!early )(?<!later )"
    r"(?<!nothing )(?<!not )(?<!i'm )(?<!i am )(?<!'s )(?<!work )(?<!works )(?<!me )(?<!day )"
    r"\bon\b|\babt\b|\bround\b(?= (?!the|and round))|\bre\b|\bw(?:ith)? the subject\b"
    r"|\b(?:matter|theme|subject|topic)s?\s+(?:is|was|are|of|being|=)"
    r"|\binvolving\b|\bto do with\b|\bto the effect of\b)\s+",
    _I,
)
_LEAD_DO = re.compile(
    r"\b(?:let(?:'s|s| us)|can we|could we|shall we|we(?:'ll| will| should| could)?|i(?:'d| would)"
    r" (?:like|love|enjoy) (?:us )?to|to)\s+(?:do|try|have|take|go with|go for|look at"
    r"|go through|review"
    r"|compare|cover|discuss|debate|talk(?: over)?|test|ask (?:him|her|them)(?: (?:for|about)"
    r"|(?= (?:how|why|whether|what))))\s+"
    r"|\b(?:notice|wonder about|think about|realise|reflect on|wonder)\s+"
    r"|\bwho (?:says?|thinks?|believes?|claims?)\s+(?:that )?"
    r"|\b(?:reviewing|discussing|debating|tackling|exploring|covering|comparing|grasp is|focus on)"
    r"\s+|\b(?:the|one) (?:thing|subject|point) (?:i|we)(?:'d| would|'ll)? [\w ]{2,24} is\s+",
    _I,
)
_NO_ON = re.compile(
    r"^(?:(?:this |that |next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:days?)?\b"
    r"(?!\s+\w+ing\b)|the \d|\d|(?:the |my |our |a |an |his |her |one )?(?:phone|video|screen"
    r"|teams|zoom|foot|bus|train"
    r"|way|table|lap|floor|site|call|bike|walk|ward round|own|day|night|shift|break|side|train|line"
    r"|spot|radio(?= and)|paper|board|list|page|whole|other|same|one side|top|time|here|there|and"
    r"|it|that|this|them|him|her|me|us|you|average|purpose|monday|camera|mute|leave|holiday)\b)",
    _I,
)
_SOMEBODY = re.compile(
    r"\b(?:i|i'?m|i'?ve|i'?d|he|he'?s|she|she'?s|we|we'?re|we'?ve|they|it|it'?s|you|that'?s|there"
    r"|these|this|what|how|why|when|where|who|which|can|could|would|should|please|need|want|sorry"
    r"|hello|hi|right|ok|okay|fine|good|kindly|mate|ta|yes|no|not|nothing|madam|sir|give|make|let"
    r"|set|plan|prepare|design|draft|write|prep|suggest|agenda|session|meeting|questions?|topics?"
    r"|plans?|cards?|list|room|minutes?|mins?|hour|steps?|timings?|slot|me|my|again|thanks?|video"
    r"|phone|teams|zoom|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|week|first"
    r"|second|third|fourth|fifth|last|next|ninth|short|simple|structure|outline|timetable"
    r"|ideas?)\b",
    _I,
)
_ITSELF = re.compile(r"(?:^|[.!?;,]\s*)([^.!?;,]{3,60}?) is what (?:i|we|he|she|they)\b", _I)
_SAYS_NOTHING = re.compile(
    r"(?:\b(?:anything|whatever|something|usual|from|our|your|their|his|her|the|a|an|of|for|in"
    r"|at|to"
    r"|and|or|us|only|just|well|too|very|about|coach|everyone|somebody|someone|people|use|used"
    r"|using|going|months?|weeks?|years?|days?|tmrw\s*\d*|tomo\w*|now|discuss|walking|outside"
    r"|this evening|\w+day|after|then|here|there|side|also"
    r"|on|with|by|it|one|two|three|kick-off|foot|whole|year|rest|best|things?|stuff|that|this"
    r"|mentor|mentee|driscoll|gibbs|kolb|grow|oskar|who|isn't"
    r"|session|meeting|finish|beginning|middle|end|send|programme|evening|better|work"
    r"|works)\b\W*)*",
    _I,
)
_STOP = re.compile(
    r"\s*(?:[.;!?\n(),:–]|\s-\s|\b(?:please|pls|plz|because|but|so that|which|since|given|and then"
    r"|and (?:i|we|he|she|they)"
    r"|can you|could you|would you|without (?:it|making|a)|what do|how do|SLOT|thanks)\b|$)",
    _I,
)
_RECALLED = re.compile(
    r"\b(?:(?:we|i|he|she|they|it) (?:already |ever |really |actually )?(?:done|do|covered|cover"
    r"|used"
    r"|tried|had|sorted|fixed|booked|agreed?|promised?|mention(?:ed)?|raised?|brought|bring up"
    r"|use for|said about|decided? on|set)|turn was it to(?: bring)?|what (?:were|was|are"
    r"|is) (?:the"
    r"|our|my|his|her))\s+(?:to\s+|on\s+|that\s+)?(?P<what>[\w'’-]{3,})",
    _I,
)
_PAST_STOP = re.compile(
    r"\s*(?:[.;!?\n,:–]|\s-\s|\b(?:already|yet|or|before|in the|at the|last|two|back in|when|that"
    r"|(?:he|she|we|i|they) (?:set|used|said|promised|agreed|made)|again|for our|ago|and)\b|$)",
    _I,
)
_CLAUSES = re.compile(r"\s*(?:[.;!?\n(),:–]|\s-\s)\s*")
_FILLER = re.compile(
    r"^(?:(?:and|so|or|but|then|just|about|on|over|around|round|for|with|of|in|the matter is"
    r"|regarding|some|something|stuff|things|like|maybe|to|topic|theme|subject|is|=)\b\s*|\W+)+",
    _I,
)
_WORD = re.compile(r"[^\W\d_]{2,}")


def loosely_led(bare: str) -> str:
    """The theme that a weak word leads in ("on", "let's do"); empty where there is none.

    Args:
        bare: The request with its lengths of time replaced by the word "slot".
    """
    itself = _ITSELF.search(bare)
    if itself:
        return _trimmed(itself[1])
    for lead in (_LEAD_DO, _LEAD_ON):
        for match in lead.finditer(bare):
            rest = bare[match.end() :]
            if lead is _LEAD_ON and _NO_ON.match(rest):
                continue
            found = _trimmed(rest[: _end(rest)])
            if found:
                return found
    return ""


def _end(rest: str) -> int:
    stop = _STOP.search(rest)
    return stop.start() if stop else len(rest)


def recalled(text: str) -> str:
    """What a question about past meetings asks after; empty where it asks for all of it."""
    for match in _RECALLED.finditer(text):
        rest = match["what"] + text[match.end() :]
        found = _trimmed(rest[: _PAST_STOP.search(rest).start()])  # type: ignore[union-attr]
        if found:
            return found
    return ""


def left_over(text: str) -> str:
    """The first short clause of a request without a subject or a verb of asking; often none."""
    for sentence in matter(text):
        for clause in _CLAUSES.split(sentence):
            placed = re.match(r"(?i)(?:on|at|in)\s+", clause)
            if placed and _NO_ON.match(clause[placed.end() :]):
                continue
            if not _SOMEBODY.search(clause):
                found = _trimmed(clause)
                if found:
                    return found
    return ""


_ASK = re.compile(
    r"^\W*(?:(?:and|so|please|pls|can i have|could i have|gis|gimme|give me|give us|i need|need)\b"
    r"\W*)*(?:an?|the|some|my|our|\d+|one|two|three|four|five|six|seven|eight|ten)?\s*"
    r"(?:agenda|plan|questions?|topics?|q'?s|prompts?|outline|schedule|structure|timetable)\b"
    r"(?:\s+(?:please|pls|mate"
    r"|for (?:tomorrow|tomoz|tmrw|today|tonight|\w+day|next week|us|me)\b))*"
    r"\W*",
    _I,
)
_SENTENCE_OF_SOMEBODY = re.compile(
    r"^(?:i|i'?\w+|he|he'?s|she|she'?s|we|we'?\w+|they|they'?\w+|it|it'?s|you|that|this|there"
    r"|(?:last|next|every|each) (?:time|week|month)|session|meeting|sitting|kick-?off|sorry|hello"
    r"|hi|yes|no|ok|also|right|well|min|mins|minutes|how to"
    r"|(?:how|what|why|where|when|who|which) (?:do|does|should|would|can|could|shall|is|are|will"
    r"|am|did|else|topics?|questions?|order))\b"
    r"|\b(?:i|we|you|my mentor|my mentee|please|agenda|plan it|meeting|session)\b"
    r"|\b(?:me|us)$",
    _I,
)
_PLACED = re.compile(r"(?:by|on|at|in|with|for|from|over|via|to|of|and|or|but|no|not)\b", _I)
_MOST_LEFT = 9


def residue(text: str) -> str:
    """The first clause that is neither the asking nor a sentence about the two; often none."""
    for sentence in matter(text):
        for clause in _CLAUSES.split(sentence):
            left = _ASK.sub("", clause).strip(" ,'\"“”‘’-")
            words = [word for word in left.split() if word]
            if not 0 < len(words) <= _MOST_LEFT or _SENTENCE_OF_SOMEBODY.search(left):
                continue
            if re.search(r"\d", left) or _PLACED.match(left) or _SAYS_NOTHING.fullmatch(left):
                continue
            return left
    return ""


def _trimmed(phrase: str) -> str:
    phrase = _FILLER.sub("", phrase.strip())
    before = ""
    while before != phrase:
        before, phrase = phrase, _TAIL.sub("", phrase).strip(" ,'\"“”‘’-")
    words = phrase.split()
    wordy = 0 < len(words) <= _MOST_WORDS and any(len(w) > 2 for w in _WORD.findall(phrase))
    phrase = re.sub(r"(?i)(?:\s+(?:for|in|on|at|with|and|looks? like|from|to))+$", "", phrase)
    only_person = re.fullmatch(rf"(?:the |a |an |my |our )?(?:[\w-]+ )?{_PERSON}", phrase, _I)
    empty = only_person or _SAYS_NOTHING.fullmatch(phrase) or re.search(r"(?i)\bslot\b", phrase)
    return phrase if wordy and not empty else ""
