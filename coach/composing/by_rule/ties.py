"""How a piece of an agenda is held against a goal, a promise or a line of a note."""

from __future__ import annotations

import re

from coach.checks.words import read
from coach.composing.by_rule.blocks import Tie
from coach.composing.by_rule.setting import Setting
from coach.composing.cards.selection import Ground
from coach.composing.drafts import DraftItem
from coach.composing.record import Goal, NoteLine, Promise
from coach.composing.saying.said_goals import came
from coach.composing.understanding.open_request import words_of_its_matter
from coach.composing.words import ended, quoted


def tie(setting: Setting, ground: Ground, about: str) -> Tie | None:
    """The sentence and the question for a ground; the theme of the request where there is none.

    Args:
        setting: The meeting.
        ground: What a card was chosen for.
        about: What the card is about: of a note, the line that shares most with it is told.
    """
    if ground is None:
        return _theme(setting)
    if isinstance(ground, Goal):
        return goal_tie(setting, ground)
    if isinstance(ground, Promise):
        told = f"Hold it against the promise {quoted(ground.text)}."
        asked = setting.voice.says("mentor", "What would you now put into the promise?")
        return Tie(ground.passage.id, told, setting.own(ground), (asked,))
    line = closest_line(setting, about)
    near = line and len(read(about).content & read(line.text).content) >= _TELLING
    return note_tie(setting, line) if line and near else None


def goal_tie(setting: Setting, goal: Goal) -> Tie:
    """Whose goal it is, and a question that comes back to it."""
    part = best_part(setting, goal)
    prompts: tuple[str, ...] = ()
    if goal.whose == "mentee":
        told = came(part, "You")
        words = f"{told} Where could this help you with it?"
        prompts = (setting.voice.says("mentor", words),) if told else ()
    return Tie(goal.passage.id, setting.voice.goal(goal, part), setting.own(goal), prompts)


def note_tie(setting: Setting, line: NoteLine) -> Tie:
    """What the pair noted about the same thing."""
    return Tie(line.passage.id, setting.voice.note(line), setting.own(line))


FELT = re.compile(
    r"\b(?:regret\w*|asham\w+|cried|crying|tears|afraid|hurt|pain|painful|embarrass\w+|upset"
    r"|humiliat\w+|terrible|awful|guilty|told (?:nobody|no one))\b",
    re.IGNORECASE,
)
"""What nobody wants read back to them."""
_TELLING = 2
"""Stems that a request shares with a text before it counts as speaking of it."""


def spoken_of(setting: Setting, text: str) -> bool:
    """Whether the request speaks of what the text is about."""
    asked, said = read(setting.brief.understanding.text).content, read(text).content
    return len(asked & said) >= min(_TELLING, max(len(said), 1))


def rests_on(item: DraftItem, ground: Goal | Promise) -> bool:
    """Whether an item of a plan quotes a goal or a promise."""
    return any(quote.label == ground.passage.source_id for quote in item.quotes)


def best_part(setting: Setting, goal: Goal) -> str:
    """The part of a goal that the request speaks of, else its first."""
    asked = words_of_its_matter(setting.brief.understanding.text)
    return max(goal.parts, key=lambda part: len(asked & read(part).content))


def closest_line(setting: Setting, about: str) -> NoteLine | None:
    """The line of the latest note that shares most words with something; None without notes.

    Of lines that share as much, the one that says most.
    """
    wanted = read(about).content
    sayable = [line for line in setting.record.last_notes() if not FELT.search(line.text)]

    def worth(line: NoteLine) -> tuple[int, int]:
        said = read(line.text).content
        return len(wanted & said), len(said)

    return max(sayable, key=worth, default=None)


_PLAIN_REQUEST = 25
"""Words up to which a request is about its theme alone; longer ones say more than one thing."""


def _theme(setting: Setting) -> Tie | None:
    theme = setting.theme
    if len(setting.brief.understanding.text.split()) > _PLAIN_REQUEST:
        return None
    return Tie("theme", f"Keep it on this: {ended(theme)}", ()) if theme else None
