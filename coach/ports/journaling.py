"""Rows of the journal: entries, drafts and what is shared of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from coach.domain.access import Scope
from coach.domain.journal import JournalDraft, JournalEntry, Share


class JournalRows(Protocol):
    """Journal rows, encrypted; only the scope's owner reads any, but for what is shared."""

    def add(self, entry: JournalEntry) -> None:
        """Insert or replace an entry."""
        ...

    def insert(self, entry: JournalEntry) -> bool:
        """Insert an entry unless its id is taken; whether it was inserted."""
        ...

    def entry(self, entry_id: str, scope: Scope) -> JournalEntry | None:
        """One of the owner's entries."""
        ...

    def entries(self, scope: Scope) -> Sequence[JournalEntry]:
        """The owner's entries, newest first."""
        ...

    def drop(self, entry_id: str, scope: Scope) -> bool:
        """Delete one of the owner's entries and what is shared of it; whether there was one."""
        ...

    def put_draft(self, draft: JournalDraft, after: int) -> bool:
        """Keep a draft if the stored one is this page's at that revision; whether it was kept.

        Args:
            draft: With its new revision.
            after: The revision that it follows; 0 where there must be no draft of the meeting yet.
        """
        ...

    def draft(self, session_number: int, scope: Scope) -> JournalDraft | None:
        """The owner's draft of a meeting."""
        ...

    def drafts(self, scope: Scope) -> Sequence[JournalDraft]:
        """The owner's drafts, the one saved last first."""
        ...

    def drop_draft(self, session_number: int, scope: Scope) -> bool:
        """Delete the owner's draft of a meeting; whether there was one."""
        ...

    def put_share(self, share: Share) -> None:
        """Insert or replace a share, sealed with the pair's key."""
        ...

    def shares(self, scope: Scope) -> Sequence[Share]:
        """What the scope's owner shares, the latest first."""
        ...

    def received(self, scope: Scope) -> Sequence[Share]:
        """What the partner of the scope's owner shares with the pair, the latest first."""
        ...

    def drop_share(self, share_id: str, scope: Scope) -> bool:
        """Take back one of the owner's shares; whether there was one."""
        ...
