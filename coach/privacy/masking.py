"""An embedder that is told no names: texts are anonymised before they are embedded elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coach.domain.sessions import AnonymisedText
from coach.ports import Embedder, Vectors


class MaskedEmbedder:
    """An Embedder beyond the machine that only ever gets anonymised text (Embedder).

    A request is searched for as it was typed; without this, one that names somebody could not be
    searched for at all, because the gate would keep it back.
    """

    def __init__(self, embedder: Embedder, mask: Callable[[str], AnonymisedText]) -> None:
        """Args: the guarded embedder, and what takes the names out of a text."""
        self._embedder = embedder
        self._mask = mask

    @property
    def name(self) -> str:
        """The embedder's own name."""
        return self._embedder.name

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of the texts without their names.

        Raises:
            AnonymiserFailed: a text could not be anonymised; none was sent.
            LeavingBlocked: one still names somebody; none was sent.
        """
        return self._embedder.embed([self._mask(text).text for text in texts])
