"""The table of calls that went beyond this machine."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, String, Table, Text

from coach.stores.schema import UtcTime, metadata


def _whose(name: str, target: str) -> Column[str]:
    """Who is forgotten leaves a row that names nobody: what was spent stays spent."""
    return Column(name, String(200), ForeignKey(target, ondelete="SET NULL"), index=True)


calls = Table(
    "model_calls",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("request", String(40), nullable=False),
    Column("at", UtcTime, nullable=False),
    _whose("who", "people.id"),
    _whose("pair_id", "pairs.id"),
    Column("programme_id", String(200), ForeignKey("programmes.id", ondelete="CASCADE")),
    Column("feature", String(20), nullable=False),
    Column("model", Text, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("prompt_tokens", Integer, nullable=False),
    Column("completion_tokens", Integer, nullable=False),
    Column("cost", Float, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("outcome", String(40), nullable=False),
    Index("ix_model_calls_programme_id", "programme_id", "at"),
)
