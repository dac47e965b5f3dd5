"""agenda, topics, questions, ask, chat, search, check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.opening import As, AsJson, acting, opened

if TYPE_CHECKING:
    from rich.console import Console

    from coach.bootstrap import Workshop
    from coach.domain.access import Viewer
    from coach.domain.suggestions import Suggestion

Focus = Annotated[str, typer.Option("--focus", metavar="TEXT", help="What it should be about.")]
Count = Annotated[int, typer.Option("--count", metavar="N", min=1, max=20, help="How many.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="In your own words.")]
Minutes = Annotated[
    int | None,
    typer.Option("--minutes", metavar="N", min=10, max=180, help="Length; else the pair's usual."),
]
Guided = Annotated[
    str, typer.Option("--mode", metavar="MODE", help="personalised, guided or fixed.")
]


def agenda(
    minutes: Minutes = None,
    focus: Focus = "",
    mode: Guided = "personalised",
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Plan the pair's next meeting: timed, cited, checked."""
    from coach.domain.people import Mode
    from coach.errors import WrongUse

    if mode not in set(Mode):
        raise WrongUse(f"--mode takes one of {', '.join(Mode)}.")
    chosen = Mode(mode)
    with opened() as workshop:
        viewer = acting(workshop, as_)
        text = focus or "An agenda for our next meeting"
        _show(_prepared(workshop, viewer, text, "agenda", minutes=minutes, mode=chosen), as_json)


def topics(focus: Focus = "", count: Count = 3, as_: As = None, as_json: AsJson = False) -> None:
    """Suggest topics that take a stereotype apart with evidence."""
    with opened() as workshop:
        viewer = acting(workshop, as_)
        text = focus or "Topics for our pair"
        _show(_prepared(workshop, viewer, text, "topics", count=count), as_json)


def questions(focus: Focus = "", count: Count = 3, as_: As = None, as_json: AsJson = False) -> None:
    """Suggest open questions, tied to the last meeting where there is one."""
    with opened() as workshop:
        viewer = acting(workshop, as_)
        text = focus or "Questions about our last meeting"
        _show(_prepared(workshop, viewer, text, "questions", count=count), as_json)


def ask(text: Text, as_: As = None, as_json: AsJson = False) -> None:
    """Answer a how-to from the library, quoted and cited, or say that it has nothing."""
    with opened() as workshop:
        viewer = acting(workshop, as_)
        _show(_prepared(workshop, viewer, text, "answer"), as_json)


def chat(text: Text, as_: As = None, as_json: AsJson = False) -> None:
    """Say what the chat would answer, whatever is asked; the conversation goes on."""
    with opened() as workshop:
        viewer = acting(workshop, as_)
        conversation = workshop.coach.transcripts.conversation_id(viewer)
        _show(_prepared(workshop, viewer, text, None, conversation_id=conversation), as_json)


def search(
    text: Text,
    k: Annotated[int, typer.Option("-k", metavar="N", min=1, max=100, help="Passages.")] = 5,
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Find passages by meaning and by words, within the person's scope."""
    from coach.cli import shapes
    from coach.cli.terminal import show_found

    with opened() as workshop:
        viewer = acting(workshop, as_) if as_ or workshop.demo else None
        found = workshop.coach.searching.search(text, viewer, k)
    if as_json:
        typer.echo(shapes.dumps(shapes.found(found)))
    else:
        show_found(_console(), found)


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False)],
    as_: As = None,
    as_json: AsJson = False,
) -> None:
    """Check a suggestion that was printed as JSON, as the run-time guard would."""
    from coach.cli import shapes

    body = shapes.read_body(file)
    with opened() as workshop:
        viewer = acting(workshop, as_)
        verdict = workshop.coach.preparing.check(viewer, body)
    if as_json:
        typer.echo(shapes.dumps(shapes.verdict(verdict)))
    else:
        for finding in verdict.findings:
            typer.echo(f"{finding.severity} {finding.check} {finding.where}: {finding.reason}")
        typer.echo("passed" if verdict.passed else "failed")
    raise typer.Exit(0 if verdict.passed else 1)


def _prepared(
    workshop: Workshop, viewer: Viewer, text: str, kind: str | None, **options: Any
) -> Suggestion:
    from coach.domain.briefs import Intent
    from coach.domain.events import Settled

    wanted = Intent(kind) if kind else None
    events = workshop.coach.preparing.prepare(viewer, text, kind=wanted, **options)
    return next(event.suggestion for event in events if isinstance(event, Settled))


def _show(suggestion: Suggestion, as_json: bool) -> None:
    from coach.cli import shapes
    from coach.cli.terminal import Printed

    if as_json:
        typer.echo(shapes.dumps(shapes.suggestion(suggestion)))
    else:
        Printed(_console()).suggestion(suggestion)
    raise typer.Exit(0 if suggestion.verdict.passed else 1)


def _console() -> Console:
    from rich.console import Console

    return Console(soft_wrap=False)
