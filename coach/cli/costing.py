"""costs: what the language model was asked and what it cost this month."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.opening import As, AsJson, acting, opened

if TYPE_CHECKING:
    from coach.domain.calls import Spent
    from coach.service.costs import Month

Listed = Annotated[bool, typer.Option("--calls", help="List each call: never what was said.")]
COORDINATOR = "coordinator"


def costs(as_: As = COORDINATOR, calls: Listed = False, as_json: AsJson = False) -> None:
    """Say what the language model cost this month, by pair, or list its calls."""
    from coach.cli.shapes import dumps

    with opened() as workshop:
        viewer = acting(workshop, as_)
        month = workshop.coach.costs.month(viewer)
        listed = workshop.coach.costs.calls(viewer) if calls else ()
    if as_json:
        shown: object = [asdict(call) for call in listed] if calls else asdict(month)
        typer.echo(dumps(shown))
    elif calls:
        for call in listed:
            typer.echo(
                f"{call.at:%Y-%m-%d %H:%M:%S}  {call.request[:8]}  {call.pair_id or '-':<12}"
                f"  {call.feature:<10}  {call.model}  {call.prompt_tokens}+{call.completion_tokens}"
                f" tokens  {call.cost:.4f}  {call.outcome}"
            )
    else:
        _print(month)


def _print(month: Month) -> None:
    budget = "no budget set" if month.budget is None else f"budget {month.budget:.2f}"
    typer.echo(f"{month.first:%B %Y}, {budget}{', used up' if month.over else ''}")
    for pair_id, spent in month.by_pair.items():
        typer.echo(f"  {pair_id or 'coordinators':<20} {_line(spent)}")
    typer.echo(f"  {'together':<20} {_line(month.total)}")


def _line(spent: Spent) -> str:
    tokens = f"{spent.prompt_tokens} tokens sent, {spent.completion_tokens} back"
    return f"{spent.requests} suggestions, {spent.calls} calls, {tokens}, {spent.cost:.2f}"
