"""What the mentor missed last time can be gone back to, where a note says there was such a part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.composing.by_rule.left_between import noted_as_left
from coach.composing.by_rule.notes_told import who_noted
from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.composing.record import NoteLine
from coach.composing.understanding.parties import Party
from coach.domain.people import Role

_ME = r"^(?:I|(?P<mentor>The mentor)) "
_END = r"(?=[.,;:!?]| when\b|$)"
_HALF_OF_IT = re.compile(
    rf"{_ME}(?:(?:only|just|maybe|perhaps) )?(?:understand|understood|followed|caught|got)"
    rf" (?:(?:only|maybe|perhaps|about|just) )*half(?: of (?:it|that|what (?:she|he|they) says?))?"
    rf"{_END}",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    rf"{_ME}(?:(?:understand|understood|followed|caught) (?:not (?:everything|all|much)"
    r"|(?:only )?(?:a|one) part)|lost the thread|(?:couldn't|could not|cannot|can't) follow"
    r"|(?:didn't|did not|don't|do not) (?:understand|follow) (?:everything|all|much))"
    rf"(?: of (?:it|that))?{_END}",
    re.IGNORECASE,
)
"""Of whoever says it: the verb stands right behind who understood."""
_TOLD = ("Last time I understood about half.", "Last time I didn't follow everything.")
_ASKED = "Can we go back to one thing that I missed?"


def with_what_was_missed(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan whose first minutes offer to go back to it, unless something speaks of it."""
    # The first minutes of what was left between the two are about that meeting already.
    if setting.voice.to is not Role.MENTOR or noted_as_left(setting):
        return items
    line = next((one for one in setting.record.last_notes() if _told(setting, one)), None)
    if line is None or _is_taken_up(items, line):
        return items
    first, *rest = items
    said = f"{_told(setting, line)} {_ASKED}"
    asked = replace(
        first,
        prompts=(*first.prompts, setting.voice.says("mentor", said)),
        quotes=tuple(dict.fromkeys((*first.quotes, *setting.own(line)))),
    )
    return (asked, *rest)


def _told(setting: Setting, line: NoteLine) -> str:
    """How much the mentor understood, to be said aloud; empty where the line says nothing of it."""
    half, part = (form.match(line.text) for form in (_HALF_OF_IT, _NOT_ALL))
    found = half or part
    noted = who_noted(setting)
    theirs = noted is not None and noted.writer is Party.LEADER
    if found is None or (theirs and not found["mentor"]):
        return ""
    return _TOLD[0] if half else _TOLD[1]


def _is_taken_up(items: Sequence[DraftItem], line: NoteLine) -> bool:
    return any(quote.text in line.text for item in items for quote in item.quotes)
