"""What the record says of the mentor's life and work that may decide a goal of theirs.

Read from what the mentor told the leader, from the job and its years, and from notes of meetings
that both were in. What somebody keeps to themselves is never read, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.composing.by_rule.in_confidence import IN_CONFIDENCE
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.record import NoteLine
from coach.domain.people import Role

_NOTHING_ELSE = re.compile(r"\bnothing else (?:is |was )?(?:disclosed|told|said)\b", re.I)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|neither|former(?:ly)?|used to|no longer|until|before|was|were"
    r"|had|grown[- ]up|ex|once|gave up|stopped|colleagues?|team|others?|staff|people|who)\b"
    r"[\w\s,'-]{0,18}$"
    r"|\b(?:son|daughter|child|mother|father|partner|brother|sister|husband|wife|parents?)"
    r"(?: is| has|'s)? (?:an? )?$",
    re.IGNORECASE,
)
"""What before a fact makes it none, or somebody else's, or one of earlier times."""
_N = r"(?:one|two|three|four|five|1|2|3|4|5)"
_KIN = (
    r"(?:mother|father|parents?|mum|mom|dad|wife|husband|partner|brother|sister|son|daughter"
    r"|grand\w+|aunt|uncle|relatives?|in-laws?)"
)
_WHOSE = r"(?:(?:an?|the|his|her|my|their|our|two|both|elderly|old|ill|sick|disabled) ){0,3}"
_NOT_OF_KIN = (
    r"(?! (?:son|daughter|child|mother|father|parent|brother|sister|partner|husband|wife|colleague"
    r"|customer|client|pupil|student|guest|patient)s?\b)"
)
"""What follows a word that says it of somebody else."""
_AT_WORK: tuple[tuple[str, str], ...] = (
    (
        "part-time",
        r"\bworks? (?:only )?(?P<days>(?:two|three|four|2|3|4) days)\b"
        r"|\b(?P<week>two|three|four|2|3|4)[- ]day week\b|\b(?:works? |is |in )?part[- ]time\b",
    ),
    (
        "nights",
        r"\b(?:works?|on|permanent|regular|only) (?:permanent |regular |only )?nights\b"
        r"|\bnight[- ]shifts?\b",
    ),
    ("early", r"\bearly shifts?\b|\bearlies\b"),
    ("late", r"\blate shifts?\b|\b(?:works?|on) (?:the )?(?:lates|evenings)\b"),
    (
        "trade",
        r"\b(?i:came (?:in)?to [\w -]{2,30}? (?:after|from) [\w -]*?\bas an?) \w+"
        r"|\b(?i:(?:trained|worked|qualified)(?: and worked)? as an? [\w -]{2,30}?)"
        r" (?:in [A-Z]\w+|before)",
    ),
    (
        "temporary",
        r"\b(?:agency (?:worker|staff|nurse|driver|contract)|temporary contract|fixed[- ]term"
        r"|zero[- ]hours|seasonal (?:worker|contract)|contract (?:ends|runs out))\b",
    ),
    (
        "far",
        r"\bworks? (?:remotely|from home|far from)\b"
        r"|\b(?:lives|works) on (?:an|one of the) islands?\b"
        r"|\bfar (?:away )?from (?:head office|headquarters)\b|\bat a (?:remote|far) site\b",
    ),
)
_BY_JOB = (
    ("nights", r"\bnights?\b"),
    ("early", r"\bearly shifts?\b|\bearlies\b"),
    ("late", r"\blate shifts?\b|\bevenings\b"),
)
"""What a job's name is enough for."""
_AT_HOME: tuple[tuple[str, str], ...] = (
    ("single", r"\b(?:single|lone) (?:father|mother|parent|mum|mom|dad)\b"),
    (
        "child",
        r"\b(?:small|young|little) (?:child(?:ren)?|kids?|sons?|daughters?)\b|\btoddlers?\b"
        rf"|\bparent of (?:a|{_N}) |\bha(?:s|ve) (?:a|{_N}) (?:child(?:ren)?|kids?|babies|baby)\b",
    ),
    (
        "permit",
        r"\b(?:partner|wife|husband|spouse)\b[\w\s,]{0,12}"
        r"\b(?:without (?:a )?(?:work )?permit|no (?:work )?permit|(?:may|can) ?not work"
        r"|not allowed to work)\b",
    ),
    (
        "care",
        rf"\b(?:cares?|caring) for {_WHOSE}{_KIN}\b|\bcarer (?:for|of) {_WHOSE}{_KIN}\b"
        rf"|\blooks? after {_WHOSE}{_KIN}\b|\bunpaid carer\b",
    ),
    (
        "reading",
        r"\bdyslexi[ac]\b|\breads? (?:very |more )?slow(?:ly|er)?\b|\bslow reader\b"
        r"|\bI read slow(?:ly|er)\b",
    ),
    (
        "language",
        r"\b(?i:second|third|fourth) language\b|\b(?i:first language (?:is )?)(?!English)[A-Z]\w+"
        r"|\b(?!English\b)[A-Z]\w+ is (?:my|his|her|their) (?:first language|mother tongue)\b",
    ),
    (
        "deaf",
        rf"(?<!tone[- ])\bdeaf\b{_NOT_OF_KIN}|\bhard of hearing\b|\bhearing (?:aids?|loss)\b"
        r"|\blip-?reads?\b",
    ),
    (
        "blind",
        r"(?<!colour[- ])(?<!color[- ])\bblind\b"
        rf"(?! (?:spot|date|to\b|recruit|trial|review|test|cv|hiring)){_NOT_OF_KIN}|\blow vision\b"
        r"|\bpartially sighted\b|\bvisually impaired\b|\bscreen[- ]reader\b",
    ),
    ("wheelchair", r"\b(?:uses|in) a wheelchair\b|\bwheelchair user\b|\bI use a wheelchair\b"),
    (
        "sitting",
        r"\b(?:can ?not|can't|unable to) (?:sit|stand)\b[\w\s]{0,40}"
        r"|\bback (?:injury|pain|trouble)\b|\b(?:bad|injured) back\b|\bslipped disc\b",
    ),
    ("neuro", r"\bautis(?:m|tic)\b|\bADHD\b|\bAsperger"),
    (
        "money",
        r"\bworried (?:about|over) (?:the |his |her |my )?(?:bill|money|rent|cost|price)s?\b"
        r"|\b(?:could ?n[o']t|can ?not|can't) afford\b|\bhas a second job\b",
    ),
    (
        "first",
        r"\bfirst (?:one )?(?:in|of) (?:the|his|her|my|their) family\b"
        r"|\bfirst[- ]generation student",
    ),
    ("faith", r"\b(?:muslim|sikh|hindu|observant|prays|ramadan|sabbath|shabbat)\b"),
)
"""Kinds of fact by the words that say them."""
_MOST_TELLING = (
    *("permit", "single", "child", "part-time", "care", "reading", "sitting", "wheelchair"),
    *("deaf", "blind", "neuro", "nights", "early", "late", "money", "language", "first"),
    *("temporary", "faith", "far", "trade", "new", "years"),
)
_BY_CASE = ("language", "trade")
"""What is known by a name's capital."""
_OF_THE_MENTOR = re.compile(r"^(?:The mentor|I)\b(?! (?:said|asked) that (?:he|she|they)\b)")
_OF_NOTES = ("money", "part-time", "nights")
"""What a line of a note is enough for: it says what has come up between the two."""
_YEARS = re.compile(r"(\d+(?:\.\d+)?) years?\b")
_LONG, _SHORT_TIME = 5.0, 1.5
"""Years from which on they count, and up to which somebody is new."""


@dataclass(frozen=True)
class Fact:
    """One thing that is so."""

    name: str
    words: str = ""
    """Such as "four days", where the fact has a measure."""
    ground: NoteLine | None = None
    """The line that says it, where a note does."""


def mentors_facts(setting: Setting) -> tuple[Fact, ...]:
    """What may be spoken of in this meeting, the most telling first."""
    facts = setting.brief.facts
    if facts is None or setting.guided or setting.voice.to is not Role.MENTOR:
        return ()
    told, job = facts.pair.mentor.background.replace("\u2019", "'"), facts.pair.mentor.job
    if IN_CONFIDENCE.search(_NOTHING_ELSE.sub("", told)):
        told = ""
    found: list[Fact] = []
    if not (setting.asked_at_length or "public" in setting.conditions):
        found += _said(_AT_HOME, told)
        found += _noted(setting)
    found += _said(_AT_WORK, told)
    found += _said(_BY_JOB, job)
    found += _by_years(facts.pair.mentor.detail)
    once = {one.name: one for one in reversed(found)}
    return tuple(once[name] for name in _MOST_TELLING if name in once)


def _said(kinds: tuple[tuple[str, str], ...], text: str) -> Iterator[Fact]:
    for name, pattern in kinds:
        flags = 0 if name in _BY_CASE else re.IGNORECASE
        for match in re.finditer(pattern, text, flags):
            if not _DENIED.search(text[: match.start()]):
                yield Fact(name, _measure(match))
                break


def _measure(match: re.Match[str]) -> str:
    held = match.groupdict()
    if held.get("days"):
        return held["days"].lower()
    return f"{held['week'].lower()} days" if held.get("week") else ""


def _noted(setting: Setting) -> Iterator[Fact]:
    """What the mentor told in a meeting: a pronoun elsewhere may be anybody's."""
    kinds = tuple(kind for kind in (*_AT_HOME, *_AT_WORK) if kind[0] in _OF_NOTES)
    for line in setting.record.notes:
        if not _OF_THE_MENTOR.match(line.text) or IN_CONFIDENCE.search(line.text):
            continue
        # "Had worried" tells of then, which is what is meant here.
        text = re.sub(r"^(?:The mentor|I) (?:had |was |is )?", "", line.text)
        if not FELT.search(text):
            yield from (Fact(one.name, one.words, line) for one in _said(kinds, text))


def _by_years(detail: str) -> Iterator[Fact]:
    found = _YEARS.match(detail)
    years = float(found[1]) if found else _SHORT_TIME + 1
    if years >= _LONG:
        yield Fact("years")
    if years <= _SHORT_TIME:
        yield Fact("new")
