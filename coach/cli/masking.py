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
    from coach.privacy.anonymiser import Anonymiser
    from coach.privacy.spans import Anonymised

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
    anonymiser, many = _anonymiser(roster), Path(file).is_dir()
    if not many:
        (_, text), *_ = _texts(file)
        made = anonymiser.anonymise(text)
        _say(_row(made) if as_json else made.text.text, as_json)
        return
    rows = []
    for name, text in _texts(file):
        made = anonymiser.anonymise(text)
        rows.append({"file": name, **_row(made)})
        if not as_json:
            _say(f"== {name}\n{made.text.text}\n", as_json)
    if as_json:
        _say(rows, as_json)


def people(roster: Path | None) -> tuple[Person, ...]:
    """The people of a roster file; nobody where there is none.

    Raises:
        WrongUse: a column is missing, or the file is no text in UTF-8.
    """
    from coach.domain.people import Person, Role
    from coach.errors import WrongUse

    if roster is None:
        return ()
    rows = list(csv.DictReader(_decoded(roster.read_bytes(), roster.name, bom=False).splitlines()))
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


def _anonymiser(roster: Path | None) -> Anonymiser:
    from coach.privacy.anonymiser import Anonymiser
    from coach.privacy.recognising import open_recogniser
    from coach.settings import read_settings

    model = read_settings().ner_model
    return Anonymiser(people(roster), NO_KEY, open_recogniser(model) if model else None)


def _row(made: Anonymised) -> dict[str, object]:
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
    return {"text": made.text.text, "spans": spans}


def _say(value: object, as_json: bool) -> None:
    """To standard output in UTF-8, whatever the terminal's own encoding."""
    text = json.dumps(value, ensure_ascii=False, indent=2) if as_json else str(value)
    ended = text if text.endswith("\n") else text + "\n"
    typer.echo(ended.encode("utf-8", "surrogatepass"), nl=False)


def _texts(file: str) -> Iterator[tuple[str, str]]:
    """Name and text of each; hidden files and files that hold no text are told and left out.

    Raises:
        WrongUse: the one that was named is not there or holds no text.
    """
    from coach.errors import WrongUse

    path = Path(file)
    if file == STANDARD_INPUT:
        yield "", _decoded(sys.stdin.buffer.read(), "Standard input")
    elif path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield "", _decoded(path.read_bytes(), path.name)
    else:
        raise WrongUse(f"There is no {file}. Name a file, a folder of notes, or - for input.")


def _folder(folder: Path) -> Iterator[tuple[str, str]]:
    from coach.errors import WrongUse

    for each in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = each.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in Path(name).parts):
            continue
        try:
            yield name, _decoded(each.read_bytes(), name)
        except WrongUse as error:
            typer.echo(f"Left out: {error}", err=True)


def _decoded(content: bytes, name: str, *, bom: bool = True) -> str:
    """The text as it stands, line ends and a byte order mark included, so that offsets hold."""
    from coach.errors import WrongUse

    try:
        text = content.decode("utf-8" if bom else "utf-8-sig")
    except UnicodeDecodeError as exc:
        raise WrongUse(f"{name} is no text in UTF-8. Save it as a UTF-8 text file.") from exc
    if "\0" in text:
        raise WrongUse(f"{name} holds no text. Name a UTF-8 text file.")
    return text
