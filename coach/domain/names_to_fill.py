"""Places in a card's text for what a pair's own note names, each with its plain wording.

`{things|what you looked at}` is "the five posts" where the note says so, and "what you looked at"
everywhere else: in the library as it is read, and for a note that names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NAMES = (
    *("things", "one", "left", "word", "place"),
    *("rule", "form", "plan", "page", "text", "paper"),
)
"""What a text can ask for: several, one of them, those left, a word, a place; or a single thing."""
_PLACE = re.compile(r"(?P<start>^|(?<=[.?!] ))?\{(?P<name>\w+)\|(?P<plain>[^{}|]+)\}")


def with_names(text: str, names: Mapping[str, str]) -> str:
    """The text with a name where there is one, and with its plain wording elsewhere.

    >>> with_names("Take the newest of {things|what you looked at}.", {"things": "the posts"})
    'Take the newest of the posts.'
    """
    return _PLACE.sub(lambda found: _put(found, names), text)


def _put(found: re.Match[str], names: Mapping[str, str]) -> str:
    said = names.get(found["name"]) or found["plain"]
    return f"{said[:1].upper()}{said[1:]}" if found["start"] is not None else said


def unknown_names(text: str) -> tuple[str, ...]:
    """Names that a text asks for and nothing gives, and braces that are no place for a name."""
    asked = tuple(found["name"] for found in _PLACE.finditer(text))
    stray = ("{",) if re.search(r"[{}]", _PLACE.sub("", text)) else ()
    return tuple(name for name in asked if name not in NAMES) + stray
