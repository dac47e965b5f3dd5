"""What a pair is told rests on nobody else's notes: the whole coach, with and without them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

import pytest

from coach.bootstrap import Workshop, open_workshop
from coach.domain.access import Viewer
from coach.domain.briefs import Intent
from coach.domain.events import Settled
from coach.domain.suggestions import Agenda
from coach.service.clocks import FixedClock
from coach.service.notes import Draft, Yes
from coach.settings import read_settings
from tests.served import Served

pytestmark = pytest.mark.slow
MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
REQUEST = "We spoke of the night rota and of who is heard in the ward meeting. What next?"
THEIRS = (
    "We spoke of the night rota and of who is heard in the ward meeting; the heliotrope list came "
    "up. He will bring the rota to the ward meeting next week."
)


@pytest.fixture(scope="module")
def workshop(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """The coach on a copy of the demo that the browser's tests have set up."""
    folder = tmp_path_factory.mktemp("copy") / "data"
    shutil.copytree(served.folder, folder)
    opened = open_workshop(read_settings(data_dir=folder), clock=FixedClock(MONDAY))
    yield opened
    opened.close()


def suggested(workshop: Workshop, viewer: Viewer, kind: Intent) -> str:
    """Everything of the settled suggestion, as one text."""
    *_, last = workshop.coach.preparing.prepare(viewer, REQUEST, kind=kind, keep=False)
    assert isinstance(last, Settled)
    return json.dumps(asdict(last.suggestion), default=str, sort_keys=True)


def write(workshop: Workshop, viewer: Viewer, text: str) -> None:
    notes = workshop.coach.keeping.notes
    draft = Draft(text, notes.meetings(viewer)[0])
    notes.save(viewer, draft, Yes(notes.preview(viewer, draft).mark, promises=(0,)))


def test_another_pairs_notes_change_not_one_byte_and_ones_own_do(workshop: Workshop) -> None:
    accounts = workshop.coach.accounts
    mentor, other = accounts.viewer_for("mentor5"), accounts.viewer_for("mentor6")
    kinds = (Intent.AGENDA, Intent.TOPICS, Intent.QUESTIONS)
    before = [suggested(workshop, mentor, kind) for kind in kinds]
    assert before == [suggested(workshop, mentor, kind) for kind in kinds]
    write(workshop, other, THEIRS)
    assert [suggested(workshop, mentor, kind) for kind in kinds] == before
    assert "heliotrope" not in "".join(before)
    write(workshop, mentor, THEIRS)
    after = [suggested(workshop, mentor, kind) for kind in kinds]
    assert after != before


def test_a_wish_to_change_what_was_never_made_is_a_wish_for_a_plan(workshop: Workshop) -> None:
    mentor = workshop.coach.accounts.viewer_for("mentor5")
    *_, last = workshop.coach.preparing.prepare(mentor, "make it 30 minutes", keep=False)
    assert isinstance(last, Settled)
    assert isinstance(last.suggestion.body, Agenda)
    assert last.suggestion.body.minutes == 30
