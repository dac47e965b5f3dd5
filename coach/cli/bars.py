"""A progress bar on stderr, so that what is printed stays clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Step = Callable[[int, int, str], None]
"""Told how many of how many are done (0 of 0 where nobody knows), and what is going on."""


@contextmanager
def counted(*, quiet: bool = False) -> Iterator[Step]:
    """A bar that is moved by each step and is gone afterwards; none where stderr is piped."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    console = Console(stderr=True)
    unseen = quiet or not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=unseen) as bars:
        task = bars.add_task("", total=None)

        def step(done: int, total: int, doing: str) -> None:
            bars.update(task, completed=done, total=total or None, description=doing)

        yield step
