"""Words of somebody who needs a person and not a plan: harm, harassment, distress.

It routes to people and never diagnoses. Talk about a topic (training on burnout, a policy on
bullying) is not a person in need; idioms that sound alike are set aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from coach.checks.judging import Judging, Kind, judged
from coach.checks.words import sentences
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body, GuidanceAnswer
from coach.privacy.reading import fold

NEEDED = 0.5
"""Score from which on a text counts as needing care."""

_ABOUT = re.compile(
    r"\b(?:training|workshop|policy|policies|poster|campaign|awareness|statistics|survey|study|"
    r"studies|research|article|book|film|module|e-learning|guidance|procedure|handbook|webinar|"
    r"report says|in general|how (?:do|does|should) (?:we|the programme|one|companies)|"
    r"what (?:is|are|does) (?:our|the)|topics?|agenda item)\b"
)
_OVER = re.compile(
    r"\b(?:years ago|when i was (?:a child|young|at school)|used to|in the past|last century|in my "
    r"twenties|sorted|resolved|dealt with|is fine now|am fine now|much better now|recovered)\b"
)
_AS_TOPIC = 0.45
_LONG_AGO = 0.7
_MOST_SERIOUS_FIRST = ("harm", "harassment", "distress")


@dataclass(frozen=True)
class Need:
    """What a text shows."""

    score: float
    kind: str
    """harm, harassment or distress; empty where nothing is shown."""


def needs_care(text: str) -> float:
    """How surely a text shows harm, harassment or distress, between 0 and 1."""
    return need(text).score


@lru_cache(maxsize=4096)
def need(text: str) -> Need:
    """The most serious need that a text shows, with its score."""
    plain = (text if text.isascii() else fold(text)).lower()
    found = [_of_sentence(sentence) for sentence in sentences(plain)]
    found = [one for one in found if one.kind]
    if not found:
        return Need(0.0, "")
    worst = max(found, key=lambda one: (one.score >= NEEDED, one.score))
    together = 1.0
    for one in found:
        together *= 1.0 - one.score
    return Need(round(max(worst.score, min(1.0 - together, 0.95)), 4), worst.kind)


@dataclass(frozen=True)
class Care:
    """Somebody in need is shown the way to a person before anything else."""

    name: str = "care"
    version: str = "4"
    judging: Judging | None = None

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """A finding where the request shows a need and the answer shows no way to a person.

        An error where the rules hear harm; a warning where only the judge hears a need.
        """
        shown = need(context.request)
        if not self._needed(shown, context.request) or _hands_over(body):
            return ()
        severity = Severity.ERROR if shown.kind == "harm" else Severity.WARNING
        reason = "The request sounds as if somebody needs a person, and this names none to turn to."
        return (Finding(self.name, self.version, severity, reason),)

    def _needed(self, shown: Need, request: str) -> bool:
        if shown.score >= NEEDED or not request:
            return shown.score >= NEEDED
        return judged(self.judging, Kind.CARE, [request])[0] >= NEEDED


def _hands_over(body: Body) -> bool:
    if isinstance(body, GuidanceAnswer) and body.refused:
        return True
    return body.advice is not None and body.advice.hand_over is not None


def literal(text: str) -> str:
    """A text in lower case without the idioms that only sound like harm."""
    plain = (text if text.isascii() else fold(text)).lower()
    return _PATTERNS["idiom"][0][1].sub(" ", plain)


def _of_sentence(sentence: str) -> Need:
    clear = literal(sentence)
    for kind in _MOST_SERIOUS_FIRST:
        weight = max((w for w, pattern in _PATTERNS[kind] if pattern.search(clear)), default=0.0)
        if weight:
            weight *= _AS_TOPIC if _ABOUT.search(clear) and kind != "harm" else 1.0
            weight *= _LONG_AGO if _OVER.search(clear) else 1.0
            return Need(weight, kind)
    return Need(0.0, "")


def _patterns() -> dict[str, list[tuple[float, re.Pattern[str]]]]:
    forms: dict[str, list[tuple[float, re.Pattern[str]]]] = {}
    text = (files("coach.checks") / "forms" / "care.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, weight, form = line.split("\t")
            forms.setdefault(kind, []).append((float(weight), re.compile(form)))
    return forms


_PATTERNS = _patterns()
