"""How long something of a meeting may last, and the moments in which it may go wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Minutes:
    """How long an activity may last, in whole minutes: minimum <= ideal <= maximum."""

    minimum: int
    ideal: int
    maximum: int


@dataclass(frozen=True)
class WrongMoment:
    """The moment most likely to go wrong, and words for it."""

    when: str
    say: str
