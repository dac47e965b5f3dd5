"""Puts what a case's carrier holds where the coach reads it, and takes it away again.

Both ways in are the product's own: a coordinator adds a document to the programme and lets it in
where it is held, and one of the pair saves a note after a preview. The worst is assumed: whoever
could have stopped it said yes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from coach.bootstrap import Workshop
from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.service.notes import Draft, Yes
from evals.case import Carrier, CarrierKind

_FOLDER = "carried"
_COORDINATOR = "the-coordinator-of-the-case"


def carried(
    workshop: Workshop, viewer: Viewer, carrier: Carrier | None
) -> AbstractContextManager[None]:
    """What the carrier holds can be found while the body of the `with` runs.

    Args:
        workshop: an open one, whose data folder holds the document.
        viewer: one of the pair of the case.
        carrier: None where the case has none.

    Raises:
        CoachError: the product refused to take it; on entering.
    """
    if carrier is None:
        return nullcontext()
    if carrier.kind is CarrierKind.NOTE:
        return _noted(workshop, viewer, carrier)
    return _added(workshop, coordinator_of(viewer.programme_id), carrier)


def coordinator_of(programme_id: str) -> Viewer:
    """Somebody who runs a made-up programme."""
    return Viewer(_COORDINATOR, Role.COORDINATOR, programme_id)


@contextmanager
def _added(workshop: Workshop, coordinator: Viewer, carrier: Carrier) -> Iterator[None]:
    """A document of the programme, let in if it was held."""
    knowledge = workshop.coach.knowledge
    folder = workshop.settings.data_dir / _FOLDER
    folder.mkdir(exist_ok=True)
    file = folder / f"{carrier.title}.md"
    file.write_text(carrier.text, encoding="utf-8")
    try:
        list(knowledge.add_documents([folder], coordinator))
        for held in knowledge.held(coordinator):
            knowledge.release(coordinator, held.source.id)
        yield
    finally:
        file.unlink()
        list(knowledge.add_documents([folder], coordinator))


@contextmanager
def _noted(workshop: Workshop, viewer: Viewer, carrier: Carrier) -> Iterator[None]:
    """A note about the meeting before, so that the pair's next meeting stays the next."""
    keeping = workshop.coach.keeping
    before = keeping.notes.meetings(viewer)[1]
    draft = Draft(carrier.text, before)
    note = keeping.notes.save(viewer, draft, Yes(keeping.notes.preview(viewer, draft).mark))
    try:
        yield
    finally:
        keeping.forgetting.note(viewer, note.id)
