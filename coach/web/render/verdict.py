"""The verdict as one line that unfolds, and where the words came from."""

from __future__ import annotations

from coach.domain.findings import Finding, Verdict
from coach.domain.suggestions import Provenance
from coach.web import texts
from coach.web.render.escape import safe


def footer(verdict: Verdict, provenance: Provenance, left: str) -> str:
    """Checks, what was read, and what left the machine, in a few words."""
    by_check = {check: [] for check in verdict.checks}  # type: dict[str, list[Finding]]
    for finding in verdict.findings:
        by_check.setdefault(f"{finding.check}@{finding.version}", []).append(finding)
    lines = "".join(_check(name, found) for name, found in by_check.items())
    notes = "".join(f"<p class='quiet'>{safe(note)}</p>" for note in provenance.notes)
    read = texts.READ.format(n=len(provenance.read))
    return (
        f'<footer class="verdict"><details><summary>{_summary(verdict)}</summary>'
        f"<ul>{lines}</ul></details><span class='quiet'>{read} · {left}</span>"
        f"</footer>{notes}"
    )


def _summary(verdict: Verdict) -> str:
    total = len(verdict.checks)
    if not verdict.findings:
        return "✓ " + texts.CHECKS_PASSED.format(n=total)
    concerned = len({finding.check for finding in verdict.findings})
    mark = "✓" if verdict.passed else "✗"
    return f"{mark} " + texts.CHECKS_FAILED.format(n=concerned, total=total)


def _check(name: str, found: list[Finding]) -> str:
    if not found:
        return f"<li>✓ {safe(name)}</li>"
    reasons = "; ".join(safe(finding.reason) for finding in found)
    return f"<li>{safe(name)}: {reasons}</li>"
