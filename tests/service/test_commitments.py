"""A ledger that both of a pair see, and that shames nobody."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.access import Viewer, scope_of
from coach.domain.people import Role
from coach.domain.sessions import Commitment, CommitmentStatus
from coach.errors import ModelUnavailable, NotAllowed, NotFound, WrongUse
from coach.privacy.spans import excerpt
from coach.service.commitments import QUIET_DAYS, Ledger, ledger_of
from tests.service.house import (
    COORDINATOR,
    MENTEE,
    MENTOR,
    MONDAY,
    PAIR_A,
    STRANGER,
    House,
    a_pair,
    anonymiser,
)

TODAY = MONDAY.date()
WORDS = excerpt(anonymiser(()).anonymise("ask the team").text, 0, 12)
OPEN = Commitment("c", "a", Role.MENTEE, WORDS, 2)
PAIR = replace(a_pair("a"), session_number=4, next_date=TODAY + timedelta(days=10))


def standing(promise: Commitment) -> str:
    ledger = ledger_of((promise,), PAIR, TODAY)
    return next(name for name in Ledger.__dataclass_fields__ if getattr(ledger, name))


@pytest.mark.parametrize(
    ("promise", "where"),
    [
        (replace(OPEN, due=TODAY), "due"),
        (replace(OPEN, due=TODAY + timedelta(days=10)), "due"),
        (replace(OPEN, due=TODAY + timedelta(days=11)), "later"),
        (replace(OPEN, due=TODAY - QUIET_DAYS), "due"),
        (replace(OPEN, due=TODAY - QUIET_DAYS - timedelta(days=1)), "quiet"),
        (OPEN, "later"),
        (replace(OPEN, made_in_session=1), "quiet"),
        (replace(OPEN, status=CommitmentStatus.DONE, due=TODAY), "done"),
        (replace(OPEN, status=CommitmentStatus.DROPPED, due=TODAY), "dropped"),
    ],
)
def test_where_a_promise_stands(promise: Commitment, where: str) -> None:
    assert standing(promise) == where


@given(
    st.lists(
        st.tuples(
            st.none() | st.integers(-60, 60), st.integers(1, 4), st.sampled_from(CommitmentStatus)
        ),
        max_size=12,
    )
)
def test_every_promise_stands_in_one_place(made: list[tuple[int | None, int, str]]) -> None:
    promises = tuple(
        replace(
            OPEN,
            id=f"c{n}",
            due=None if days is None else TODAY + timedelta(days=days),
            made_in_session=meeting,
            status=CommitmentStatus(status),
        )
        for n, (days, meeting, status) in enumerate(made)
    )
    ledger = ledger_of(promises, PAIR, TODAY)
    placed = [p.id for name in Ledger.__dataclass_fields__ for p in getattr(ledger, name)]
    assert sorted(placed) == sorted(p.id for p in promises)


@pytest.mark.parametrize("viewer", [MENTOR, MENTEE])
def test_both_write_and_see_promises_without_names(house: House, viewer: Viewer) -> None:
    promise = house.kept.commitments.add(
        viewer, "ask  Priya\nabout the rota", Role.MENTEE, date(2026, 3, 9)
    )
    assert promise.text.text.startswith("ask [Colleague-")
    assert promise.made_in_session == 2
    for reader in (MENTOR, MENTEE):
        assert house.kept.commitments.ledger(reader).later == (promise,)
    assert house.kept.commitments.ledger(STRANGER).later == ()
    with house.store.work() as work:
        (passage,) = work.passages.all(PAIR_A, scope_of(MENTOR))
    assert passage.source_id == f"promise:{promise.id}"


def test_a_promise_is_done_let_go_opened_again_and_moved(house: House) -> None:
    promise = house.kept.commitments.add(MENTOR, "send the list", Role.MENTOR, None)
    for status in (CommitmentStatus.DONE, CommitmentStatus.DROPPED, CommitmentStatus.OPEN):
        assert house.kept.commitments.settle(MENTEE, promise.id, status).status is status
    moved = house.kept.commitments.move(MENTOR, promise.id, TODAY)
    assert house.kept.commitments.ledger(MENTEE).due == (moved,)
    assert moved == replace(promise, due=TODAY)


def test_nobody_else_reads_or_changes_a_promise(house: House) -> None:
    promise = house.kept.commitments.add(MENTOR, "send the list", Role.MENTOR, None)
    with pytest.raises(NotFound):
        house.kept.commitments.settle(STRANGER, promise.id, CommitmentStatus.DONE)
    with pytest.raises(NotFound):
        house.kept.commitments.move(STRANGER, promise.id, TODAY)
    for attempt in (
        house.kept.commitments.ledger,
        lambda v: house.kept.commitments.add(v, "x", v.role, None),
    ):
        with pytest.raises(NotAllowed):
            attempt(COORDINATOR)
    assert house.kept.commitments.ledger(MENTOR).later == (promise,)


@pytest.mark.parametrize(
    ("text", "by"), [(" ", "mentee"), ("x" * 501, "mentee"), ("x", "coordinator")]
)
def test_what_is_no_promise_is_refused(house: House, text: str, by: str) -> None:
    with pytest.raises(WrongUse):
        house.kept.commitments.add(MENTOR, text, Role(by), None)


def test_a_promise_that_cannot_be_embedded_is_not_kept(house: House) -> None:
    house.embedder.reachable = False
    with pytest.raises(ModelUnavailable):
        house.kept.commitments.add(MENTOR, "send the list", Role.MENTOR, None)
    assert house.kept.commitments.ledger(MENTOR).later == ()
