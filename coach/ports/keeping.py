"""Rows of what people rate, offer, review and have forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from coach.domain.access import Partition, Scope
from coach.domain.calls import Call, Spent
from coach.domain.quarantine import HeldSource
from coach.domain.ratings import Rating
from coach.domain.receipts import Receipt
from coach.domain.sessions import Conversation
from coach.domain.suggestions import Suggestion
from coach.domain.themes import ThemeList, ThemeOffer

Went = dict[str, int]
"""Kind of record → how many of it went."""


class RatingRows(Protocol):
    """Ratings of meetings, sealed with the key of who gave them."""

    def put(self, rating: Rating) -> None:
        """Insert or replace the person's rating of the meeting."""
        ...

    def own(self, scope: Scope) -> Sequence[Rating]:
        """The ratings of the scope's owner, oldest meeting first."""
        ...


class ThemeRows(Protocol):
    """Offered themes, sealed with the pair's key, and the lists made of them."""

    def put_offer(self, offer: ThemeOffer) -> None:
        """Insert or replace a person's offer."""
        ...

    def own_offer(self, scope: Scope) -> ThemeOffer | None:
        """The offer of the scope's owner."""
        ...

    def offers(self, programme_id: str) -> Sequence[ThemeOffer]:
        """All offers of a programme: for counting pairs only."""
        ...

    def put_list(self, shown: ThemeList) -> ThemeList:
        """Keep a round's list; where another process was first, its list."""
        ...

    def latest_list(self, programme_id: str) -> ThemeList | None:
        """The list of the newest round that has one."""
        ...


class DisclosureRows(Protocol):
    """For which meeting the mentor's own details may be used."""

    def switch(self, pair_id: str, session_number: int | None) -> None:
        """Allow them for one meeting, or for none."""
        ...

    def meeting(self, scope: Scope) -> int | None:
        """The meeting for which the scope's pair has them switched on."""
        ...


class CallRows(Protocol):
    """Calls that went beyond the machine: an audit without content."""

    def add(self, call: Call) -> None:
        """Write a call down."""
        ...

    def of_programme(self, programme_id: str, since: datetime, until: datetime) -> Sequence[Call]:
        """The calls of a programme, or of none, from one moment up to another, newest first."""
        ...

    def spent(self, programme_id: str, since: datetime, until: datetime) -> Mapping[str, Spent]:
        """What a programme's calls of that time came to, by pair; the coordinator's under ""."""
        ...


class QuarantineRows(Protocol):
    """Sources that look like an attack: nothing of them is retrievable."""

    def hold(self, held: HeldSource) -> None:
        """Keep a source apart, in place of what was held of it before."""
        ...

    def held(self, partition: Partition, scope: Scope) -> Sequence[HeldSource]:
        """What waits in a partition, longest first; none of a partition out of scope."""
        ...

    def drop(self, source_id: str, scope: Scope) -> bool:
        """Keep it no longer; whether it was held within the scope."""
        ...


class OwnedRows(Protocol):
    """All of a person's own conversations and suggestions: for the export of that person."""

    def conversations(self, scope: Scope) -> Sequence[Conversation]:
        """The conversations of the scope's owner, by id."""
        ...

    def suggestions(self, scope: Scope) -> Sequence[Suggestion]:
        """The suggestions of the scope's owner, by id."""
        ...


class ForgettingRows(Protocol):
    """Deletes for good, and tells how many of what went."""

    def note(self, note_id: str, scope: Scope) -> Went:
        """Delete a note of the scope's pair and all that rests on its words.

        Its passages, the meeting's promises in its words, and suggestions that had read it, with
        the turns that carried them, go with it.
        """
        ...

    def conversations(self, scope: Scope, before: datetime) -> Went:
        """Delete conversations of the scope's pair whose last turn is older, and what they hold."""
        ...

    def pair(self, pair_id: str) -> Went:
        """Delete a pair, all of its record and its key; its passages become strays."""
        ...

    def person(self, person_id: str) -> Went:
        """Delete a person, all that was theirs alone and their key; their pair must be gone."""
        ...

    def unfinished(self) -> Sequence[Partition]:
        """Partitions with vectors that no live passage has, or may soon have."""
        ...

    def add_receipt(self, receipt: Receipt) -> None:
        """Keep a receipt."""
        ...

    def receipts(self, programme_id: str) -> Sequence[Receipt]:
        """Receipts of a programme, newest first."""
        ...
