"""The Inspect task: cases as samples, a solver that asks the coach, scorers that wrap measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from inspect_ai import Epochs, Task
from inspect_ai import eval as evaluate
from inspect_ai import score as rescore
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.log import EvalLog, read_eval_log, write_eval_log
from inspect_ai.model import ModelOutput
from inspect_ai.solver import Generate, Solver, TaskState, solver

from coach.errors import StoreError
from evals.bench import Bench
from evals.case import Case, Dataset
from evals.folder import RunFolder
from evals.item import Item
from evals.measure import MeasureGroup, Score
from evals.scorers import every_repeat, measures_scorer, rows_of
from evals.shelf import said

NAME = "suggestions"


def generate_log(folder: RunFolder, dataset: Dataset, bench: Bench, epochs: int) -> None:
    """Ask the bench for what is not frozen yet, and write the log of it.

    Raises:
        StoreError: Inspect did not get through; its log says why.
    """
    cases = {case.id: case for case in dataset.cases}
    task = Task(
        dataset=MemoryDataset([_sample(case) for case in dataset.cases], name=NAME),
        solver=_asking(bench, folder, cases),
        epochs=Epochs(epochs, every_repeat()),
        name=NAME,
        version=dataset.fingerprint[:12],
    )
    for old in folder.logs.glob("*.eval"):
        old.unlink()
    log = evaluate(
        task,
        model="none",
        log_dir=str(folder.logs),
        log_format="eval",
        log_realtime=False,
        display="none",
        max_samples=1,
        score=False,
    )[0]
    if log.status != "success":
        raise StoreError(f"Inspect ended with {log.status}; read it with `inspect view`.")


def score_log(
    folder: RunFolder, dataset: Dataset, groups: Sequence[MeasureGroup], items: Sequence[Item]
) -> tuple[Score, ...]:
    """Every measure on every frozen item; the log is kept with the new scores in place of old."""
    cases = {case.id: case for case in dataset.cases}
    frozen = {(item.case_id, item.epoch): item for item in items}
    file = str(next(folder.logs.glob("*.eval")))
    scored: EvalLog = rescore(
        read_eval_log(file),
        [measures_scorer(group, cases, frozen) for group in groups],
        epochs_reducer=every_repeat(),
        action="overwrite",
        display="none",
        copy=False,
    )
    write_eval_log(scored, file)
    return tuple(
        row
        for sample in scored.samples or ()
        for found in (sample.scores or {}).values()
        for row in rows_of(found.metadata)
    )


def _asking(bench: Bench, folder: RunFolder, cases: Mapping[str, Case]) -> Solver:
    """A solver that asks the coach and freezes the answer, unless it is frozen already."""

    @solver(name="ask_coach")  # type: ignore[untyped-decorator]
    def ask_coach() -> Solver:
        async def solve(state: TaskState, generate: Generate) -> TaskState:
            case = cases[str(state.sample_id)]
            item = folder.item(case.id, state.epoch)
            if item is None:
                item = bench.ask(case, state.epoch)
                folder.write_item(item)
            state.output = ModelOutput.from_content("none", readable(item))
            return state

        return solve

    return ask_coach()


def readable(item: Item) -> str:
    """The suggestion as lines of text, for the log viewer."""
    if item.answer is None:
        return f"error: {item.error}"
    body = item.answer.suggestion.body
    return "\n".join(
        [body.kind, *(f"{where}: {text}" for where, text in said(body)), *item.notices]
    )


def _sample(case: Case) -> Sample:
    return Sample(
        id=case.id,
        input=case.request,
        metadata={"why": case.why, "family": case.family, "scenario": case.scenario},
    )
