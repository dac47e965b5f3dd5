"""The writing desk: what happens when an open page sends what it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.checks.care import NEEDED
from coach.domain.access import Viewer, scope_of
from coach.domain.journal import JournalDraft, JournalEntry
from coach.ports import Store
from coach.service.journal.caring import Caring, Routes
from coach.service.journal.deepening import deeper, is_time
from coach.service.journal.drafts import Drafts, Page, Saved
from coach.service.journal.habit import habit


@dataclass(frozen=True)
class Told:
    """How a save ended, and what the page shows because of it."""

    saved: Saved
    routes: Routes | None
    """Where to turn, if the text shows a need."""


class Desk:
    """Saves and keeps pages; reads them for signs of need and for one deeper question."""

    def __init__(self, store: Store, drafts: Drafts, caring: Caring) -> None:
        self._store = store
        self._drafts = drafts
        self._caring = caring

    def open(self, viewer: Viewer) -> JournalDraft:
        """The page to go on with."""
        return self._drafts.open(viewer)

    def routes(self, viewer: Viewer, text: str) -> Routes | None:
        """Where to turn, if a text shows a need."""
        return self._caring.routes(viewer, text)

    def ways(self, viewer: Viewer) -> Routes:
        """Where to turn, whatever stands on the page."""
        return self._caring.always(viewer)

    def save(self, viewer: Viewer, page: Page) -> Told:
        """Keep what a page holds; see `Drafts.save`."""
        saved = self._drafts.save(viewer, page, lambda draft: self._deepened(viewer, draft))
        return Told(saved, self._caring.routes(viewer, page.text))

    def keep(self, viewer: Viewer, page: Page) -> Told:
        """Make an entry of a page; see `Drafts.keep`."""
        saved = self._drafts.keep(viewer, page)
        return Told(saved, self._caring.routes(viewer, page.text))

    def _deepened(self, viewer: Viewer, draft: JournalDraft) -> JournalDraft:
        """The draft with one deeper question, where it has none yet and the time has come.

        Whoever may be in need is not asked for more.
        """
        if draft.deeper or draft.deeper_closed:
            return draft
        how_much = habit(self._entries(viewer))
        if not is_time(draft.text, how_much):
            return draft
        if self._caring.need(draft.text).score >= NEEDED:
            return draft
        asked = deeper(draft.text, how_much)
        return replace(draft, deeper=asked.text) if asked else draft

    def _entries(self, viewer: Viewer) -> Sequence[JournalEntry]:
        with self._store.work() as work:
            return work.journal.entries(scope_of(viewer))
