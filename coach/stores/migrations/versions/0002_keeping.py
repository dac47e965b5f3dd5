"""Ratings, offered themes, disclosures and receipts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _of(name: str, target: str, *, key: bool = False) -> sa.Column[str]:
    refers = sa.ForeignKey(target, ondelete="CASCADE")
    return sa.Column(name, sa.String(200), refers, primary_key=key, nullable=False)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "ratings",
        sa.Column("id", sa.String(300), primary_key=True),
        _of("person_id", "people.id"),
        _of("pair_id", "pairs.id"),
        sa.Column("session_number", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "theme_offers",
        _of("person_id", "people.id", key=True),
        _of("pair_id", "pairs.id"),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "theme_lists",
        _of("programme_id", "programmes.id", key=True),
        sa.Column("round", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("themes", sa.JSON, nullable=False),
        sa.Column("counted_from", sa.DateTime, nullable=False),
    )
    op.create_table(
        "disclosures",
        _of("pair_id", "pairs.id", key=True),
        sa.Column("session_number", sa.Integer, nullable=False),
    )
    op.create_table(
        "receipts",
        sa.Column("id", sa.String(200), primary_key=True),
        _of("programme_id", "programmes.id"),
        sa.Column("what", sa.String(20), nullable=False),
        sa.Column("asker", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("went", sa.JSON, nullable=False),
    )
    for table, column in _INDEXED:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Undo."""
    for table in ("receipts", "disclosures", "theme_lists", "theme_offers", "ratings"):
        op.drop_table(table)


_INDEXED = (
    ("ratings", "person_id"),
    ("ratings", "pair_id"),
    ("theme_offers", "pair_id"),
    ("receipts", "programme_id"),
)
