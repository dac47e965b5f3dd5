"""The notes of a pair, sentence by sentence, with who did what in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.composing.by_rule.setting import Setting
from coach.composing.record import NoteLine
from coach.composing.understanding.deeds import Told, told
from coach.composing.understanding.parties import Pair, Party, writer
from coach.composing.understanding.utterance import sentences
from coach.domain.people import Pair as OfTwo
from coach.domain.people import Role


@dataclass(frozen=True)
class Note:
    """What was noted of one meeting."""

    meeting: int | None
    lines: tuple[NoteLine, ...]
    told: tuple[Told, ...]
    """One for each line."""


def notes_told(setting: Setting) -> Sequence[Note]:
    """Every note that the record holds, the latest first."""
    facts = setting.brief.facts
    if facts is None:
        return ()
    passages = dict.fromkeys((line.meeting, line.passage) for line in setting.record.notes)
    pair = _pair(setting, facts.pair, [passage.text for _, passage in passages])
    lines: dict[int | None, list[NoteLine]] = {}
    for meeting, passage in passages:
        every = [NoteLine(meeting, text, passage) for text in sentences(passage.text)]
        lines.setdefault(meeting, []).extend(every)
    return [
        Note(meeting, tuple(every), told([one.text for one in every], pair))
        for meeting, every in reversed(lines.items())
    ]


def who_noted(setting: Setting) -> Pair | None:
    """The two, and whose "I" their notes have where a note says so; None without a record."""
    facts = setting.brief.facts
    if facts is None:
        return None
    texts = dict.fromkeys(line.passage.text for line in setting.record.notes)
    return replace(_pair(setting, facts.pair, list(texts)), reader=Role.MENTEE)


def _pair(setting: Setting, two: OfTwo, notes: Sequence[str]) -> Pair:
    """The two jobs, and whose "I" the notes have, where those that tell agree on it."""
    pair = Pair(two.mentor.job, two.mentee.job, setting.voice.speaker)
    unbiased = replace(pair, reader=Role.MENTEE)
    known = {writer(note, unbiased) for note in notes} - {Party.UNKNOWN}
    return replace(pair, writer=known.pop()) if len(known) == 1 else pair
