"""What the pair's record says of the two, as far as it rules a situation card out.

A card for a trainee says nothing to somebody of 61, however near its words are to a request.
"""

from __future__ import annotations

import re

from coach.domain.briefs import PairFacts
from coach.domain.library import SituationCard
from coach.domain.people import Side
from coach.domain.terms import OnlyFor

_IN_TRAINING = re.compile(
    r"\b(?:apprentic\w+|trainees?|interns?|internship|in training|my train(?:ing|er)|student"
    r"|school[- ]leaver|work experience|first[- ]year|vocational)\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"(?:^|[,;(]\s*|\baged? )(?P<age>[1-8]\d)(?=\s*(?:[,;.)]|$))"
    r"|\b(?P<old>[1-8]\d)[- ]years?[- ]old",
    re.IGNORECASE,
)


def is_ruled_out(card: SituationCard, facts: PairFacts | None, request: str) -> bool:
    """Whether a card is for others only, by what is known of the two; never where it isn't known.

    Args:
        card: The card.
        facts: The pair's record; None for a coordinator.
        request: What was written, which may say what the record does not.
    """
    if facts is None:
        return False
    mentor, mentee = facts.pair.mentor, facts.pair.mentee
    for need in card.only_for:
        if need is OnlyFor.IN_TRAINING and not _IN_TRAINING.search(f"{_told(mentor)} {request}"):
            return True
        if need is OnlyFor.OLDER_MENTOR and _is_younger(mentor, mentee):
            return True
    return False


def _is_younger(one: Side, other: Side) -> bool:
    mine, theirs = _age(one), _age(other)
    return mine is not None and theirs is not None and mine <= theirs


def _age(side: Side) -> int | None:
    found = _AGE.search(side.background) or _AGE.search(side.detail)
    return int(found["age"] or found["old"]) if found else None


def _told(side: Side) -> str:
    return f"{side.job} {side.detail} {side.background}"
