"""One case out of many that this pair's own record counts: "one of the 14 requests"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.composing.by_rule.brought import noted
from coach.composing.by_rule.setting import Setting
from coach.composing.record import NoteLine, Promise
from coach.domain.people import Role

_NUMBER = r"\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNTED = re.compile(
    rf"(?<![\d.,:-])\b(?P<last>(?:the )?last )?(?P<n>{_NUMBER}) "
    rf"(?P<things>(?:(?!of\b|out\b|in\b|and\b|or\b|to\b|smaller\b|other\b)[a-z-]+ ){{0,2}}?"
    rf"[a-z-]{{3,}}(?<!s)s)\b(?! (?:an?|per) )",
)
_DECIDED = re.compile(
    r"\b(?:request|application|appeal|claim|complaint|job|post|vacanc(?:y|ie)|contract|promotion"
    r"|appointment|transfer|hire|order|purchase|tender|project|grant|secondment|headship|nomination"
    r"|refusal|approval|permit|decision)s$",
)
"""What somebody decided on, one by one: all else that is counted is told and not taken apart."""
_OWN = re.compile(r"\b(?:own|my)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """What is counted, where it stands, and one of it."""

    phrase: str
    """Such as "one of the 14 requests"."""
    ground: Promise | NoteLine
    counted: str
    """The words of the record that count it."""


def _told(ground: Promise | NoteLine) -> str:
    """Where a count may stand: what was promised and what was brought, and not how it was done.

    What a mentor counted of their own is no case to walk through with a leader: who decided on it
    is the mentor's own manager.
    """
    if isinstance(ground, NoteLine):
        return ground.text
    own = ground.by is Role.MENTOR and _OWN.search(ground.text)
    return "" if own else f"{ground.text} ({noted(ground)})"


def one_case(setting: Setting) -> Case | None:
    """One of what a promise, or else the latest note, counts; None where nothing is counted."""
    promises = sorted(setting.record.promises, key=lambda p: not noted(p))
    grounds: list[Promise | NoteLine] = [*promises, *setting.record.last_notes()]
    for ground in grounds:
        text = _told(ground)
        for found in _COUNTED.finditer(text):
            few = (
                found["n"] == "two"
                or isinstance(ground, NoteLine)
                and not (found["n"].isdigit() or found["last"])
            )
            if not few and _DECIDED.search(found["things"]):
                last = "last " if found["last"] else ""
                return Case(f"one of the {last}{found['n']} {found['things']}", ground, found[0])
    return None
