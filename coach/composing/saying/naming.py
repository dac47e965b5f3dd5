"""What a goal or a promise is about, as a phrase that can stand in a title or a sentence.

Goals and promises are fragments of any grammar. What is named here is cut from their own words, so
that an agenda speaks of "the drawing of the packing tables" and never of "this promise".
"""

from __future__ import annotations

import re

from coach.composing.saying import naming_shapes as shapes
from coach.composing.saying.articles import articled
from coach.composing.saying.bending import VERBS, infinitive, inquiry, unmasked, wish

_DATED = re.compile(
    r",?\s+(?:(?:by|before|until|on|from|since)\s+___|(?:before|for|by)?\s*next (?:time|meeting)"
    r"|before we meet(?: again)?)(?=[\s,.;]|$)",
    re.IGNORECASE,
)
_GIVES = frozenset(
    """answer arrange ask book bring build check choose collect compare complete describe draft
    explain find finish get give have hear keep know learn list log look mark name open order pick
    prepare present propose read report request say secure see send share show suggest tell think
    understand write provide count
    """.split()  # noqa: SIM905 - a column of words is easier to keep in order
)
"""Verbs whose object is the thing itself; with others the doing is what counts."""
_TELLS = frozenset(
    """answer ask check count decide describe explain find hear know learn list mark notice report
    say see show tell understand write""".split()  # noqa: SIM905
)
"""Verbs that an indirect question follows."""
_BRINGS_HOW = re.compile(
    r"(?:bring|send|share|show)\s+(?P<thing>(?:how|what|who|which|where|when)\b.+)", re.IGNORECASE
)
_PARTICLES = re.compile(r"^(?:out|up|down|into|at|on|over|for|back|through|about|in writing)\s+")
_ENDS = (
    r"(?<!side)(?<!days)(?<!weeks)(?<!hours)(?<!minutes)(?<!months)\s+(?:by|before|until)\s",
    r"\s+(?:so that|because|since)\s",
    r"\s+(?:looked (?:at|into)|seen to|sorted out|put (?:right|in writing)|kept in writing)\b",
    r"\s+and\s+(?:asked|said|whether|who|how|what|then|do|does"
    r"|(?:let|ask|say|tell|write|see|show)s?)\b",
    rf"\s+and\s+(?:{'|'.join(sorted(VERBS))})\s+(?:the|an?|this|that|these|those|my|our|your|his|her"
    r"|their|its|one|two|three|each|every|all|who|what|how|why|where|when|whether|which|if|it|them"
    r"|him|me|us|you)\s",
    rf"\s+and\s+(?:not\s+)?(?:{'|'.join(sorted(VERBS))})(?!\s+(?:and|or|of)\b)(?=\s|$)",
    r"[;(?]|,\s(?!\w+ed\b)",
)
"""Where a phrase always ends; a second thing to do has no place in the name of the first."""
_CUTS = (
    r"\s+(?:whether|if|without)\s",
    r"\s+(?:that|which|who|where|how)\s",
    r"\s+(?:to|on|for|from|with|in|at)\s",
)
"""Where a long one may end, the least that is lost first."""
_AIM = re.compile(
    r"^(?:being (?:considered|asked|chosen|picked|promoted) (?:for|about|to)|applying for"
    r"|an? (?:fair|real|honest) (?:shot|chance|go|try) at(?: \w+ing)?|becoming(?: an?)?"
    r"|training (?:as|to be)|one (?:real )?change in)\s+",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"(?:to|in|at|with|without|by|from|before|after|during|whenever|me|him|her|us|them|you)\b"
    r"(?!\s+\w+ing\b)",
    re.IGNORECASE,
)
_TO_SOMEBODY = frozenset("ask tell show send give bring teach offer".split())  # noqa: SIM905
_EARLY = 4
"""Words before an indirect question that is what the whole is about."""
QUESTIONS = ("whether ", "how ", "what ", "why ", "where ", "who ", "which ", "when ")
"""How an indirect question begins."""
_ASKS = re.compile(
    r"(?:(?:at|in|by|with|for|from|on|to|of) )?(?:whether|how|what|why|where|who|whom|which|when)\b"
)
_SHORTEST, _LONGEST = 2, 12
_DOUBLED = re.compile(
    r"(?:sit|get|stop|run|put|cut|let|plan|set|swap|win|begin|ban|drop|chat|trim|fit|dig|step|log|map)"
)
_PAST = re.compile(
    r"^(?:sent|gave|brought|made|took|told|said|wrote|found|met|built|held|kept|led|paid|ran"
    r"|showed|asked|\w{3,}ed)\s",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:say|tell|report|explain|describe|share|show|write)\b.*?\babout\s+(?P<thing>.+)$",
    re.IGNORECASE,
)
_ARTICLED = re.compile(
    r"^(?:the|a|an|one|two|three|four|five|six|our|my|your|his|her|its|their|this|that|some|any"
    r"|each|every|all|both|half|most|several|many|few|another|last|next|seven|eight|nine|ten"
    r"|eleven|twelve|\w+['’]s|\w+s['’]|no|somebody|someone|what|who|how|where|why|when|which|whether|more|fewer|less|\d[\d,.]*"
    r"(?!-)|\w+ing)\b",
    re.IGNORECASE,
)
_STUDIED = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|surveys?|experiments?|research|evidence)\b", re.IGNORECASE
)
_HEADED = re.compile(r"^\S+(?!\s\d)(?:\s\S+)?\s(?:of|for|on|in|at|about|from|to|that|with)\b")


_TO_BE = re.compile(
    r"(?:planned|agreed|revised|updated|signed|printed|written|redacted)"
    r"(?! (?:the|an?|to|with|on|for|that|his|her|our|my|their|its|\d)\b) .*\w(?:ed|t|n)\b",
    re.IGNORECASE,
)
"""What is to be so: "planned routes notified to the control room"."""


def undated(text: str) -> str:
    """The text as it would be said aloud, without a date that is over or was masked."""
    return _DATED.sub("", unmasked(text.strip().rstrip("."))).strip(" ,;")


def done(text: str) -> str | None:
    """What somebody is noted to have done ("sent a form"), as it would follow "you"; else None."""
    plain = undated(text)
    told = _PAST.match(plain) and not _TO_BE.match(plain)
    return f"{plain[0].lower()}{plain[1:]}" if told else None


def about(text: str) -> str:
    """What it is about: a noun phrase, an indirect question, or a doing ("trying the rule")."""
    return articled(_about(articled(text)))


def _about(text: str) -> str:
    plain = re.sub(r"^get to (?!know)", "", wish(undated(text)), flags=re.IGNORECASE)
    asked = inquiry(plain)
    early = (
        asked
        and len(plain[: plain.find(asked)].split()) <= _EARLY
        and not shapes.RELATIVE.match(plain)
    )
    if asked and early and plain.partition(" ")[0].lower() in _TELLS:
        return _cut(asked)
    told = _ABOUT.match(plain) or shapes.FROM_SOMEBODY.match(plain) or _BRINGS_HOW.match(plain)
    if told:
        return _cut(next(thing for thing in told.groups() if thing))
    whether = re.search(r"\bwhether .+$", plain)
    if whether:
        return _cut(whether[0])
    result = shapes.RESULT.match(plain)
    if result:
        return _cut(result["thing"])
    act = infinitive(plain) or (plain if _PAST.match(plain) else None)
    if act is None:
        return _left_be(plain) or _cut(_small(plain))
    return _of_an_act(act)


def _left_be(plain: str) -> str:
    """What somebody won't do: "not calling before nine"; empty where it is no such promise."""
    found = shapes.LET_BE.match(plain)
    if not found or not infinitive(plain[found.start("verb") :]):
        return ""
    return _within(f"not {gerund(found['verb'].lower())} {found['rest']}", _CUTS)


def _of_an_act(act: str) -> str:
    verb, _, rest = act.partition(" ")
    asks = rest.startswith(QUESTIONS) and verb not in _TELLS | {"learn", "understand", "know"}
    if (verb in _GIVES and _is_thing(verb, rest) and not asks) or _PAST.match(act):
        taken = shapes.TAKEN.match(rest)
        if taken:
            return definite(taken["thing"].strip(), bare=True)
        return _cut(shapes.TO_ONE.sub("", _PARTICLES.sub("", rest)))
    return f"{gerund(verb)} {_cut(rest)}"


def _is_thing(verb: str, rest: str) -> bool:
    """Whether what follows the verb is a thing or a question by itself.

    "Ask in the meeting who has not spoken" and "send customers the name" are doings as a whole.
    """
    if _NO_THING.match(rest) or (verb == "have" and shapes.DOES.match(rest)):
        return False
    if shapes.DONE_TO_IT.match(f"{verb} {rest}"):
        return False
    return not (verb in _TO_SOMEBODY and shapes.SOMEBODY_FIRST.match(rest))


def aim(text: str) -> str:
    """What somebody wants to get at: "shift lead" of "be considered for shift lead"."""
    named = about(text)
    found = _AIM.sub("", named)
    return found if len(found) < len(named) else named


def headline(text: str) -> str:
    """The same as a title."""
    return capital(about(text))


def capital(phrase: str) -> str:
    """The phrase with a capital at its beginning."""
    return f"{phrase[:1].upper()}{phrase[1:]}"


def definite(phrase: str, *, bare: bool = False) -> str:
    """The phrase with an article, where a noun stands first without one.

    Args:
        phrase: Names a thing, a doing or a question.
        bare: Whether it is known to be a thing, also where nothing shows it.
    """
    plain = _small(phrase)
    a_thing = bare or _HEADED.match(plain)
    return f"the {plain}" if a_thing and not _ARTICLED.match(plain) else plain


def without_label(name: str) -> str:
    """What a name with a label before it ("float alert: pilot in two towns") is in passing."""
    found = shapes.LABEL.match(name)
    if not found or found["label"].partition(" ")[0].lower() in VERBS:
        return name
    return definite(found["label"], bare=True)


def asks_something(named: str) -> bool:
    """Whether a name is an indirect question, which is told and has no state."""
    return bool(_ASKS.match(named))


def short_name(text: str, most: int) -> str:
    """What somebody wants to get at in at most so many words; empty where it is no thing."""
    found = definite(aim(text))
    if found.startswith(QUESTIONS):
        return found if len(found.split()) <= max(most, _LONGEST) else ""
    for cue in _CUTS:
        if len(found.split()) > most:
            found = _before(cue, found)
    thing = _ARTICLED.match(found) or infinitive(wish(undated(text)))
    return found if thing and len(found.split()) <= most else ""


def gerund(verb: str) -> str:
    """The form in -ing: "trying", "sitting", "making"."""
    if _DOUBLED.fullmatch(verb):
        return f"{verb}{verb[-1]}ing"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{verb}ing"


def sayable(text: str) -> bool:
    """Whether it can be named in passing without sounding like a finding from research."""
    return not _STUDIED.search(text)


FINITE = (
    r"(is|was|has|had|does|did|will|would|can|could|may|might|must|should|needs|wants|knows|says"
    r"|said)\b"
)
"""A verb after which whoever stands before it is its subject."""
OF_YOU = {
    "is": "are", "was": "were", "has": "have", "does": "do", "needs": "need", "wants": "want",
    "knows": "know", "says": "say",
}  # fmt: skip
OF_I = {**OF_YOU, "is": "am", "was": "was"}


def for_speaker(text: str, speaker: str) -> str:
    """The text with the two sides named as who speaks would name them, except within a quote."""
    quote = re.search(r"“[^”]*”", text)
    if quote:
        told, rest = (for_speaker(one, speaker) for one in text.split(quote[0], 1))
        return f"{told}{quote[0]}{rest}"
    other = "mentee" if speaker == "mentor" else "mentor"
    text = re.sub(rf"\bthe {speaker}'s\b", "my", text)
    text = re.sub(rf"\bthe {other}'s\b", "your", text)
    text = re.sub(rf"\bthe {speaker} {FINITE}", lambda m: f"I {OF_I.get(m[1], m[1])}", text)
    text = re.sub(rf"\bthe {other} {FINITE}", lambda m: f"you {OF_YOU.get(m[1], m[1])}", text)
    return re.sub(rf"\bthe {other}\b", "you", re.sub(rf"\bthe {speaker}\b", "me", text))


def _small(text: str) -> str:
    first, _, _ = text.partition(" ")
    kept = first[1:] != first[1:].lower() or first == "I" or shapes.CALENDAR.match(first)
    return text if kept else text[:1].lower() + text[1:]


def _cut(phrase: str) -> str:
    """The phrase without what only qualifies it, short enough for a title."""
    found = phrase.strip(" ,;.")
    for cue in _ENDS:
        found = _before(cue, found)
    return _within(found, _CUTS)


def _within(phrase: str, cues: tuple[str, ...]) -> str:
    """The phrase, and where it is too long what stands before the first of the cues that helps."""
    for cue in cues:
        if len(phrase.split()) > _LONGEST:
            phrase = _before(cue, phrase)
    return phrase


def _before(cue: str, phrase: str) -> str:
    whole = re.split(cue, phrase)[0].strip(" ,;")
    return whole if len(whole.split()) >= _SHORTEST else phrase
