"""Tables. What a pair or a person wrote is a sealed column; see coach.privacy.vault."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class UtcTime(TypeDecorator[datetime]):
    """An aware moment, kept as naive UTC on every database."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To naive UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From naive UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(200), primary_key=True)


def _of(name: str, target: str) -> Column[str]:
    key = ForeignKey(target, ondelete="CASCADE")
    return Column(name, String(200), key, nullable=False, index=True)


data_keys = Table(
    "data_keys",
    metadata,
    _id("holder"),
    Column("wrapped", LargeBinary, nullable=False),
)

partitions = Table(
    "partitions",
    metadata,
    _id("key"),
    Column("generation", Integer, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    _id(),
    Column("partition_key", String(200), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("origin", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    _id(),
    _of("source_id", "sources.id"),
    Column("partition_key", String(200), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("source_title", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("start_at", Integer, nullable=False),
    Column("end_at", Integer, nullable=False),
    Column("tokens", Integer, nullable=False),
    Index("ix_passages_partition_key", "partition_key", "source_id", "number"),
)

strays = Table(
    "strays",
    metadata,
    _id("passage_id"),
    Column("partition_key", String(200), nullable=False, index=True),
    Column("announced_at", UtcTime),
)

programmes = Table(
    "programmes",
    metadata,
    _id(),
    Column("details", Text, nullable=False),
)

people = Table(
    "people",
    metadata,
    _id(),
    _of("programme_id", "programmes.id"),
    Column("username", String(200), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("email", Text),
    Column("aliases", JSON, nullable=False),
)

pairs = Table(
    "pairs",
    metadata,
    _id(),
    _of("programme_id", "programmes.id"),
    _of("mentor_id", "people.id"),
    _of("mentee_id", "people.id"),
    Column("sealed", LargeBinary, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    _id(),
    _of("pair_id", "pairs.id"),
    Column("number", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("held_on", Date),
    Column("activity_ids", JSON, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    _id(),
    _of("pair_id", "pairs.id"),
    Column("session_number", Integer, nullable=False),
    Column("written_at", UtcTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

commitments = Table(
    "commitments",
    metadata,
    _id(),
    _of("pair_id", "pairs.id"),
    Column("by_role", String(20), nullable=False),
    Column("made_in_session", Integer, nullable=False),
    Column("due", Date),
    Column("status", String(20), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

suggestions = Table(
    "suggestions",
    metadata,
    _id(),
    Column("pair_id", String(200), nullable=False, index=True),
    _of("owner_id", "people.id"),
    Column("sealed", LargeBinary, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    _id(),
    Column("pair_id", String(200), nullable=False, index=True),
    _of("owner_id", "people.id"),
    Column("sealed", LargeBinary, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    _id(),
    _of("owner_id", "people.id"),
    Column("written_at", UtcTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

passwords = Table(
    "passwords",
    metadata,
    Column("person_id", String(200), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("hash", Text, nullable=False),
)

logins = Table(
    "logins",
    metadata,
    _id("token_hash"),
    _of("person_id", "people.id"),
    Column("opened_at", UtcTime, nullable=False),
    Column("until", UtcTime, nullable=False),
)

failed_logins = Table(
    "failed_logins",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False, index=True),
    Column("at", UtcTime, nullable=False),
)
