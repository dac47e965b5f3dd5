"""The table of sources that wait for a person's review."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text

from coach.stores.schema import UtcTime, metadata

quarantine = Table(
    "quarantine",
    metadata,
    Column("source_id", String(200), primary_key=True),
    Column("partition_key", String(200), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("origin", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("excerpt", Text, nullable=False),
    Column("held_at", UtcTime, nullable=False),
)
