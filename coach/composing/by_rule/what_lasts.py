"""What a last meeting looks back on: what the two did last, what changed, and for whom."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule import place_words as says
from coach.composing.by_rule.in_confidence import IN_CONFIDENCE
from coach.composing.by_rule.last_time import told_of_each_meeting, what_changed
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.said_again import can_be_said_again
from coach.composing.by_rule.setting import Setting
from coach.composing.by_rule.told_again import one_of_several
from coach.composing.cards.traits import pick
from coach.composing.drafts import DraftItem, Quote
from coach.composing.record import NoteLine
from coach.composing.understanding.grammatical_person import SOMEBODY

_SLIPS = 3
"""Meetings of which something is laid out: more is a log, and nobody looks at each."""
_FIRST_EVER = re.compile(
    r"^(?:the mentor|I) said (?:that )?(?:it|this|that) was (?P<what>the first thing that"
    r" (?:had |has )?ever (?:changed|worked|moved)(?: because of (?:him|her|them|me))?)\.?$",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"\b(?:him|her|them|me)$")
_HOLDS_NOW = re.compile(
    r"^[A-Z][a-z]+(?: [a-z]+)? now (?:needs?|takes?|gets?|goes|go|starts?|ends?|lasts?) [^,;:]+$"
)
"""A change that goes on by itself; what is broken, closed or gone now is none to look after."""
_LONGEST = 12
"""Words of a change that can be said before a question about it."""


def laid_out(setting: Setting) -> tuple[NoteLine, ...]:
    """What a last meeting has slips for, oldest first."""
    return (told_of_each_meeting(setting) or what_changed(setting))[-_SLIPS:]


def with_what_changed(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan with slips for what the last meetings brought where it looks back."""
    lines = laid_out(setting)
    if not lines:
        return items
    told = says.NOTED.format(x="; ".join(one_of_several(setting, line) for line in lines))
    return tuple(
        _looked_back(setting, item, told, lines) if item.title.startswith("What changed") else item
        for item in items
    )


def _looked_back(
    setting: Setting, item: DraftItem, told: str, lines: tuple[NoteLine, ...]
) -> DraftItem:
    asks = pick(f"{setting.draw_seed}/slips", says.SLIPS)
    asked = (setting.voice.says("mentor", asks),) if len(lines) > 1 else ()
    ever, rests = _first_ever(setting)
    quotes = (*item.quotes, *setting.own(*lines), *rests)
    return replace(item, what=told, prompts=(*item.prompts, *asked, *ever), quotes=quotes)


def _first_ever(setting: Setting) -> tuple[tuple[str, ...], tuple[Quote, ...]]:
    """What somebody called the first of its kind, said once more and given back as a question."""
    for line in reversed(setting.record.notes):
        found = _FIRST_EVER.match(line.text)
        if found and not _is_kept(line):
            when = "Last time" if line in setting.record.last_notes() else "Once"
            what = _OF_ONESELF.sub("me", found["what"])
            said = f"{when} I said that it was {what}. What was the first for you?"
            return (setting.voice.says("mentor", said),), setting.own(line)
    return (), ()


def looked_after(setting: Setting) -> NoteLine | None:
    """The last change that the notes tell of, where it can be said as it stands; else None."""
    holds = [one for one in what_changed(setting) if _holds(one.text) and not _is_kept(one)]
    return holds[-1] if holds else None


def who_looks_after_it(setting: Setting) -> str:
    """The change, and the question who keeps it; empty where there is none."""
    line = looked_after(setting)
    asked = "Who looks after that when we no longer meet?"
    return f"{line.text.rstrip('.')}. {asked}" if line else ""


def _holds(text: str) -> bool:
    plain = text.rstrip(".")
    short = len(plain.split()) <= _LONGEST and not SOMEBODY.search(plain)
    return short and bool(_HOLDS_NOW.match(plain)) and can_be_said_again(plain)


def _is_kept(line: NoteLine) -> bool:
    """Whether it is for nobody's ears, or of somebody's life."""
    note = line.passage.text
    return bool(IN_CONFIDENCE.search(note)) or of_ones_life(note)
