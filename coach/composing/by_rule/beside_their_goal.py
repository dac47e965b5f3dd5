"""One fact of the pair's own notes, laid beside what the leader came for.

Only what both saw of the work is laid there, what was walked, read, counted, drawn, brought or
shown, in the mentor's words, and only where nothing else of the meeting speaks of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from coach.checks.words import read
from coach.composing.by_rule.at_work import OF_ANY_GOAL, about
from coach.composing.by_rule.in_earshot import in_earshot
from coach.composing.by_rule.left_between import has_minutes
from coach.composing.by_rule.notes_told import who_noted
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.plain_page import wants_a_plain_page
from coach.composing.by_rule.said_again import can_be_said_again, held_back
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.turn import Turn
from coach.composing.cards.traits import pick
from coach.composing.record import NoteLine
from coach.composing.saying.said_goals import wished
from coach.composing.saying.said_to_them import said_to_them
from coach.composing.understanding.grammatical_person import for_the_other
from coach.composing.understanding.numerals import NUMBER
from coach.composing.understanding.slots import left_out
from coach.domain.passages import SourceKind
from coach.domain.people import Role

_THING = rf"(?=(?:the|an?|my|our|all|both|each|every|{NUMBER})\s)"
_A_USUAL_DAY = (
    r"I described (?:an?|my) (?:normal|usual|ordinary|typical|whole)"
    r" (?:day|night|morning|week|shift|\w+day)\b"
)
_FACT = re.compile(
    rf"(?:I (?:brought|showed(?: you)?|drew|listed|read|marked|mapped|counted) {_THING}"
    rf"|{_A_USUAL_DAY}|you (?:walked|rode|toured|visited|followed|read|counted|drew) {_THING}"
    r"|we (?:walked|rode|toured|visited|followed|looked at|went through|read|counted|listed"
    r"|compared|collected|drew|sorted|measured|checked|marked|mapped|tallied|sketched)"
    rf" (?:{_THING}|(?=what\s)))"
)
"""What was done with a thing at once named: "walked out" and "turned up" are something else."""
_SURELY_OF_WORK = re.compile(rf"{_A_USUAL_DAY}|we (?:walked|rode|toured)\b")
_HOURS = re.compile(r"\b(?:shifts?|rosters?|rotas?|timetables?)\b", re.IGNORECASE)
"""What is of the work wherever it stands."""
_ON_THE_SPOT = re.compile(r"(?:we|you) (?:walked|rode|toured|visited)\b")
_BROUGHT = re.compile(r"I (?:brought|showed|drew|listed|marked|mapped)\b")
_MORE = re.compile(
    r"[\[\]<>{};]|,(?! including\b)|n't\b|\b(?:I|me|myself|we|us|you|your\w*"
    r"|and|or|but|then|because|while|until|although|though|so|who|whom|whose|which"
    r"|not|never|nobody|without|fail\w*|forgot\w*|refus\w+|wrong|mistakes?|home"
    r"|(?:with|of|in|on|at|to) (?:that|this|these|those))\b"
)
"""Either of the two once more, a second thing that happened, a fault, or a home: no mere fact."""
_ASKED: dict[str, tuple[str, ...]] = {
    "ask": (
        "{fact} What does that tell you about {{clause}}?",
        "{fact} What does that say about {{clause}}, and what does it leave open?",
    ),
    "do": (
        "{fact} What of that helps you to {{act}}?",
        "{fact} What follows from that for you?",
        "{fact} What of that would you use, and what is still missing?",
    ),
    "have": (
        "{fact} What follows from that for you?",
        "{fact} What of that would you look at again, and why?",
    ),
}
"""What is asked about a fact, by the form of the goal; one without its words comes after it."""
_ASKED_FROM_AFAR = (
    "{fact} What of that has to do with {thing}?",
    "{fact} Which part of that has to do with {thing}?",
)
_ASKED_OF_WHAT_WAS_BROUGHT = ("{fact} What do you see in it that has to do with {thing}?",)
"""The same of a fact that shares no word with the goal, where that is a thing to be had."""
_ASKED_OF_A_PLACE = {
    "ask": ("{fact} What did you see there that tells you {{clause}}?",),
    "do": ("{fact} What did you see there that helps you to {{act}}?",),
}
_ASKED_AT_THE_END = {
    "ask": ("{fact} What does that still tell you about {{clause}}?",),
    "do": ("{fact} What of that will you still think of when you {{act}}?",),
    "have": ("{fact} What of that will you still think of, and when?",),
}
"""The same in a last meeting."""
_THEN_AT_THE_END = (
    "Who will tell you whether it works?",
    "Who will ask you about the rest in three months?",
)
_THEN = {
    "ask": ("What would you have to see to be sure?", "Who could tell you the rest?"),
    "do": ("What else would you have to know?", "Who else should look at it with you?"),
    "have": ("What else would you have to know?", "Who else should look at it with you?"),
}
_HOW_TO_LISTEN = (
    "Wait for the whole answer; then say what you would add.",
    "One thing is enough for an answer. Then say what you see differently.",
    "Let it be answered before you say what you know about it.",
)
_THEN_OF_A_LIFE = "Who is paid to know more about that than I do?"
_NOT_OF_A_LIFE = "Stay with the leader's own work; nobody's life is the subject."
_TITLES = (
    "What to take from meeting {n}",
    "Meeting {n}, looked at again",
    "Back to meeting {n} for a moment",
    "What meeting {n} has to do with it",
)
_TITLE_OF_LAST = "What to take from last time"
_MORE_OR_FEWER = re.compile(r"(?:fewer|less|more)\s", re.IGNORECASE)


@dataclass(frozen=True)
class Beside:
    """A line of the notes, and the way to speak about a goal with it."""

    line: NoteLine
    turn: Turn


@dataclass(frozen=True)
class _Told:
    line: NoteLine
    said: str
    """As the mentor says it."""
    near: int
    """Stems that it shares with the goal."""


def fact_beside(setting: Setting, part: str, spoken_of: Collection[str]) -> Beside | None:
    """The fact that says most about a goal; None where none surely can be laid beside it.

    Args:
        setting: The meeting.
        part: The goal of the leader's, or the part of it that is spoken of.
        spoken_of: What the rest of the meeting quotes.
    """
    form, _ = wished(part)
    if form not in _ASKED or not _has_place(setting):
        return None
    wanted = read(part).content - OF_ANY_GOAL
    found = [
        _Told(line, said, len(wanted & read(line.text).content))
        for line in setting.record.notes
        if not _is_spoken_of(setting, line, spoken_of) and (said := _said(setting, line))
    ]
    suits = [one for one in found if _suits(setting, part, one)]
    if not suits:
        return None
    told = max(suits, key=lambda one: (one.near, _counted(one.said), one.line.meeting or 0))
    return Beside(told.line, _turn(setting, part, told))


def _suits(setting: Setting, part: str, one: _Told) -> bool:
    """Whether it is surely of work; beside somebody's life, only what both did there."""
    text = one.line.text
    known = _SURELY_OF_WORK.match(one.said) or _HOURS.search(text) or about(setting, text)
    return bool(one.near or known) and (one.said.startswith("we ") or not of_ones_life(part))


def _has_place(setting: Setting) -> bool:
    """Whether the mentor may say a fact of the notes in this meeting."""
    if setting.voice.to is not Role.MENTOR or setting.guided or wants_a_plain_page(setting):
        return False
    return 1 < setting.number <= setting.planned and not in_earshot(setting)


def _is_spoken_of(setting: Setting, line: NoteLine, spoken_of: Collection[str]) -> bool:
    """Whether others say it or more of the same meeting, or nothing is to be said of it."""
    quoted = any(one in line.passage.text or line.text in one for one in spoken_of)
    out = read(" ".join(left_out(setting.brief.understanding.text))).content
    return quoted or has_minutes(setting, line) or bool(out & read(line.text).content)


def _said(setting: Setting, line: NoteLine) -> str:
    """The fact as the mentor says it; empty where it is none, or not for saying."""
    two, text = who_noted(setting), line.text
    noted = line.passage.kind is SourceKind.NOTE and line.meeting is not None
    if two is None or not noted or held_back(line) or not can_be_said_again(text):
        return ""
    # What a colon leads to only spells out what was named.
    named, _, spelt_out = text.partition(":")
    said = said_to_them(named, two)
    fact = _FACT.match(said)
    more = fact and (_MORE.search(said, fact.end()) or _MORE.search(spelt_out.replace(",", "")))
    return said if fact and not more else ""


def _counted(said: str) -> bool:
    return bool(re.search(rf"\b{NUMBER}\b", said))


def _turn(setting: Setting, part: str, told: _Told) -> Turn:
    form, words = wished(part)
    line, seed = told.line, f"{setting.draw_seed}/{told.line.passage.id}"
    last = line in setting.record.last_notes()
    fact = f"Last time {told.said}." if last else f"In meeting {line.meeting} {told.said}."
    thing = for_the_other(_MORE_OR_FEWER.sub("", words))
    life, ends = of_ones_life(part), setting.number >= setting.planned
    ways = _ASKED_AT_THE_END[form] if ends else _ways(form, told)
    then = pick(f"{seed}/then", _THEN_AT_THE_END if ends else _THEN[form])
    return Turn(
        title=_TITLE_OF_LAST if last else pick(f"{seed}/title", _TITLES).format(n=line.meeting),
        first=pick(f"{seed}/beside", ways).format(fact=fact, thing=thing),
        then=_THEN_OF_A_LIFE if life else then,
        what=_NOT_OF_A_LIFE if life else pick(f"{seed}/listen", _HOW_TO_LISTEN),
    )


def _ways(form: str, told: _Told) -> tuple[str, ...]:
    """What may be asked about a fact, for a goal of this form."""
    if _ON_THE_SPOT.match(told.said) and form in _ASKED_OF_A_PLACE:
        return _ASKED_OF_A_PLACE[form]
    if told.near or form != "have":
        return _ASKED[form]
    return _ASKED_OF_WHAT_WAS_BROUGHT if _BROUGHT.match(told.said) else _ASKED_FROM_AFAR
