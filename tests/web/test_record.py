"""What stands above the leader's reflection: their own pair's promises and latest note."""

from datetime import date

import pytest

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.sessions import CommitmentStatus
from coach.service.notes import Draft, Yes
from coach.stores.unit_of_work import SqlStore
from coach.web.sections.record import Record
from tests.service.house import COORDINATOR, MENTEE, MENTOR, House, build

STRANGER = Viewer("mentee-b", Role.MENTEE, "p", "b")


@pytest.fixture
def house(sqlite_store: SqlStore) -> House:
    return build(sqlite_store)


@pytest.fixture
def record(house: House) -> Record:
    return Record(house.kept.notes, house.kept.commitments)


def write(house: House, text: str, meeting: int) -> None:
    draft = Draft(text, meeting)
    house.kept.notes.save(MENTOR, draft, Yes(house.kept.notes.preview(MENTOR, draft).mark))


def test_a_leader_sees_open_promises_and_the_latest_note(house: House, record: Record) -> None:
    write(house, "We counted the lorries.", 3)
    write(house, "We spoke of the rota.", 2)
    add = house.kept.commitments.add
    add(MENTOR, "Bring the <b>plan</b>", Role.MENTEE, date(2026, 3, 9))
    done = add(MENTEE, "Read the survey", Role.MENTOR, None)
    house.kept.commitments.settle(MENTEE, done.id, CommitmentStatus.DONE)
    shown = record.shown(MENTEE)
    assert "Bring the &lt;b&gt;plan&lt;/b&gt;" in shown
    assert "9 March" in shown
    assert "counted the lorries" in shown
    assert "spoke of the rota" not in shown
    assert "Read the survey" not in shown


def test_nobody_else_sees_it(house: House, record: Record) -> None:
    write(house, "We counted the lorries.", 3)
    for viewer in (MENTOR, STRANGER, COORDINATOR, Viewer("mentee-c", Role.MENTEE, "p")):
        assert record.shown(viewer) == ""
