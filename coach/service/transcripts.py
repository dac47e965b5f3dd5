"""What a person sees again: conversations, suggestions and the passages behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coach.domain.access import Viewer, scope_of
from coach.domain.passages import Passage
from coach.domain.people import Pair, Programme
from coach.domain.sessions import Commitment, CommitmentStatus, Turn
from coach.domain.suggestions import Suggestion
from coach.errors import NotFound
from coach.ports import Store


def conversation_about(viewer: Viewer, meeting: int) -> str:
    """The id of a viewer's conversation about a meeting."""
    return f"conversation:{viewer.person_id}:{meeting}"


@dataclass(frozen=True)
class Exchange:
    """A turn, with the suggestion that it carried."""

    turn: Turn
    suggestion: Suggestion | None


@dataclass(frozen=True)
class Meeting:
    """What stands above the tabs: the pair's next meeting."""

    programme: Programme
    pair: Pair
    open_promises: tuple[Commitment, ...]


class Transcripts:
    """Reads what was kept, always within the viewer's scope."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def conversation_id(self, viewer: Viewer, meeting: int | None = None) -> str:
        """The viewer's conversation about a meeting; the next one where none is named."""
        if meeting is None:
            known = self.meeting(viewer)
            meeting = known.pair.session_number if known else 0
        return conversation_about(viewer, meeting)

    def read(self, viewer: Viewer, meeting: int | None = None) -> tuple[Exchange, ...]:
        """The turns of the viewer's conversation about a meeting, oldest first.

        Args:
            viewer: Whose conversation it is.
            meeting: Number of the meeting; the next one where none is named.
        """
        scope = scope_of(viewer)
        conversation_id = self.conversation_id(viewer, meeting)
        with self._store.work() as work:
            conversation = work.records.conversation(conversation_id, scope)
            turns = conversation.turns if conversation else ()
            return tuple(
                Exchange(
                    turn,
                    work.records.suggestion(turn.suggestion_id, scope)
                    if turn.suggestion_id
                    else None,
                )
                for turn in turns
            )

    def suggestion(self, viewer: Viewer, suggestion_id: str) -> Suggestion:
        """One of the viewer's own suggestions.

        Raises:
            NotFound: there is none with that id that the viewer may read.
        """
        with self._store.work() as work:
            found = work.records.suggestion(suggestion_id, scope_of(viewer))
        if found is None:
            raise NotFound("There is no such suggestion of yours. Ask for it again.")
        return found

    def passages(self, viewer: Viewer, ids: tuple[str, ...]) -> Mapping[str, Passage]:
        """Live passages within the viewer's scope."""
        with self._store.work() as work:
            return work.passages.get(ids, scope_of(viewer))

    def meeting(self, viewer: Viewer) -> Meeting | None:
        """The viewer's next meeting; None for a coordinator."""
        if viewer.pair_id is None:
            return None
        scope = scope_of(viewer)
        with self._store.work() as work:
            pair = work.people.pair(viewer.pair_id, scope)
            programme = work.people.programme(viewer.programme_id)
            if pair is None or programme is None:
                raise NotFound("Your pair is not in this programme any more. Ask the coordinator.")
            promises = tuple(
                promise
                for promise in work.records.commitments(scope)
                if promise.status is CommitmentStatus.OPEN
            )
        return Meeting(programme, pair, promises)
