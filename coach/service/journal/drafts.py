"""The page that is being written: saved by itself, in several tabs, over a bad line.

A save says which revision it follows. Another tab's newer text is never overwritten and the own
text never dropped: both come back, and the writer decides. A page that repeats a save whose answer
was lost, or that keeps an entry twice, changes nothing the second time.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

from coach.domain.access import Viewer, scope_of
from coach.domain.journal import HIGHEST, LOWEST, JournalDraft, JournalEntry, Scales
from coach.errors import WrongUse
from coach.ports import Clock, Store, UnitOfWork
from coach.service.journal.access import last_meeting, must_journal, programme_and_pair

LONGEST = 200_000
"""Code points of one entry."""
LONGEST_QUESTION = 600
_ENTRY_ID = re.compile(r"entry-[0-9a-f]{32}")
_PAGE = re.compile(r"[\w-]{1,64}")


@dataclass(frozen=True)
class Page:
    """What an open page sends to be saved."""

    entry_id: str
    meeting: int
    revision: int
    """The revision that it last saw; 0 where it saw none."""
    text: str
    scales: Scales = Scales()
    question: str | None = None
    question_id: str | None = None
    closed: bool = False
    """Whether the deeper question was waved away."""
    deeper: str = ""
    """The deeper question in a model's words, where the writer had it reworded."""
    page: str = "page"
    """A name that the page gave itself."""
    turn: int = 0
    """How often it has sent something."""


class Standing(StrEnum):
    """How a save ended."""

    SAVED = "saved"
    CONFLICT = "conflict"
    """Another page saved another text meanwhile; the stored one is returned, nothing changed."""
    KEPT = "kept"
    """The page had become an entry meanwhile; the entry's text is returned, nothing changed."""


@dataclass(frozen=True)
class Saved:
    """How a save ended, and what is stored now."""

    standing: Standing
    draft: JournalDraft


Deepen = Callable[[JournalDraft], JournalDraft]
"""Adds the one deeper question where the time for it has come."""


class Drafts:
    """Reads and writes the viewer's own drafts."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def open(self, viewer: Viewer) -> JournalDraft:
        """The draft that was saved last, or an empty page for the last meeting."""
        must_journal(viewer)
        with self._store.work() as work:
            stored = work.journal.drafts(scope_of(viewer))
            _, pair = programme_and_pair(work, viewer)
        if stored:
            return stored[0]
        return JournalDraft(
            entry_id=f"entry-{uuid4().hex}",
            owner_id=viewer.person_id,
            session_number=last_meeting(pair),
            text="",
            saved_at=self._clock.now(),
        )

    def save(self, viewer: Viewer, page: Page, deepen: Deepen | None = None) -> Saved:
        """Keep what a page holds, unless another page was quicker.

        Raises:
            WrongUse: the text is too long, or the page names what no page of ours would.
            NotAllowed: the viewer keeps no journal.
        """
        must_journal(viewer)
        _check(page)
        with self._store.work() as work:
            stored = work.journal.draft(page.meeting, scope_of(viewer))
            refused = _refused(work, viewer, page, stored)
            if refused:
                return refused
            if stored and (_is_stale(page, stored) or _same(page, stored)):
                return Saved(Standing.SAVED, stored)
            draft = self._draft(viewer, page, stored)
            draft = deepen(draft) if deepen else draft
            if not work.journal.put_draft(draft, stored.revision if stored else 0):
                now = work.journal.draft(page.meeting, scope_of(viewer))
                return Saved(Standing.CONFLICT, now or draft)
            work.commit()
        return Saved(Standing.SAVED, draft)

    def keep(self, viewer: Viewer, page: Page) -> Saved:
        """Make an entry of a page; keeping the same page again changes nothing.

        Raises:
            WrongUse: there is neither a word nor a scale, or the text is too long.
            NotAllowed: the viewer keeps no journal.
        """
        must_journal(viewer)
        _check(page)
        if not page.text.strip() and not page.scales.given:
            raise WrongUse("There is nothing to keep yet: write a sentence, or tap a scale.")
        with self._store.work() as work:
            stored = work.journal.draft(page.meeting, scope_of(viewer))
            refused = _refused(work, viewer, page, stored)
            if refused:
                return refused
            draft = self._draft(viewer, page, stored)
            if not work.journal.insert(_entry(draft)):
                return _kept(work, viewer, page) or Saved(Standing.CONFLICT, draft)
            work.journal.drop_draft(page.meeting, scope_of(viewer))
            work.commit()
        return Saved(Standing.SAVED, draft)

    def _draft(self, viewer: Viewer, page: Page, stored: JournalDraft | None) -> JournalDraft:
        before = stored or JournalDraft(
            page.entry_id, viewer.person_id, page.meeting, "", self._clock.now()
        )
        return replace(
            before,
            text=whole(page.text),
            saved_at=self._clock.now(),
            revision=before.revision + 1,
            scales=page.scales,
            question=page.question,
            question_id=page.question_id,
            deeper=page.deeper or before.deeper,
            deeper_closed=before.deeper_closed or page.closed,
            page=page.page,
            turn=page.turn,
        )


def whole(text: str) -> str:
    """The text with halves of characters, which no encoding holds, replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _refused(
    work: UnitOfWork, viewer: Viewer, page: Page, stored: JournalDraft | None
) -> Saved | None:
    """Why a page may not be saved, with what is stored instead; None where it may."""
    if stored is None:
        return _kept(work, viewer, page)
    if stored.entry_id != page.entry_id:
        return _kept(work, viewer, page) or Saved(Standing.CONFLICT, stored)
    own = page.revision == stored.revision or page.page == stored.page
    return None if own or _same(page, stored) else Saved(Standing.CONFLICT, stored)


def _kept(work: UnitOfWork, viewer: Viewer, page: Page) -> Saved | None:
    entry = work.journal.entry(page.entry_id, scope_of(viewer))
    if entry is None:
        return None
    draft = JournalDraft(
        entry.id, entry.owner_id, page.meeting, entry.text, entry.written_at, scales=entry.scales
    )
    return Saved(Standing.KEPT, draft)


def _is_stale(page: Page, stored: JournalDraft) -> bool:
    """Whether a later save of the same page came in first."""
    return page.page == stored.page and page.turn < stored.turn


def _same(page: Page, stored: JournalDraft) -> bool:
    closed = page.closed or stored.deeper_closed
    sent = (whole(page.text), page.scales, page.question_id, page.deeper or stored.deeper, closed)
    return sent == (
        stored.text,
        stored.scales,
        stored.question_id,
        stored.deeper,
        stored.deeper_closed,
    )


def _entry(draft: JournalDraft) -> JournalEntry:
    return JournalEntry(
        id=draft.entry_id,
        owner_id=draft.owner_id,
        text=draft.text,
        question=draft.question,
        session_number=draft.session_number or None,
        written_at=draft.saved_at,
        scales=draft.scales,
        question_id=draft.question_id,
        deeper="" if draft.deeper_closed else draft.deeper,
    )


def _check(page: Page) -> None:
    if len(page.text) > LONGEST:
        raise WrongUse(
            f"An entry holds {LONGEST:,} characters; keep this one and go on in another. "
            "Your words are still on the page."
        )
    odd = (
        not _ENTRY_ID.fullmatch(page.entry_id)
        or not _PAGE.fullmatch(page.page)
        or not 0 <= page.meeting <= 1000
        or len(page.question or "") > LONGEST_QUESTION
        or len(page.question_id or "") > LONGEST_QUESTION
        or len(page.deeper) > LONGEST_QUESTION
        or any(value is not None and not LOWEST <= value <= HIGHEST for value in _values(page))
    )
    if odd:
        raise WrongUse("This page is of another version. Copy your words and load it again.")


def _values(page: Page) -> tuple[int | None, ...]:
    return page.scales.confidence, page.scales.comfort, page.scales.learning
