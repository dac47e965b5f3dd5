"""What a pair counted together, told in a sentence of its own and asked about.

In a set of questions nothing else tells where a number comes from, so each is told with the meeting
in which it was noted.
"""

from __future__ import annotations

import re

from coach.composing.by_rule.our_figure import has_figure
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.shares import about_the_others
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftQuestion
from coach.composing.record import NoteLine
from coach.composing.saying.remembered import DONE_TOGETHER
from coach.composing.understanding.grammatical_person import SOMEBODY
from coach.domain.people import Role

_SAID_THAT = re.compile(
    r"^(?:the (?:mentor|mentee)|he|she|they|i) (?:\w+ ){1,4}?that (?P<rest>.+)$", re.IGNORECASE
)
_SPOKEN_OF = re.compile(
    rf"{SOMEBODY.pattern}|\b(?:mentors?|mentees?|i|my|me|they|(?<!of )them|their)\b", re.IGNORECASE
)
"""Whoever is meant, it wouldn't be said like that to one of the two."""
_TELLING = 5
"""Words of a figure that says by itself what was counted."""
_WAYS = (
    "What in that would you look at first?",
    "What do you think lies behind that?",
    "What has been decided on the strength of that?",
)
_WHY = (
    "Say the number as it was noted and ask once.",
    "Leave blame out: it is about how the work is done.",
)


def figures_asked(setting: Setting, most: int) -> list[DraftQuestion]:
    """A question about each figure of the notes, the latest first, no two asked alike."""
    told = [
        (line, said)
        for line in reversed(setting.record.notes)
        if line.meeting is not None and has_figure(line.text) and (said := _said(line.text))
    ]
    return [_question(setting, line, said, place) for place, (line, said) in enumerate(told[:most])]


def _question(setting: Setting, line: NoteLine, said: str, place: int) -> DraftQuestion:
    first = _WAYS.index(pick(f"{setting.draw_seed}/figures", _WAYS))
    asked = about_the_others(said) or _WAYS[(first + place) % len(_WAYS)]
    return DraftQuestion(
        text=f"In meeting {line.meeting} {said}. {asked}",
        audience=Role.MENTEE.value,
        why=_WHY[min(place, len(_WHY) - 1)],
        quotes=setting.own(line),
        card_id=f"our-figure:{line.meeting}",
    )


def _said(text: str) -> str:
    """The figure as it follows "In meeting 2"; empty where it can't be said to the leader.

    >>> _said("Walked the ridge path: 63 walkers in two hours, 20 with dogs off the lead.")
    'we walked the ridge path: 63 walkers in two hours, 20 with dogs off the lead'
    """
    plain = text.strip().rstrip(".")
    reported = _SAID_THAT.match(plain)
    if reported and not _SPOKEN_OF.search(reported["rest"]):
        return f"this came up: {reported['rest']}"
    if _SPOKEN_OF.search(plain):
        after = plain.partition(": ")[2]
        fits = len(after.split()) >= _TELLING and not _SPOKEN_OF.search(after)
        fits = fits and has_figure(f"Counted: {after}")
        return f"this came up: {after}" if fits else ""
    acted = plain.removeprefix("We ")
    if DONE_TOGETHER.match(acted):
        return f"we {acted[:1].lower()}{acted[1:]}"
    return f"we noted this: {plain[:1].lower()}{plain[1:]}" if plain[:1].isdigit() else ""
