"""What others said, which isn't for one of them to hand over to the leader."""

from __future__ import annotations

import re

from coach.composing.record import Promise
from coach.domain.people import Role

_OTHERS = re.compile(
    r"\bwhat (?:the|my|our|\w+) (?:[\w-]+ ){0,3}?(?:team|colleagues?|crew|staff|shift|others|people"
    r"|girls|lads|nurses|drivers)\b[^.?!]*?\b(?:say|think|feel|want|mind)"
    r"|\b(?:mood|opinions?|grumbles?|gossip) (?:of|in|on|among) (?:the|my|our)\b",
    re.IGNORECASE,
)
NOT_MINE_TO_HAND_ON = (
    "I was to bring what colleagues say, and I speak for myself only. What would you like to know,"
    " and how could you ask them yourself, so that it's safe to answer?"
)
ASKED_OPENLY = "How to ask them openly"


def others_words(promise: Promise) -> bool:
    """Whether a mentor was to bring what others say or think, and hasn't yet."""
    return promise.by is Role.MENTOR and not promise.kept and bool(_OTHERS.search(promise.text))
