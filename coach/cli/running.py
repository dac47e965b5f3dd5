"""eval run, generate, score, judge, gate, compare, report, mutate: one run each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.bars import counted
from coach.cli.opening import AsJson

if TYPE_CHECKING:
    from evals.folder import Progress
    from evals.gate import Verdict
    from evals.plan import Plan


class Suite(StrEnum):
    """Folders of cases."""

    SUGGESTIONS = "suggestions"
    ADVERSARIAL = "adversarial"


RunId = Annotated[str | None, typer.Option("--run", metavar="ID", help="Else the newest run.")]
Suites = Annotated[list[Suite] | None, typer.Option("--suite", help="Else both.")]
Limit = Annotated[int | None, typer.Option(min=1, help="So many cases, of all kinds.")]
Epochs = Annotated[int | None, typer.Option(min=1, help="Repeats; else 1, 3 where a model writes.")]
Resumed = Annotated[
    str | None,
    typer.Option("--run", metavar="ID", help="Go on with this run; else with one cut short."),
]


def run(
    limit: Limit = None,
    epochs: Epochs = None,
    suites: Suites = None,
    run_id: Resumed = None,
    as_json: AsJson = False,
) -> None:
    """Generate, score, report, and say whether the coach may stand; exits as `gate` does.

    A run that was cut short is gone on with.
    """
    from coach.service.clocks import SystemClock
    from evals.commands import run_suite
    from evals.folder import RunFolder
    from evals.sharing import coach_for

    plan, clock = _plan(limit, epochs, suites), SystemClock()
    folder = _place(run_id, plan)
    bench = coach_for(RunFolder(folder))
    with _bar(quiet=as_json) as watch:
        verdict = run_suite(folder, plan, bench, clock, watch=watch)
    _told(folder, verdict, as_json=as_json)


def generate(
    limit: Limit = None,
    epochs: Epochs = None,
    suites: Suites = None,
    run_id: Resumed = None,
    as_json: AsJson = False,
) -> None:
    """Only ask the coach and freeze what it says: `eval score` measures it later."""
    from coach.service.clocks import SystemClock
    from evals.folder import RunFolder
    from evals.run import generate as freeze
    from evals.sharing import coach_for

    plan = _plan(limit, epochs, suites)
    path = _place(run_id, plan)
    with _bar(quiet=as_json) as watch:
        folder = RunFolder(path, watch)
        freeze(folder, plan, coach_for(folder), SystemClock())
    said = f"{path.name}: frozen. Measure it: coach eval score --run {path.name}"
    say_done(path, said, as_json)


def score(run_id: RunId = None, as_json: AsJson = False) -> None:
    """Measure a run's frozen answers anew; asks the coach nothing, exits as `gate` does."""
    from evals.commands import score_run

    folder = folder_of(run_id)
    _told(folder, score_run(folder), as_json=as_json)


def judge(
    run_id: RunId = None,
    model: Annotated[
        str | None, typer.Option(help="Model at the same address; better not the composer's.")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="So many answers at most.")] = None,
    as_json: AsJson = False,
) -> None:
    """Ask a configured model about usefulness, fit, warmth and respect: advice, never a gate."""
    from coach.settings import read_settings
    from evals.commands import score_run
    from evals.folder import Progress, RunFolder
    from evals.judge_bench import open_judge
    from evals.judging import judge_run

    folder = folder_of(run_id)
    asking = open_judge(read_settings(), model)
    with _bar(quiet=as_json) as watch:

        def step(done: int, total: int) -> None:
            watch(Progress(done, total, "running", note="asking the judge"))

        judged = judge_run(RunFolder(folder), asking, limit, step)
    typer.echo(f"{judged} answers judged.", err=as_json)
    _told(folder, score_run(folder), as_json=as_json)


def gate(run_id: RunId = None, as_json: AsJson = False) -> None:
    """Say whether a run may stand: 0 pass, 1 worse, 2 invalid, 3 no baseline, 4 unclear."""
    from coach.cli import shapes
    from evals.commands import gate_run

    verdict = gate_run(folder_of(run_id))
    if as_json:
        typer.echo(shapes.dumps(verdict))
    else:
        _say(verdict)
    raise typer.Exit(int(verdict.exit))


def compare(
    before: Annotated[str, typer.Argument()],
    after: Annotated[str, typer.Argument()],
    as_json: AsJson = False,
) -> None:
    """Print what changed between two runs over the same cases, with intervals and the cases."""
    from coach.cli import shapes
    from evals.commands import compare_runs

    changes = compare_runs(folder_of(before), folder_of(after))
    if as_json:
        typer.echo(shapes.dumps([asdict(change) for change in changes]))
        return
    for change in changes:
        spread = change.paired.interval
        told = f"{change.before:.0%} before, {change.after:.0%} now"
        typer.echo(
            f"{change.measure:<16} {told:<24} difference {spread.low:+.0%} to {spread.high:+.0%}"
        )
        for word, cases in (("worse", change.worse), ("better", change.better)):
            if cases:
                typer.echo(f"  {word}: {', '.join(cases)}")


def mutate(
    run_id: RunId = None,
    each: Annotated[int, typer.Option(min=1, help="Mutants of each fault.")] = 60,
    as_json: AsJson = False,
) -> None:
    """Plant faults in a run's answers and say how many the checks notice.

    What was cut short is gone on with.
    """
    from evals.commands import mutate_run

    with counted(quiet=as_json) as step:
        found = mutate_run(folder_of(run_id), each=each, step=step)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for row in found["faults"]:
        typer.echo(_mutants(row, "detected"))
    for row in found["edits"]:
        typer.echo(_mutants(row, "flagged"))


def _mutants(row: Mapping[str, Any], counted: str) -> str:
    """One operator's share with its interval, and each hand's apart where it needs words."""
    low, high = row["interval"]
    hands = row["hands"] if len(row["hands"]) > 1 else {}
    apart = ", ".join(f"{hand} {one[counted]}/{one['n']}" for hand, one in hands.items())
    share = f"{counted} {row[counted]}/{row['n']}"
    return f"{row['name']:<36} {share:<18} {low:.1%} to {high:.1%}  {apart}".rstrip()


def report(run_id: RunId = None, as_json: AsJson = False) -> None:
    """Write a run's report anew, without generating or scoring, and print its place."""
    from evals.commands import report_run

    folder = folder_of(run_id)
    say_done(folder, str(report_run(folder)), as_json)


def say_done(folder: Path, said: str, as_json: bool) -> None:
    """Which run something was done to, and what."""
    told = json.dumps({"run": folder.name, "folder": str(folder), "done": said})
    typer.echo(told if as_json else said)


def _told(folder: Path, verdict: Verdict, *, as_json: bool) -> None:
    """The verdict with the rates behind it, then the gate's exit status."""
    from coach.cli import shapes
    from evals.folder import RunFolder
    from evals.report.costs import spent_in_words
    from evals.summary import summarise

    found = RunFolder(folder)
    numbers = found.read_json("numbers.json")
    if as_json:
        typer.echo(
            shapes.dumps(
                {
                    "run": folder.name,
                    "folder": str(folder),
                    "verdict": asdict(verdict),
                    "summary": found.read_json("summary.json"),
                    "spent": (numbers or {}).get("spent"),
                }
            )
        )
    else:
        for rate in summarise(found.scores()).rates:
            low, high = rate.interval.low, rate.interval.high
            share = f"{rate.passed:g}/{rate.n}"
            typer.echo(f"{rate.family:<9} {rate.measure:<18} {share:>9}  {low:.1%} to {high:.1%}")
        for sentence in spent_in_words(numbers):
            typer.echo(sentence)
        _say(verdict)
        typer.echo(f"report: {found.report}")
    raise typer.Exit(int(verdict.exit))


def _say(verdict: Verdict) -> None:
    typer.echo(verdict.sentence)
    for reason in verdict.reasons:
        typer.echo(f"  {reason}")


@contextmanager
def _bar(*, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """A progress bar, moved by each step of a run."""
    with counted(quiet=quiet) as step:
        yield lambda progress: step(progress.done, progress.total, progress.note)


def _plan(limit: int | None, epochs: int | None, suites: list[Suite] | None) -> Plan:
    from coach.settings import read_settings
    from evals.plan import Plan, epochs_for

    repeats = epochs_for(read_settings(), epochs)
    return Plan(tuple(str(suite) for suite in suites or Suite), limit, repeats)


def _place(run_id: str | None, plan: Plan) -> Path:
    from coach.service.clocks import SystemClock
    from coach.settings import read_settings
    from evals.runs import place_for

    if run_id is not None:
        return folder_of(run_id)
    return place_for(read_settings().eval_runs, plan, SystemClock())


def folder_of(run_id: str | None) -> Path:
    """The folder of a run, of the newest where none is named; raises NotFound."""
    from coach.errors import NotFound
    from coach.settings import read_settings

    root = read_settings().eval_runs
    names = sorted(file.parent.name for file in root.glob("[!.]*/progress.json"))
    if not names or (run_id and run_id not in names):
        raise NotFound("There is no such run. Start one: `coach eval run`.")
    return root / (run_id or names[-1])
