"""eval check, retrieval, precisions, journal, calibrate, speed: figures outside of a run."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.bars import counted
from coach.cli.masking import RosterFile, people
from coach.cli.opening import AsJson
from coach.cli.running import folder_of

if TYPE_CHECKING:
    from coach.ports import Embedder

Name = Annotated[str, typer.Argument(metavar="NAME", help="grounding, stereotypes, questions, …")]
Labelled = Annotated[
    Path, typer.Option("--labelled", metavar="FILE.jsonl", exists=True, dir_okay=False)
]
Beir = Annotated[
    Path | None,
    typer.Option("--beir", metavar="DIR", exists=True, file_okay=False, help="A collection."),
]
Kept = Annotated[
    str | None,
    typer.Option("--run", metavar="ID", help="Keep the figures in this run and its report."),
]


def check(
    name: Name, labelled: Labelled, roster: RosterFile = None, as_json: AsJson = False
) -> None:
    """Score a check, or the anonymiser, on anybody's labelled file."""
    from evals.anonymiser_measure import measure_anonymiser
    from evals.by_meaning import local_judge
    from evals.check_measure import measure
    from evals.labelled_rows import read_objects

    rows = read_objects(labelled)
    anonymiser = name == "anonymiser"
    figures = (
        measure_anonymiser(rows, people(roster))
        if anonymiser
        else measure(name, rows, local_judge())
    )
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
    if anonymiser:
        _by_label(figures)
    for error in figures["errors"][:10]:
        typer.echo(f"  {error}")


def _by_label(figures: dict[str, Any]) -> None:
    """Recall by kind, what stands apart, and which labels were taken for which kind."""
    for title, key in (("by kind", "by_kind"), ("apart, not counted", "apart")):
        for name, found in figures[key].items():
            spread = f"[{found['interval']['low']:.3f}, {found['interval']['high']:.3f}]"
            typer.echo(f"{title}: {name:<18} {found['recall']:.3f} {spread} n={found['n']}")
    for kind in sorted(set(figures["identifiers"].values())):
        labels = (label for label, taken in figures["identifiers"].items() if taken == kind)
        typer.echo(f"taken for {kind}: {', '.join(labels)}")


def retrieval(beir: Beir = None, run_id: Kept = None, as_json: AsJson = False) -> None:
    """Score retrieval, dense, lexical and hybrid, on the own queries or a collection of BEIR's."""
    from coach.bootstrap import local_embedder
    from coach.settings import read_settings

    if beir and run_id:
        raise typer.BadParameter("A run keeps the figures of the own queries; leave --beir out.")
    folder = folder_of(run_id) if run_id else None
    embedder = local_embedder(read_settings())
    if beir is None:
        _own_retrieval(embedder, folder, as_json)
    else:
        _collection(beir, embedder, as_json)


def precisions(beir: Beir = None, as_json: AsJson = False) -> None:
    """Compare the local embedder's number formats, fp32 and int8, on the queries of `retrieval`."""
    from coach.bootstrap import local_embedder
    from coach.settings import Precision, read_settings
    from evals.precisions import compare_precisions

    embedders = {
        str(precision): local_embedder(read_settings(embedding_precision=precision))
        for precision in Precision
    }
    with counted(quiet=as_json) as step:
        found = compare_precisions(embedders, beir, step)
    if as_json:
        typer.echo(json.dumps(found, indent=2))
        return
    for one in found["sets"]:
        means = "  ".join(f"{name} {mean:.4f}" for name, mean in one["ndcg_at_10"].items())
        typer.echo(f"{one['collection']}, {one['ranking']}, n={one['n']}: nDCG@10 {means}")
        for name, gap in one["differences"].items():
            spread = f"95 % {gap['low']:+.4f} to {gap['high']:+.4f}"
            typer.echo(f"  {name} less {gap['against']}: {gap['mean']:+.4f}, {spread}")
    for name, milliseconds in found["milliseconds a query"].items():
        typer.echo(f"{name}: {milliseconds} ms a query")


def _own_retrieval(embedder: Embedder, folder: Path | None, as_json: bool) -> None:
    from evals.retrieval_labelled import measure_own

    found = measure_own(embedder)
    _keep(folder, "retrieval", found)
    if as_json:
        typer.echo(json.dumps(found, indent=2))
        return
    for report in found["figures"]:
        _ranked(report)
    for name, rate in found["refusals of the test halves"].items():
        spread = f"{rate['low']:.1%} to {rate['high']:.1%}"
        typer.echo(f"refusal {name}: {rate['passed']}/{rate['n']}  {spread}")
    typer.echo(f"passages of other pairs: {found['passages of other pairs']}")


def _collection(beir: Path, embedder: Embedder, as_json: bool) -> None:
    from coach.cli import shapes
    from evals.retrieval_measure import measure

    with counted(quiet=as_json) as step:
        report = measure(beir, embedder, step)
    if as_json:
        typer.echo(shapes.dumps(report))
        return
    _ranked(report.as_json())


def _ranked(report: dict[str, Any]) -> None:
    typer.echo(f"{report['collection']}: {report['n']} queries, {report['documents']} documents")
    for half, figures in report["figures"].items():
        ndcg, recall, mrr = (figures[name] for name in ("ndcg_at_10", "recall_at_20", "mrr"))
        typer.echo(f"{half:<8} nDCG@10 {ndcg:.3f}  recall@20 {recall:.3f}  MRR {mrr:.3f}")
    gap = report["hybrid_minus_better_half"]
    typer.echo(
        f"hybrid less {gap['against']}: {gap['mean']:+.4f} nDCG@10, 95 % {gap['low']:+.4f} to"
        f" {gap['high']:+.4f}"
    )


def journal(
    marked: Annotated[
        Path | None, typer.Option(help="Entries whose sentence worth asking about is marked.")
    ] = None,
    run_id: Kept = None,
    as_json: AsJson = False,
) -> None:
    """Score the journal's deeper question on entries whose best follow-up another hand named."""
    from coach.bootstrap import local_embedder
    from coach.settings import read_settings
    from evals.journal_coach import ask
    from evals.journal_measure import CASES, journal_cases, measure_journal

    if marked and run_id:
        raise typer.BadParameter("A run keeps no entries but its own; leave --marked out.")
    folder = folder_of(run_id) if run_id else None
    figures = measure_journal(journal_cases(marked or CASES), ask, local_embedder(read_settings()))
    _keep(folder, "journal", figures)
    if as_json:
        typer.echo(json.dumps(figures, ensure_ascii=False, indent=2))
        return
    for name, rate in figures["rates"].items():
        low, high = rate["interval"]
        chance = f"  by chance {rate['chance']:.0%}" if "chance" in rate else ""
        typer.echo(f"{name:<16} {rate['passed']}/{rate['n']}  {low:.0%} to {high:.0%}{chance}")
    for row in figures["worst"]:
        typer.echo(f"  {row['id']}: {row['question']}  (wanted: {row['about']})")


def _keep(folder: Path | None, name: str, figures: dict[str, Any]) -> None:
    from evals.commands import keep_beside

    if folder:
        keep_beside(folder, name, figures)


def calibrate(
    trials: Annotated[int, typer.Option(min=1, help="Simulated runs for each line.")] = 200,
    as_json: AsJson = False,
) -> None:
    """Try the suite's own statistics on simulated runs whose truth is known."""
    from evals.calibration import calibrate as simulate

    rows = simulate(trials)
    if as_json:
        typer.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        low, high = row["interval"]["low"], row["interval"]["high"]
        share = f"{row['held'] / row['trials']:.1%} of {row['trials']}"
        typer.echo(f"{row['what']:<58} {share:>14}  {low:.1%} to {high:.1%}  ought: {row['ought']}")


def fast(as_json: AsJson = False) -> None:
    """Ask some cases of every kind by rule, on a part of the library: is all safe and well formed?

    Exits 0 where it is, 1 where something is broken, 2 where too much could not be measured.
    """
    from coach.settings import read_settings
    from evals.fast import fast_dataset, fast_measures, open_fast, run_fast

    settings = read_settings(llm_base_url=None, embedding_base_url=None, embedding_model=None)
    dataset = fast_dataset()
    bench = open_fast(settings.eval_runs / ".fast", dataset, settings)
    measures = fast_measures(dataset, settings)
    with counted(quiet=as_json) as step:
        found = run_fast(dataset, bench, measures, step)
    if as_json:
        told = {"broken": found.broken, "summary": found.summary, "exit": int(found.exit)}
        typer.echo(json.dumps(told, default=asdict, indent=2))
        raise typer.Exit(int(found.exit))
    for score in found.broken:
        typer.echo(f"{score.case_id}: {score.measure}: {'; '.join(score.reasons)}")
    summary = found.summary
    typer.echo(
        f"Fast slice: {summary.items} answers, {len(found.broken)} failures of safety or form,"
        f" {summary.whole} answers with everything as their cases want it."
    )
    raise typer.Exit(int(found.exit))


def speed(
    items: Annotated[int, typer.Option(min=1, help="Answers; cases are repeated.")] = 500,
    as_json: AsJson = False,
) -> None:
    """Time a run, step by step, in wall and in processor time."""
    from coach.service.clocks import SystemClock
    from coach.settings import read_settings
    from evals.folder import RunFolder
    from evals.sharing import coach_for
    from evals.speed import FOLDER, measure_speed

    root = read_settings().eval_runs
    found = measure_speed(root, coach_for(RunFolder(root / FOLDER)), SystemClock(), items)
    if as_json:
        typer.echo(json.dumps(found, indent=2))
        return
    typer.echo(f"{found['items']} answers")
    for step in found["steps"]:
        wall, processor = step["seconds"], step["processor"]
        typer.echo(f"{step['name']:<10} {wall:7.1f} s on the wall, {processor:7.1f} s processor")
