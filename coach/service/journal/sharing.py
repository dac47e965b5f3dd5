"""Letting the partner read a sentence or an entry, and taking it back."""

from __future__ import annotations

from uuid import uuid4

from coach.domain.access import Viewer, scope_of
from coach.domain.journal import Share
from coach.errors import NotAllowed, NotFound, WrongUse
from coach.ports import Clock, Store
from coach.service.journal.access import must_journal


class Sharing:
    """Shares the viewer's own words, verbatim, with the partner and nobody else."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def share(self, viewer: Viewer, entry_id: str, words: str | None = None) -> Share:
        """Let the partner read words of an entry; sharing the same words again changes nothing.

        Args:
            viewer: The writer.
            entry_id: One of their entries.
            words: As they stand in it; the whole entry where None.

        Raises:
            NotFound: the viewer has no such entry.
            WrongUse: the words do not stand in it.
            NotAllowed: the viewer has no partner.
        """
        must_journal(viewer)
        if viewer.pair_id is None:
            raise NotAllowed("You have no partner in this programme now.")
        with self._store.work() as work:
            entry = work.journal.entry(entry_id, scope_of(viewer))
            if entry is None:
                raise NotFound("There is no such entry of yours any more.")
            chosen = entry.text if words is None else words.strip()
            if not chosen.strip() or chosen not in entry.text:
                raise WrongUse("Choose words that stand in the entry.")
            known = (one for one in work.journal.shares(scope_of(viewer)) if one.text == chosen)
            there = next((one for one in known if one.entry_id == entry_id), None)
            if there:
                return there
            share = Share(
                f"share-{uuid4().hex}",
                entry.id,
                viewer.person_id,
                viewer.pair_id,
                chosen,
                self._clock.now(),
            )
            work.journal.put_share(share)
            work.commit()
        return share

    def unshare(self, viewer: Viewer, share_id: str) -> None:
        """Take shared words back: from the partner's next view on they are gone.

        Raises:
            NotFound: the viewer shares nothing of that id.
        """
        must_journal(viewer)
        with self._store.work() as work:
            if not work.journal.drop_share(share_id, scope_of(viewer)):
                raise NotFound("That is not shared any more.")
            work.commit()

    def received(self, viewer: Viewer) -> tuple[Share, ...]:
        """What the viewer's partner shares, the latest first."""
        must_journal(viewer)
        with self._store.work() as work:
            return tuple(work.journal.received(scope_of(viewer)))
