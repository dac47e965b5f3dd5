"""The synthetic sample programme: from knowledge/sample_programme to values.

Dates are days from the day on which it is loaded, so that a demonstration is never out of date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TypeVar

import yaml

from coach.domain.people import FixedItem, Mode, Pair, Person, Programme, Role, Side
from coach.domain.sessions import CommitmentStatus, Session
from coach.domain.terms import Dimension
from coach.errors import WrongUse
from coach.ingest.decoding import decode
from coach.service.enrolments import Enrolment, WrittenNote, WrittenPromise

T = TypeVar("T")


@dataclass(frozen=True)
class SamplePerson:
    """Somebody invented."""

    username: str
    name: str
    aliases: tuple[str, ...] = ()
    email: str | None = None


@dataclass(frozen=True)
class SampleSide:
    """One side of a pair."""

    person: SamplePerson
    job: str
    detail: str
    goal: str
    background: str = ""


@dataclass(frozen=True)
class SampleMeeting:
    """A meeting that was held."""

    number: int
    days_ago: int
    used: tuple[str, ...] = ()
    """Library cards."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class SamplePromise:
    """A promise of an earlier meeting."""

    by: Role
    text: str
    meeting: int
    due_in_days: int | None = None
    status: CommitmentStatus = CommitmentStatus.OPEN


@dataclass(frozen=True)
class SamplePair:
    """A pair."""

    id: str
    label: str
    mentor: SampleSide
    mentee: SampleSide
    dimensions: tuple[Dimension, ...]
    session_number: int
    minutes: int
    next_in_days: int
    agreement: str = ""
    mode: Mode = Mode.PERSONALISED
    meetings: tuple[SampleMeeting, ...] = ()
    promises: tuple[SamplePromise, ...] = ()


@dataclass(frozen=True)
class SampleProgramme:
    """The programme itself."""

    id: str
    name: str
    notice: str
    """Says that all of it is made up."""
    goal: str
    sessions_planned: int
    coordinator_route: str
    started_days_ago: int
    weeks_between: int
    coordinator: SamplePerson
    care_routes: tuple[str, ...] = ()
    fixed_agenda: tuple[FixedItem, ...] = ()
    """What the coordinator fixed for every pair that chooses so."""


@dataclass(frozen=True)
class Sample:
    """All that the folder holds, dated."""

    programme: Programme
    coordinator: Person
    enrolments: tuple[Enrolment, ...]


def read_sample(folder: Path, today: date) -> Sample:
    """The sample programme as of a day.

    Raises:
        WrongUse: a file is missing or malformed; the message names file and field.
    """
    described = _decoded(
        SampleProgramme, folder / "programme.yaml", _yaml(folder / "programme.yaml")
    )
    file = folder / "pairs.yaml"
    listed = _yaml(file)
    if not isinstance(listed, list):
        raise WrongUse(f"{file.name} must be a list of pairs.")
    pairs = [_decoded(SamplePair, file, raw) for raw in listed]
    programme = Programme(
        id=described.id,
        name=described.name,
        goal=described.goal,
        sessions_planned=described.sessions_planned,
        coordinator_route=described.coordinator_route,
        start=today - timedelta(days=described.started_days_ago),
        weeks_between=described.weeks_between,
        synthetic=True,
        care_routes=described.care_routes,
        fixed_agenda=described.fixed_agenda,
    )
    coordinator = _person(described.coordinator, described.id, Role.COORDINATOR)
    return Sample(
        programme, coordinator, tuple(_enrolment(pair, described.id, today) for pair in pairs)
    )


def _enrolment(pair: SamplePair, programme_id: str, today: date) -> Enrolment:
    mentor = _person(pair.mentor.person, programme_id, Role.MENTOR)
    mentee = _person(pair.mentee.person, programme_id, Role.MENTEE)
    return Enrolment(
        pair=Pair(
            id=pair.id,
            programme_id=programme_id,
            mentor=_side(pair.mentor, mentor),
            mentee=_side(pair.mentee, mentee),
            dimensions=pair.dimensions,
            session_number=pair.session_number,
            minutes=pair.minutes,
            mode=pair.mode,
            agreement=pair.agreement,
            next_date=today + timedelta(days=pair.next_in_days),
            label=pair.label,
        ),
        people=(mentor, mentee),
        sessions=tuple(_session(meeting, pair, today) for meeting in pair.meetings),
        notes=tuple(
            WrittenNote(
                f"{pair.id}-note-{meeting.number}-{n}",
                meeting.number,
                text,
                _evening(today - timedelta(days=meeting.days_ago)) + timedelta(minutes=n),
            )
            for meeting in pair.meetings
            for n, text in enumerate(meeting.notes, 1)
        ),
        promises=tuple(
            WrittenPromise(
                f"{pair.id}-promise-{n}",
                promise.by,
                promise.text,
                promise.meeting,
                None if promise.due_in_days is None else today + timedelta(promise.due_in_days),
                promise.status,
            )
            for n, promise in enumerate(pair.promises, 1)
        ),
    )


def _session(meeting: SampleMeeting, pair: SamplePair, today: date) -> Session:
    return Session(
        id=f"{pair.id}-meeting-{meeting.number}",
        pair_id=pair.id,
        number=meeting.number,
        minutes=pair.minutes,
        held_on=today - timedelta(days=meeting.days_ago),
        activity_ids=meeting.used,
    )


def _person(person: SamplePerson, programme_id: str, role: Role) -> Person:
    return Person(
        id=f"{programme_id}-{person.username}",
        programme_id=programme_id,
        name=person.name,
        username=person.username,
        role=role,
        email=person.email,
        aliases=person.aliases,
    )


def _side(side: SampleSide, person: Person) -> Side:
    return Side(person.id, side.job, side.detail, side.background, side.goal)


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(18, 0), UTC)


def _yaml(file: Path) -> object:
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as exc:
        raise WrongUse(f"The sample programme's {file.name} cannot be read: {exc}") from exc


def _decoded(kind: type[T], file: Path, raw: object) -> T:
    value, problems = decode(kind, raw)
    if value is None:
        name, reason = problems[0]
        raise WrongUse(f"{file.name}, {name}: {reason}")
    return value
