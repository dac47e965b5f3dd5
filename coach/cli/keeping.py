"""ingest, demo, serve, pairs import, doctor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.opening import As, AsJson, acting, opened, waiting, watched

if TYPE_CHECKING:
    from coach.bootstrap import Workshop
    from coach.ingest.offers import Progress

NO_SECRET = (
    "Note: this is the demo's data folder, where the command line asks for nobody's password. "
    "For real people set COACH_DATA_DIR to another folder."
)
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
    as_json: AsJson = False,
) -> None:
    """Set up the synthetic sample programme in this data folder and print its logins."""
    with opened(screens=serve_it, demo=True) as workshop:
        steps = watched(workshop.coach.knowledge.index_library(), "Library", quiet=as_json)
        workshop.load_sample()
        if not serve_it or _changed(steps):
            waiting("Laying out the library", workshop.lay_out)
        _set_up(workshop, steps, as_json)
        if serve_it:
            _run_server(workshop, as_json)


def _set_up(workshop: Workshop, steps: Sequence[Progress], as_json: bool) -> None:
    """Tell what is there now, and who can sign in."""
    fresh = sum(step.passages for step in steps)
    logins = workshop.coach.demo_logins
    if as_json:
        told = [{"role": r, "username": name, "password": secret} for r, name, secret in logins]
        typer.echo(json.dumps({"sources": len(steps), "embedded": fresh, "logins": told}))
        return
    typer.echo(f"{len(steps)} cards and documents in place, {fresh} passages embedded now.")
    for role, name, password in logins:
        typer.echo(f"  {role:<12} login {name:<12} password {password}")


def serve(as_json: AsJson = False) -> None:
    """Serve the web app on this data folder."""
    with opened(screens=True) as workshop:
        steps = watched(workshop.coach.knowledge.index_library(), "Library", quiet=as_json)
        if _changed(steps):
            waiting("Laying out the library", workshop.lay_out)
        _run_server(workshop, as_json)


def _changed(steps: Sequence[Progress]) -> bool:
    """Whether anything was embedded: then phrases wait to be, too long for a visitor to wait."""
    return any(step.passages for step in steps)


def _run_server(workshop: Workshop, as_json: bool) -> None:
    """Serve until interrupted.

    The address is told once the page can be reached; what the first request needs is made ready
    while its writer signs in and types.
    """
    from coach.web.serving import run

    settings = workshop.settings
    address = f"http://{settings.host}:{settings.port}"
    told = json.dumps({"address": address}) if as_json else address

    def reached() -> None:
        typer.echo(told)
        Thread(target=workshop.lay_out, daemon=True).start()

    run(
        workshop.coach,
        settings.host,
        settings.port,
        reached,
        secure_cookies=settings.secure_cookies,
    )


def import_pairs(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False)],
    as_json: AsJson = False,
) -> None:
    """Add pairs from a JSON file and print the logins made: keep them, they are shown once."""
    from coach.service.pair_files import content_of

    content = content_of(file)
    with opened() as workshop:
        watched(workshop.coach.knowledge.index_library(), "Library", quiet=as_json)
        imported = workshop.programmes.import_pairs(content)
        if workshop.demo:
            typer.echo(NO_SECRET, err=True)
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in imported], ensure_ascii=False, indent=2))
        return
    for one in imported:
        for login in one.logins:
            typer.echo(f"{login.role:<8} login {login.username:<18} password {login.password}")
        if one.left_out:
            typer.echo(
                f"Left out: {one.left_out} line(s) of somebody's own notes, because both of a pair"
                " read their promises. Whoever wrote them can keep them in the journal.",
                err=True,
            )


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
