"""What has been kept for as long as the programme allows goes by itself."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from threading import Event

from coach.domain.access import pair_scope
from coach.domain.people import Pair, Programme, Role
from coach.domain.receipts import Asker, Receipt
from coach.errors import CoachError
from coach.ports import Clock, Store
from coach.service.forgetting import Forgetting

EVERY = timedelta(hours=6)
_LOG = logging.getLogger(__name__)


class Retention:
    """Applies each programme's keeping time.

    While a programme runs, notes and conversations go `Programme.keep_days` after they were
    written. On `Programme.forget_on` its mentors and mentees go with all that is theirs, their
    journals included.
    """

    def __init__(self, store: Store, forgetting: Forgetting, clock: Clock) -> None:
        self._store = store
        self._forgetting = forgetting
        self._clock = clock

    def run(self) -> tuple[Receipt, ...]:
        """Forget what is due now, and finish what was interrupted; receipts of what went."""
        self._forgetting.finish()
        with self._store.work() as work:
            programmes = tuple(work.people.programmes())
        return tuple(receipt for programme in programmes for receipt in self._of(programme))

    def watch(self, stop: Event, every: timedelta = EVERY) -> None:
        """Run now and then until stopped; a run that fails is told in the log and done again."""
        while True:
            try:
                self.run()
            except CoachError as error:
                _LOG.warning("What is due to be forgotten is tried again later: %s", error)
            if stop.wait(every.total_seconds()):
                return

    def _of(self, programme: Programme) -> Iterator[Receipt]:
        now = self._clock.now()
        if programme.forget_on and programme.forget_on <= now.date():
            yield from self._everybody(programme)
            return
        before = now - timedelta(days=programme.keep_days)
        with self._store.work() as work:
            pairs = tuple(work.people.pairs(programme.id))
        for pair in pairs:
            yield from self._old(programme, pair, before)

    def _everybody(self, programme: Programme) -> Iterator[Receipt]:
        with self._store.work() as work:
            people = tuple(work.people.roster(programme.id))
        for person in people:
            if person.role is not Role.COORDINATOR:
                yield self._forgetting.person_of(programme.id, person.id, Asker.RETENTION)

    def _old(self, programme: Programme, pair: Pair, before: datetime) -> Iterator[Receipt]:
        scope = pair_scope(programme.id, pair.id)
        with self._store.work() as work:
            notes = tuple(work.records.notes(scope))
        for note in notes:
            if note.written_at < before:
                yield self._forgetting.note_within(scope, note.id, programme.id, Asker.RETENTION)
        receipt = self._forgetting.conversations(programme.id, pair.id, before)
        if receipt:
            yield receipt
