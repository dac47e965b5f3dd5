"""What the model costs: by request, pair and month, and a budget that it keeps to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.domain.access import Viewer
from coach.domain.calls import Call, Spent
from coach.domain.people import Role
from coach.errors import NotAllowed
from coach.ports import Clock, Store

OVER = (
    "This month's budget for the language model is used up, so what you see was made from the"
    " library by rule."
)
NOT_YOURS = "What the model costs is the coordinator's to see. Ask yours."


@dataclass(frozen=True)
class Month:
    """A programme's month."""

    first: datetime
    """Its first moment."""
    total: Spent
    by_pair: Mapping[str, Spent]
    """By pair id; what coordinators asked for stands under an empty one."""
    budget: float | None
    """Most that it may cost; None for no limit."""

    @property
    def over(self) -> bool:
        """Whether the budget is used up."""
        return self.budget is not None and self.total.cost >= self.budget


class Costs:
    """Writes calls down, adds them up, and says when there is no budget left."""

    def __init__(self, store: Store, clock: Clock, *, budget: float | None, model: str) -> None:
        """Costs of one deployment.

        Args:
            store: Where calls are written down.
            clock: Says which month it is.
            budget: Most that a programme's calls may cost in a calendar month (UTC), in the
                currency of the prices; None for no limit.
            model: Name of the configured model; empty where there is none.
        """
        self._store = store
        self._clock = clock
        self._budget = budget
        self.model = model

    def note(self, call: Call) -> None:
        """Write a call down.

        Raises:
            StoreError: it could not be.
        """
        with self._store.work() as work:
            work.calls.add(call)
            work.commit()

    def brake(self, programme_id: str) -> str:
        """Why the model is not asked now, for the person; empty where it may be.

        Requests that are under way when the budget runs out are finished.
        """
        if self._budget is None:
            return ""
        return OVER if self._month(programme_id, self._clock.now()).over else ""

    def month(self, viewer: Viewer) -> Month:
        """This month of the coordinator's programme.

        Raises:
            NotAllowed: the viewer is no coordinator.
        """
        _must(viewer)
        return self._month(viewer.programme_id, self._clock.now())

    def since(self, viewer: Viewer, moment: datetime) -> Spent:
        """What the coordinator's programme has spent from a moment up to now.

        Raises:
            NotAllowed: the viewer is no coordinator.
        """
        _must(viewer)
        _, after = _bounds(self._clock.now())
        with self._store.work() as work:
            by_pair = work.calls.spent(viewer.programme_id, moment, after)
        return sum(by_pair.values(), Spent())

    def labels(self, viewer: Viewer) -> Mapping[str, str]:
        """The pairs' labels by id, for the coordinator.

        Raises:
            NotAllowed: the viewer is no coordinator.
        """
        _must(viewer)
        with self._store.work() as work:
            return {pair.id: pair.label for pair in work.people.pairs(viewer.programme_id)}

    def calls(self, viewer: Viewer) -> Sequence[Call]:
        """This month's calls of the coordinator's programme and of none, newest first.

        Raises:
            NotAllowed: the viewer is no coordinator.
        """
        _must(viewer)
        first, after = _bounds(self._clock.now())
        with self._store.work() as work:
            theirs = work.calls.of_programme(viewer.programme_id, first, after)
            nobodys = work.calls.of_programme("", first, after)
        return sorted([*theirs, *nobodys], key=lambda call: call.at, reverse=True)

    def _month(self, programme_id: str, now: datetime) -> Month:
        first, after = _bounds(now)
        with self._store.work() as work:
            by_pair = work.calls.spent(programme_id, first, after)
        return Month(first, sum(by_pair.values(), Spent()), by_pair, self._budget)


def _bounds(now: datetime) -> tuple[datetime, datetime]:
    """First moment of the month, and of the next."""
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    year, month = divmod(first.year * 12 + first.month, 12)
    return first, first.replace(year=year, month=month + 1)


def _must(viewer: Viewer) -> None:
    if viewer.role is not Role.COORDINATOR:
        raise NotAllowed(NOT_YOURS)
