"""Each fault of a real server × 20 requests: answered, by whom, within the time."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import cycle, repeat

from coach.composing.by_model.terms import Terms
from coach.composing.obliging import obliging
from coach.domain.events import Notice, Settled
from coach.inference.chat_openai import OpenAIChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.retrying import Circuit
from coach.inference.scripted_asked import Asked
from coach.inference.scripted_faults import Fault
from coach.inference.scripted_server import ScriptedServer
from tests.composing.model_house import brief, canned, context, house

IN_TURN = "each in turn, the circuit free to open"
EVERY_FAULT = (*Fault, IN_TURN)
SECONDS = 3.0
PATIENCE = 0.4
_GRACE = 0.5
"""Seconds beyond the model's time that composing and checking may take on a busy machine."""


@dataclass(frozen=True)
class FaultRow:
    """What came of the requests under one fault."""

    fault: str
    requests: int
    answered: int
    by: Counter[str]
    within: int
    slowest: float
    line: str
    """What the person is told, the commonest."""


def fault_rows(
    requests: int = 20,
    seconds: float = SECONDS,
    patience: float = PATIENCE,
    faults: Sequence[str] = EVERY_FAULT,
) -> Iterator[FaultRow]:
    """A row for each fault that lasts, and one for all of them in turn.

    Args:
        requests: Requests under each fault.
        seconds: Time for a suggestion.
        patience: Longest silence of the server.
        faults: Which of them.
    """
    time_for = Time(requests, seconds, patience)
    for fault in faults:
        if fault == IN_TURN:
            yield _row(IN_TURN, ScriptedServer(_answer, cycle(Fault)), time_for, Circuit())
        else:
            # Every request meets the fault itself: the circuit never opens.
            closed = Circuit(failures=requests + 1)
            yield _row(str(fault), ScriptedServer(_answer, repeat(Fault(fault))), time_for, closed)


def _answer(asked: Asked) -> str:
    return obliging(asked.system, asked.body)


@dataclass(frozen=True)
class Time:
    """How many requests, and how long each and the server's silence may last, in seconds."""

    requests: int
    seconds: float
    patience: float


def _row(name: str, server: ScriptedServer, time_for: Time, circuit: Circuit) -> FaultRow:
    requests, seconds, patience = time_for.requests, time_for.seconds, time_for.patience
    answered, within, slowest = 0, 0, 0.0
    _warm()
    by: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    with server:
        endpoint = ChatEndpoint(server.url, "m", "k", seconds=seconds, patience=patience)
        model = OpenAIChat(endpoint, circuit)
        made = house(model, Terms(seconds=seconds), canned())
        for _ in range(requests):
            start = time.perf_counter()
            events = list(made.composer.compose(brief(), context(brief())))
            took = time.perf_counter() - start
            last = events[-1]
            if isinstance(last, Settled) and last.suggestion.verdict.passed:
                answered += 1
                by[_by(last)] += 1
            within += took <= seconds + _GRACE
            slowest = max(slowest, took)
            lines.update(event.text for event in events if isinstance(event, Notice))
    line = next((text for text, _ in lines.most_common(1)), "")
    return FaultRow(name, requests, answered, by, within, slowest, line)


@cache
def _warm() -> None:
    """One answer that nobody measures: what a process imports and reads once."""
    with ScriptedServer(_answer) as server:
        model = OpenAIChat(ChatEndpoint(server.url, "m", "k"))
        house(model, None, canned()).suggestion(brief())


def _by(settled: Settled) -> str:
    provenance = settled.suggestion.provenance
    if provenance.composer == "by_rule":
        return "rule"
    mixed = any("library's own" in note or "by rule" in note for note in provenance.notes)
    return "model and rule" if mixed else "model"
