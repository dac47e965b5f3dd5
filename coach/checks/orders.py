"""How text speaks that gives a language model orders."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True)
class Signal:
    """A way of speaking with the weight that it has by itself."""

    group: str
    weight: float
    reason: str
    needs: tuple[str, ...]
    """Cheap to look for: a text that holds none of these in lower case cannot match."""
    pattern: re.Pattern[str]

    def speaks_in(self, text: str, lowered: str) -> bool:
        """Whether a text, given also in lower case, speaks so."""
        return any(need in lowered for need in self.needs) and bool(self.pattern.search(text))


def heard(text: str) -> list[Signal]:
    """The signals in a text."""
    lowered = text.lower()
    possible = {at for mark, at in _MARKS if mark in lowered}
    for word in set(_BETWEEN.sub(" ", lowered).split()):
        possible |= _raised_by(word)
    return [SIGNALS[at] for at in sorted(possible) if SIGNALS[at].speaks_in(text, lowered)]


REASONS = {
    "override": "It tells the machine to drop its instructions.",
    "role": "It tells the machine to be somebody else.",
    "free": "It asks for answers without rules.",
    "extract": "It asks for the machine's own instructions.",
    "address": "It speaks to the machine that reads it.",
    "template": "It imitates the marks between a machine and its user.",
    "hide": "It holds text that people are not meant to see.",
    "send": "It tries to get at, or send away, what is not its own.",
    "format": "It dictates how the machine has to answer.",
    "harm": "It asks the machine for harmful text.",
}

_AI = (
    r"(?:chat\s?gpt|gpt-?\d?|openai|a\.?i\.?|llms?|(?:large )?language models?|chat\s?bots?|"
    r"(?:ai |virtual |writing )?assistants?|bots?|models?)"
)
_MACHINE = (
    r"(?:chat\s?gpt|gpt-?\d|openai|llms?|(?:large )?language models?|chat\s?bots?|"
    r"ai (?:assistants?|models?|systems?|agents?|readers?)|(?:the|any|this|every) (?:ai|assistant)|"
    r"ai)(?![\s-](?:engineer|manager|director|team|strategy|polic|project|lead|research|skills|tool))"
)
"""A machine spoken to, and no assistant manager."""
_RULES = (
    r"(?:instructions?|directions?|directives?|prompts?|rules?|guidelines?|guardrails?|commands?|"
    r"constraints?|programming|training|safety (?:checks?|rules?)|restrictions?|context|"
    r"polic(?:y|ies)|messages?|input)"
)
_EARLIER = (
    r"(?:previous(?:ly)?|prior|above|earlier|preceding|existing|system|initial|safety|original|"
    r"former|current|other)"
)
_DROP = (
    r"(?:ignore|disregard|forget|override|overrule|bypass|discard|neglect|disobey|drop|cancel|"
    r"revoke|erase|abandon|void|"
    r"(?:do not|don'?t) (?:follow|obey)|stop following|pay no attention to|set aside|throw out)"
)
_IMPERATIVE = (
    r"(?:^|[.!?:;,\n\[(\"'*>-]\s*|\b(?:please|and|then|now|must|should|just|completely|hereby)\s+)"
)
_NAMED_MODE = r"(?-i:\b[A-Z]{3,}\b|\b[A-Z]\w*(?:Bot|GPT|AI)\b)"

_PARTS = {
    "{AI}": _AI,
    "{MACHINE}": _MACHINE,
    "{RULES}": _RULES,
    "{EARLIER}": _EARLIER,
    "{DROP}": _DROP,
    "{IMPERATIVE}": _IMPERATIVE,
    "{NAMED_MODE}": _NAMED_MODE,
}


def _signals() -> Iterator[Signal]:
    text = (files("coach.checks") / "forms" / "orders.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            group, weight, needs, form = line.split("\t")
            for name, part in _PARTS.items():
                form = form.replace(name, part)
            pattern = re.compile(form, re.IGNORECASE | re.MULTILINE)
            yield Signal(group, float(weight), REASONS[group], tuple(needs.split("|")), pattern)


SIGNALS: tuple[Signal, ...] = tuple(_signals())
"""All ways of forms/orders.txt, each with its group; a group counts once."""

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\W\d_]+")
_MARKS = tuple(
    (need, at)
    for at, signal in enumerate(SIGNALS)
    for need in signal.needs
    if not _WORD.search(need)
)


def _hints() -> dict[str, frozenset[int]]:
    """The longest word of each need, with the signals that need it."""
    hints: defaultdict[str, set[int]] = defaultdict(set)
    for at, signal in enumerate(SIGNALS):
        for need in signal.needs:
            words = _WORD.findall(need)
            if words:
                hints[max(reversed(words), key=len)].add(at)
    return {hint: frozenset(at) for hint, at in hints.items()}


_HINTS = _hints()
_LONG_HINTS = tuple(
    (hint, at) for hint, at in _HINTS.items() if len(hint) > 3 or not hint.isascii()
)


@lru_cache(maxsize=32768)
def _raised_by(word: str) -> frozenset[int]:
    """Which signals a word makes possible; a short Latin hint must be the whole word."""
    raised = set(_HINTS.get(word, ()))
    for hint, at in _LONG_HINTS:
        if hint in word:
            raised |= at
    return frozenset(raised)
