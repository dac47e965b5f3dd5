"""Forgetting a note, a pair or a person: rows, keys and vectors, with a receipt.

Rows and keys go in one transaction, vectors right after; ids of vectors that could not be removed
are written down and removed later (`Forgetting.finish`), and no search returns them meanwhile.
Memory of other processes is renewed by the raised generation at their next search.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from coach.domain.access import Scope, Viewer, pair_scope, scope_of
from coach.domain.people import Role
from coach.domain.receipts import Asker, Forgotten, Receipt
from coach.errors import NotAllowed, NotFound, StoreError
from coach.ingest.pipeline import Pipeline
from coach.ports import Clock, Store, UnitOfWork
from coach.service.accounts import counted_as

Deletion = Callable[[UnitOfWork], dict[str, int]]


class Forgetting:
    """Deletes for good on a person's word, or on the programme's date."""

    def __init__(self, store: Store, pipeline: Pipeline, clock: Clock) -> None:
        self._store = store
        self._pipeline = pipeline
        self._clock = clock

    def note(self, viewer: Viewer, note_id: str) -> Receipt:
        """Forget one of the viewer's pair's notes and what rests on its words.

        Raises:
            NotFound: the pair has no such note.
        """
        return self.note_within(scope_of(viewer), note_id, viewer.programme_id, Asker.MEMBER)

    def pair(self, viewer: Viewer, pair_id: str) -> Receipt:
        """Forget a pair: for one of the two, or for the programme's coordinator.

        Raises:
            NotAllowed: the pair is another one's.
            NotFound: there is no such pair.
        """
        asker = self._asker(viewer, viewer.pair_id == pair_id)
        with self._store.work() as work:
            if pair_id not in {pair.id for pair in work.people.pairs(viewer.programme_id)}:
                raise NotFound("There is no such pair in this programme.")
        receipt = self._forget(
            Forgotten.PAIR, viewer.programme_id, asker, lambda work: work.forgetting.pair(pair_id)
        )
        return _given(receipt)

    def person(self, viewer: Viewer, person_id: str) -> Receipt:
        """Forget a person with their pair and journal: for themselves, or for the coordinator.

        Raises:
            NotAllowed: it is somebody else.
            NotFound: there is no such person.
        """
        asker = self._asker(viewer, viewer.person_id == person_id)
        return self.person_of(viewer.programme_id, person_id, asker)

    def receipts(self, viewer: Viewer) -> tuple[Receipt, ...]:
        """Receipts of the coordinator's programme, newest first: kinds and numbers, no words."""
        if viewer.role is not Role.COORDINATOR:
            raise NotAllowed("The list of receipts is the coordinator's; you got yours.")
        with self._store.work() as work:
            return tuple(work.forgetting.receipts(viewer.programme_id))

    def note_within(self, scope: Scope, note_id: str, programme_id: str, asker: Asker) -> Receipt:
        """Forget a note of the scope's pair.

        Raises:
            NotFound: the pair has no such note.
        """
        receipt = self._forget(
            Forgotten.NOTE,
            programme_id,
            asker,
            lambda work: work.forgetting.note(note_id, scope),
        )
        return _given(receipt)

    def person_of(self, programme_id: str, person_id: str, asker: Asker) -> Receipt:
        """Forget a person of a programme.

        Raises:
            NotFound: the programme has no such person.
        """

        def delete(work: UnitOfWork) -> dict[str, int]:
            person = work.people.person(person_id)
            if person is None or person.programme_id != programme_id:
                return {}
            work.logins.clear_failures(counted_as(person.username))
            return dict(work.forgetting.person(person_id))

        return _given(self._forget(Forgotten.PERSON, programme_id, asker, delete))

    def conversations(self, programme_id: str, pair_id: str, before: datetime) -> Receipt | None:
        """Forget a pair's conversations that ended before then; None where there were none."""
        scope = pair_scope(programme_id, pair_id)
        return self._forget(
            Forgotten.CONVERSATION,
            programme_id,
            Asker.RETENTION,
            lambda work: work.forgetting.conversations(scope, before),
        )

    def finish(self) -> None:
        """Remove vectors that an interrupted step left behind."""
        with self._store.work() as work:
            waiting = work.forgetting.unfinished()
        for partition in waiting:
            self._pipeline.sweep(partition)

    def _forget(
        self, what: Forgotten, programme_id: str, asker: Asker, delete: Deletion
    ) -> Receipt | None:
        with self._store.work() as work:
            went = delete(work)
            if not went:
                return None
            receipt = Receipt(
                id=uuid4().hex,
                programme_id=programme_id,
                what=what,
                asker=asker,
                at=self._clock.now(),
                went=tuple(sorted(went.items())),
            )
            work.forgetting.add_receipt(receipt)
            work.commit()
        self._clear_index()
        return receipt

    def _clear_index(self) -> None:
        try:
            self.finish()
        except StoreError as exc:
            raise StoreError(
                "It is deleted and nobody can read it. The index could not be cleared just now; "
                "that is tried again by itself."
            ) from exc

    def _asker(self, viewer: Viewer, own: bool) -> Asker:
        if own:
            return Asker.MEMBER
        if viewer.role is Role.COORDINATOR:
            return Asker.COORDINATOR
        raise NotAllowed("You can have your own records deleted. Ask the coordinator for others.")


def _given(receipt: Receipt | None) -> Receipt:
    if receipt is None:
        raise NotFound("There is nothing of that name any more, or it is not yours.")
    return receipt
