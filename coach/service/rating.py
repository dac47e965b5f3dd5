"""Two private ratings of a meeting: how useful it was, how safe to speak."""

from __future__ import annotations

from coach.domain.access import Viewer, scope_of
from coach.domain.people import Role
from coach.domain.ratings import HIGHEST, LOWEST, Rating
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ports import Store


def rated(viewer: Viewer, meeting: int, useful: int | None, safe: int | None) -> Rating | None:
    """The viewer's rating of a meeting; None where neither question was answered.

    Raises:
        WrongUse: one is missing, or out of range.
    """
    if useful is None and safe is None:
        return None
    if useful is None or safe is None:
        raise WrongUse("Give both ratings, or neither.")
    if not (LOWEST <= useful <= HIGHEST and LOWEST <= safe <= HIGHEST):
        raise WrongUse(f"A rating is a number from {LOWEST} to {HIGHEST}.")
    return Rating(viewer.person_id, viewer.pair_id or "", meeting, useful, safe)


class Ratings:
    """Reads and writes the viewer's own ratings; nobody else reads them, the partner least."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rate(self, viewer: Viewer, meeting: int, useful: int | None, safe: int | None) -> None:
        """Keep the viewer's ratings of one of the pair's meetings.

        Raises:
            WrongUse: one is missing or out of range, or there was no such meeting.
            NotAllowed: the viewer has no pair.
        """
        _must(viewer)
        rating = rated(viewer, meeting, useful, safe)
        with self._store.work() as work:
            pair = work.people.pair(viewer.pair_id or "", scope_of(viewer))
            if pair is None:
                raise NotFound("Your pair is not in this programme any more. Ask the coordinator.")
            if rating is None or not 1 <= meeting <= pair.session_number:
                raise WrongUse("Choose a meeting that you had, and both ratings.")
            work.ratings.put(rating)
            work.commit()

    def own(self, viewer: Viewer) -> tuple[Rating, ...]:
        """The viewer's own ratings, oldest meeting first."""
        _must(viewer)
        with self._store.work() as work:
            return tuple(work.ratings.own(scope_of(viewer)))


def _must(viewer: Viewer) -> None:
    if viewer.pair_id is None or viewer.role is Role.COORDINATOR:
        raise NotAllowed("Meetings are rated by the two who met, each for themselves.")
