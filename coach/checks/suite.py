"""All checks over one suggestion; a check that crashes is itself a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.checks.care import Care
from coach.checks.challenges import Challenges
from coach.checks.grounding import Grounding
from coach.checks.injection import Injection
from coach.checks.judging import Judging
from coach.checks.links import Links
from coach.checks.novelty import Novelty
from coach.checks.privacy import Privacy
from coach.checks.questions import Questions
from coach.checks.remit import Remit
from coach.checks.stereotypes import Stereotypes
from coach.checks.timing import Timing
from coach.domain.findings import CheckContext, Finding, Severity, Verdict
from coach.domain.suggestions import Body
from coach.ports import Check


@dataclass(frozen=True)
class Suite:
    """Runs checks in order and gathers what they found."""

    checks: tuple[Check, ...]

    def examine(self, body: Body, context: CheckContext) -> Verdict:
        """The verdict of every check.

        A check that raises becomes an error finding on the whole suggestion: what could not be
        checked is not shown.
        """
        findings = [found for check in self.checks for found in _asked(check, body, context)]
        names = tuple(f"{check.name}@{check.version}" for check in self.checks)
        return Verdict(findings=tuple(findings), checks=names)


def standard_suite(judging: Judging | None = None) -> Suite:
    """The checks that every suggestion passes before a person sees it.

    Args:
        judging: judges sentences by meaning; None for rules alone.
    """
    return Suite(
        (
            Privacy(),
            Injection(judging=judging),
            Links(),
            Grounding(),
            Stereotypes(judging=judging),
            Remit(judging=judging),
            Care(judging=judging),
            Timing(),
            Questions(judging=judging),
            Challenges(),
            Novelty(),
        )
    )


def _asked(check: Check, body: Body, context: CheckContext) -> Sequence[Finding]:
    try:
        return tuple(check.examine(body, context))
    except Exception as exc:  # noqa: BLE001  # a check may fail in any way: none of them passes
        reason = (
            f"The {check.name} check could not look at this ({type(exc).__name__}), so it is not"
            " shown; ask again, and tell the coordinator if it happens twice."
        )
        return (Finding(check.name, check.version, Severity.ERROR, reason),)
