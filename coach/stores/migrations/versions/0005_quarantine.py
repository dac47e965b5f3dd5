"""Sources that wait for a person's review."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "quarantine",
        sa.Column("source_id", sa.String(200), primary_key=True),
        sa.Column("partition_key", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("excerpt", sa.Text, nullable=False),
        sa.Column("held_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_quarantine_partition_key", "quarantine", ["partition_key"])


def downgrade() -> None:
    """Undo."""
    op.drop_table("quarantine")
