"""Signs of distress, harassment or harm in a page: the programme's own routes, and no telling."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import blake2b

from coach.checks.care import NEEDED, Need, need
from coach.domain.access import Viewer
from coach.errors import NotFound
from coach.ports import Store

_REMEMBERED = 20_000


@dataclass(frozen=True)
class Routes:
    """Where to turn, in the programme's own words."""

    kind: str
    """What was noticed: harm, harassment or distress; empty where they are shown unasked."""
    routes: tuple[str, ...]
    """The programme's own, most urgent first; may be empty."""
    coordinator: str
    """How to reach the coordinator."""


class Caring:
    """Reads a page for signs, in this process and for this moment; nobody is told."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: OrderedDict[bytes, Need] = OrderedDict()
        self._salt = secrets.token_bytes(16)

    def routes(self, viewer: Viewer, text: str) -> Routes | None:
        """The programme's routes where a text shows a need; None where it shows none.

        Raises:
            NotFound: the viewer's programme is gone.
        """
        shown = self.need(text)
        return None if shown.score < NEEDED else self._of(viewer, shown.kind)

    def always(self, viewer: Viewer) -> Routes:
        """The programme's routes whatever was written: what is noticed is never all there is.

        Raises:
            NotFound: the viewer's programme is gone.
        """
        return self._of(viewer, "")

    def _of(self, viewer: Viewer, kind: str) -> Routes:
        with self._store.work() as work:
            programme = work.people.programme(viewer.programme_id)
        if programme is None:
            raise NotFound("Your programme is not here any more.")
        return Routes(kind, programme.care_routes, programme.coordinator_route)

    def need(self, text: str) -> Need:
        """The most serious need that the paragraphs of a text show together."""
        found = [self._paragraph(part) for part in text.split("\n") if part.strip()]
        found = [one for one in found if one.kind]
        if not found:
            return Need(0.0, "")
        worst = max(found, key=lambda one: (one.score >= NEEDED, one.score))
        together = 1.0
        for one in found:
            together *= 1.0 - one.score
        return Need(max(worst.score, min(1.0 - together, 0.95)), worst.kind)

    def _paragraph(self, text: str) -> Need:
        """A paragraph's need; only the new ones of a growing page are read.

        What is remembered is a salted fingerprint, so that no word of a journal stays in memory.
        """
        mark = blake2b(text.encode("utf-8", "replace"), key=self._salt, digest_size=16).digest()
        if mark not in self._seen:
            self._seen[mark] = need.__wrapped__(text)
            if len(self._seen) > _REMEMBERED:
                self._seen.popitem(last=False)
        return self._seen[mark]
