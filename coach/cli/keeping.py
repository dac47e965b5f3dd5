"""ingest, demo, serve, pairs import, doctor."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.opening import As, AsJson, acting, opened, waiting, watched

if TYPE_CHECKING:
    from coach.bootstrap import Workshop
    from coach.ingest.offers import Progress

Paths = Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files and folders.")]


def ingest(paths: Paths, as_: As = None, as_json: AsJson = False) -> None:
    """Read documents into the library, or with --as COORDINATOR into that programme's own."""
    with opened() as workshop:
        viewer = acting(workshop, as_) if as_ else None
        done = watched(
            workshop.coach.knowledge.add_documents(paths, viewer), "Reading", quiet=as_json
        )
    _report(done, as_json)
    raise typer.Exit(1 if any(step.refused for step in done) else 0)


def _report(done: list[Progress], as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "file": step.name,
                "outcome": step.outcome,
                "passages": step.passages,
                "reason": step.reason,
            }
            for step in done
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for step in done:
        if step.refused:
            typer.echo(f"{step.name}: {step.outcome}: {step.reason}", err=True)
    counts = {str(step.outcome): 0 for step in done}
    for step in done:
        counts[str(step.outcome)] += 1
    said = ", ".join(f"{number} {outcome}" for outcome, number in counts.items())
    typer.echo(said or "Nothing there to read.")


def demo(
    serve_it: Annotated[bool, typer.Option("--serve", help="Serve the app afterwards.")] = False,
) -> None:
    """Set up the synthetic sample programme in this data folder and print its logins."""
    with opened(screens=serve_it, demo=True) as workshop:
        set_up(workshop)
        for role, name, password in workshop.coach.demo_logins:
            typer.echo(f"  {role:<12} login {name:<12} password {password}")
        if serve_it:
            run_server(workshop)


def set_up(workshop: Workshop) -> None:
    """Library, sample programme and index, with a progress bar."""
    steps = watched(workshop.coach.knowledge.index_library(), "Library")
    workshop.load_sample()
    waiting("Laying out the library", workshop.lay_out)
    fresh = sum(step.passages for step in steps)
    typer.echo(f"{len(steps)} cards and documents in place, {fresh} passages embedded now.")


def serve() -> None:
    """Serve the web app on this data folder."""
    with opened(screens=True) as workshop:
        watched(workshop.coach.knowledge.index_library(), "Library")
        waiting("Laying out the library", workshop.lay_out)
        run_server(workshop)


def run_server(workshop: Workshop) -> None:
    """Serve until interrupted."""
    from coach.web.serving import run

    settings = workshop.settings
    address = f"http://{settings.host}:{settings.port}"
    run(
        workshop.coach,
        settings.host,
        settings.port,
        lambda: typer.echo(address),
        secure_cookies=settings.secure_cookies,
    )


def import_pairs(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False)],
    as_json: AsJson = False,
) -> None:
    """Add pairs from a JSON file and print the logins made: keep them, they are shown once."""
    with opened() as workshop:
        watched(workshop.coach.knowledge.index_library(), "Library", quiet=as_json)
        imported = workshop.import_pairs(file)
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in imported], ensure_ascii=False, indent=2))
        return
    for one in imported:
        for login in one.logins:
            typer.echo(f"{login.role:<8} login {login.username:<18} password {login.password}")


def doctor(as_json: AsJson = False) -> None:
    """Say what is configured, what works, and what would leave the machine."""
    with opened() as workshop:
        rows = workshop.diagnosis()
    if as_json:
        typer.echo(json.dumps([{"what": w, "ok": ok, "says": s} for w, ok, s in rows], indent=2))
    else:
        for what, ok, says in rows:
            typer.echo(f"{'✓' if ok else '✗'} {what}: {says}")
    raise typer.Exit(0 if all(ok for _, ok, _ in rows) else 1)
