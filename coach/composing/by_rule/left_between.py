"""What the last meeting left between the two and is not settled yet: the first real minutes.

A wish that put the mentor on show, a question that was too private, a sentence that stayed, minutes
that went one way, a talk that broke off, a leader who had to be looked after: whoever leads a
programme would begin there. Read from the latest note; said so that it holds also where the mentor
took it lightly, and always so that the mentor may leave it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.left_kinds import LEFT, Left
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine, Promise
from coach.composing.words import QUOTE_MARK, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_FROM_THE_NOTES = "From your notes: {x}."
_SHARED = 2
"""Stems that a line shares with a promise that has minutes of its own."""
_NOT_READ_OUT = re.compile(
    rf"{QUOTE_MARK}|[\[\]<>]|\b(?:comfort|consol)\w*|{FELT.pattern}", re.IGNORECASE
)
_NOTED = 24
"""Words up to which a line is shown as it was noted."""


@dataclass(frozen=True)
class _Found:
    line: NoteLine
    kind: Left
    x: str


def left_between(setting: Setting) -> Block | None:
    """The minutes for it, on the mentor's page; None where nothing of the kind was noted."""
    found = _found(setting)
    if found is None:
        return None
    kind, voice = found.kind, setting.voice
    place = pick(f"{setting.draw_seed}/left", [str(n) for n in range(len(kind.ways))])
    said = [voice.says("mentor", words.format(x=found.x)) for words in kind.ways[int(place)]]
    first = [voice.example("mentee", kind.leaders)] if kind.leaders else []
    item = DraftItem(
        minutes=0,
        title=kind.title,
        what=kind.how if found.x else f"{_noted(found.line)}{kind.how}",
        lead="mentee" if kind.leaders else "mentor",
        prompts=(*first, *said),
        why=kind.why,
        standing=Standing.MOVE,
        quotes=(*setting.own(found.line), *(setting.rest_on(kind.rests) if kind.rests else ())),
    )
    return Block(Part(3, 5, 9, required=True), item)


def noted_as_left(setting: Setting) -> NoteLine | None:
    """The line of the latest note that has these minutes."""
    found = _found(setting)
    return found.line if found else None


def _noted(line: NoteLine) -> str:
    text = line.text.rstrip(".")
    plain = len(text.split()) <= _NOTED and not _NOT_READ_OUT.search(text)
    return f"{_FROM_THE_NOTES.format(x=quoted(text))} " if plain else ""


def _found(setting: Setting) -> _Found | None:
    if setting.voice.to is not Role.MENTOR or setting.minutes < SHORT:
        return None
    lines = [one for one in setting.record.last_notes() if not has_minutes(setting, one)]
    for kind in LEFT:
        for line in lines:
            match = kind.cue.search(line.text)
            x = kind.takes(match.groupdict().get("x") or "") if match else None
            if match and x is not None:
                return _Found(line, kind, x)
    return None


def has_minutes(setting: Setting, line: NoteLine, shared: int = _SHARED) -> bool:
    """Whether a promise that has minutes of its own says the same."""
    said = read(line.text).content

    def told(promise: Promise) -> frozenset[str]:
        return read(f"{promise.text} {promise.state}").content

    return any(len(said & told(one)) >= shared for one in setting.record.promises)
