"""eval agree, bless, refuse: what people say about a run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from coach.cli.opening import AsJson
from coach.cli.running import RunId, folder_of, say_done

By = Annotated[str, typer.Option(help="Your name.")]


def agree(
    run_id: RunId = None,
    labels: Annotated[
        Path | None,
        typer.Option(metavar="FILE.jsonl", help="Labels; else the run's own labels.jsonl."),
    ] = None,
    as_json: AsJson = True,
) -> None:
    """How far people agree who judged items of a run, and each check with them, as JSON."""
    from coach.cli import shapes
    from evals.commands import agree_run

    typer.echo(shapes.dumps(agree_run(folder_of(run_id), labels)))


def bless(
    by: By,
    reason: Annotated[str, typer.Option(help="Why this run is the one to hold others against.")],
    run_id: RunId = None,
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Keep it here; else with this data.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a run the baseline: a person's act, with a name and a reason."""
    from coach.service.clocks import SystemClock
    from evals.commands import bless_run

    folder = folder_of(run_id)
    bless_run(folder, by, reason, SystemClock(), to)
    say_done(folder, f"{folder.name} is the baseline now.", as_json)


def refuse(
    by: By,
    reason: Annotated[str, typer.Option(help="Why this run must not stand.")],
    run_id: RunId = None,
    as_json: AsJson = False,
) -> None:
    """Say that a run must not stand: a person's act; `gate` holds to it."""
    from coach.service.clocks import SystemClock
    from evals.commands import refuse_run

    folder = folder_of(run_id)
    refuse_run(folder, by, reason, SystemClock())
    say_done(folder, f"{folder.name} is refused.", as_json)
