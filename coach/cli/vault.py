"""vault rotate."""

from __future__ import annotations

import json

import typer

from coach.cli.opening import AsJson, opened


def rotate(as_json: AsJson = False) -> None:
    """Make a new master key and encrypt everything anew; stop every server first.

    It can be cut off at any moment: the next start finds all of it under one key.
    """
    with opened() as workshop:
        count = workshop.rotate_key()
        file = workshop.settings.master_key_file
    if as_json:
        typer.echo(json.dumps({"values": count, "key_file": str(file)}))
        return
    typer.echo(f"{count} values are encrypted anew. The new key is in {file}: back it up.")
