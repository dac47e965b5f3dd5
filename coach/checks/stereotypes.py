"""A stereotype may be named and taken apart, never endorsed; kind-sounding ones included.

A sentence endorses when it says of a group, or of somebody as a member of one, what stereotypes
say of it; when it gives a generation, age or sex as the cause; when it calls stereotyping natural
(which raises it: Duguid & Thomas-Hunt 2015, 10.1037/a0037908); or when it uses wording known to
carry one. Naming it as a stereotype, citing findings about it or asking where it comes from is
challenge and not endorsement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.checks.shown import shown_texts
from coach.checks.spoken import Spoken, spoken
from coach.checks.stances import stances
from coach.checks.words import sentences
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body
from coach.privacy.reading import fold

ENDORSED = 0.5
"""Score from which on a text counts as endorsing."""

_NAMED_ONLY = re.compile(r"topics\[\d+\]\.(?:claim|careful)\Z|\.(?:quote|source|section)\Z")
_WEIGHTS = {"everyone": 0.85, "cause": 0.75, "trap": 0.7}
_REASONS = {
    "everyone": "This calls stereotyping natural or universal, which makes people do it more.",
    "cause": "This gives age, sex or another group as the reason for what somebody does.",
    "trap": "This wording carries a stereotype, even if it is meant kindly.",
    "group": "This says of a whole group what a stereotype says of it.",
    "person": "This says of one person what a stereotype says of a group.",
}
_DOUBTS = {"challenge": 0.3, "reported": 0.5, "hedge": 0.75}
_QUESTION = 0.6
_OTHERWISE_CHALLENGED = 0.6


def endorses(text: str) -> float:
    """How surely a text endorses a stereotype, between 0 and 1."""
    return _judged(text)[0]


@dataclass(frozen=True)
class Stereotypes:
    """No text endorses a stereotype; a topic's claim and the wording it warns of are named only."""

    name: str = "stereotypes"
    version: str = "1"

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """An error on each text that endorses one."""
        del context
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, text in shown_texts(body)
            if not _NAMED_ONLY.search(where)
            for score, reason in [_judged(text)]
            if score >= ENDORSED
        ]


@lru_cache(maxsize=8192)
def _judged(text: str) -> tuple[float, str]:
    """The highest score of any sentence, and the reason for it."""
    plain = (text if text.isascii() else fold(text)).lower()
    read = tuple(_read(plain))
    if all(said.empty for _, said in read):
        return 0.0, ""
    held = [stances(sentence) for sentence, _ in read]
    best = max(_scored(said, how) for (_, said), how in zip(read, held, strict=True))
    if (
        len(read) > 1
        and any("challenge" in how for how in held)
        and best[1] != _REASONS["everyone"]
    ):
        return best[0] * _OTHERWISE_CHALLENGED, best[1]
    return best


def _read(plain: str) -> Iterator[tuple[str, Spoken]]:
    before = None
    for sentence in sentences(plain):
        before = spoken(sentence, before)
        yield sentence, before


def _scored(said: Spoken, held: frozenset[str]) -> tuple[float, str]:
    if said.empty:
        return 0.0, ""
    weights = [(_WEIGHTS[kind], kind) for kind in _WEIGHTS if kind in held]
    weights += [(_generalised(said, held), "group"), (_personal(said, held), "person")]
    score, kind = max(weights)
    if kind == "everyone":
        held = held - {"challenge"} | ({"challenge"} if "denying" in held else set())
    for doubt in _DOUBTS.keys() & held:
        score *= _DOUBTS[doubt]
    if said.question and kind in {"group", "person"}:
        score *= _QUESTION
    return round(score, 4), _REASONS[kind]


def _generalised(said: Spoken, held: frozenset[str]) -> float:
    """How surely something is said of all of a group."""
    general = 0.15 if "general" in held else 0.0
    if said.group_traits:
        fit = 0.6 if said.fitting else 0.4
        return min(0.95, fit + general + 0.05 * (len(said.group_traits) - 1))
    if not said.groups:
        return 0.0
    if said.generation:
        return 0.65
    if said.essential:
        return 0.55 + general
    if "denied" in held or "compared" in held:
        return 0.5 + general
    return 0.25 + general


def _personal(said: Spoken, held: frozenset[str]) -> float:
    """How surely something is said of one person as a member of a group."""
    if not said.persons:
        return 0.0
    general = 0.15 if "general" in held else 0.0
    if not said.person_traits:
        return 0.1 + general
    fit = 0.5 if said.fitting and not said.own else 0.35
    return min(0.8, fit + general)
