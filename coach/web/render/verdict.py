"""The verdict as one line that unfolds, and where the words came from."""

from __future__ import annotations

from coach.domain.findings import Finding
from coach.domain.suggestions import Suggestion
from coach.web import texts
from coach.web.render.escape import safe


def footer(value: Suggestion, left: str) -> str:
    """Checks, what was read, and what left the machine, in a few words."""
    verdict, provenance = value.verdict, value.provenance
    by_check = {check: [] for check in verdict.checks}  # type: dict[str, list[Finding]]
    for finding in verdict.findings:
        by_check.setdefault(f"{finding.check}@{finding.version}", []).append(finding)
    lines = "".join(_check(name, found) for name, found in by_check.items())
    notes = "".join(
        f"<p class='quiet'>{safe(note)}</p>" for note in (*provenance.notes, *left_open(value))
    )
    read = texts.READ.format(n=len(provenance.read))
    return (
        f'<footer class="verdict"><details><summary>{_summary(value)}</summary>'
        f"<ul>{lines}</ul></details><span class='quiet'>{read} · {left}</span>"
        f"</footer>{notes}"
    )


def left_open(value: Suggestion) -> tuple[str, ...]:
    """A note for the questions that nothing takes up."""
    return tuple(texts.LEFT_OPEN.format(asked=asked) for asked in value.unanswered)


def _summary(value: Suggestion) -> str:
    verdict = value.verdict
    total = len(verdict.checks)
    if value.answers_nothing and not verdict.findings:
        return texts.ANSWERS_NOTHING.format(n=total)
    if not verdict.findings:
        return "✓ " + texts.CHECKS_PASSED.format(n=total)
    concerned = len({finding.check for finding in verdict.findings})
    mark = "✓" if verdict.passed else "✗"
    return f"{mark} " + texts.CHECKS_FAILED.format(n=concerned, total=total)


def _check(name: str, found: list[Finding]) -> str:
    """One line a check: what it found, else what it looked for."""
    if not found:
        meant = texts.CHECKS.get(name.partition("@")[0], "")
        return f"<li>✓ {safe(name)}{': ' if meant else ''}{safe(meant)}</li>"
    reasons = "; ".join(safe(finding.reason) for finding in found)
    return f"<li>{safe(name)}: {reasons}</li>"
