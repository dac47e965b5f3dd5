"""One question at a time, for somebody who reads, hears or translates it."""

from __future__ import annotations

import re
from dataclasses import replace

from coach.composing.by_rule.setting import Setting
from coach.composing.drafts import DraftItem
from coach.composing.saying.naming import capital
from coach.composing.understanding.utterance import sentences
from coach.composing.words import quoted

_NEEDED = frozenset({"written-ahead", "second-language", "interpreter", "captions", "one-speaker"})
"""Conditions whose guidance asks for one thing at a time."""
_SECOND = re.compile(
    r"(?<![.?!]),? and (?P<asked>(?:who|whom|what|which|how|when|where|whose|why|may"
    r"|(?:by|until|from|in|on|at|for|with) (?:which|when|what|whom))\b[^?.“”]*(?=\?))",
    re.IGNORECASE,
)
"""The second question in a breath."""

_SAID = re.compile(r"(?P<who>[^“”:]+): “(?P<words>[^“”]+)”$")


def needs_one_at_a_time(setting: Setting) -> bool:
    """Whether somebody reads, hears or translates what is said."""
    return bool(_NEEDED & set(setting.conditions))


def one_at_a_time(setting: Setting, items: tuple[DraftItem, ...]) -> tuple[DraftItem, ...]:
    """The plan with the first of two questions kept, where the meeting needs it.

    In the last minutes both are needed, and each is said by itself.
    """
    if not needs_one_at_a_time(setting):
        return items
    *rest, end = items
    if end.card_id:
        return tuple(map(_first_alone, items))
    said = (one for prompt in end.prompts for one in _each_by_itself(prompt))
    return (*map(_first_alone, rest), replace(end, prompts=tuple(said)))


def _first_alone(item: DraftItem) -> DraftItem:
    return replace(item, prompts=tuple(_SECOND.sub("", prompt) for prompt in item.prompts))


def _in_two(words: str) -> str:
    """The same with the second question of a breath as a sentence."""
    return _SECOND.sub(lambda second: f"? {capital(second['asked'])}", words)


def _each_by_itself(prompt: str) -> tuple[str, ...]:
    """What is said, with no more than one question at a time."""
    found = _SAID.match(prompt)
    if found is None:
        return (prompt,)
    parts: list[list[str]] = [[]]
    for one in sentences(_in_two(found["words"])):
        # What is said after a question goes with it.
        if one.endswith("?") and any(said.endswith("?") for said in parts[-1]):
            parts.append([])
        parts[-1].append(one)
    return tuple(f"{found['who']}: {quoted(' '.join(part))}" for part in parts)
