"""The `coach` command."""

from __future__ import annotations

import sys
from collections.abc import Sequence

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
    vouching,
)
from coach.errors import CoachError

PROGRAM = "coach"
WRONG_USE = 2

app = typer.Typer(
    help="Prepare reverse-mentoring pairs: agendas, topics and questions, cited and checked.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
pairs = typer.Typer(help="The pairs of a programme.", rich_markup_mode=None)
evals = typer.Typer(help="Measure the coach.", rich_markup_mode=None)
prompts = typer.Typer(help="The prompts.", rich_markup_mode=None)
keys = typer.Typer(help="The master key.", rich_markup_mode=None)
quarantine = typer.Typer(help="Documents that look like an attack.", rich_markup_mode=None)
library = typer.Typer(help="The library's cards.", rich_markup_mode=None)

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
    vouching.agree,
    vouching.bless,
    vouching.refuse,
    evaluating.check,
    evaluating.retrieval,
    evaluating.precisions,
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; an error is one line on stderr that says what to do.

    Args:
        arguments: Words after ``coach``; the process's own where None. None at all asks for help.

    Returns:
        int: the exit status: 0 good, 1 a check failed or a file was skipped, 2 wrong use or
        refused; a gate has its own (docs/evals.md).
    """
    words = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        # Outside of Typer's own mode its errors come as exceptions, and an exit as its status.
        return int(app(words, prog_name=PROGRAM, standalone_mode=False) or 0)
    except CoachError as error:
        return _refused(str(error))
    except typer.TyperException as error:
        return _refused(_asked_wrongly(error))
    except typer.Abort:
        return _refused("Stopped before anything was done.")
    except OSError as error:
        return _refused(_unusable(error))


def _refused(message: str) -> int:
    typer.echo(f"{PROGRAM}: {' '.join(message.split())}", err=True)
    return WRONG_USE


def _asked_wrongly(error: typer.TyperException) -> str:
    """What is wrong with the words of a command, and where its help is."""
    context = getattr(error, "ctx", None)
    asked = context.command_path if context else PROGRAM
    wrong = error.format_message().rstrip(".")
    if wrong == "Missing command" and context:
        wrong = f"`{asked}` takes one of these: {', '.join(context.command.list_commands(context))}"
    return f"{wrong}. See: {asked} --help"


def _unusable(error: OSError) -> str:
    """A file or folder that the machine refuses, and what to look at."""
    what = f"{error.filename}: " if error.filename else ""
    return (
        f"{what}{error.strerror or error}. Check that the path exists, can be written, and has "
        "space; COACH_DATA_DIR names the data folder."
    )
