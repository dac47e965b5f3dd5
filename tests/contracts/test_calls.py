"""Calls beyond the machine: written down without content, added up alike on every store."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.access import Viewer
from coach.domain.calls import Call, Spent
from coach.domain.people import Programme, Role
from coach.errors import NotAllowed
from coach.ports import Store
from coach.service.clocks import FixedClock
from coach.service.costs import OVER, Costs
from tests.contracts.test_store import add_people

NOON = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
COORDINATOR = Viewer("coordinator", Role.COORDINATOR, "p")


def a_call(call_id: str, request: str = "r1", **changes: object) -> Call:
    made = Call(
        call_id, request, NOON, "mentor-a", "a", "p", "agenda", "m", "compose@2", 1000, 200, 0.5,
        "0" * 64, "answered",
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def written(store: Store, *calls: Call, budget: float | None = None) -> Costs:
    add_people(store)
    with store.work() as work:
        work.people.add_programme(Programme("q", "Another", "Listen", 6, ""))
        work.commit()
    costs = Costs(store, FixedClock(NOON), budget=budget, model="m")
    for call in calls:
        costs.note(call)
    return costs


def test_calls_come_back_as_they_were_written_newest_first(store: Store) -> None:
    first, second = a_call("c1"), a_call("c2", at=NOON + timedelta(seconds=1), pair_id="", who="")
    costs = written(store, first, second, a_call("c3", programme_id="q", pair_id="", who=""))
    assert list(costs.calls(COORDINATOR)) == [second, first]


def test_a_month_is_added_up_by_pair_and_by_request(store: Store) -> None:
    costs = written(
        store,
        a_call("c1"),
        a_call("c2"),
        a_call("c3", "r2", pair_id="b", cost=2.0),
        a_call("c4", "r3", at=datetime(2027, 1, 1, tzinfo=UTC)),
        a_call("c5", "r4", at=datetime(2026, 11, 30, 23, 59, tzinfo=UTC)),
    )
    month = costs.month(COORDINATOR)
    assert month.by_pair == {"a": Spent(2, 1, 2000, 400, 1.0), "b": Spent(1, 1, 1000, 200, 2.0)}
    assert month.total == Spent(3, 2, 3000, 600, 3.0)


def test_what_was_spent_since_a_moment_is_the_programmes_own(store: Store) -> None:
    later = NOON + timedelta(seconds=1)
    costs = written(
        store,
        a_call("c1"),
        a_call("c2", "r2", at=later, pair_id="", who=""),
        a_call("c3", "r2", at=later, cost=2.0),
        a_call("c4", "r3", at=later, programme_id="q", pair_id="", who=""),
    )
    assert costs.since(COORDINATOR, later) == Spent(2, 2, 2000, 400, 2.5)
    assert costs.since(COORDINATOR, later + timedelta(microseconds=1)) == Spent()


@pytest.mark.parametrize(("budget", "says"), [(None, ""), (3.01, ""), (3.0, OVER), (0.0, OVER)])
def test_a_budget_that_is_used_up_says_so(store: Store, budget: float | None, says: str) -> None:
    costs = written(store, a_call("c1", cost=1.0), a_call("c2", cost=2.0), budget=budget)
    assert costs.brake("p") == says
    assert costs.month(COORDINATOR).over is bool(says)
    assert costs.brake("q") == (OVER if budget == 0 else "")


def test_a_new_month_has_its_budget_again(store: Store) -> None:
    clock = FixedClock(NOON)
    add_people(store)
    costs = Costs(store, clock, budget=1.0, model="m")
    costs.note(a_call("c1", cost=5.0))
    assert costs.brake("p") == OVER
    clock.advance(timedelta(days=1))
    assert costs.brake("p") == ""


@pytest.mark.parametrize("role", [Role.MENTOR, Role.MENTEE])
def test_costs_are_the_coordinators_to_see(store: Store, role: Role) -> None:
    costs = written(store)
    for read in (costs.month, costs.calls, lambda viewer: costs.since(viewer, NOON)):
        with pytest.raises(NotAllowed):
            read(Viewer(f"{role}-a", role, "p", "a"))


def test_who_is_forgotten_is_named_no_more_and_what_was_spent_stays(store: Store) -> None:
    costs = written(store, a_call("c1"))
    with store.work() as work:
        work.forgetting.person("mentor-a")
        work.commit()
    (call,) = costs.calls(COORDINATOR)
    assert (call.who, call.pair_id, call.cost) == ("", "", 0.5)


def test_a_call_has_no_room_for_content() -> None:
    texts = {field.name for field in fields(Call)} - {"at"}
    assert texts == {
        "id", "request", "who", "pair_id", "programme_id", "feature", "model", "prompt",
        "prompt_tokens", "completion_tokens", "cost", "sha256", "outcome",
    }  # fmt: skip
