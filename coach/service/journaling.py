"""The private journal: one cited question to start from, entries for the writer alone."""

from __future__ import annotations

from uuid import uuid4

from coach.domain.access import Decision, Viewer, scope_of
from coach.domain.briefs import Intent
from coach.domain.events import Settled
from coach.domain.journal import JournalEntry
from coach.domain.people import Role
from coach.domain.suggestions import Suggestion
from coach.errors import NotAllowed, WrongUse
from coach.ports import Clock, Store
from coach.service.preparing import Preparing

LONGEST = 200_000
"""Code points of one entry."""

ASK = "Give me one question to reflect on after our last meeting"


def may_journal(viewer: Viewer) -> Decision:
    """Mentors and mentees keep a journal; a coordinator has none and reads none."""
    if viewer.role is Role.COORDINATOR:
        return Decision(False, "Journals belong to mentors and mentees; nobody else reads them.")
    return Decision(True, "own journal")


class Journaling:
    """Reads and writes the viewer's own entries."""

    def __init__(self, store: Store, preparing: Preparing, clock: Clock) -> None:
        self._store = store
        self._preparing = preparing
        self._clock = clock

    def question(self, viewer: Viewer, turn: int = 0) -> Suggestion:
        """A cited question for the last meeting; ``turn`` counts "another question"."""
        self._must(viewer)
        wanted = turn + 1
        events = self._preparing.prepare(
            viewer, ASK, kind=Intent.QUESTIONS, count=wanted, keep=False
        )
        return next(event.suggestion for event in events if isinstance(event, Settled))

    def save(self, viewer: Viewer, text: str, question: str | None) -> JournalEntry:
        """Keep an entry, encrypted.

        Raises:
            WrongUse: the text is empty or longer than `LONGEST`.
            NotAllowed: a coordinator has no journal.
        """
        self._must(viewer)
        if not text.strip():
            raise WrongUse("There is nothing to save yet: write a sentence first.")
        if len(text) > LONGEST:
            raise WrongUse(f"An entry holds {LONGEST} characters; save this one in two parts.")
        entry = JournalEntry(
            id=f"entry-{uuid4().hex}",
            owner_id=viewer.person_id,
            text=text,
            question=question,
            session_number=self._last_meeting(viewer),
            written_at=self._clock.now(),
        )
        with self._store.work() as work:
            work.journal.add(entry)
            work.commit()
        return entry

    def entries(self, viewer: Viewer) -> tuple[JournalEntry, ...]:
        """The viewer's own entries, newest first."""
        self._must(viewer)
        with self._store.work() as work:
            return tuple(work.journal.entries(scope_of(viewer)))

    def _last_meeting(self, viewer: Viewer) -> int | None:
        if viewer.pair_id is None:
            return None
        with self._store.work() as work:
            pair = work.people.pair(viewer.pair_id, scope_of(viewer))
        return pair.session_number - 1 if pair and pair.session_number > 1 else None

    def _must(self, viewer: Viewer) -> None:
        decision = may_journal(viewer)
        if not decision.allowed:
            raise NotAllowed(decision.reason)
