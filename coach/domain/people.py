"""The people of a programme and how they are paired."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from coach.domain.terms import Dimension


class Role(StrEnum):
    """What a person is in the programme."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    COORDINATOR = "coordinator"


class Mode(StrEnum):
    """How agendas are made: for this pair, by the arc alone, or as the coordinator fixed them."""

    PERSONALISED = "personalised"
    GUIDED = "guided"
    FIXED = "fixed"


@dataclass(frozen=True)
class FixedItem:
    """A line of the coordinator's own agenda."""

    minutes: int
    title: str
    what: str


@dataclass(frozen=True)
class Programme:
    """A reverse-mentoring programme."""

    id: str
    name: str
    goal: str
    sessions_planned: int
    coordinator_route: str
    """How to reach the coordinator, in the words shown to people."""
    start: date | None = None
    end: date | None = None
    weeks_between: int = 4
    fixed_agenda: tuple[FixedItem, ...] = ()
    synthetic: bool = False
    care_routes: tuple[str, ...] = ()
    """Where somebody in distress or danger turns, most urgent first, in the words shown."""
    keep_days: int = 365
    """How long what a pair wrote is kept, and everything after the programme's end."""

    @property
    def forget_on(self) -> date | None:
        """The day on which its mentors and mentees are forgotten with all that is theirs."""
        return None if self.end is None else self.end + timedelta(days=self.keep_days)


@dataclass(frozen=True)
class Person:
    """Somebody in a programme; names never reach an index, a log or a model."""

    id: str
    programme_id: str
    name: str
    username: str
    role: Role
    email: str | None = None
    aliases: tuple[str, ...] = ()
    """Nicknames and other spellings that the anonymiser must know."""


@dataclass(frozen=True)
class Side:
    """One side of a pair, without a name."""

    person_id: str
    job: str
    """Job title and employer kind, as the pair put it."""
    detail: str
    """Years in the job or seniority."""
    background: str
    """What the person chose to disclose to the partner; may be empty."""
    goal: str


@dataclass(frozen=True)
class Pair:
    """A mentor and the senior leader whom they mentor."""

    id: str
    programme_id: str
    mentor: Side
    mentee: Side
    dimensions: tuple[Dimension, ...]
    session_number: int
    """Number of the next meeting, from 1."""
    minutes: int
    """Usual length of a meeting in minutes."""
    mode: Mode = Mode.PERSONALISED
    agreement: str = ""
    next_date: date | None = None
    label: str = field(default="")
    """How the coordinator's screens name the pair without naming people."""
