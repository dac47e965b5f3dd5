"""What a request is about, in the person's own words."""

from __future__ import annotations

import re

from coach.composing.understanding.durations import durations
from coach.composing.understanding.numerals import NUMBER
from coach.composing.understanding.theme import left_over, loosely_led, residue
from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE
_LEAD = re.compile(
    r"(?:\b(?:topic|subject|theme)(?= (?!is\b|was\b|for\b|on\b|about\b|please\b|pls\b|to\b|that\b"
    r"|we\b"
    r"|i\b|of\b|session\b|next\b|which\b|this\b|can\b|could\b|would\b|should\b|at\b|and\b|with\b"
    r"|from\b|has\b|or\b|again\b|instead\b|slot\b|in\b|by\b|being\b|feels\b|sounds\b|ideas?\b"
    r"|the (?:other|last|first)\b)\w+)"
    r"|\b(?:focus(?:s?ed|s?ing|es)?|centred|based|something|anything|topics?|themes?|questions?"
    r"|ideas?|session|meeting|agenda|plan|slot|conversation|talk|talking|myths?|stereotypes?|it"
    r"|subjects?|misconceptions?|evidence|research|same|prompts?|q'?s|ones|most of it|time"
    r"|advice)\b"
    r"[\w '’]{0,30}?(?<!\bnot )\b(?:on|about|around|regarding|concerning)"
    r"|\b(?:the )?(?:theme|focus|topic|subject)\s*(?:is|should be|being|=|:)"
    r"|\b(?:themes?|focus|topics?|subjects?|ideas?):"
    r"|\b(?:topics?|questions?|prompts?|themes?) (?:with(?= \w+ in (?:it|them)\b)"
    r"|out of(?! ten)|built around"
    r"|in the(?= \w+ line\b))"
    r"|\b(?:lean|point|steer|tilt|bend|angle|aim|gear)s? (?:it|that|this|them"
    r"|the whole (?:thing|lot)|everything|the \w+)"
    r" (?:at|to|towards?|on|for|around)"
    r"|\b(?:concentrate|centre|center|zoom in|home in) (?:it |them |that )?(?:at|on|in on|around)"
    r"|\bshould be more (?:on|about)"
    r"|(?<!\bnot )\b(?:about|regarding|concerning|to do with|around|relating to|related to"
    r"|towards"
    r"|(?<!')\bre:?)"
    r"|\b(?:redo|adapt|rework) (?:it|that|this|them) for|\b(?:speak|spoke|spoken|speaking) of"
    r"|\bsame,? but (?:on|for)|\b(?:do|put|redo|rework) (?:it|that|this) on"
    r"|\b(?:change|switch|move) the (?:topic|theme|focus|subject) to"
    r"|\b(?:let's|lets|let us|can we|could we|we'll) (?:go|start) with)"
    r"(?:(?<=[:=])|(?=[\s:=]))[\s:=]*",
    _I,
)
_WANTED = re.compile(
    r"\b(?:wants?|like|need|keen|going|asked|interested)(?: (?:her|him|them|us))? (?:to |in )"
    r"(?:hear(?:ing)?|learn(?:ing)?|understand(?:ing)?|know(?:ing)?|get|see(?:ing)?|test(?:ing)?)"
    r"(?: (?:more )?about)?\s+(?!the agenda|what (?:happens|to)|how (?:to|i|we) )"
    r"|\b(?:sorted|fixed|booked|arranged)\s+(?=the|our|his|her|my)|\b(?:deals|dealing) with\s+"
    r"|\blook(?:ing)? (?:at|into)\s+",
    _I,
)
_PICKED = re.compile(
    r"\bwe(?:'ve| have)? (?:said|picked|chosen?|chose|agreed(?: on)?|settled on|decided on|went for"
    r"|changed it(?: to)?),?\s+(?!(?:that|to|we|he|she|i|it|they|last|next|so|not|no|yes|in|at|on"
    r"|goodbye|hello|there)\b)"
    r"|\b(?:he|she|they)(?:'s|'ve| has| have)? asked for\s+(?!(?:a|an|it|this|that|me|us|help|more"
    r"|less|my|his|her)\b)"
    r"|\b(?:bit|part|exercise|item|thing) (?:with|where (?:we|he|she|i))\s+(?!(?:him|her|them"
    r"|me)\b)"
    r"|\banything but\s+|\b(?:it|they|this) dealt with\s+",
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
    r"|\blooks? like\b|\bwould (?:suit|work|fit)\b"
    r"|\binstead\b|\band (?:i|we|he|she|they)\b|\bbut\b|\bbecause\b|\bwhich\b|\bso that\b|\bso it\b"
    r"|\bwith(?:out)? (?:evidence|sources|proof|"
    r"numbers|some facts|facts|stats|me|us|him|her|my mentee|my mentor)\b|\busing\b|\bwe have\b"
    r"|\bwe've got\b|\bi have\b|\bcan you\b|\bcould you\b|\bnext time\b|\bnext (?:week|session"
    r"|meeting)\b"
    r"|\btomorrow\b|\btoday\b|\btonight\b|\bthis time\b|\bfor (?:him|her|them|me|us|both|my"
    r"|the mentee"
    r"|the mentor|the leader|our next)\b|\bin \d|\bfor \d|\bwithout (?:making|feeling|it|being)\b"
    r"|\bfor (?:meeting|session|mtg)\b|\b(?:do|make|draft|plan) (?:the|a) (?:plan|agenda)\b"
    r"|\b(?:take|leave|put) (?:that|it|them) (?:out|off|away)\b"
    r"|\bbe (?:exchanged|swapped|replaced)\b"
    r"|\b(?:on|by|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bby phone\b"
    r"|\bon video\b"
    r"|\b(?:that )?(?:we (?:could|can)|(?:could|can|should|shall|might) we)\b|\bslot\b"
    r"|\bto (?:discuss|talk about|go through|take apart)\b"
    r"|\bthat (?:make|get|help)s? (?:him|her|them)\b|\band (?:is there|can you|i need|how|what"
    r"|why)\b|$)",
    _I,
)
_STOPS = re.compile(r"[.!?;\n]+")
_LONGEST_ALONE, _LONGEST_QUESTION = 4, 24
_NO_THEME = re.compile(
    r"\b(?:i|i'm|we|he|she|they|you|it|that|this|please|pls|plan|agenda|topics?|questions?"
    r"|structure"
    r"|thanks|thank|go|help|ideas?|slot|session|meeting|no|yes|ok|what|how|why|when|where|who|can"
    r"|tomorrow|today|monday|tuesday|wednesday|thursday|friday|phone|video|zoom|teams|options?"
    r"|ta|hi|hello|again|lol|nothing|short|both|ones?|more|less|not|but|mentee|mentor|me|us)\b"
    r"|^\W*(?:(?:last|next|every|each) (?:time|week|month)|and|with|for|in|on|at|by|over|from|of)\b"
    r"|\d",
    _I,
)
_ASKING = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|and|also|please|coach)\b\W*)*"
    r"(?:(?:can|could|would) you (?:please )?"
    r"(?:explain|tell me)(?: to me)?|explain|tell me|(?:what|how|why|when|where|who|which)(?:'s"
    r"|s)?"
    r"(?: (?:is|are|do|does|did|can|could|should|would|shall|to)\b)?(?: (?:i|we|you|one)\b)?"
    r"|(?:is|are|do|does|can|could|should|may|am) (?:i|we|it|there|you)\b)\s*",
    _I,
)
_NOTHING = re.compile(
    r"^(?:(?:use the )?(?:driscoll|gibbs|kolb|grow|oskar)\b.*|it|this|that|these|those|them|him"
    r"|her|me|us|you|the (?:next|last|first) .*|(?:mon"
    r"|tues|wednes"
    r"|thurs|fri|satur|sun)day.*|the phone.*|video.*|teams.*|zoom.*|what|how|why|that one"
    r"|the (?:session"
    r"|meeting|hour|agenda|plan|time)|something.*|anything.*|\d.*|an hour.*|half an hour.*"
    r"|a (?:meeting"
    r"|session).*|our (?:next|last|first|third|second|kick).*|each other|both of us|tomorrow.*"
    r"|today.*|everything"
    r"|(?:my|the) (?:mentee|mentor|director|leader|boss)s?(?: .*)?|session .*|meeting .*|time"
    r"|paper|about|through|after.*|and.*|every|once|twice|off .*|at .*|to|with .*|when .*"
    r"|before .*|this (?:evening|morning|afternoon|week)|the (?:first|second|third|fourth"
    r"|fifth) .*"
    r"|(?:the|my|our|his|her) (?:phone|train|bus|pod|lift|room)\b.*|whistle.*"
    r"|(?:the|my|his|her|a) (?:\d.*|table|lap.*|foot.*|bus|train|way|floor|sofa|spot|side))$",
    _I,
)


def theme(text: str, plain: bool) -> str:
    """The theme of a request, also where no word like "about" leads it in.

    Args:
        text: The request.
        plain: Whether the request holds nothing but what it asks for: then what is left of it,
            less the asking, is its theme.
    """
    named = focus(text) or alone(text) or loosely_led(_without_durations(text))
    return named or (left_over(text) or residue(text) if plain else "")


def focus(text: str) -> str:
    """The theme that the text names; empty where it names none."""
    bare = _without_durations(text)
    for pattern in (_LEAD, _VERB, _WANTED, _PICKED):
        for match in pattern.finditer(bare):
            found = _phrase(bare[match.end() :])
            if found:
                return found
    return ""


def alone(text: str) -> str:
    """A theme that stands by itself between stops: "45 minutes. Neurodiversity. Agenda."."""
    for part in _STOPS.split(_without_durations(text))[1:]:
        words = part.split()
        if 0 < len(words) <= _LONGEST_ALONE and not _NO_THEME.search(part):
            return part.strip()
    return ""


def question(text: str) -> str:
    """What a question is about: its own words, less the greeting and the question word."""
    told = text
    if len(text.split()) > _LONGEST_QUESTION:
        told = next((one for one in sentences(text) if "?" in one), text)
    return " ".join(_ASKING.sub("", told).split()[:_LONGEST_QUESTION]).strip(" ?!.,")


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
