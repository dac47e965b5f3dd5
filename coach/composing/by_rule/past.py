"""What was said, promised and wanted before: the pair's own record, quoted."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.answer import CAN_DO
from coach.composing.by_rule.own_words import put
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftAnswer, DraftLine, Quote
from coach.composing.record import NoteLine, Promise
from coach.composing.words import ended, quoted
from coach.domain.passages import Match
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_PROMISES = re.compile(
    r"\b(?:promis\w*|commit\w*|actions?|outstanding|due|overdue|owe\w*|said (?:i|he|she|they) would"
    r"|would do|agreed to|still open|left over|done what)\b",
    re.IGNORECASE,
)
_TO_WRITE = re.compile(
    r"\b(?:message|e-?mail|text (?:him|her|them)|(?:to|i) (?:write|send|say|text)|nag|chase|remind"
    r" (?:him|her|them))\b",
    re.IGNORECASE,
)
"""Where words for it are wanted, and not only what was said."""
_GOALS = re.compile(r"\b(?:goals?|aims?|wanted? (?:from|to get))\b", re.IGNORECASE)
_EMPTY_WORDS = frozenset(
    ["talk", "meet", "session", "time", "said", "remind", "tell", "note", "happen", "discuss",
     "agre", "summari", "recap", "show", "ask", "cover", "came", "come", "mente", "mentor", "first",
     "second", "third", "previous", "earlier", "far", "write", "wrote", "mention", "use", "exercis",
     "activ", "go"]
)  # fmt: skip
"""Stems of a question about the past that do not say what it is about."""
MOST = 6


def past(setting: Setting) -> DraftAnswer:
    """Quotes of notes, promises or goals; a plain no where the record holds nothing on it."""
    text = setting.brief.understanding.text
    lines: list[DraftLine] = []
    if _PROMISES.search(text):
        promises = _wanted_promises(setting)
        if _TO_WRITE.search(text):
            lines += [put(setting, one) for one in promises if one.by is not setting.voice.to]
        lines += [_promise(setting, promise) for promise in promises]
    if _GOALS.search(text):
        lines += [
            DraftLine(setting.voice.goal(goal), Standing.CLAIM, setting.own(goal))
            for goal in setting.record.goals
        ]
    if not lines:
        lines = [
            DraftLine(ended(line.text), Standing.CLAIM, setting.own(line))
            for line in _wanted_lines(setting)
        ]
    if not lines:
        offer = f"Your notes and promises hold nothing on this. {CAN_DO}"
        return DraftAnswer((), Match.NONE, refused=True, offer=offer)
    return DraftAnswer(
        tuple(lines[:MOST]),
        Match.STRONG,
        refused=False,
        offer="Shall I start the next meeting here?",
    )


def _wanted_promises(setting: Setting) -> list[Promise]:
    text = setting.brief.understanding.text.lower()
    mine = bool(re.search(r"\bi\b|\bmy (?:own )?(?:promise|action|commitment)", text))
    theirs = bool(re.search(r"\b(?:he|she|they|him|her|mentee|mentor|director|leader)\b", text))
    own = setting.voice.to
    other = Role.MENTEE if own is Role.MENTOR else Role.MENTOR
    sides = {own, other} if mine == theirs else {own} if mine else {other}
    return [promise for promise in setting.record.promises if promise.by in sides]


def _promise(setting: Setting, promise: Promise) -> DraftLine:
    state = f", noted as {quoted(promise.state)}" if promise.state else ""
    by = setting.voice.name(promise.by.value)
    told = f"{by} promised this: {quoted(promise.text)}{state}."
    return DraftLine(told, Standing.CLAIM, (*setting.own(promise), *_state_quote(setting, promise)))


def _state_quote(setting: Setting, promise: Promise) -> tuple[Quote, ...]:
    return setting.quote(promise.passage.source_id, promise.state) if promise.state else ()


def _wanted_lines(setting: Setting) -> list[NoteLine]:
    slots = setting.brief.understanding.slots
    lines = list(setting.record.notes)
    if slots.session_number is not None:
        return [line for line in lines if line.meeting == slots.session_number]
    about = read(setting.brief.understanding.text).content - _EMPTY_WORDS
    if about:
        spoken = [line for line in lines if about & read(line.text).content]
        if spoken or _names_a_theme(setting):
            return spoken
    return list(setting.record.last_notes())


def _names_a_theme(setting: Setting) -> bool:
    return bool(setting.brief.understanding.slots.focus)
