"""The way to a person, which comes before a plan where a request is near to danger."""

from __future__ import annotations

from coach.domain.briefs import DANGER_MEANT, Brief, Intent

IF_DANGER = (
    "If anything in what you wrote is about danger to you or to somebody else, that comes before"
    " any meeting: talk to a person now, and in danger call the emergency number first."
)


def comes_first(brief: Brief) -> bool:
    """Whether it stands before the plan: for this request, or in what this request changes."""
    if brief.understanding.for_others == DANGER_MEANT:
        return True
    advice = brief.last.body.advice if brief.last else None
    if advice is None or brief.understanding.intent is not Intent.REFINE:
        return False
    return any(line.text == IF_DANGER for line in advice.first)
