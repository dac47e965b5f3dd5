"""The first schema: passages, people, records, logins."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

tables = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(200), primary_key=True)


def _of(name: str, target: str) -> Column[str]:
    key = ForeignKey(target, ondelete="CASCADE")
    return Column(name, String(200), key, nullable=False, index=True)


Table(
    "data_keys",
    tables,
    _id("holder"),
    Column("wrapped", LargeBinary, nullable=False),
)

Table(
    "partitions",
    tables,
    _id("key"),
    Column("generation", Integer, nullable=False),
)

Table(
    "sources",
    tables,
    _id(),
    Column("partition_key", String(200), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("title", Text, nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("origin", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

Table(
    "passages",
    tables,
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

Table(
    "strays",
    tables,
    _id("passage_id"),
    Column("partition_key", String(200), nullable=False, index=True),
    Column("announced_at", DateTime),
)

Table(
    "programmes",
    tables,
    _id(),
    Column("details", Text, nullable=False),
)

Table(
    "people",
    tables,
    _id(),
    _of("programme_id", "programmes.id"),
    Column("username", String(200), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("email", Text),
    Column("aliases", JSON, nullable=False),
)

Table(
    "pairs",
    tables,
    _id(),
    _of("programme_id", "programmes.id"),
    _of("mentor_id", "people.id"),
    _of("mentee_id", "people.id"),
    Column("sealed", LargeBinary, nullable=False),
)

Table(
    "sessions",
    tables,
    _id(),
    _of("pair_id", "pairs.id"),
    Column("number", Integer, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("held_on", Date),
    Column("activity_ids", JSON, nullable=False),
)

Table(
    "notes",
    tables,
    _id(),
    _of("pair_id", "pairs.id"),
    Column("session_number", Integer, nullable=False),
    Column("written_at", DateTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

Table(
    "commitments",
    tables,
    _id(),
    _of("pair_id", "pairs.id"),
    Column("by_role", String(20), nullable=False),
    Column("made_in_session", Integer, nullable=False),
    Column("due", Date),
    Column("status", String(20), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

Table(
    "suggestions",
    tables,
    _id(),
    Column("pair_id", String(200), nullable=False, index=True),
    _of("owner_id", "people.id"),
    Column("sealed", LargeBinary, nullable=False),
)

Table(
    "conversations",
    tables,
    _id(),
    Column("pair_id", String(200), nullable=False, index=True),
    _of("owner_id", "people.id"),
    Column("sealed", LargeBinary, nullable=False),
)

Table(
    "journal",
    tables,
    _id(),
    _of("owner_id", "people.id"),
    Column("written_at", DateTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

Table(
    "passwords",
    tables,
    Column("person_id", String(200), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("hash", Text, nullable=False),
)

Table(
    "logins",
    tables,
    _id("token_hash"),
    _of("person_id", "people.id"),
    Column("opened_at", DateTime, nullable=False),
    Column("until", DateTime, nullable=False),
)

Table(
    "failed_logins",
    tables,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False, index=True),
    Column("at", DateTime, nullable=False),
)


def upgrade() -> None:
    """Apply."""
    tables.create_all(op.get_bind(), checkfirst=False)


def downgrade() -> None:
    """Undo."""
    tables.drop_all(op.get_bind(), checkfirst=False)
