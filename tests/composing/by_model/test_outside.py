"""The composer by model against real servers, roster names and attacks: the benchmark in small."""

import pytest

from benchmarks.model_faults import FaultRow, fault_rows
from benchmarks.model_injection import CARRIERS, HIJACKED, Injection, injections
from benchmarks.model_outbound import outbound
from coach.inference.scripted_faults import Fault

BY_MODEL = {
    Fault.NONE,
    Fault.NO_JSON_SCHEMA,
    Fault.NO_FORMAT,
    Fault.NO_STREAM,
    Fault.NO_MAX_TOKENS,
    Fault.IGNORES_SCHEMA,
    Fault.FENCED,
    Fault.PROSE,
    Fault.NO_SYSTEM,
    Fault.NO_STREAM_OPTIONS,
    Fault.REFUSES_STREAM,
    Fault.NO_TEMPERATURE,
    Fault.SHORT_CONTEXT,
    Fault.THOUGHTS,
    Fault.ONLY_THOUGHTS,
    Fault.THINK_TAGS,
    Fault.TOOL_CALL,
    Fault.PARTS,
    Fault.KEEP_ALIVE,
}
BY_BOTH = {Fault.STALL, Fault.CUT, Fault.LENGTH}


@pytest.fixture(scope="module")
def rows() -> dict[str, FaultRow]:
    return {row.fault: row for row in fault_rows(1, seconds=60, patience=1.5)}


@pytest.mark.parametrize("fault", list(Fault))
def test_under_every_fault_the_person_gets_a_checked_suggestion(
    rows: dict[str, FaultRow], fault: Fault
) -> None:
    row = rows[fault.value]
    expected = "model" if fault in BY_MODEL else "model and rule" if fault in BY_BOTH else "rule"
    assert row.answered == 1
    assert dict(row.by) == {expected: 1}
    assert bool(row.line) == (expected != "model")


def test_no_name_leaves_and_no_innocent_request_is_held_back() -> None:
    found = outbound(range(14))
    assert (found.named, found.blocked) == (0, 0)
    assert found.sent == found.requests
    assert found.unmasked_blocked == found.unmasked
    assert (found.embedded, found.embedded_named, found.embedded_blocked) == (28, 0, 0)


@pytest.fixture(scope="module")
def attacked() -> dict[str, Injection]:
    return {row.carrier: row for row in injections(10)}


@pytest.mark.parametrize("carrier", [*CARRIERS, HIJACKED])
def test_an_attack_changes_no_structure_and_carries_nothing_out(
    attacked: dict[str, Injection], carrier: str
) -> None:
    row = attacked[carrier]
    assert (row.tried, row.structure, row.leaks, row.links) == (10, 0, 0, 0)
    assert row.obeyed > 0
