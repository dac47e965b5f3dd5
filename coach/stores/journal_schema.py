"""Tables of drafts and shares of the journal."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table

from coach.stores.schema import UtcTime, metadata


def _of(name: str, target: str) -> Column[str]:
    key = ForeignKey(target, ondelete="CASCADE")
    return Column(name, String(200), key, nullable=False, index=True)


journal_drafts = Table(
    "journal_drafts",
    metadata,
    Column("owner_id", String(200), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("session_number", Integer, primary_key=True, autoincrement=False),
    Column("entry_id", String(200), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("saved_at", UtcTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

journal_shares = Table(
    "journal_shares",
    metadata,
    Column("id", String(200), primary_key=True),
    _of("entry_id", "journal.id"),
    _of("owner_id", "people.id"),
    _of("pair_id", "pairs.id"),
    Column("shared_at", UtcTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
