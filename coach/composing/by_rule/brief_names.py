"""A promise's long name in few words, where they can surely be found in it."""

from __future__ import annotations

import re

_LONG = 6
"""Words of a name from which on it is heavy where it is said again."""
_THING = r"(?:the|our|a|an|my|your|last|this)\b(?: [\w'-]+){1,4}?"
_ASKED = re.compile(
    r"asking (?P<whom>[A-Z]{2,}|(?:the|our|all|both|two|three|four|five)(?: [\w-]+){1,3}?)"
    r" (?:to|how|whether|what|who|whom|which|why|when|where|if) "
)
_TRIED = re.compile(
    rf"(?:trying|testing|piloting) (?P<what>{_THING}(?: (?:on|in|at) (?:the|one|two|a|our)"
    r" [\w-]+)?) (?:from|until|for|before|after|by|on|in|at|with)\b"
)
_MARKED = re.compile(
    rf"(?:marking|underlining|highlighting)(?: up)?(?: in| on)? (?P<what>{_THING})"
    r" (?:where|what|that|which|wherever|everything)\b"
)


def brief(name: str) -> str:
    """The name itself, or where it is long and its shape is known what it comes down to.

    >>> brief("trying the rule on one wing from the first of the month")
    'the rule on one wing'
    """
    if len(name.split()) <= _LONG:
        return name
    tried, marked = _TRIED.match(name), _MARKED.match(name)
    if marked:
        return f"the marks in {marked['what']}"
    return tried["what"] if tried else name


def heading(name: str) -> str:
    """The same for a title, under which an answer is heard where somebody was to be asked.

    >>> heading("asking the other three depots to try swaps with one signature")
    'the answer from the other three depots'
    """
    asked = _ASKED.match(name) if len(name.split()) > _LONG else None
    return f"the answer from {asked['whom']}" if asked else brief(name)
