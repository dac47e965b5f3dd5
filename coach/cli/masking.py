"""anonymise: the anonymiser on a file, a folder or standard input."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.opening import AsJson

if TYPE_CHECKING:
    from coach.domain.people import Person

RosterFile = Annotated[
    Path | None,
    typer.Option(
        "--roster",
        metavar="FILE.csv",
        exists=True,
        dir_okay=False,
        help="Columns id, name, aliases (; between them), email.",
    ),
]
STANDARD_INPUT = "-"
NO_KEY = b"the command line keeps no surrogates"


def anonymise(
    file: Annotated[str, typer.Argument(metavar="FILE|FOLDER|-")] = STANDARD_INPUT,
    roster: RosterFile = None,
    as_json: AsJson = False,
) -> None:
    """Take people, and what points at them, out of a text; offsets are code points of the input."""
    from coach.privacy.anonymiser import Anonymiser

    anonymiser = Anonymiser(people(roster), NO_KEY)
    rows = []
    for name, text in _texts(file):
        made = anonymiser.anonymise(text)
        spans = [
            {
                "start": span.start,
                "end": span.end,
                "kind": span.kind,
                "surrogate": span.surrogate,
                "source": span.source,
            }
            for span in made.spans
        ]
        row: dict[str, object] = {"text": made.text.text, "spans": spans}
        rows.append({"file": name, **row} if name else row)
        if not as_json:
            typer.echo(made.text.text)
    if as_json:
        shown = rows if Path(file).is_dir() else rows[0]
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))


def people(roster: Path | None) -> tuple[Person, ...]:
    """The people of a roster file; nobody where there is none.

    Raises:
        WrongUse: a column is missing.
    """
    from coach.domain.people import Person, Role
    from coach.errors import WrongUse

    if roster is None:
        return ()
    with roster.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    if rows and not {"id", "name"} <= rows[0].keys():
        raise WrongUse(
            f"{roster.name} needs the columns id and name; aliases and email may follow."
        )
    return tuple(
        Person(
            id=row["id"],
            programme_id="roster",
            name=row["name"],
            username=row["id"],
            role=Role.MENTOR,
            email=row.get("email") or None,
            aliases=tuple(part.strip() for part in (row.get("aliases") or "").split(";") if part),
        )
        for row in rows
    )


def _texts(file: str) -> Iterator[tuple[str, str]]:
    from coach.errors import WrongUse

    if file == STANDARD_INPUT:
        yield "", sys.stdin.read()
        return
    path = Path(file)
    if not path.exists():
        raise WrongUse(f"There is no {file}. Name a file, a folder of notes, or - for input.")
    for each in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
        yield each.name if path.is_dir() else "", each.read_text(encoding="utf-8")
