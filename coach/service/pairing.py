"""The pair's own page: agreement, goals, times, and what the mentor chose to disclose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coach.domain.access import Decision, Viewer, scope_of
from coach.domain.people import Pair, Person, Programme, Role
from coach.domain.sessions import Session
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ports import Clock, Store, UnitOfWork
from coach.service.notes import Anonymisers

LONGEST = 4000
"""Code points of an agreement."""
SHORTEST_MEETING, LONGEST_MEETING = 10, 180


@dataclass(frozen=True)
class OurPair:
    """What both of a pair see of it."""

    programme: Programme
    pair: Pair
    meetings: tuple[Session, ...]
    """Held ones, oldest first."""
    disclosed: bool
    """Whether the mentor's own details may be used for the next meeting."""


def may_see_pair(viewer: Viewer) -> Decision:
    """The page is for the two of the pair."""
    if viewer.pair_id is None or viewer.role is Role.COORDINATOR:
        return Decision(False, "This page belongs to the two of a pair.")
    return Decision(True, "one of the pair")


class Pairing:
    """Reads and changes what the viewer's pair agreed."""

    def __init__(self, store: Store, anonymisers: Anonymisers, clock: Clock) -> None:
        self._store = store
        self._anonymisers = anonymisers
        self._clock = clock

    def read(self, viewer: Viewer) -> OurPair:
        """The viewer's pair; the mentor's details only for the mentor or where switched on."""
        _must(viewer)
        scope = scope_of(viewer)
        with self._store.work() as work:
            programme, pair = _known(work, viewer)
            meetings = tuple(work.records.sessions(scope))
            disclosed = work.disclosures.meeting(scope) == pair.session_number
        if not disclosed and viewer.role is not Role.MENTOR:
            pair = replace(pair, mentor=replace(pair.mentor, background=""))
        return OurPair(programme, pair, meetings, disclosed)

    def disclose(self, viewer: Viewer, allowed: bool) -> None:
        """Let the mentor's own details be used for the next meeting, or not; the mentor's choice.

        Raises:
            NotAllowed: somebody else tried.
        """
        _must(viewer)
        if viewer.role is not Role.MENTOR:
            raise NotAllowed("Only the mentor decides what is used of the mentor's own details.")
        with self._store.work() as work:
            _, pair = _known(work, viewer)
            work.disclosures.switch(pair.id, pair.session_number if allowed else None)
            work.commit()

    def agree(self, viewer: Viewer, text: str) -> str:
        """Write down the agreement, with names taken out; as it was stored.

        Raises:
            WrongUse: it is too long.
            AnonymiserFailed: names could not be taken out; nothing was stored.
        """
        _must(viewer)
        if len(text) > LONGEST:
            raise WrongUse(f"An agreement holds {LONGEST} characters; the shorter, the better.")
        with self._store.work() as work:
            roster = work.people.roster(viewer.programme_id)
        words = self._without_names(text, roster)
        with self._store.work() as work:
            _, pair = _known(work, viewer)
            work.people.add_pair(replace(pair, agreement=words))
            work.commit()
        return words

    def meet(self, viewer: Viewer, on: date | None, minutes: int) -> None:
        """Set the day and the length of the next meeting.

        Raises:
            WrongUse: the day has passed, or the length is out of range.
        """
        _must(viewer)
        if on is not None and on < self._clock.now().date():
            raise WrongUse("Choose a day that is still to come.")
        if not SHORTEST_MEETING <= minutes <= LONGEST_MEETING:
            raise WrongUse(f"A meeting lasts {SHORTEST_MEETING} to {LONGEST_MEETING} minutes.")
        with self._store.work() as work:
            _, pair = _known(work, viewer)
            work.people.add_pair(replace(pair, next_date=on, minutes=minutes))
            work.commit()

    def calendar(self, viewer: Viewer) -> str:
        """The next meeting as an iCalendar file (RFC 5545), without anybody's name.

        Raises:
            NotFound: no day is set.
        """
        pair = self.read(viewer).pair
        if pair.next_date is None:
            raise NotFound("No day is set for the next meeting. Set one first.")
        stamp = f"{self._clock.now():%Y%m%dT%H%M%SZ}"
        lines = (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Reverse Mentoring Coach//EN",
            "BEGIN:VEVENT",
            f"UID:{pair.id}-{pair.session_number}@reverse-mentoring-coach",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{pair.next_date:%Y%m%d}",
            f"SUMMARY:Reverse mentoring\\, meeting {pair.session_number}",
            f"DESCRIPTION:{pair.minutes} minutes",
            "CLASS:PRIVATE",
            "END:VEVENT",
            "END:VCALENDAR",
        )
        return "\r\n".join((*lines, ""))

    def _without_names(self, text: str, roster: Sequence[Person]) -> str:
        return self._anonymisers(roster).anonymise(text.strip()).text.text


def _known(work: UnitOfWork, viewer: Viewer) -> tuple[Programme, Pair]:
    pair = work.people.pair(viewer.pair_id or "", scope_of(viewer))
    programme = work.people.programme(viewer.programme_id)
    if pair is None or programme is None:
        raise NotFound("Your pair is not in this programme any more. Ask the coordinator.")
    return programme, pair


def _must(viewer: Viewer) -> None:
    decision = may_see_pair(viewer)
    if not decision.allowed:
        raise NotAllowed(decision.reason)
