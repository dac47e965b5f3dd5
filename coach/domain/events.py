"""What preparing yields as it works; the web and the command line render events."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.suggestions import Suggestion


@dataclass(frozen=True)
class Framed:
    """The shape of what is coming: rows of (minutes or None, title)."""

    title: str
    rows: tuple[tuple[int | None, str], ...]


@dataclass(frozen=True)
class Piece:
    """A part that is cited and checked; ``where`` is its path, such as ``items[2]``."""

    where: str
    value: object
    """A value of coach.domain.suggestions."""


@dataclass(frozen=True)
class Replaced:
    """A part was withheld and another stands in its place."""

    where: str
    value: object
    reason: str


@dataclass(frozen=True)
class Notice:
    """One plain line for the person."""

    text: str


@dataclass(frozen=True)
class Waiting:
    """Nothing new; whoever does not want to wait any longer may leave."""


@dataclass(frozen=True)
class Settled:
    """The end: the whole suggestion with its verdict."""

    suggestion: Suggestion


Event = Framed | Piece | Replaced | Notice | Waiting | Settled
