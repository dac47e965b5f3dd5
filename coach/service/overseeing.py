"""Where the pairs of a programme stand: for its coordinator, who reads nothing that they wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coach.composing.arc import stage_of
from coach.domain.access import Viewer, pair_scope
from coach.domain.people import Pair, Programme, Role
from coach.domain.terms import Stage
from coach.errors import NotAllowed, NotFound
from coach.ports import Clock, Store, UnitOfWork

PATIENCE = timedelta(days=14)
"""How long after the day of a meeting nothing need have been recorded or arranged."""


class Stuck(StrEnum):
    """Why a pair may want a word from the coordinator."""

    NO_DAY = "no-day"
    """Its next meeting has no day."""
    DAY_PASSED = "day-passed"
    """The day passed and nothing shows that the two met."""


@dataclass(frozen=True)
class PairStanding:
    """How far one pair is."""

    label: str
    names: tuple[str, str]
    """Mentor and leader."""
    meeting: int
    """Number of the next meeting; above the planned number once all were held."""
    stage: Stage
    last_held: date | None
    next_date: date | None
    stuck: Stuck | None

    def finished(self, planned: int) -> bool:
        """Whether all planned meetings were held."""
        return self.meeting > planned


@dataclass(frozen=True)
class Overview:
    """A programme and how far its pairs are, stuck ones first."""

    programme: Programme
    pairs: tuple[PairStanding, ...]


class Overseeing:
    """Reads where pairs stand from days and numbers alone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Overseeing on one store; the clock tells which days have passed."""
        self._store = store
        self._clock = clock

    def overview(self, viewer: Viewer) -> Overview:
        """All pairs of the coordinator's programme.

        Raises:
            NotAllowed: the viewer is no coordinator.
            NotFound: the programme is gone.
        """
        if viewer.role is not Role.COORDINATOR:
            raise NotAllowed("Where pairs stand is shown to the coordinator of the programme.")
        today = self._clock.now().date()
        with self._store.work() as work:
            programme = work.people.programme(viewer.programme_id)
            if programme is None:
                raise NotFound("This programme is gone. Sign out, and ask who runs the coach.")
            names = {one.id: one.name for one in work.people.roster(programme.id)}
            standings = [
                _standing(pair, programme, names, _last_held(work, pair), today)
                for pair in work.people.pairs(programme.id)
            ]
        ordered = sorted(standings, key=lambda one: (one.stuck is None, one.meeting, one.label))
        return Overview(programme, tuple(ordered))


def _standing(
    pair: Pair,
    programme: Programme,
    names: Mapping[str, str],
    last_held: date | None,
    today: date,
) -> PairStanding:
    people = (pair.mentor.person_id, pair.mentee.person_id)
    mentor, mentee = (names.get(person, "") for person in people)
    over = pair.session_number > programme.sessions_planned
    return PairStanding(
        label=pair.label or pair.id,
        names=(mentor, mentee),
        meeting=pair.session_number,
        stage=stage_of(pair.session_number, programme.sessions_planned),
        last_held=last_held,
        next_date=pair.next_date,
        stuck=None if over else stuck(pair.next_date, last_held, today),
    )


def stuck(next_date: date | None, last_held: date | None, today: date) -> Stuck | None:
    """Why a pair whose meetings are not over may want a word, or None.

    Right after a meeting a pair may take its time to find the next day.
    """
    if next_date is not None:
        return Stuck.DAY_PASSED if today - next_date > PATIENCE else None
    if last_held is not None and today - last_held <= PATIENCE:
        return None
    return Stuck.NO_DAY


def _last_held(work: UnitOfWork, pair: Pair) -> date | None:
    sessions: Sequence[date] = [
        session.held_on
        for session in work.records.sessions(pair_scope(pair.programme_id, pair.id))
        if session.held_on
    ]
    return max(sessions, default=None)
