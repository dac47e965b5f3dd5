"""Calls that went beyond the machine."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _whose(name: str, target: str, gone: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(200), sa.ForeignKey(target, ondelete=gone))


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "model_calls",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("request", sa.String(40), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        _whose("who", "people.id", "SET NULL"),
        _whose("pair_id", "pairs.id", "SET NULL"),
        _whose("programme_id", "programmes.id", "CASCADE"),
        sa.Column("feature", sa.String(20), nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("prompt_tokens", sa.Integer, nullable=False),
        sa.Column("completion_tokens", sa.Integer, nullable=False),
        sa.Column("cost", sa.Float, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
    )
    op.create_index("ix_model_calls_who", "model_calls", ["who"])
    op.create_index("ix_model_calls_pair_id", "model_calls", ["pair_id"])
    op.create_index("ix_model_calls_programme_id", "model_calls", ["programme_id", "at"])


def downgrade() -> None:
    """Undo."""
    op.drop_table("model_calls")
