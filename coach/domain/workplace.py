"""Things at work that pairs talk about."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.moments import Minutes, WrongMoment
from coach.domain.steps import Step
from coach.domain.terms import Dimension


@dataclass(frozen=True)
class SharedLook:
    """Something of a workplace that two people look at together, and what they do with it."""

    title: str
    minutes: Minutes
    steps: tuple[Step, ...]
    bring: str
    """What the leader brings to it."""


@dataclass(frozen=True)
class WorkplaceCard:
    """Something at work that pairs talk about, and what somebody who knows the work would ask.

    Rosters, job adverts, meeting papers: a goal or a promise that names it is worked on with its
    questions, and not with those that would do for anything.
    """

    id: str
    title: str
    """What it is called, in a word or three."""
    dimensions: tuple[Dimension, ...]
    names: tuple[str, ...]
    """Words and phrases by which a goal, a promise or a request names it."""
    said: tuple[str, ...]
    """Goals, promises and wishes about it, as people put them."""
    ask_leader: tuple[str, ...]
    """Questions for the leader, who knows or can find out how it is decided, paid and checked."""
    ask_mentor: tuple[str, ...]
    """Questions for the mentor, who sees how it works on the day."""
    decisions: tuple[str, ...]
    """Sentences that a leader could say and keep."""
    look: SharedLook
    pressed: WrongMoment
    """Where the work lands on the mentor, or the talk turns away from it."""
    take_away: tuple[str, ...]
    """Questions that a leader asks themselves about it afterwards."""
    sources: tuple[str, ...]
    unless: tuple[str, ...] = ()
    """Phrases in which one of the names means something else."""
