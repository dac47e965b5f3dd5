"""Entries: read by their writer alone, deleted with a receipt for their writer alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from coach.domain.access import Viewer, scope_of
from coach.domain.journal import JournalEntry, Share
from coach.errors import NotFound
from coach.ports import Clock, Store
from coach.service.journal.access import must_journal


@dataclass(frozen=True)
class Shown:
    """An entry and what of it the partner can read."""

    entry: JournalEntry
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True)
class Deleted:
    """What went for good.

    It is told to the writer and kept nowhere: that somebody writes a journal is theirs to tell.
    """

    id: str
    at: datetime
    went: tuple[tuple[str, int], ...]
    """Kind of record, and how many of it."""


class Entries:
    """Reads and deletes the viewer's own entries."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def all(self, viewer: Viewer) -> tuple[Shown, ...]:
        """The viewer's own entries, newest first."""
        must_journal(viewer)
        with self._store.work() as work:
            entries = work.journal.entries(scope_of(viewer))
            shares = work.journal.shares(scope_of(viewer))
        return tuple(
            Shown(entry, tuple(one for one in reversed(shares) if one.entry_id == entry.id))
            for entry in entries
        )

    def delete(self, viewer: Viewer, entry_id: str) -> Deleted:
        """Delete an entry and what is shared of it.

        Raises:
            NotFound: the viewer has no such entry.
        """
        must_journal(viewer)
        scope = scope_of(viewer)
        with self._store.work() as work:
            shared = sum(one.entry_id == entry_id for one in work.journal.shares(scope))
            if not work.journal.drop(entry_id, scope):
                raise NotFound("There is no such entry of yours any more.")
            work.commit()
        return self._receipt({"entries": 1, "shared reflections": shared})

    def delete_all(self, viewer: Viewer) -> Deleted:
        """Delete every entry and draft, and all that is shared of them."""
        must_journal(viewer)
        scope = scope_of(viewer)
        with self._store.work() as work:
            went = {"shared reflections": len(work.journal.shares(scope))}
            entries = work.journal.entries(scope)
            went["entries"] = sum(work.journal.drop(entry.id, scope) for entry in entries)
            drafts = work.journal.drafts(scope)
            went["drafts"] = sum(
                work.journal.drop_draft(draft.session_number, scope) for draft in drafts
            )
            work.commit()
        return self._receipt(went)

    def _receipt(self, went: dict[str, int]) -> Deleted:
        kinds = tuple(sorted((kind, count) for kind, count in went.items() if count))
        return Deleted(uuid4().hex, self._clock.now(), kinds)
