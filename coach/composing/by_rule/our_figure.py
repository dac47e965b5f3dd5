"""A figure that the two found together in an earlier meeting, and what has come of it since.

Pairs count things and then start afresh. A count of their own is the best evidence that a leader
can be asked about, so it comes back until something has come of it.
"""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.blocks import Block
from coach.composing.by_rule.following_up import lines_taken
from coach.composing.by_rule.known_so_far import known_so_far
from coach.composing.by_rule.last_time import spoken_at_the_start
from coach.composing.by_rule.left_between import has_minutes
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.shares import about_the_others
from coach.composing.by_rule.ties import FELT
from coach.composing.by_rule.told_again import told_again
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem
from coach.composing.planner import Part
from coach.composing.record import NoteLine
from coach.composing.understanding.grammatical_person import SOMEBODY
from coach.composing.words import quoted
from coach.domain.people import Role
from coach.domain.suggestions import Standing

_SEVERAL = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_FIGURE = re.compile(
    rf"\b{_SEVERAL} (?:of|out of) (?:the |these |those )?(?:last )?{_SEVERAL}\b"
    rf"|\b{_SEVERAL}\b[^.;:]*?(?:,| and|;) (?:only |all |about )?(?:{_SEVERAL}|none|no|nobody|all)"
    rf"\b|: (?:about |only |nearly )?{_SEVERAL} (?!o'clock|in the)[a-z]"
    rf"|^(?:We )?(?:counted|collected|measured)\b.*\b{_SEVERAL}\b"
    rf"|\b(?:all|none|one) of (?:the |these )?(?:last )?{_SEVERAL}\b"
    rf"|\bof (?:the )?{_SEVERAL} [a-z]+ (?:only )?{_SEVERAL}\b"
    rf"|\b(?:takes?|took|needs?|needed|costs?) (?:about |up to )?{_SEVERAL} [a-z]",
    re.IGNORECASE,
)
_NO_FIGURE = re.compile(
    r"^[^:]*\b\d+ ?(?:min\w*|a\.?m|p\.?m)\b|\b\d{1,2}[:.]\d\d\b|\bo'clock\b|\bcut (?:to|from)\b"
    r"|\bdays\b|\b(?:weeks?|months?|years?) ago\b|^(?:session|meeting)\b[^.:]*$",
    re.IGNORECASE,
)
_NOT_READ_OUT = re.compile(
    rf"[‘“”\"\[\]<>]|(?<![a-z])['’]|['’](?![a-z])|{FELT.pattern}"
    r"|\b(?:was|came|too) late\b|\b(?:surgery|diagnos\w+|angry|cross|tired|apologi\w+)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:We |Then )?(?:looked at|counted|listed|collected|went through|compared|sorted|measured"
    r"|checked|read|saw)\s+(?:that |together )?",
    re.IGNORECASE,
)
_LONGEST, _TITLE, _FEWEST = 32, 9, 3
"""Words of a line that is shown, of a title, and of a figure that says something."""
_OF_A_PROMISE = 3
"""Stems that a figure shares with a promise under which it belongs."""
_ROOM = 25
"""Minutes of a meeting from which on there is room for it."""
_WAYS = (
    ("What has been decided on the strength of that?", "Who decides next, and do they know it?"),
    ("Who has seen that besides the two of us?", "Whom would it surprise most?"),
    (
        "If we looked again today, what would you expect to find?",
        "Who could look, so that neither of us has to?",
    ),
    (
        "What have you decided since then that would look different beside that?",
        "Which decision of that kind is still to come?",
    ),
    ("What would have to be true for that to look different in a year?", "Who would notice first?"),
    (
        "Does it look the same elsewhere in the house, as far as you know?",
        "Whom could we ask there?",
    ),
)
_HOWS = (
    "The figure first, without a comment.",
    "Write it at the top of a page, and what has come of it below.",
    "Say what you remember of it before you look it up.",
)


def our_figure(setting: Setting) -> Block | None:
    """The minutes for it; None where the two have no figure of their own to come back to."""
    line = _line(setting)
    if line is None:
        return None
    voice, told = setting.voice, _told(line.text)
    place = pick(f"{setting.draw_seed}/figure", [str(n) for n in range(len(_WAYS))])
    first, second = _WAYS[int(place)]
    found = f"In meeting {line.meeting} we had this before us: {told}." if told else ""
    how = pick(f"{setting.draw_seed}/how", _HOWS)
    item = DraftItem(
        minutes=0,
        title=_title(told, line),
        what=how if told else f"{_noted(setting, line)} {how}",
        lead="mentor",
        prompts=(voice.says("mentor", f"{found} {first}".strip()), voice.says("mentor", second)),
        why="A figure of your own is better evidence here than anybody else's.",
        standing=Standing.MOVE,
        quotes=setting.own(line),
    )
    return Block(Part(4, 7, 12, worth=1.4), item)


def _noted(setting: Setting, line: NoteLine) -> str:
    return told_again(setting, line) or f"You noted: {quoted(line.text.rstrip('.'))}."


def _line(setting: Setting) -> NoteLine | None:
    if setting.voice.to is not Role.MENTOR or setting.minutes < _ROOM:
        return None
    taken = {id(one) for one in (spoken_at_the_start(setting), *lines_taken(setting))}
    for whose in ("mentor", "mentee"):
        goal = setting.record.goal(whose)
        taken.add(id(known_so_far(setting, goal)) if goal else 0)
    found = [
        one
        for one in setting.record.notes
        if id(one) not in taken
        and one.meeting is not None
        and has_figure(one.text)
        and not has_minutes(setting, one, _OF_A_PROMISE)
    ]
    goals = frozenset().union(*(read(goal.text).content for goal in setting.record.goals))
    return max(
        found,
        key=lambda one: (len(read(one.text).content & goals), one.meeting or 0),
        default=None,
    )


def has_figure(text: str) -> bool:
    """Whether a line holds something that was counted and that nobody minds hearing."""
    fits = len(text.split()) <= _LONGEST and _FIGURE.search(text)
    of_time = _NO_FIGURE.search(text) and not about_the_others(text)
    return bool(fits) and not (of_time or _NOT_READ_OUT.search(text))


def _told(text: str) -> str:
    """The figure as it can be said after a colon; empty where it speaks of somebody.

    >>> _told("Looked at the spring course: 22 places, none to the older team.")
    'the spring course: 22 places, none to the older team'
    """
    plain = text.strip().rstrip(".")
    _, colon, after = plain.partition(": ")
    if colon and _FIGURE.search(after) and SOMEBODY.search(plain):
        plain = after
    said = _LEAD.sub("", plain)
    spoken = SOMEBODY.search(said) or re.search(r"\b(?:mentor|mentee|I|my|me)\b", said)
    if spoken or len(said.split()) < _FEWEST:
        return ""
    return f"{said[:1].lower()}{said[1:]}" if said == plain and said.split()[0] in _SMALL else said


_SMALL = frozenset({"The", "A", "An", "All", "One", "None", "Two", "Three", "Four", "Five", "Only"})


def _title(told: str, line: NoteLine) -> str:
    """The figure itself where it is short."""
    short = told.rpartition(": ")[2] if told else ""
    if short and _FEWEST <= len(short.split()) <= _TITLE:
        return f"{short[:1].upper()}{short[1:]}"
    return f"What you found in meeting {line.meeting}"
