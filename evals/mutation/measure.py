"""How much of what was broken on purpose is noticed, and how much is objected to for nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from evals.case import Case
from evals.item import Answer, Item
from evals.measure import Measure, MeasureGroup, Status, scores_of
from evals.mutation import citation_faults, edits, plan_faults, worded_faults
from evals.mutation.pen import HELD_OUT, SEEN, Operator, Pen, Wordings, read_wordings
from evals.shelf import Shelf
from evals.statistics import wilson

FAULTS = (*citation_faults.FAULTS, *worded_faults.FAULTS, *plan_faults.FAULTS)
EDITS = edits.EDITS
EACH = 60
_ATTEMPTS = 40
"""Tries per wanted mutant before an operator is found to have too few places."""

Row = dict[str, Any]
"""One operator's figures."""
Made = Callable[[Row, int, int], None]
"""Told of a row, how many are done, and of how many."""


@dataclass(frozen=True)
class Bed:
    """What mutants are made from: answers on which nothing failed."""

    answers: tuple[tuple[Case, Answer], ...]
    measures: tuple[Measure, ...]
    guards: frozenset[str]
    """Measures that are run-time checks: what they notice never reaches a person."""
    shelf: Shelf


@dataclass
class _Tally:
    """How one operator fared in one hand's words."""

    n: int = 0
    noticed: int = 0
    by_guard: int = 0
    by_meant: int = 0
    by: dict[str, int] = field(default_factory=dict)


def bed_of(
    items: Sequence[Item], cases: Sequence[Case], groups: Sequence[MeasureGroup], shelf: Shelf
) -> Bed:
    """The answers of a run that pass every measure: a fault has to be the only one."""
    by_id = {case.id: case for case in cases}
    measures = [measure for group in groups for measure in group.measures]
    guards = {m.name for group in groups if group.name == "checks" for m in group.measures}
    clean = [
        (by_id[item.case_id], item.answer)
        for item in items
        if item.answer is not None
        and item.case_id in by_id
        and not _failing(by_id[item.case_id], item.answer, measures)
    ]
    return Bed(tuple(clean), tuple(measures), frozenset(guards), shelf)


def nobody(row: Row, done: int, total: int) -> None:
    """Told of a row; does nothing with it."""


def measure_mutants(
    bed: Bed,
    *,
    each: int = EACH,
    seed: int = 0,
    known: Sequence[Row] = (),
    made: Made = nobody,
) -> dict[str, Any]:
    """Detection of every fault and false alarms of every edit, as JSON.

    Args:
        bed: clean answers, and the measures that are measured.
        each: mutants an operator, and for each hand where it needs words.
        seed: fixes every choice.
        known: rows that were made before of the same bed, by the same choices: not made again.
        made: told of every row as it comes, of how many are done and of how many there are.

    Returns:
        ``{"faults": [{name, n, detected, interval, guarded, meant, by, hands}], "edits": [{name,
        n, flagged, interval, guarded, by, hands}], "base": n}``. ``guarded`` counts what a
        run-time check noticed, ``meant`` what was noticed by the measure that is meant to;
        ``hands`` gives n and count for words that the checks' developers have seen and for words
        held out.
    """
    hands = {hand: read_wordings(hand) for hand in (SEEN, HELD_OUT)}
    rows = {row["name"]: row for row in known}
    operators = [*((op, "detected") for op in FAULTS), *((op, "flagged") for op in EDITS)]
    for done, (operator, counted) in enumerate(operators, 1):
        if operator.name not in rows:
            rows[operator.name] = _row(bed, operator, hands, each, seed, counted)
        made(rows[operator.name], done, len(operators))
    return {
        "base": len(bed.answers),
        "faults": [rows[operator.name] for operator in FAULTS],
        "edits": [rows[operator.name] for operator in EDITS],
    }


def _row(
    bed: Bed, operator: Operator, hands: Mapping[str, Wordings], each: int, seed: int, counted: str
) -> Row:
    """One operator's figures over both hands, or over chance alone where it needs no words."""
    used = hands if operator.worded else {"structure": {}}
    tallies = {
        hand: _tally(bed, operator, words, each, f"{seed}:{operator.name}:{hand}")
        for hand, words in used.items()
    }
    n = sum(tally.n for tally in tallies.values())
    noticed = sum(tally.noticed for tally in tallies.values())
    interval = wilson(noticed, n)
    row: Row = {
        "name": operator.name,
        "n": n,
        counted: noticed,
        "interval": [interval.low, interval.high],
        "guarded": sum(tally.by_guard for tally in tallies.values()),
        "by": _merged([tally.by for tally in tallies.values()]),
        "hands": {hand: {"n": t.n, counted: t.noticed} for hand, t in tallies.items()},
    }
    if operator.noticed_by:
        row["meant"] = sum(tally.by_meant for tally in tallies.values())
    return row


def _tally(bed: Bed, operator: Operator, words: Wordings, each: int, seed: str) -> _Tally:
    pen = Pen(Random(seed), words, tuple(answer for _, answer in bed.answers), bed.shelf)
    tally = _Tally()
    made: set[int] = set()
    for _ in range(each * _ATTEMPTS):
        if tally.n == each or not bed.answers:
            break
        case, answer = pen.random.choice(bed.answers)
        mutant = operator.apply(answer, pen)
        if mutant is None or mutant == answer or hash(repr(mutant)) in made:
            continue
        made.add(hash(repr(mutant)))
        _count(tally, operator, _failing(case, mutant, bed.measures), bed.guards)
    return tally


def _count(
    tally: _Tally, operator: Operator, failing: Sequence[str], guards: frozenset[str]
) -> None:
    tally.n += 1
    tally.noticed += bool(failing)
    tally.by_guard += bool(set(failing) & guards)
    tally.by_meant += bool(set(failing) & set(operator.noticed_by))
    for name in failing:
        tally.by[name] = tally.by.get(name, 0) + 1


def _failing(case: Case, answer: Answer, measures: Sequence[Measure]) -> list[str]:
    item = Item(case.id, 1, answer)
    scores = scores_of(case, item, measures)
    return [s.measure for s in scores if s.status in (Status.FAIL, Status.ERROR)]


def _merged(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    merged: dict[str, int] = {}
    for count in counts:
        for name, number in count.items():
            merged[name] = merged.get(name, 0) + number
    return merged
