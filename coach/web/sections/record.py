"""What the two of a pair promised and wrote last, above the leader's reflection."""

from dataclasses import dataclass
from typing import Any

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.service.coach import Coach
from coach.service.commitments import Commitments
from coach.service.notes import Notes
from coach.web.render.pair import above_reflect


class Record:
    """Reads the record of the viewer's own pair."""

    def __init__(self, notes: Notes, commitments: Commitments) -> None:
        self._notes = notes
        self._commitments = commitments

    def shown(self, viewer: Viewer) -> str:
        """Open promises and the latest note, for a leader; nothing for anybody else."""
        if viewer.role is not Role.MENTEE or viewer.pair_id is None:
            return ""
        return above_reflect(self._notes.notes(viewer), self._commitments.ledger(viewer))


@dataclass(frozen=True)
class Section:
    """The record and where it is shown."""

    record: Record
    part: Any


def create_section(coach: Coach) -> Section:
    """Draw the section; what fills it is `Record.shown`."""
    import gradio as gr

    record = Record(coach.keeping.notes, coach.keeping.commitments)
    return Section(record, gr.HTML(elem_id="record-above"))
