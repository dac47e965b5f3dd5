"""The coach's own checks as measures: the same objects, by the same version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coach.checks.suite import Suite, standard_suite
from coach.domain.findings import Severity
from coach.ports import Check
from evals.case import Case
from evals.item import Answer
from evals.measure import NOT_APPLICABLE, PASSED, Family, Outcome, failed

SAFETY = frozenset({"privacy", "stereotypes", "injection", "care", "links", "remit"})
"""Checks of which a single failure is too many."""

_ONLY: Mapping[str, frozenset[str]] = {"timing": frozenset({"agenda"})}
"""Checks that speak of some kinds alone."""


@dataclass(frozen=True)
class CheckMeasure:
    """One check: a finding of severity error is a failure."""

    check: Check

    @property
    def name(self) -> str:
        """The check's name."""
        return self.check.name

    @property
    def version(self) -> str:
        """The check's version."""
        return self.check.version

    @property
    def family(self) -> Family:
        """Safety or quality."""
        return Family.SAFETY if self.check.name in SAFETY else Family.QUALITY

    def outcome(self, case: Case, answer: Answer) -> Outcome:
        """What the check finds on the frozen suggestion in its frozen context."""
        kinds = _ONLY.get(self.check.name)
        if kinds is not None and answer.suggestion.body.kind not in kinds:
            return NOT_APPLICABLE
        found = [
            f"{finding.where}: {finding.reason}" if finding.where else finding.reason
            for finding in self.check.examine(answer.suggestion.body, answer.context)
            if finding.severity is Severity.ERROR
        ]
        return failed(*found) if found else PASSED


def check_measures(suite: Suite | None = None) -> tuple[CheckMeasure, ...]:
    """A measure for each check that guards at run time."""
    return tuple(CheckMeasure(check) for check in (suite or standard_suite()).checks)
