"""One retry loop within one budget, and a circuit that says when it is open."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import ModelUnavailable
from coach.inference.retrying import Budget, Circuit, Elapsing, Retrying

PASSING = ModelUnavailable("busy", passing=True)


@dataclass
class Time:
    """Time that passes only by waiting."""

    now: float = 100.0
    waits: list[float] = field(default_factory=list)

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    def elapsing(self, chance: float = 0.5) -> Elapsing:
        return Elapsing(lambda: self.now, self.wait, lambda: chance)


@dataclass
class Failing:
    """Fails with each error in turn, then succeeds."""

    errors: list[ModelUnavailable]
    numbers: list[int] = field(default_factory=list)

    def __call__(self, number: int) -> str:
        self.numbers.append(number)
        if self.errors:
            raise self.errors.pop(0)
        return "done"


def run(failing: Failing, time: Time, seconds: float = 60.0) -> str:
    elapsing = time.elapsing()
    return Retrying(elapsing=elapsing).run(Budget(seconds, elapsing), failing)


def test_a_failure_that_passes_is_tried_again_after_growing_pauses() -> None:
    time, failing = Time(), Failing([PASSING, PASSING])
    assert run(failing, time) == "done"
    assert failing.numbers == [0, 1, 2]
    assert time.waits == [0.25, 0.5]


def test_the_server_says_how_long_to_wait() -> None:
    time = Time()
    run(Failing([ModelUnavailable("busy", passing=True, after=7.0)]), time)
    assert time.waits == [7.25]


@pytest.mark.parametrize(
    ("errors", "tries"),
    [
        ([ModelUnavailable("wrong key")], 1),
        ([PASSING] * 9, 3),
        ([ModelUnavailable("busy", passing=True, after=61.0)], 1),
    ],
)
def test_it_gives_up_on_what_does_not_pass_in_time(
    errors: list[ModelUnavailable], tries: int
) -> None:
    failing = Failing(list(errors))
    with pytest.raises(ModelUnavailable, match=str(errors[0])):
        run(failing, Time())
    assert len(failing.numbers) == tries


@given(
    st.lists(st.none() | st.floats(0, 1e6), max_size=8),
    st.floats(0, 100),
    st.floats(0, 1, exclude_max=True),
)
def test_it_never_waits_beyond_the_budget(
    asked: list[float | None], seconds: float, chance: float
) -> None:
    time = Time()
    elapsing = time.elapsing(chance)
    errors = [ModelUnavailable("busy", passing=True, after=after) for after in asked]
    try:
        Retrying(8, elapsing=elapsing).run(Budget(seconds, elapsing), Failing(errors))
    except ModelUnavailable:
        assert len(time.waits) < 8
    assert sum(time.waits) <= seconds + 1e-6


def test_a_budget_runs_out_and_stays_at_nothing() -> None:
    time = Time()
    budget = Budget(5, time.elapsing())
    time.now += 2
    assert budget.left() == pytest.approx(3)
    time.now += 9
    assert budget.left() == 0


def test_a_circuit_opens_says_so_lets_one_try_and_closes() -> None:
    time = Time()
    circuit = Circuit(failures=2, rest=30, elapsing=time.elapsing())
    for _ in range(2):
        circuit.admit()
        circuit.note(failed=True)
    with pytest.raises(ModelUnavailable, match=r"2 times in a row .* another 30 s"):
        circuit.admit()
    time.now += 31
    circuit.admit()
    with pytest.raises(ModelUnavailable, match="left alone"):
        circuit.admit()
    circuit.note(failed=False)
    circuit.admit()


def test_a_success_in_between_keeps_a_circuit_closed() -> None:
    circuit = Circuit(failures=2, elapsing=Time().elapsing())
    for failed in (True, False, True, False, True):
        circuit.admit()
        circuit.note(failed=failed)
    circuit.admit()


def followed(errors: list[ModelUnavailable], *said: str, time: Time) -> list[str]:
    def attempt(number: int) -> Iterator[str]:
        if number < len(errors):
            yield ""
            raise errors[number]
        yield from said

    elapsing = time.elapsing()
    return list(Retrying(elapsing=elapsing).follow(Budget(60.0, elapsing), attempt, ""))


def test_a_stream_beats_while_it_pauses_before_another_try() -> None:
    time = Time()
    busy = ModelUnavailable("busy", passing=True, after=1.0)
    assert followed([busy], "one", "two", time=time) == ["", "", "", "", "one", "two"]
    assert time.waits == [0.5, 0.5, 0.25]


def test_a_stream_that_got_somewhere_is_not_tried_again() -> None:
    numbers = []

    def attempt(number: int) -> Iterator[str]:
        numbers.append(number)
        yield "one"
        raise PASSING

    with pytest.raises(ModelUnavailable, match="busy"):
        list(Retrying(elapsing=Time().elapsing()).follow(Budget(60.0), attempt, ""))
    assert numbers == [0]


def test_a_stream_gives_up_as_a_request_does() -> None:
    time = Time()
    with pytest.raises(ModelUnavailable, match="busy"):
        followed([PASSING] * 9, "one", time=time)
    with pytest.raises(ModelUnavailable, match="refused"):
        followed([ModelUnavailable("refused")], "one", time=time)
