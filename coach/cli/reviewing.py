"""quarantine: documents that look like an attack, read by a person, let in or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.opening import As, AsJson, acting, opened

if TYPE_CHECKING:
    from coach.domain.quarantine import HeldSource

SourceId = Annotated[str, typer.Argument(metavar="SOURCE", help="Its id, as `list` shows it.")]


def held(as_: As = None, as_json: AsJson = False) -> None:
    """List what is held back, with the words that it is held for."""
    from coach.cli.shapes import dumps

    with opened() as workshop:
        viewer = acting(workshop, as_) if as_ else None
        found = workshop.coach.knowledge.held(viewer)
    if as_json:
        typer.echo(dumps([_row(one) for one in found]))
        return
    for one in found:
        typer.echo(f"{one.source.id}\n  {one.source.origin or one.source.title}: {one.reason}")
        typer.echo(f"  “{' '.join(one.excerpt.split())}”")
    if not found:
        typer.echo("Nothing is held back.")


def release(source: SourceId, as_: As = None, as_json: AsJson = False) -> None:
    """Let a document in that you have read and found harmless."""
    with opened() as workshop:
        viewer = acting(workshop, as_) if as_ else None
        let_in = workshop.coach.knowledge.release(viewer, source)
    _say(let_in, "can be found and quoted now", as_json)


def discard(source: SourceId, as_: As = None, as_json: AsJson = False) -> None:
    """Delete what is held of a document; the file itself stays where it is."""
    with opened() as workshop:
        viewer = acting(workshop, as_) if as_ else None
        gone = workshop.coach.knowledge.discard(viewer, source)
    _say(gone, "is not kept any more", as_json)


def _say(one: HeldSource, what: str, as_json: bool) -> None:
    from coach.cli.shapes import dumps

    typer.echo(dumps(_row(one)) if as_json else f"{one.source.origin or one.source.title} {what}.")


def _row(one: HeldSource) -> dict[str, Any]:
    return {
        "source": one.source.id,
        "file": one.source.origin,
        "reason": one.reason,
        "excerpt": one.excerpt,
        "held_at": f"{one.held_at:%Y-%m-%dT%H:%M:%SZ}",
    }
