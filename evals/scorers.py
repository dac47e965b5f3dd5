"""Inspect scorers: small shells around the measures, one value a measure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inspect_ai.scorer import (
    Metric,
    SampleScore,
    Scorer,
    ScoreReducer,
    Target,
    metric,
    score_reducer,
    scorer,
)
from inspect_ai.scorer import Score as InspectScore
from inspect_ai.solver import TaskState
from pydantic import TypeAdapter

from evals.case import Case
from evals.item import Item
from evals.measure import MeasureGroup, Score, Status, scores_of

_ROWS = TypeAdapter(tuple[Score, ...])
ROWS = "rows"
"""Where a sample's score keeps the rows that the report is made of."""


@metric  # type: ignore[untyped-decorator]
def pass_rate() -> Metric:
    """Share of passes among the items that passed or failed; 0 where there are none."""

    def compute(scores: list[SampleScore]) -> float:
        values = [found.score.value for found in scores]
        passed, fell = values.count(Status.PASS), values.count(Status.FAIL)
        return passed / (passed + fell) if passed + fell else 0.0

    return compute


@metric  # type: ignore[untyped-decorator]
def denominator() -> Metric:
    """Items that passed or failed."""

    def compute(scores: list[SampleScore]) -> int:
        return sum(found.score.value in (Status.PASS, Status.FAIL) for found in scores)

    return compute


@score_reducer(name="every_repeat")  # type: ignore[untyped-decorator]
def every_repeat() -> ScoreReducer:
    """A measure passes where every repeat passes; an error or a failure in one of them stands."""

    def reduce(scores: list[InspectScore]) -> InspectScore:
        order: list[str] = [Status.ERROR, Status.FAIL, Status.PASS, Status.NOT_APPLICABLE]
        values = [found.value for found in scores if isinstance(found.value, Mapping)]
        worst = {
            name: min((str(value[name]) for value in values), key=order.index)
            for name in (values[0] if values else {})
        }
        return InspectScore(value=worst)

    return reduce


def measures_scorer(
    group: MeasureGroup, cases: Mapping[str, Case], items: Mapping[tuple[str, int], Item]
) -> Scorer:
    """One scorer over related measures: a dictionary of statuses, with the reasons in words.

    Args:
        group: the measures.
        cases: by id.
        items: what was frozen, by case id and repeat.
    """

    @scorer(  # type: ignore[untyped-decorator]
        metrics={"*": [pass_rate(), denominator()]}, name=group.name
    )
    def build() -> Scorer:
        async def score(state: TaskState, target: Target) -> InspectScore:
            item = items.get((str(state.sample_id), state.epoch))
            if item is None:
                return InspectScore.unscored(reason="not generated")
            rows = scores_of(cases[item.case_id], item, group.measures)
            return InspectScore(
                value={row.measure: str(row.status) for row in rows},
                explanation="\n".join(f"{r.measure}: {why}" for r in rows for why in r.reasons),
                metadata={ROWS: _ROWS.dump_python(rows, mode="json")},
            )

        return score

    return build()


def rows_of(metadata: Mapping[str, Any] | None) -> tuple[Score, ...]:
    """The rows that a sample's score kept."""
    return _ROWS.validate_python((metadata or {}).get(ROWS, ()))
