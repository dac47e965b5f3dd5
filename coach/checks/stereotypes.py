"""A stereotype may be named and taken apart, never endorsed; kind-sounding ones included.

A sentence endorses when it says of a group, or of somebody as a member of one, what stereotypes
say of it; when it gives a generation, age or sex as the cause; when it calls stereotyping natural
(which raises it: Duguid & Thomas-Hunt 2015, 10.1037/a0037908); or when it uses wording known to
carry one. Naming it as a stereotype, citing findings about it or asking where it comes from is
challenge and not endorsement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.checks.judging import Judging, Kind, judged
from coach.checks.own import NAMED_ONLY, own_sentences
from coach.checks.shown import shown_texts
from coach.checks.spoken import Spoken, spoken
from coach.checks.stances import stances
from coach.checks.words import sentences
from coach.domain.findings import CheckContext, Finding, Severity
from coach.domain.suggestions import Body
from coach.privacy.reading import fold

ENDORSED = 0.5
"""Score from which on a text counts as endorsing."""

_WEIGHTS = {"everyone": 0.85, "cause": 0.75, "trap": 0.7}
_REASONS = {
    "everyone": "This calls stereotyping natural or universal, which makes people do it more.",
    "cause": "This gives age, sex or another group as the reason for what somebody does.",
    "trap": "This wording carries a stereotype, even if it is meant kindly.",
    "group": "This says of a whole group what a stereotype says of it.",
    "person": "This says of one person what a stereotype says of a group.",
}
_BY_MEANING = "This reads as if a group said what a person is like; say it of the person."
_DOUBTS = {"challenge": 0.3, "reported": 0.5, "hedge": 0.75}
_QUESTION = 0.6
_OTHERWISE_CHALLENGED = 0.6
_CHALLENGED = 0.7
"""What is left of a judgement by meaning, where the sentence takes apart what it says."""


def endorses(text: str) -> float:
    """How surely a text endorses a stereotype, between 0 and 1."""
    return _judged(text)[0]


@dataclass(frozen=True)
class Stereotypes:
    """No text endorses a stereotype; a topic's claim and the wording it warns of are named only.

    With a judge, the coach's own sentences are judged by meaning, the rules being one sign of it.
    """

    name: str = "stereotypes"
    version: str = "5"
    judging: Judging | None = None

    def examine(self, body: Body, context: CheckContext) -> Sequence[Finding]:
        """An error on each text that endorses one."""
        found = self._by_rule(body) if self.judging is None else self._by_meaning(body, context)
        return [
            Finding(self.name, self.version, Severity.ERROR, reason, where)
            for where, reason in dict(found).items()
        ]

    def _by_rule(self, body: Body) -> Iterator[tuple[str, str]]:
        for where, text in shown_texts(body):
            score, reason = (0.0, "") if NAMED_ONLY.search(where) else _judged(text)
            if score >= ENDORSED:
                yield where, reason

    def _by_meaning(self, body: Body, context: CheckContext) -> Iterator[tuple[str, str]]:
        said = own_sentences(body, context)
        scores = judged(self.judging, Kind.STEREOTYPES, [sentence for _, sentence in said])
        for n, ((where, sentence), score) in enumerate(zip(said, scores, strict=True)):
            after = said[n + 1][1] if n + 1 < len(said) and said[n + 1][0] == where else ""
            if "challenge" in stances(after.lower()):
                score *= _OTHERWISE_CHALLENGED
            if "refuting" in stances(sentence.lower()):
                score *= _CHALLENGED
            if score >= ENDORSED:
                yield where, _judged(sentence)[1] or _BY_MEANING


@lru_cache(maxsize=8192)
def _judged(text: str) -> tuple[float, str]:
    """The highest score of any sentence, and the reason for it."""
    read = read_people(text)
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


def read_people(text: str) -> tuple[tuple[str, Spoken], ...]:
    """The sentences of a text in lower case, each with whom it speaks of."""
    return tuple(_read((text if text.isascii() else fold(text)).lower()))


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
