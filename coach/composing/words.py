"""Sentences of the coach's own, worded for this pair.

Goals, promises and notes are fragments of any grammar ("Hear things early", "a list by May"), so
templates quote them after a colon or in apposition and never bend them into a clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from coach.composing.record import Goal, NoteLine, Promise
from coach.domain.people import Role

_OF_ONESELF = re.compile(r"\b(?:I|me|my|mine)\b")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
QUOTE_MARK = r"[\"“”‘’]|(?<!\w)'|'(?!\w)"
"""Pattern of a quotation mark, which an apostrophe within a word is not."""
ANY_MARK = "\"'“”‘’"
"""What is stripped from both ends of words that are to be quoted."""
_CAME = ("You came for this", "You want this", "Your own goal", "This is what you hope for")
_THEY_CAME = ("{who} came for this", "{who} wants this", "{who} hopes for this")
"""How a goal is told, to be quoted after a colon; the same goal in the same words."""
_MARKS = frozenset('"“”')
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def quoted(text: str) -> str:
    """The text in quotation marks, its own ones turned into single ones."""
    inner = text.strip()
    if inner[:1] in _MARKS and inner[-1:] in _MARKS and not set(inner[1:-1]) & _MARKS:
        inner = inner[1:-1]
    inner = inner.replace("“", "‘").replace("”", "’")
    if inner.count('"') % 2 == 0:
        for mark in ("‘", "’") * (inner.count('"') // 2):
            inner = inner.replace('"', mark, 1)
    return f"“{inner}”"


def without_its_speaker(prompt: str) -> str:
    """What a prompt has somebody say, without who says it.

    >>> without_its_speaker("You: “Which of them?”")
    'Which of them?'
    """
    return prompt.partition("“")[2].removesuffix("”")


def listed(parts: Sequence[str]) -> str:
    """Some parts as a sentence would list them."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def day(when: date) -> str:
    """A day as people write it."""
    return f"{when.day} {_MONTHS[when.month - 1]}"


def counted(number: int) -> str:
    """A small number as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def ended(sentence: str) -> str:
    """The sentence with a full stop, where it ends without a mark."""
    sentence = sentence.strip()
    return sentence if sentence[-1:] in '.!?…:”’"' else f"{sentence}."


def lowered(sentence: str) -> str:
    """The sentence with a small first letter, for use after another word."""
    first, _, _ = sentence.partition(" ")
    if len(first) > 1 and first[1:] != first[1:].lower():
        return sentence
    return sentence[:1].lower() + sentence[1:] if first != "I" else sentence


def purpose(text: str) -> str:
    """A card's purpose ("Draws how a decision is made") as a sentence about the item."""
    first = text.split()[0] if text.split() else ""
    if first.endswith("s") and first[:1].isupper() and not first.endswith("ss"):
        return ended(f"It {lowered(text)}")
    return ended(text)


@dataclass(frozen=True)
class Voice:
    """Speaks to one side of the pair as "you"; to a coordinator of both by their roles."""

    to: Role

    @property
    def speaker(self) -> Role:
        """Whose words are given: the asker's, and the mentor's where a coordinator asks."""
        return Role.MENTOR if self.to is Role.COORDINATOR else self.to

    def name(self, who: str) -> str:
        """The side at the beginning of a sentence."""
        if who == "both":
            return "Both"
        if who == self.to:
            return "You"
        return f"The {who}" if self.to is Role.COORDINATOR else f"Your {who}"

    def mid(self, who: str) -> str:
        """The side within a sentence."""
        return "both of you" if who == "both" else lowered(self.name(who))

    def whose(self, who: str) -> str:
        """The possessive of the side, at the beginning of a sentence."""
        return "Your" if who == self.to else f"{self.name(who)}'s"

    def named(self, told: str) -> str:
        """A card's sentence with the other side called as on the rest of the page."""
        if self.to is Role.COORDINATOR:
            return told
        other, name = ("leader", "mentee") if self.to is Role.MENTOR else ("mentor", "mentor")
        told = re.sub(rf"\bThe {other}\b", f"Your {name}", told)
        return re.sub(rf"\bthe {other}\b", f"your {name}", told)

    def step(self, who: str, do: str) -> str:
        """What a side does, as a card words it."""
        return f"{self.name(who)}: {ended(do)}"

    def says(self, who: str, words: str) -> str:
        """Words for a side to say; of both, what one says of oneself is said by one of the two."""
        ones = who == "both" and "___" not in words and _OF_ONESELF.search(words)
        name = "One of you" if ones else self.name(who)
        return f"{name}: {quoted(words)}"

    def example(self, who: str, words: str) -> str:
        """Words of somebody else's meeting, as an example."""
        return f"{self.name(who)}, for example: {quoted(words)}"

    def promised(self, promise: Promise) -> str:
        """A promise with the meeting it was made in, and when it is due."""
        when = f"meeting {promise.meeting}" if promise.meeting else "an earlier meeting"
        due = f", due {day(promise.due)}" if promise.due else ""
        return f"{quoted(promise.text)} ({when}{due})"

    def goal(self, goal: Goal, part: str | None = None) -> str:
        """Whose goal it is, and the goal."""
        if goal.whose == "programme":
            return f"The programme is for this: {quoted(part or goal.text)}."
        words = (part or goal.text).strip(ANY_MARK)
        ways = _CAME if goal.whose == self.to else _THEY_CAME
        told = ways[crc32(words.encode()) % len(ways)].format(who=self.name(goal.whose))
        return f"{told}: {quoted(words)}."

    def note(self, line: NoteLine) -> str:
        """What the pair's note says."""
        return f"You noted earlier: {quoted(line.text.rstrip('.'))}."
