"""The end of a suggestion by model: the whole is checked, and what fails there is the rule's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from coach.checks.suite import Suite
from coach.composing.by_model_assembly import Assembly, Pieces, assembled
from coach.composing.by_model_sitting import Sitting
from coach.domain.findings import CheckContext, Finding, Severity, Verdict

_ROUNDS = 4


@dataclass(frozen=True)
class Outcome:
    """A suggestion that passes as a whole."""

    made: Assembly
    verdict: Verdict
    why: dict[str, str]
    """Path in the reply → why that piece is not shown."""


def doubted(sitting: Sitting, suite: Suite, context: CheckContext) -> Mapping[str, str]:
    """Pieces that passed alone and fail beside the others: by path, and why."""
    made = assembled(sitting.desk, Pieces(sitting.passed, frozenset(sitting.failed)))
    if made is None:
        return {}
    errors = _errors(suite.examine(made.body, context))
    return {where: finding.reason for finding in errors for where in _culprits(finding, made)}


def settled(sitting: Sitting, suite: Suite, context: CheckContext) -> Outcome | None:
    """The whole; None where nothing of the model's can stand."""
    passed = dict(sitting.passed)
    why = {where: judged.why for where, (_, judged) in sitting.failed.items()}
    for _ in range(_ROUNDS):
        made = assembled(sitting.desk, Pieces(passed, frozenset(why)))
        if made is None:
            return None
        verdict = suite.examine(made.body, context)
        errors = _errors(verdict)
        if not errors:
            return Outcome(made, verdict, why) if verdict.passed else None
        culprits = {where: f.reason for f in errors for where in _culprits(f, made)}
        if not culprits:
            return None
        why |= culprits
        passed = {where: value for where, value in passed.items() if where not in culprits}
    return None


def _errors(verdict: Verdict) -> list[Finding]:
    return [f for f in verdict.findings if f.severity is Severity.ERROR]


def _culprits(finding: Finding, made: Assembly) -> Iterator[str]:
    """The model's pieces that a finding is about."""
    for place, where in made.said.items():
        if finding.where == place or finding.where.startswith((f"{place}.", f"{place}[")):
            yield where
