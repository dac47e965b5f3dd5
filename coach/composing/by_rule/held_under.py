"""What a meeting's place and its people's access needs ask for."""

from __future__ import annotations

from coach.composing.understanding.conditions import conditions
from coach.domain.briefs import Brief

_OF_ONE_MEETING = (
    "phone", "public", "tired", "walking", "hybrid", "interruptions", "unpaid-time", "no-message",
    "no-cards", "no-paper", "driving", "standing",
)  # fmt: skip


def held_under(brief: Brief) -> tuple[str, ...]:
    """The meeting's conditions: those of the request, and those that last of what was disclosed."""
    stated = brief.understanding.slots.constraints
    if brief.facts is None:
        return stated
    sides = (brief.facts.pair.mentor, brief.facts.pair.mentee)
    disclosed = [name for side in sides for name in conditions(side.background)]
    lasting = [name for name in disclosed if name not in _OF_ONE_MEETING]
    return tuple(dict.fromkeys((*stated, *lasting)))
