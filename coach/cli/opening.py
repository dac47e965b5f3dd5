"""Opening the coach for a command, and acting as somebody."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from coach.errors import NotAllowed, WrongUse

if TYPE_CHECKING:
    from pathlib import Path

    from coach.bootstrap import Workshop
    from coach.domain.access import Viewer
    from coach.ingest.offers import Progress
    from coach.ports import Clock, EvalRuns

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON (shapes: docs/json.md).")]
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="USER",
        help="Act with this person's access. Outside demo mode their password is asked for.",
    ),
]
DEMO_PERSON = "mentor"
FIRST = "Set one up first: `coach demo` for the synthetic sample, or `coach pairs import FILE`."


@contextmanager
def opened(*, screens: bool = False, **changes: object) -> Iterator[Workshop]:
    """The workshop of this data folder, closed at the end.

    The one lazy import of the command line: `coach --help` must not load a framework.

    Args:
        screens: whether a coordinator's screens need the eval runs.
        changes: settings in place of the deployment's own.
    """
    from coach.bootstrap import open_workshop
    from coach.service.clocks import SystemClock
    from coach.settings import read_settings

    settings, clock = read_settings(**changes), SystemClock()
    workshop = open_workshop(settings, _runs(settings.eval_runs, clock) if screens else None, clock)
    try:
        yield workshop
    finally:
        workshop.close()


def _runs(folder: Path, clock: Clock) -> EvalRuns:
    from evals.screens import ScreenRuns

    return ScreenRuns(folder, clock)


def acting(workshop: Workshop, username: str | None) -> Viewer:
    """The person that a command acts as.

    Raises:
        WrongUse: nobody was named, and this is not the demo.
        NotAllowed: the password is wrong.
    """
    if username is None and not workshop.demo:
        raise WrongUse(f"Say who asks with --as USER. {FIRST}")
    name = username or DEMO_PERSON
    if workshop.demo:
        return workshop.coach.accounts.viewer_for(name)
    secret = workshop.settings.password
    password = secret.get_secret_value() if secret else _asked(name)
    token = workshop.coach.accounts.sign_in(name, password)
    viewer = workshop.coach.accounts.viewer_of(token)
    workshop.coach.accounts.sign_out(token)
    if viewer is None:
        raise NotAllowed("That login has ended. Try again.")
    return viewer


def _asked(name: str) -> str:
    """Their password, from the terminal, or from what is piped in."""
    if sys.stdin.isatty():
        answer: str = typer.prompt(f"Password of {name}", hide_input=True, err=True)
        return answer
    piped = sys.stdin.readline().rstrip("\r\n")
    if not piped:
        raise NotAllowed(
            f"{name}'s password is needed: type it in a terminal, pipe it in, or set"
            " COACH_PASSWORD."
        )
    return piped


def watched(steps: Iterable[Progress], what: str, *, quiet: bool = False) -> list[Progress]:
    """All steps, with a progress bar on stderr while they come, where stderr is a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    done: list[Progress] = []
    console = Console(stderr=True)
    bars = Bars(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}"),
        console=console,
        transient=True,
        disable=quiet or not console.is_terminal,
    )
    with bars:
        task = bars.add_task(what, total=None, name="")
        for step in steps:
            done.append(step)
            bars.update(task, total=step.total, completed=step.done, name=step.name[-40:])
    return done


def waiting(what: str, work: Callable[[], None]) -> None:
    """Do something that takes a while, with a sign of life on stderr."""
    from rich.console import Console

    with Console(stderr=True).status(f"{what} …"):
        work()
