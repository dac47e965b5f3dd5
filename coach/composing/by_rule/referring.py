"""Whom somebody is sent to: never to the party that the trouble is about, or that one of them is.

The library's cards name HR and the coordinator as people to turn to. Where the leader is HR, or
the request tells of HR as part of what happens, a referral goes to those who are left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import Draft, Quote
from coach.composing.understanding.utterance import sentences

_I = re.IGNORECASE
_PARTIES: Mapping[str, str] = {
    "hr": r"(?:the )?(?:HR|human resources|people (?:team|department)|personnel)",
    "coordinator": r"(?:the|your) (?:programme )?coordinator",
    "union": r"(?:the |a |your )?union(?: or staff representative)?",
}
_LEFT: Mapping[str, str] = {
    "coordinator": "the coordinator",
    "union": "a union or staff representative",
    "hr": "HR",
}
"""Whom to send somebody to instead: the first that is not concerned."""
_NOBODY = "somebody outside it whom you trust"
_JOBS: Mapping[str, re.Pattern[str]] = {
    "hr": re.compile(
        r"\b(?:HR|CHRO|human resources|personnel|people (?:director|officer|partner|lead"
        r"|operations|and culture|team)|(?:head|director|chief|vice[- ]president|VP) of people"
        r"|chief people|human capital)\b",
        _I,
    ),
    "coordinator": re.compile(r"\b(?:programme|mentoring) coordinator\b", _I),
    "union": re.compile(r"\b(?:union (?:rep\w*|official|secretary)|shop steward)\b", _I),
}
_TOLD_OF_HR = re.compile(r"\b(?:HR|human resources|people team|personnel)\b", _I)
_SHOULD_I = re.compile(r"\b(?:should|can|could|shall|do|may) (?:i|we)\b", _I)
"""Asking whether to go there tells of nothing that they did."""
_SENT = r"(?:to|with|tell|ask|for|from|see|contact)"
_NAMED = r"(?=(?:the|a|an|your|union|occupational|whoever|somebody)\b)"
_TEXTS = frozenset({"text", "what", "offer"})
"""Fields of a draft that speak to the asker; words for the other side are no referral."""
_WORDS_TO_SAY = re.compile(r"“[^”]*”")


def concerned(setting: Setting) -> frozenset[str]:
    """The parties that one of the two is, and HR where the request tells of it."""
    facts = setting.brief.facts
    sides = (facts.pair.mentor, facts.pair.mentee) if facts else ()
    jobs = " · ".join(f"{side.job} · {side.detail}" for side in sides)
    found = {party for party, job in _JOBS.items() if job.search(jobs)}
    told = sentences(setting.brief.understanding.text)
    if any(_TOLD_OF_HR.search(one) and not _SHOULD_I.search(one) for one in told):
        found.add("hr")
    return frozenset(found)


def referred(draft: Draft, setting: Setting) -> Draft:
    """The draft with each of the library's referrals to a party concerned given to another."""
    parties = concerned(setting)
    if not parties:
        return draft
    changed: Draft = _changed(draft, setting, parties)
    return changed


def _changed(value: Any, setting: Setting, parties: frozenset[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_changed(one, setting, parties) for one in value)
    if not is_dataclass(value) or isinstance(value, Quote | type):
        return value
    told = _from_library(value, setting)
    found = {}
    for name in (one.name for one in fields(value)):
        held = getattr(value, name)
        if isinstance(held, str):
            found[name] = _sentences_changed(held, told, parties) if name in _TEXTS else held
        else:
            found[name] = _changed(held, setting, parties)
    return replace(value, **found)


def _from_library(value: Any, setting: Setting) -> str | None:
    """What it has from the library; None where its words are the coach's own.

    What the two wrote down themselves is told as they wrote it.
    """
    quotes = getattr(value, "quotes", None)
    if quotes is None:
        return None
    return " ".join(one.text for one in quotes if one.label in setting.deck.passages)


def _sentences_changed(text: str, told: str | None, parties: frozenset[str]) -> str:
    for one in sentences(text):
        if told is None or one.rstrip(".") in told:
            text = text.replace(one, elsewhere(one, parties))
    return text


def elsewhere(text: str, parties: frozenset[str]) -> str:
    """A text in which a referral to one of the parties names somebody else.

    Of several who are named the rest stay; where nobody is left, the first who is not concerned.
    """
    words = _WORDS_TO_SAY.findall(text)
    rest = _WORDS_TO_SAY.sub("\0", text)
    begins_large = text[:1].isupper()
    for party in sorted(parties):
        rest = _without(rest, _PARTIES[party], parties)
    for said in words:
        rest = rest.replace("\0", said, 1)
    return f"{rest[:1].upper()}{rest[1:]}" if begins_large else rest


def _without(text: str, party: str, parties: frozenset[str]) -> str:
    others = [name for one, name in _PARTIES.items() if one not in parties]
    instead = next((name for one, name in _LEFT.items() if one not in parties), _NOBODY)
    text = re.sub(rf"\b{party}, (?:or|and) ({_NAMED}[^,.;]+),", r"\1", text, flags=_I)
    text = re.sub(rf", {party},? (or|and) ", r" \1 ", text, flags=_I)
    text = re.sub(rf"\b{party},? (?:or|and) {_NAMED}", "", text, flags=_I)
    text = re.sub(rf"\b{party}, (?=[^.,;]+(?:,[^.,;]+)* or )", "", text, flags=_I)
    if others:
        before = "|".join([*others, "union", "works council", "lawyer", "representative"])
        text = re.sub(rf"((?:{before})),? (?:or|and) {party}\b,?", r"\1", text, flags=_I)
    return re.sub(rf"\b({_SENT}) {party}\b", rf"\1 {instead}", text, flags=_I)
