"""What a pair noted, told again on the mentor's page: "Last time you went through the rules".

A note in the third person reads on one's own page as if it spoke of somebody else. Where a line's
grammar doesn't allow it to be turned, it is quoted.
"""

from __future__ import annotations

from coach.composing.by_rule.notes_told import who_noted
from coach.composing.by_rule.setting import Setting
from coach.composing.record import NoteLine
from coach.composing.saying.naming import capital
from coach.composing.saying.remembered import begins_with_them, names_nobody, remembered
from coach.composing.words import quoted
from coach.domain.people import Role


def told_again(setting: Setting, *lines: NoteLine) -> str:
    """Lines of one meeting as sentences; empty where one of them can only be quoted."""
    if not lines or not (said := said_in_short(setting, lines[0])):
        return ""
    rest = [_after(setting, line) for line in lines[1:]]
    when = _when(setting, lines[0])
    first = f"{when} {said}." if begins_with_them(said) else f"{when}: {said}."
    return " ".join((first, *rest)) if all(rest) else ""


def each_meeting(setting: Setting, lines: list[NoteLine]) -> str:
    """A line of each meeting, as it follows a colon."""
    return "; ".join(_of_its_meeting(setting, line) for line in lines)


def one_of_several(setting: Setting, line: NoteLine) -> str:
    """A line as one of several, in quotation marks only where it stands as it was noted."""
    return said_in_short(setting, line) or quoted(line.text.rstrip("."))


def _of_its_meeting(setting: Setting, line: NoteLine) -> str:
    said = said_in_short(setting, line)
    if said and begins_with_them(said):
        return f"in meeting {line.meeting} {said}"
    return quoted(line.text.rstrip("."))


def _after(setting: Setting, line: NoteLine) -> str:
    """A sentence that follows the first one; empty where it can't be told."""
    two = who_noted(setting)
    said = said_in_short(setting, line)
    if said:
        return f"{capital(said)}."
    return f"{line.text.rstrip('.')}." if two and names_nobody(line.text, two) else ""


def said_in_short(setting: Setting, line: NoteLine) -> str:
    """A line as it follows "last time"; empty where it can only be quoted."""
    two = who_noted(setting) if setting.voice.to is Role.MENTOR else None
    return remembered(line.text, two) if two else ""


def _when(setting: Setting, line: NoteLine) -> str:
    if line in setting.record.last_notes() or line.meeting is None:
        return "Last time"
    return f"In meeting {line.meeting}"
