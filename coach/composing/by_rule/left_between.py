"""What the last meeting left between the two and is not settled yet: the first real minutes.

A wish that put the mentor on show, a question that was too private, a sentence that stayed, minutes
that went one way, a talk that broke off, a leader who had to be looked after: whoever leads a
programme would begin there. Read from the latest note; said so that it holds also where the mentor
took it lightly, and always so that the mentor may leave it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coach.checks.words import read
from coach.composing.by_rule.agreed import breach
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.in_earshot import in_earshot
from coach.composing.by_rule.left import Left
from coach.composing.by_rule.left_kinds import KINDS
from coach.composing.by_rule.left_told import TRAVELLED
from coach.composing.by_rule.notes_told import Note, notes_told
from coach.composing.by_rule.setting import SHORT, Setting
from coach.composing.by_rule.ties import FELT
from coach.composing.by_rule.told_again import told_again
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine, Promise
from coach.composing.words import QUOTE_MARK, quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

FROM_THE_NOTES = "From your notes: {x}."
_SHARED = 2
"""Stems that a line shares with a promise that has minutes of its own."""
_NOT_READ_OUT = re.compile(
    rf"{QUOTE_MARK}|[\[\]<>]|\b(?:comfort|consol)\w*|{FELT.pattern}", re.IGNORECASE
)
_NOTED = 24
"""Words up to which a line is shown as it was noted."""
_THEIR_PART = "Say your part and ask for nothing; what your mentor answers is theirs."
_HOW_FAR_BACK = 2
"""Notes that are read: what the last one settles isn't taken up from the one before."""
_FEWEST_MINUTES = 15
"""Minutes of a meeting in which the gravest of it has its place."""


@dataclass(frozen=True)
class _Found:
    line: NoteLine
    kind: Left
    x: str
    earlier: bool = False
    """Whether it was noted a meeting before the last one."""


def left_between(setting: Setting) -> Block | None:
    """The minutes for it, on either's page; None where nothing of the kind was noted."""
    found = _found(setting)
    if found is None:
        return None
    part = Part(3, 5, 9, required=True) if setting.minutes >= SHORT else Part(2, 2, 3, 2.0)
    return Block(part, _item(setting, found))


def noted_as_left(setting: Setting) -> NoteLine | None:
    """The line of the latest note that has these minutes."""
    found = _found(setting)
    return found.line if found else None


def _item(setting: Setting, found: _Found) -> DraftItem:
    kind, leads = found.kind, setting.voice.to is Role.MENTEE
    unseen = kind.hidden or (leads and kind.told_by_signs)
    shown = "" if found.x or unseen or leads else _noted(setting, found.line)
    # What isn't shown can't be what it rests on.
    bare = kind.told_by_signs and not shown
    ground = () if unseen or bare else setting.own(found.line)
    rests = (leads and kind.their_rests) or kind.rests
    return DraftItem(
        minutes=0,
        title=kind.title,
        what=_THEIR_PART if leads else f"{shown}{kind.how}",
        lead="mentee" if kind.leaders or leads else "mentor",
        prompts=_prompts(setting, found),
        why=kind.why,
        standing=Standing.MOVE,
        quotes=(*ground, *(setting.rest_on(rests) if rests else ())),
    )


def _prompts(setting: Setting, found: _Found) -> tuple[str, ...]:
    kind, voice = found.kind, setting.voice
    if voice.to is Role.MENTEE:
        return tuple(voice.says("mentee", words) for words in kind.theirs)
    first = [voice.example("mentee", kind.leaders)] if kind.leaders else []
    if kind.apart and in_earshot(setting):
        return tuple(voice.says("mentor", words) for words in kind.apart)
    place = pick(f"{setting.draw_seed}/left", [str(n) for n in range(len(kind.ways))])
    # The last way of a kind that lasts speaks of the next time alone.
    ways = kind.ways[-1] if found.earlier else kind.ways[int(place)]
    return (*first, *(voice.says("mentor", words.format(x=found.x)) for words in ways))


def _noted(setting: Setting, line: NoteLine) -> str:
    text = line.text.rstrip(".")
    plain = len(text.split()) <= _NOTED and not _NOT_READ_OUT.search(text)
    told = told_again(setting, line) or FROM_THE_NOTES.format(x=quoted(text))
    return f"{told} " if plain else ""


def _found(setting: Setting) -> _Found | None:
    """What was left, the gravest first; on the leader's page what the leader can take on."""
    if setting.voice.to is Role.COORDINATOR:
        return None
    notes = notes_told(setting)[:_HOW_FAR_BACK]
    if not notes:
        return None
    kinds = [kind for kind in KINDS if _fits(setting, kind)]
    last = next((one for kind in kinds if (one := _in(setting, kind, notes[0]))), None)
    if last:
        return last
    before = (_by_signs(kind, note) for kind in kinds if kind.lasting for note in notes[1:])
    return next((replace(one, earlier=True) for one in before if one), None)


def _fits(setting: Setting, kind: Left) -> bool:
    """Whether a kind may have minutes on this page."""
    if setting.minutes < SHORT and not (kind.in_short and setting.minutes >= _FEWEST_MINUTES):
        return False
    told_already = kind is TRAVELLED and breach(setting)
    if told_already or (kind.ahead and setting.number >= setting.planned):
        return False
    return bool(kind.theirs) or setting.voice.to is Role.MENTOR


def _in(setting: Setting, kind: Left, note: Note) -> _Found | None:
    if kind.told_by_signs:
        found = _by_signs(kind, note)
        spoken_of = found and not kind.hidden and has_minutes(setting, found.line)
        return None if spoken_of else found
    for line, told in zip(note.lines, note.told, strict=True):
        if has_minutes(setting, line):
            continue
        x = kind.said_in(told)
        if x is not None:
            return _Found(line, kind, x)
    return None


def _by_signs(kind: Left, note: Note) -> _Found | None:
    place = kind.told(note.told)
    return None if place is None else _Found(note.lines[place], kind, "")


def has_minutes(setting: Setting, line: NoteLine, shared: int = _SHARED) -> bool:
    """Whether a promise that has minutes of its own says the same."""
    said = read(line.text).content

    def told(promise: Promise) -> frozenset[str]:
        return read(f"{promise.text} {promise.state}").content

    return any(len(said & told(one)) >= shared for one in setting.record.promises)
