"""Finds a JSON object in what a model said, wherever it put it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from pydantic_core import from_json

_TRIES, _DEAR = 20, 5
"""Opening braces that are looked at, and as how many one counts that is never closed: more of them
are a trap, not an answer."""
_OPEN = re.compile(r"\s*(?:<(?:think|thinking|reasoning)>|<\|channel\|>analysis)", re.IGNORECASE)
_THOUGHT = re.compile(
    r".*(?:</(?:think|thinking|reasoning)>|<\|channel\|>final(?:<\|message\|>)?)",
    re.IGNORECASE | re.DOTALL,
)
"""How models end their thoughts: most with a tag, OpenAI's open ones with a channel."""
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|["{}]', re.DOTALL)
_DEEPER = {"{": 1, "}": -1}


def find_object(text: str, names: Collection[str]) -> dict[str, Any] | None:
    """The first JSON object that has one of these names, in a fence, in prose or inside another.

    Takes what models really write: raw line breaks in strings, NaN, half a surrogate pair. What
    comes back is any JSON at all: validate it.
    """
    for found in _objects(answer_of(text)):
        named = _named(found, names)
        if named is not None:
            return named
    return None


def find_begun(text: str, names: Collection[str]) -> dict[str, Any] | None:
    """The same while the answer is still coming: strings and lists may break off.

    Only what something else already follows is known to be complete.
    """
    said = answer_of(text)
    for start, end in _extents(said):
        try:
            part = said[start : len(said) if end is None else end]
            found = from_json(part, allow_partial="trailing-strings")
        except ValueError:
            continue
        named = _named(found, names)
        if named is not None:
            return named
    return None


def answer_of(text: str) -> str:
    """The text without a reasoning model's thoughts."""
    ended = _THOUGHT.match(text) if "</" in text or "<|" in text else None
    if ended:
        return text[ended.end() :]
    return "" if _OPEN.match(text) else text


def _named(found: object, names: Collection[str]) -> dict[str, Any] | None:
    if not isinstance(found, dict):
        return None
    for candidate in (found, *found.values()):
        if isinstance(candidate, dict) and not candidate.keys().isdisjoint(names):
            return candidate
    return None


def _objects(text: str) -> Iterator[object]:
    for start, end in _extents(text):
        if end is None:
            continue
        try:
            yield json.loads(text[start:end], strict=False)
        except (ValueError, RecursionError):
            continue


def _extents(text: str) -> Iterator[tuple[int, int | None]]:
    """Where objects could stand: from a brace to the one that closes it, or None."""
    start, tries = text.find("{"), _TRIES
    while start >= 0 and tries > 0:
        end = _end(text, start)
        yield start, end
        start = text.find("{", start + 1)
        tries -= 1 if end else _DEAR


def _end(text: str, start: int) -> int | None:
    depth = 0
    for token in _TOKEN.finditer(text, start):
        if token[0] == '"':  # a string that never ends
            return None
        if token[0] in _DEEPER:
            depth += _DEEPER[token[0]]
            if depth == 0:
                return token.end()
    return None
