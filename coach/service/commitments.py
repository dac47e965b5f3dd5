"""The ledger of promises, which both of a pair see and may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid4

from coach.domain.access import Decision, Partition, PartitionKind, Viewer, scope_of
from coach.domain.people import Pair, Role
from coach.domain.sessions import Commitment, CommitmentStatus
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ingest.pipeline import Pipeline
from coach.ingest.records import promise_source
from coach.ports import Clock, Store, UnitOfWork
from coach.service.due_dates import day_named
from coach.service.notes import Anonymisers

LONGEST = 500
"""Code points of one promise."""
QUIET_DAYS = timedelta(days=14)
QUIET_MEETINGS = 2
"""An open promise is quiet so long after its day, or so many meetings after it was made."""


@dataclass(frozen=True)
class Ledger:
    """A pair's promises, by where they stand; oldest first within each."""

    due: tuple[Commitment, ...]
    """They open the next agenda."""
    quiet: tuple[Commitment, ...]
    """Open for long: to be asked about without shame."""
    later: tuple[Commitment, ...]
    done: tuple[Commitment, ...]
    dropped: tuple[Commitment, ...]


def may_promise(viewer: Viewer) -> Decision:
    """Both of a pair see and change its promises, nobody else does."""
    if viewer.pair_id is None or viewer.role is Role.COORDINATOR:
        return Decision(False, "Promises belong to the two of a pair; nobody else reads them.")
    return Decision(True, "one of the pair")


class Commitments:
    """Reads and changes the promises of the viewer's pair."""

    def __init__(
        self, store: Store, pipeline: Pipeline, anonymisers: Anonymisers, clock: Clock
    ) -> None:
        self._store = store
        self._pipeline = pipeline
        self._anonymisers = anonymisers
        self._clock = clock

    def ledger(self, viewer: Viewer) -> Ledger:
        """The pair's promises by where they stand."""
        _must(viewer)
        with self._store.work() as work:
            pair = _pair(work, viewer)
            promises = work.records.commitments(scope_of(viewer))
        return ledger_of(tuple(promises), pair, self._clock.now().date())

    def add(self, viewer: Viewer, text: str, by: Role, due: date | None) -> Commitment:
        """Write down a promise, with names taken out.

        Raises:
            WrongUse: it is empty, too long, or nobody's of the pair.
            AnonymiserFailed: names could not be taken out; nothing was stored.
        """
        _must(viewer)
        words = " ".join(text.split())
        if not words or len(words) > LONGEST:
            raise WrongUse(f"Say in a sentence what is promised, {LONGEST} characters at most.")
        if by is Role.COORDINATOR:
            raise WrongUse("A promise is the mentor's or the leader's.")
        with self._store.work() as work:
            pair = _pair(work, viewer)
            roster = work.people.roster(viewer.programme_id)
        promise = Commitment(
            id=uuid4().hex,
            pair_id=pair.id,
            by=by,
            text=self._anonymisers(roster).anonymise(words).text,
            made_in_session=max(1, pair.session_number - 1),
            due=due,
        )
        self._pipeline.keep(
            Partition(PartitionKind.PAIR, pair.id),
            [promise_source(promise)],
            lambda work: work.records.add_commitment(promise),
        )
        return promise

    def day(self, words: str) -> date | None:
        """The day that somebody typed, as of today; None where they left it empty.

        Raises:
            WrongUse: the words name no day to come.
        """
        return day_named(words, self._clock.now().date())

    def settle(self, viewer: Viewer, promise_id: str, status: CommitmentStatus) -> Commitment:
        """Say that a promise is done, let go or open again.

        Raises:
            NotFound: the pair has no such promise.
        """
        return self._change(viewer, promise_id, lambda promise: replace(promise, status=status))

    def move(self, viewer: Viewer, promise_id: str, due: date | None) -> Commitment:
        """Give a promise another day, or none.

        Raises:
            NotFound: the pair has no such promise.
        """
        return self._change(viewer, promise_id, lambda promise: replace(promise, due=due))

    def _change(
        self, viewer: Viewer, promise_id: str, change: Callable[[Commitment], Commitment]
    ) -> Commitment:
        _must(viewer)
        with self._store.work() as work:
            known = {one.id: one for one in work.records.commitments(scope_of(viewer))}
            if promise_id not in known:
                raise NotFound("There is no such promise of yours. Look at the ledger again.")
            changed = change(known[promise_id])
            work.records.add_commitment(changed)
            work.commit()
        return changed


def ledger_of(promises: tuple[Commitment, ...], pair: Pair, today: date) -> Ledger:
    """Promises by where they stand on a day.

    A promise is due when its day comes before the next meeting is over, or has passed; it is quiet
    when nothing was heard of it for `QUIET_DAYS` after its day or, without one, for
    `QUIET_MEETINGS` meetings.
    """
    horizon = max(today, pair.next_date or today)
    by: dict[str, list[Commitment]] = {name: [] for name in Ledger.__dataclass_fields__}
    for promise in sorted(promises, key=lambda p: (p.due or date.max, p.made_in_session, p.id)):
        by[_standing(promise, pair, today, horizon)].append(promise)
    return Ledger(**{name: tuple(found) for name, found in by.items()})


def _standing(promise: Commitment, pair: Pair, today: date, horizon: date) -> str:
    if promise.status is not CommitmentStatus.OPEN:
        return "done" if promise.status is CommitmentStatus.DONE else "dropped"
    if promise.due is None:
        age = pair.session_number - promise.made_in_session
        return "quiet" if age > QUIET_MEETINGS else "later"
    if promise.due + QUIET_DAYS < today:
        return "quiet"
    return "due" if promise.due <= horizon else "later"


def _pair(work: UnitOfWork, viewer: Viewer) -> Pair:
    pair = work.people.pair(viewer.pair_id or "", scope_of(viewer))
    if pair is None:
        raise NotFound("Your pair is not in this programme any more. Ask the coordinator.")
    return pair


def _must(viewer: Viewer) -> None:
    decision = may_promise(viewer)
    if not decision.allowed:
        raise NotAllowed(decision.reason)
