"""eval run, check, retrieval, compare, gate, report, mutate, agree, bless."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from coach.cli.masking import RosterFile, people
from coach.cli.opening import AsJson

Name = Annotated[str, typer.Argument(metavar="NAME", help="grounding, stereotypes, questions, …")]
Labelled = Annotated[
    Path, typer.Option("--labelled", metavar="FILE.jsonl", exists=True, dir_okay=False)
]
RunId = Annotated[str | None, typer.Option("--run", metavar="ID", help="Else the newest run.")]


def run(
    limit: Annotated[int | None, typer.Option(min=1, help="So many cases, of all kinds.")] = None,
    epochs: Annotated[int, typer.Option(min=1, help="Repeats of each case.")] = 1,
    as_json: AsJson = False,
) -> None:
    """Run the suite on the coach as it ships: generate, score, report."""
    from coach.service.clocks import SystemClock
    from coach.settings import read_settings
    from evals.coach_bench import open_coach
    from evals.run import Plan
    from evals.run import run as run_suite

    clock = SystemClock()
    folder = read_settings().eval_runs / clock.now().strftime("%Y-%m-%d-%H%M%S")
    summary = run_suite(folder, Plan(limit=limit, epochs=epochs), open_coach, clock)
    if as_json:
        typer.echo((folder / "summary.json").read_text(encoding="utf-8"))
        return
    for rate in summary.rates:
        typer.echo(f"{rate.measure:<28} {rate.passed:g}/{rate.n}")
    typer.echo(f"report: {folder / 'report.html'}")


def check(
    name: Name, labelled: Labelled, roster: RosterFile = None, as_json: AsJson = False
) -> None:
    """Score a check, or the anonymiser, on anybody's labelled file."""
    from evals.anonymiser_measure import measure_anonymiser
    from evals.check_measure import measure
    from evals.labelled_rows import read_objects

    rows = read_objects(labelled)
    anonymiser = name == "anonymiser"
    figures = measure_anonymiser(rows, people(roster)) if anonymiser else measure(name, rows)
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False, indent=2))
        return
    for key, value in figures.items():
        if isinstance(value, float):
            interval = figures["intervals"].get(key)
            spread = f" [{interval['low']:.3f}, {interval['high']:.3f}]" if interval else ""
            typer.echo(f"{key:<20} {value:.3f}{spread}")
        elif not isinstance(value, dict | list):
            typer.echo(f"{key:<20} {value}")
    for error in figures["errors"][:10]:
        typer.echo(f"  {error}")


def retrieval(
    beir: Annotated[Path, typer.Option("--beir", metavar="DIR", exists=True, file_okay=False)],
    as_json: AsJson = False,
) -> None:
    """Score retrieval on a collection in BEIR's layout: dense, lexical, hybrid."""
    from coach.bootstrap import local_embedder
    from coach.cli import shapes
    from coach.settings import read_settings
    from evals.retrieval_measure import measure

    report = measure(beir, local_embedder(read_settings()))
    if as_json:
        typer.echo(shapes.dumps(report))
        return
    typer.echo(f"{report.collection}: {report.n} queries, {report.documents} documents")
    for half, figures in report.figures.items():
        typer.echo(f"{half:<8} {figures}")
    typer.echo(f"hybrid against its better half: {report.hybrid_minus_better_half}")


def gate(run_id: RunId = None, as_json: AsJson = False) -> None:
    """Say whether a run may stand: 0 pass, 1 worse, 2 invalid, 3 no baseline, 4 unclear."""
    from coach.cli import shapes
    from evals.commands import gate_run

    verdict = gate_run(_folder(run_id))
    if as_json:
        typer.echo(shapes.dumps(verdict))
    else:
        typer.echo(verdict.sentence)
        for reason in verdict.reasons:
            typer.echo(f"  {reason}")
    raise typer.Exit(int(verdict.exit))


def compare(
    before: Annotated[str, typer.Argument()], after: Annotated[str, typer.Argument()]
) -> None:
    """Print what changed between two runs, case by case and with intervals, as JSON."""
    from coach.cli import shapes
    from evals.commands import compare_runs

    changes = compare_runs(_folder(before), _folder(after))
    typer.echo(shapes.dumps([asdict(change) for change in changes]))


def mutate(
    run_id: RunId = None,
    each: Annotated[int, typer.Option(min=1, help="Mutants of each fault.")] = 60,
    as_json: AsJson = False,
) -> None:
    """Plant faults in a run's answers and say how many the checks notice."""
    from evals.commands import mutate_run

    found = mutate_run(_folder(run_id), each=each)
    if as_json:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for fault in found["faults"]:
        typer.echo(f"{fault['name']:<36} {fault['detected']}/{fault['n']}")
    for edit in found["edits"]:
        typer.echo(f"{edit['name']:<36} flagged {edit['flagged']}/{edit['n']}")


def agree(
    run_id: RunId = None,
    labels: Annotated[
        Path | None,
        typer.Option(metavar="FILE.jsonl", help="Labels; else the run's own labels.jsonl."),
    ] = None,
) -> None:
    """How far people agree who judged items of a run, and each check with them, as JSON."""
    from coach.cli import shapes
    from evals.commands import agree_run

    typer.echo(shapes.dumps(agree_run(_folder(run_id), labels)))


def report(run_id: RunId = None) -> None:
    """Write a run's report anew, without generating or scoring, and print its place."""
    from evals.commands import report_run

    typer.echo(str(report_run(_folder(run_id))))


def bless(
    by: Annotated[str, typer.Option(help="Your name.")],
    reason: Annotated[str, typer.Option(help="Why this run is the one to hold others against.")],
    run_id: RunId = None,
) -> None:
    """Make a run the baseline: a person's act, with a name and a reason."""
    from coach.service.clocks import SystemClock
    from evals.commands import bless_run

    folder = _folder(run_id)
    bless_run(folder, by, reason, SystemClock())
    typer.echo(f"{folder.name} is the baseline now.")


def _folder(run_id: str | None) -> Path:
    from coach.errors import NotFound
    from coach.settings import read_settings

    root = read_settings().eval_runs
    names = sorted(file.parent.name for file in root.glob("*/progress.json"))
    if not names or (run_id and run_id not in names):
        raise NotFound("There is no such run. Start one: `coach eval run`.")
    return root / (run_id or names[-1])
