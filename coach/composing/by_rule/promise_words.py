"""A promise in the mouth of one of the two: who is "I", "you", "he" and "she" in it.

A line was written by one and is said by the other. Where the notes are in the mentor's own first
person, "he" and "she" in the mentor's promise are the leader, and "me" in the leader's is the
mentor. Where it can't be known, the words are quoted as they were noted.
"""

from __future__ import annotations

import re

from coach.composing.by_rule.brief_names import brief
from coach.composing.record import Promise
from coach.composing.saying.bending import promised_act
from coach.composing.saying.naming import (
    about,
    asks_something,
    definite,
    done,
    for_speaker,
    sayable,
    undated,
    without_label,
)
from coach.composing.saying.sure_names import is_sure, without_emphasis
from coach.composing.understanding.grammatical_person import (
    SOMEBODY,
    for_the_other,
    of_oneself,
    of_the_partner,
)
from coach.composing.words import QUOTE_MARK, quoted
from coach.domain.people import Role

UNNAMED = "the promise from last time"
_OWN_THINGS = re.compile(r"\b(to|of|for|in|from|about|with|on) own\b", re.IGNORECASE)
_TO_THE_PARTNER = re.compile(
    r"^(let|show|give|tell|send|lend|teach|introduce|invite|take|bring|help|ask) (?:her|him|them)\b"
    r"(?=\s+(?:see|have|know|the|an?|to|in|into|with|what|how|who|why|when|where|which|all|some|about)\b)",
    re.IGNORECASE,
)
"""Whom a leader does something for, in a promise noted by neither: the mentor."""
_ME = re.compile(r"\bme\b")
_I = re.compile(r"\b(?:I|my|mine|myself)\b")
_ANYBODY = re.compile(
    r"\b(?:I|me|my|mine|myself|you|yours?|yourself|we|us|our|ours|he|she|him|her|hers|his|they|them"
    r"|their|theirs)\b|\[",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(r"\[[A-Z]\w*(?:-\d+)?\]")
_MARKED = re.compile(QUOTE_MARK)
_EASILY_READ = 16
"""Words of an act that a sentence about it can hold."""
_SOMEBODY_MORE = re.compile(
    r"\[(?:Person|Colleague)|\b(?:Mrs?|Ms|Dr)\b|\b(?:the|a|an|my|our|another|other|new|old"
    r"|one) (?:\w+ )?"
    r"(?:(?!letter|paper|number|order|matter|paper|computer|corner|counter|folder|poster|newsletter"
    r"|quarter|summer|winter|meter|water|centre|center|chapter|answer|offer|charter|other|register"
    r"|tower|floor|door|error|mirror|list|rest|document|department|equipment|apartment|agreement"
    r"|statement|plant|restaurant|grant|moment|comment|payment|event)\w{3,}(?:er|or|ist|ant|ent)"
    r"|boss|nurse|clerk|chief|head|guard|cook|brother|sister|wife|husband|son|daughter|mother|father"
    r"|friend|colleague|deputy|apprentice|trainee|man|woman|\w+(?:man|woman))\b",
    re.IGNORECASE,
)
"""Somebody besides the two, whom "he" or "she" may mean."""
_NO_THING = re.compile(
    r"(?:not|never|no|yes|it|them)\b|\w+ly\b|[\w-]+ \d+$|\w{3,}er \w+ing\b"
    r"|\w+(?<!s)s (?:(?:for )?\w+ (?:days?|weeks?|hours?)|before|after|every|each|without"
    r"|on paper)\b",
    re.IGNORECASE,
)
"""What takes no article: an adverb, a manner of doing ("slower speaking"), several of a kind."""
_AS_A_NOUN = re.compile(
    r"(?:training|meeting|cleaning|parking|building|heating|lighting|planning|seating|briefing"
    r"|pricing|staffing|opening|closing|booking) (?!(?:the|an?|my|your|our|his|her|their|all|every"
    r"|each|with|on|in|at|for|up|off|this|that|these|those)\b)[a-z]+s?\b",
)
"""A word in -ing before a noun, which names a thing and no doing: "training plan"."""
_DUE = re.compile(
    r" (?:by|until) (?:(?:next|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)$",
    re.IGNORECASE,
)
"""A day that belongs to the doing, and to no thing."""
_FEW = 2
_LONG_ACT, _SHORT_NAME = 10, 5
"""Words of a promise that is tiring to read twice, and of a name for it."""


def unclear(promise: Promise) -> bool:
    """Whether somebody in it can't be told apart, so that it is quoted as it was noted."""
    if promise.by is Role.MENTEE:
        return bool(_I.search(promise.text))
    return _about_somebody(promise.text) and _third(promise.text, promise)


def _about_somebody(text: str) -> bool:
    return bool(SOMEBODY.search(text))


def _third(text: str, promise: Promise) -> bool:
    return promise.mentor_tells and bool(_SOMEBODY_MORE.search(text))


def as_said(promise: Promise, speaker: Role) -> str:
    """Its words as one of the two would say them to the other."""
    own = promise.by is speaker
    text = promise.text
    if promise.by is Role.MENTOR:
        text = text if own else for_the_other(text)
        return _partner_named(promise, text, own=own)
    if not own and (not promise.mentor_tells or text.lower().startswith("let ")):
        text = _TO_THE_PARTNER.sub(r"\1 me", text)
    if _ME.search(text) and not _I.search(text):
        return _ME.sub("you", text) if own else text
    return text if own else for_the_other(text)


def _partner_named(promise: Promise, text: str, *, own: bool) -> str:
    if not promise.mentor_tells or not _about_somebody(promise.text) or unclear(promise):
        return text
    return of_the_partner(text) if own else of_oneself(text)


def state_said(promise: Promise, text: str) -> str:
    """What was noted of one's own promise, as one says it to the other; quoted where unclear."""
    if not _about_somebody(text) or _MARKED.search(text):
        return text
    if promise.by is Role.MENTEE or not promise.mentor_tells:
        return of_oneself(re.sub(r"\b(?:his|her|their) own\b", "my own", text))
    return quoted(text) if _SOMEBODY_MORE.search(text) else of_the_partner(text)


def act_said(promise: Promise, speaker: Role) -> str | None:
    """What was promised as it follows "you would" or "I would"; None where it can't be bent."""
    if unclear(promise):
        return None
    own = promise.by is speaker
    text = undated(as_said(promise, speaker))
    given = promised_act(undated(promise.text), "I") if own else None
    if given:
        return given
    if own and not (promise.mentor_tells and promise.by is Role.MENTOR):
        text = _OWN_THINGS.sub(r"\1 my own", of_oneself(text))
        bare = _I.sub(" ", _ME.sub(" ", text))
        return None if _about_somebody(bare) else _act(text, "I")
    return _act(text, "I" if own else "you")


def _act(text: str, who: str) -> str | None:
    if who == "I":
        text = _OWN_THINGS.sub(r"\1 my own", text)
    return promised_act(text, who, mine=True)


def told_of_the_leader(promise: Promise) -> str | None:
    """What a leader promised, as it follows "your mentee was going to"; None where it isn't sure.

    Whoever is named by a pronoun in it would be somebody else in the coach's mouth.
    """
    act = act_said(promise, Role.MENTOR) if promise.by is Role.MENTEE else None
    if act is None or not sayable(act) or len(act.split()) > _EASILY_READ:
        return None
    return None if _ANYBODY.search(act) or _MARKED.search(act) else act


def has_a_short_name(promise: Promise) -> bool:
    """Whether a few words name it, so that nobody has to read all of it once more."""
    name = shortly(promise)
    long = len(promise.text.split()) >= _LONG_ACT
    return long and name != UNNAMED and len(name.split()) <= _SHORT_NAME


def shortly(promise: Promise, speaker: Role = Role.MENTOR) -> str:
    """The promise in a few words, for a list; unnamed where no few words surely name it."""
    if unclear(promise):
        return UNNAMED
    named = without_label(_a_thing(about(without_emphasis(as_said(promise, speaker)))))
    named = re.sub(r"^(?:his|her|their) (?!own\b|and\b|or\b)", "the ", named)
    named = for_speaker(brief(_DUE.sub("", named)), speaker.value)
    return named if is_sure(named) else UNNAMED


def _a_thing(named: str) -> str:
    """The name with "the" before it, where it is one of a thing: "the visitor form"."""
    if _AS_A_NOUN.match(named):
        return f"the {named}"
    return definite(named, bare=not (asks_something(named) or _NO_THING.match(named)))


def named_as_is(promise: Promise) -> str:
    """A promise whose words can't be bent, quoted; what was taken out of them stays a gap."""
    return quoted(undated(_TAKEN_OUT.sub("…", promise.text)))


def as_a_thing(name: str) -> str:
    """A promise's short name as something that can be had: of a question, "the question of …"."""
    return f"the question of {name}" if asks_something(name) else name


_THEIR_OWN = re.compile(r"\b(?:his|her|their) (?!own\b)(?=\w)")
"""A thing of the one who did it, in notes by neither."""


def opening(promise: Promise, who: str = "you") -> str:
    """Who said what, as the other would put it; ``who`` is "I" where it is one's own."""
    other = Role.MENTOR if promise.by is Role.MENTEE else Role.MENTEE
    speaker = promise.by if who == "I" else other
    subject = who if who == "I" else who.capitalize()
    act = act_said(promise, speaker)
    if act:
        return f"{subject} said {who} would {act}."
    past = None if unclear(promise) else done(as_said(promise, speaker))
    if past:
        return f"{subject} {past if who == 'I' else _THEIR_OWN.sub('your ', past)}."
    named = shortly(promise, speaker)
    if named == UNNAMED or _says_too_little(named, promise):
        return f"On our list it says: {named_as_is(promise)}."
    return f"Still open between us: {named}."


_AN_ACT = re.compile(
    r"(?:and )?(?:(?:you|I|we both) said (?:you would|I would|we'd)|you were going to"
    r"|we agreed that you would|one of your promises was to|I noted that you would|you meant to"
    r"|you'd promised to) ",
    re.IGNORECASE,
)


def _says_too_little(name: str, promise: Promise) -> bool:
    """Whether a name of a word or two leaves out most of what was promised."""
    words = len(re.sub(r"^(?:the|an?) ", "", name).split())
    return words <= _FEW and not asks_something(name) and len(promise.text.split()) > words + _FEW


def tells_the_act(said: str) -> bool:
    """Whether an opening says what somebody would do, so that "and you did" can follow."""
    return bool(_AN_ACT.match(said))
