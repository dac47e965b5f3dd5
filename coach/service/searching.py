"""Searching passages within what a person may read."""

from __future__ import annotations

from coach.domain.access import Viewer, library_scope, scope_of
from coach.domain.passages import Retrieved
from coach.retrieval.hybrid import Retriever


class Searching:
    """Search by meaning and by words."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def search(self, text: str, viewer: Viewer | None, limit: int) -> Retrieved:
        """The best passages within the viewer's scope, or in the shared library for nobody."""
        scope = scope_of(viewer) if viewer else library_scope()
        return self._retriever.search(self._retriever.query(text), scope, limit=limit)
