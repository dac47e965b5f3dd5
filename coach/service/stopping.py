"""A person who waits for a suggestion may say: enough."""

from __future__ import annotations

from coach.domain.access import Viewer


class Stops:
    """Who pressed Stop since their last request began, in this process."""

    def __init__(self) -> None:
        self._stopped: set[str] = set()

    def begin(self, viewer: Viewer) -> None:
        """The viewer asks for something: an earlier stop no longer counts."""
        self._stopped.discard(viewer.person_id)

    def stop(self, viewer: Viewer) -> None:
        """The viewer takes what is ready; the rest is made without the model."""
        self._stopped.add(viewer.person_id)

    def stopped(self, person_id: str) -> bool:
        """Whether that person pressed Stop."""
        return person_id in self._stopped
