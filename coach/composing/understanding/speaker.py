"""Which half of a pair a request is spoken by, where its words say so."""

from __future__ import annotations

import re

from coach.domain.people import Role

_MENTEE = re.compile(
    r"\b(?:(?:i'?m|i am|as|role:?|for me,?|here(?: is|'s)?) (?:the |a |an )?(?:\w+ )?(?:mentee"
    r"|leader|director|executive|chief|senior (?:one|half|person|partner))\b"
    r"|mentee (?:here|speaking)|(?:my|our) mentors?\b|mentors me\b|(?:to|who'll|who will"
    r"|now) mentor me\b"
    r"|being mentored|mentored by|i'?m the one (?:with the corner office|who runs))",
    re.IGNORECASE,
)
_MENTOR = re.compile(
    r"\b(?:(?:i'?m|i am|as) (?:the |a |an |her |his )?(?:\w+ )?mentor\b|mentor (?:here|speaking)"
    r"|(?:my|our) mentees?\b|\bi mentor\b|i'?m mentoring|whom? i mentor|mentored by me)",
    re.IGNORECASE,
)


def speaker(text: str) -> Role | None:
    """Which half of a pair the words are spoken by, where they say so."""
    if _MENTOR.search(text):
        return Role.MENTOR
    return Role.MENTEE if _MENTEE.search(text) else None
