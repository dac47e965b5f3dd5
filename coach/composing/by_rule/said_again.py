"""What of a note nobody minds hearing again, said to their face."""

from __future__ import annotations

import re

from coach.composing.by_rule.in_confidence import IN_CONFIDENCE
from coach.composing.by_rule.ones_life import of_ones_life
from coach.composing.by_rule.ties import FELT
from coach.composing.record import NoteLine

_UNSAID = re.compile(
    r"\b(?:felt|feels?|angry|cross|annoyed|tired|nervous|scared|ashamed|ill|sick|cancelled|pain"
    r"|apologi\w+|sorry|afraid|kind|rude|explained twice|lost the thread|silent|quiet|laughed"
    r"|on top|rather not|told nobody|promised|agreed|interrupt\w+|late|smiled|shrugged|snapped"
    r"|frowned|defended|justified|changed the subject|explained for|finished \w+ sentences"
    r")\b|[\[\]<>_]"
    r"|['‘“\"]what you people",
    re.IGNORECASE,
)
"""What is not read out, because it was felt, was a fault of somebody's, or was agreed and done."""
_TOLD_OF_ONES_OWN = re.compile(r"\bthat (?:his|her|their)\b", re.IGNORECASE)
"""Reported speech whose persons can't be turned round."""


def can_be_said_again(text: str) -> bool:
    """Whether nobody minds hearing it: no feelings, no faults, nothing agreed and done."""
    return not any(cue.search(text) for cue in (_TOLD_OF_ONES_OWN, FELT, _UNSAID))


def held_back(line: NoteLine) -> bool:
    """Whether it tells of somebody's life, or its note says that it was told in confidence."""
    return of_ones_life(line.text) or bool(IN_CONFIDENCE.search(line.passage.text))
