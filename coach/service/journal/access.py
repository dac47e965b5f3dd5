"""Who keeps a journal, and of which meeting."""

from __future__ import annotations

from coach.domain.access import Decision, Viewer, scope_of
from coach.domain.people import Pair, Programme, Role
from coach.errors import NotAllowed
from coach.ports import UnitOfWork


def may_journal(viewer: Viewer) -> Decision:
    """Mentors and mentees keep a journal; a coordinator has none and reads none."""
    if viewer.role is Role.COORDINATOR:
        return Decision(False, "Journals belong to mentors and mentees; nobody else reads them.")
    return Decision(True, "own journal")


def must_journal(viewer: Viewer) -> None:
    """Raise where the viewer keeps no journal.

    Raises:
        NotAllowed: a coordinator asks.
    """
    decision = may_journal(viewer)
    if not decision.allowed:
        raise NotAllowed(decision.reason)


def programme_and_pair(work: UnitOfWork, viewer: Viewer) -> tuple[Programme | None, Pair | None]:
    """The viewer's programme and pair; a journal outlives both."""
    programme = work.people.programme(viewer.programme_id)
    pair = work.people.pair(viewer.pair_id, scope_of(viewer)) if viewer.pair_id else None
    return programme, pair


def last_meeting(pair: Pair | None) -> int:
    """Number of the last meeting held; 0 before the first."""
    return pair.session_number - 1 if pair else 0
