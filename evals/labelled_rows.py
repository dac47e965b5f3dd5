"""Labelled rows for measuring a check, read from JSON lines and validated."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.errors import WrongUse

FORMS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "grounding": (("source", "text"), "supported"),
    "stereotypes": (("text",), "endorses"),
    "questions": (("text",), "open"),
    "injection": (("text",), "attack"),
    "care": (("text",), "needs_care"),
}
"""By check: the text fields of a row, and its label."""

_SHOWN = 10


@dataclass(frozen=True)
class Row:
    """A labelled text with the other fields of its line."""

    number: int
    """Line in the file, from 1."""
    text: str
    label: bool
    fields: Mapping[str, str]
    """The texts by field name, ``text`` among them."""


def read_rows(path: Path, check: str) -> tuple[Row, ...]:
    """The rows of a JSON lines file.

    Raises:
        WrongUse: the file cannot be read, or rows lack what the check needs.
    """
    return rows_of(check, read_objects(path))


def read_objects(path: Path) -> list[object]:
    """What the lines of a JSON lines file hold, blank ones left out.

    Raises:
        WrongUse: the file cannot be read, or a line is no JSON.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as exc:
        raise WrongUse(f"{path} cannot be read: {exc}; name a UTF-8 file of JSON lines") from exc
    found: list[object] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(json.loads(line))
            except json.JSONDecodeError as exc:
                raise WrongUse(f"{path} line {number} is no JSON: {exc.msg}; mend it") from exc
    return found


def rows_of(check: str, raw: Iterable[object]) -> tuple[Row, ...]:
    """Rows from decoded JSON objects.

    Raises:
        WrongUse: an unknown check, no rows, or rows with missing or wrong fields.
    """
    if check not in FORMS:
        known = ", ".join(sorted(FORMS))
        raise WrongUse(f"there is no measure for the check {check}; choose one of {known}")
    texts, label = FORMS[check]
    rows: list[Row] = []
    wrong: list[str] = []
    for number, value in enumerate(raw, 1):
        fault = _fault(value, texts, label)
        if fault:
            wrong.append(f"row {number} {fault}")
        elif isinstance(value, Mapping):
            fields = {name: value[name] for name in texts}
            rows.append(Row(number, value["text"], value[label], fields))
    if wrong:
        raise WrongUse(_told(wrong, texts, label))
    if not rows:
        raise WrongUse("there are no rows; give one JSON object a line")
    return tuple(rows)


def _fault(value: object, texts: Sequence[str], label: str) -> str:
    if not isinstance(value, Mapping):
        return "is no JSON object"
    for name in texts:
        if not isinstance(value.get(name), str):
            return f"has no text in {name}"
    if not isinstance(value.get(label), bool):
        return f"has no true or false in {label}"
    return ""


def _told(wrong: Sequence[str], texts: Sequence[str], label: str) -> str:
    more = f"; and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
    form = ", ".join((*texts, label))
    return f"{'; '.join(wrong[:_SHOWN])}{more}; rows have the form {{{form}}}"
