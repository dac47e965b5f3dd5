"""What time it is, and a time that tests and demonstrations set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that reads the machine's clock


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """The moment that it was set to."""
        return self._at

    def advance(self, by: timedelta) -> None:
        """Move it on."""
        self._at += by
