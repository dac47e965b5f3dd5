"""Tables of ratings, offered themes, disclosures and receipts."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Integer, LargeBinary, String, Table

from coach.stores.schema import UtcTime, metadata


def _of(name: str, target: str) -> Column[str]:
    key = ForeignKey(target, ondelete="CASCADE")
    return Column(name, String(200), key, nullable=False, index=True)


ratings = Table(
    "ratings",
    metadata,
    Column("id", String(300), primary_key=True),
    _of("person_id", "people.id"),
    _of("pair_id", "pairs.id"),
    Column("session_number", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

theme_offers = Table(
    "theme_offers",
    metadata,
    Column("person_id", String(200), ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    _of("pair_id", "pairs.id"),
    Column("sealed", LargeBinary, nullable=False),
)

theme_lists = Table(
    "theme_lists",
    metadata,
    Column(
        "programme_id",
        String(200),
        ForeignKey("programmes.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("themes", JSON, nullable=False),
    Column("counted_from", UtcTime, nullable=False),
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("pair_id", String(200), ForeignKey("pairs.id", ondelete="CASCADE"), primary_key=True),
    Column("session_number", Integer, nullable=False),
)

receipts = Table(
    "receipts",
    metadata,
    Column("id", String(200), primary_key=True),
    _of("programme_id", "programmes.id"),
    Column("what", String(20), nullable=False),
    Column("asker", String(20), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("went", JSON, nullable=False),
)
