"""A coordinator learns how far pairs are, and not a word of theirs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.access import Viewer
from coach.domain.people import Role
from coach.domain.sessions import Session
from coach.errors import NotAllowed, NotFound
from coach.service.overseeing import PATIENCE, Overseeing, Stuck, stuck
from coach.stores.unit_of_work import SqlStore
from tests.service.house import COORDINATOR, MENTEE, MENTOR, MONDAY, a_pair, build

TODAY = MONDAY.date()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("next_date", "last_held", "found"),
    [
        (None, None, Stuck.NO_DAY),
        (None, TODAY - PATIENCE, None),
        (None, TODAY - PATIENCE - DAY, Stuck.NO_DAY),
        (TODAY - PATIENCE, None, None),
        (TODAY - PATIENCE - DAY, None, Stuck.DAY_PASSED),
        (TODAY + DAY, TODAY - 90 * DAY, None),
    ],
)
def test_a_pair_is_stuck_when_no_day_is_set_or_the_day_went_by(
    next_date: date | None, last_held: date | None, found: Stuck | None
) -> None:
    assert stuck(next_date, last_held, TODAY) is found


def test_pairs_are_listed_with_those_first_that_wait(sqlite_store: SqlStore) -> None:
    house = build(sqlite_store)
    with sqlite_store.work() as work:
        work.people.add_pair(replace(a_pair("b"), next_date=None, session_number=2))
        work.people.add_pair(replace(a_pair("a"), session_number=7))
        work.records.add_session(Session("s1", "a", 6, 45, date(2026, 2, 20)))
        work.commit()
    seen = Overseeing(sqlite_store, house.clock).overview(COORDINATOR)
    assert [(one.label, one.meeting, one.stuck) for one in seen.pairs] == [
        ("Pair b", 2, Stuck.NO_DAY),
        ("Pair a", 7, None),
    ]
    assert seen.pairs[1].finished(seen.programme.sessions_planned)
    assert seen.pairs[1].last_held == date(2026, 2, 20)
    assert seen.pairs[0].names == ("Zo\u00eb Lindqvist", "Kwame Asante")


def test_nothing_that_a_pair_wrote_or_told_is_in_it(sqlite_store: SqlStore) -> None:
    house = build(sqlite_store)
    seen = repr(Overseeing(sqlite_store, house.clock).overview(COORDINATOR).pairs)
    for words in ("Told in confidence", "Be heard", "What we say stays here", "Director"):
        assert words not in seen


@pytest.mark.parametrize("viewer", [MENTOR, MENTEE])
def test_it_is_for_the_coordinator_of_that_programme(
    sqlite_store: SqlStore, viewer: Viewer
) -> None:
    house = build(sqlite_store)
    overseeing = Overseeing(sqlite_store, house.clock)
    with pytest.raises(NotAllowed):
        overseeing.overview(viewer)
    with pytest.raises(NotFound):
        overseeing.overview(Viewer("else", Role.COORDINATOR, "another"))
