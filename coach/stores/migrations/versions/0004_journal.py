"""Drafts and shares of the journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _of(name: str, target: str, *, key: bool = False) -> sa.Column[str]:
    refers = sa.ForeignKey(target, ondelete="CASCADE")
    return sa.Column(name, sa.String(200), refers, primary_key=key, nullable=False)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "journal_drafts",
        _of("owner_id", "people.id", key=True),
        sa.Column("session_number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("entry_id", sa.String(200), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("saved_at", sa.DateTime, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "journal_shares",
        sa.Column("id", sa.String(200), primary_key=True),
        _of("entry_id", "journal.id"),
        _of("owner_id", "people.id"),
        _of("pair_id", "pairs.id"),
        sa.Column("shared_at", sa.DateTime, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    for column in _INDEXED:
        op.create_index(f"ix_journal_shares_{column}", "journal_shares", [column])


def downgrade() -> None:
    """Undo."""
    for table in ("journal_shares", "journal_drafts"):
        op.drop_table(table)


_INDEXED = ("entry_id", "owner_id", "pair_id")
