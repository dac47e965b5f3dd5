"""The `coach` command."""

from __future__ import annotations

import sys

import typer

from coach.cli import (
    asking,
    costing,
    curating,
    evaluating,
    keeping,
    masking,
    reviewing,
    running,
    vault,
)
from coach.errors import CoachError

WRONG_USE = 2

app = typer.Typer(
    help="Prepare reverse-mentoring pairs: agendas, topics and questions, cited and checked.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
pairs = typer.Typer(help="The pairs of a programme.", no_args_is_help=True, rich_markup_mode=None)
evals = typer.Typer(help="Measure the coach.", no_args_is_help=True, rich_markup_mode=None)
prompts = typer.Typer(help="The prompts.", no_args_is_help=True, rich_markup_mode=None)
keys = typer.Typer(help="The master key.", no_args_is_help=True, rich_markup_mode=None)
quarantine = typer.Typer(
    help="Documents that look like an attack.", no_args_is_help=True, rich_markup_mode=None
)
library = typer.Typer(help="The library's cards.", no_args_is_help=True, rich_markup_mode=None)

for command in (
    asking.agenda,
    asking.topics,
    asking.questions,
    asking.ask,
    asking.chat,
    asking.search,
    asking.check,
    keeping.ingest,
    keeping.serve,
    keeping.demo,
    keeping.doctor,
    costing.costs,
):
    app.command()(command)
app.command()(masking.anonymise)
pairs.command("import")(keeping.import_pairs)
prompts.command("check")(curating.check_prompts)
prompts.command("lock")(curating.lock_prompts)
keys.command()(vault.rotate)
quarantine.command("list")(reviewing.held)
quarantine.command()(reviewing.release)
quarantine.command()(reviewing.discard)
library.command()(curating.lint)
library.command()(curating.coverage)
library.command()(curating.show)
for measuring in (
    running.run,
    running.generate,
    running.score,
    running.judge,
    running.gate,
    running.compare,
    running.report,
    running.mutate,
    running.agree,
    running.bless,
    running.refuse,
    evaluating.check,
    evaluating.retrieval,
    evaluating.journal,
    evaluating.calibrate,
    evaluating.speed,
    evaluating.fast,
):
    evals.command()(measuring)
app.add_typer(evals, name="eval")
app.add_typer(pairs, name="pairs")
app.add_typer(prompts, name="prompts")
app.add_typer(library, name="library")
app.add_typer(quarantine, name="quarantine")
app.add_typer(keys, name="vault")


def main() -> None:
    """Run a command; an error is one line on stderr that says what to do."""
    try:
        app()
    except CoachError as error:
        typer.echo(f"coach: {' '.join(str(error).split())}", err=True)
        sys.exit(WRONG_USE)
