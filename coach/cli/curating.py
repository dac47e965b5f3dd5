"""library lint, library coverage, library show; prompts check, prompts lock."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.opening import AsJson

if TYPE_CHECKING:
    from coach.domain.library import Library
    from coach.settings import Settings

Folder = Annotated[
    Path | None,
    typer.Option("--overlay", metavar="DIR", help="A programme's own library folder, read too."),
]


def lint(overlay: Folder = None, as_json: AsJson = False) -> None:
    """Name everything in the library that a careful editor would send back."""
    from coach.bootstrap import library_by_meaning
    from coach.errors import WrongUse
    from coach.ingest.lint import lint as complaints
    from coach.ingest.lint import placed

    settings = _settings(overlay)
    try:
        library = _library(settings)
    except WrongUse as mistakes:
        typer.echo(mistakes, err=True)
        raise typer.Exit(2) from mistakes
    raised = [*complaints(library), *library_by_meaning(settings, library)]
    found = list(placed(raised, settings.library_folders))
    if as_json:
        typer.echo(json.dumps([c.__dict__ for c in found], ensure_ascii=False, indent=2))
    else:
        for complaint in found:
            file = f"{complaint.file}, " if complaint.file else ""
            typer.echo(f"{file}{complaint.card} ({complaint.rule}): {complaint.says}")
        typer.echo(f"{len(found)} to mend" if found else "The library is in order.")
    raise typer.Exit(1 if found else 0)


def coverage(overlay: Folder = None, as_json: AsJson = False) -> None:
    """Print how many items the library has for each stage, dimension and audience."""
    from coach.domain.terms import Dimension, Stage
    from coach.ingest.coverage import AUDIENCES
    from coach.ingest.coverage import coverage as counted

    table = counted(_library(_settings(overlay)))
    if as_json:
        rows = [
            {"stage": s, "dimension": d, "audience": a, "items": n}
            for (s, d, a), n in table.counts.items()
        ]
        typer.echo(json.dumps(rows, indent=2))
        return
    typer.echo(f"{'':<18}" + "".join(f"{stage:>14}" for stage in Stage))
    for dimension in Dimension:
        cells = (
            "/".join(str(table.counts.get((stage, dimension, side), 0)) for side in AUDIENCES)
            for stage in Stage
        )
        typer.echo(f"{dimension:<18}" + "".join(f"{cell:>14}" for cell in cells))
    typer.echo(f"mentor/mentee; holes: {len(table.holes())}")


def show(
    card: Annotated[str, typer.Argument(metavar="ID")],
    overlay: Folder = None,
    as_json: AsJson = False,
) -> None:
    """Print a card or a guidance document as people read it."""
    from coach.cli.shapes import dumps
    from coach.errors import NotFound
    from coach.ingest.card_text import render

    found = next((c for c in _library(_settings(overlay)).cards if c.id == card), None)
    if found is None:
        raise NotFound(f"The library has no {card}. `coach search TEXT` finds ids.")
    title, text = render(found)
    shown = {"id": found.id, "title": title, "text": text, "card": asdict(found)}
    typer.echo(dumps(shown) if as_json else f"# {title}\n\n{text}")


def check_prompts(as_json: AsJson = False) -> None:
    """Say which prompts were edited without a new version."""
    from coach.prompting.library import unlocked

    found = unlocked(_settings(None).prompts_dir)
    if as_json:
        typer.echo(json.dumps(found, indent=2))
    for problem in () if as_json else found:
        typer.echo(problem)
    raise typer.Exit(1 if found else 0)


def lock_prompts(as_json: AsJson = False) -> None:
    """Add new prompt versions to prompts.lock."""
    from coach.prompting.library import lock

    locked = lock(_settings(None).prompts_dir)
    if as_json:
        typer.echo(json.dumps(locked, indent=2))


def _settings(overlay: Path | None) -> Settings:
    from coach.settings import read_settings

    return read_settings(**({"overlay_dir": overlay} if overlay else {}))


def _library(settings: Settings) -> Library:
    from coach.ingest.cards import load_library

    return load_library(*settings.library_folders)
