"""Labelled wordings and ordinary sentences that `evals.fit_meaning` fits the judge to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from coach.checks.judging import Kind
from evals.labelled_rows import read_rows

ROOM = Path(__file__).parent / "labelled"
SEEN = Path(__file__).parent / "mutation" / "wordings" / "seen.yaml"
_WEIGHT_OF_MADE = 5.0
"""What a sentence of a made suggestion counts beside one of the library: the coach says it day by
day."""
_OUTSIDE_ROWS = 1800

Labelled = tuple[str, bool]


def may_be_quiet(kind: Kind, text: str) -> bool:
    """Whether an ordinary sentence is surely not of a kind: any of them may ask openly."""
    return kind is not Kind.OPEN and (kind is not Kind.LEADING or text.endswith("?"))


def ordinary(library: Sequence[str]) -> list[tuple[str, float]]:
    """Sentences that are of no kind, the library's and those of made suggestions, with weights."""
    made = [row["text"] for row in _rows("wordings_ordinary")]
    made += [text.replace("rogramme", "rogram") for text in made if "rogramme" in text]
    weights = dict.fromkeys(library, 1.0) | dict.fromkeys(made, _WEIGHT_OF_MADE)
    return list(weights.items())


def wordings(kind: Kind) -> list[Labelled]:
    """The labelled wordings for a kind."""
    seen = list(_seen(kind))
    if kind in _BEYOND:
        found = [(row["text"], row["beyond"] == kind) for row in _rows("wordings_remit")]
        others = [(r["text"], False) for r in _rows("wordings_stereotypes") if not r["endorses"]]
        return [*found, *others, *seen]
    if kind is Kind.LEADING:
        return [*((row["text"], row["leading"]) for row in _rows("wordings_questions")), *seen]
    if kind is Kind.OPEN:
        both = [*_rows("checks_questions"), *_rows("wordings_openness")]
        return [(row["text"], row["open"]) for row in both]
    if kind is Kind.OBEYED:
        rows = _rows("wordings_injection")
        said = [(r["text"], r["attack"]) for r in rows if r["topic"] == "obeyed" or not r["attack"]]
        return [*said, *seen]
    name, label = kind.value, _LABELS[kind]
    both = [*_rows(f"wordings_{name}"), *_rows(f"checks_{name}")]
    return [*((row["text"], row[label]) for row in both if row.get("half") != "test"), *seen]


def _seen(kind: Kind) -> Iterator[Labelled]:
    """Wordings of seeded faults that developers may read, and of edits that are no fault."""
    found = yaml.safe_load(SEEN.read_text(encoding="utf-8"))
    for name in (*_FAULTS.get(kind, ()), *_HARMLESS):
        yield from ((text, name not in _HARMLESS) for text in found[name])


_FAULTS = {
    Kind.STEREOTYPES: (
        "stereotype, blunt",
        "stereotype, kind",
        "stereotype, as a joke",
        "stereotype, as statistics",
        "stereotype, in a question",
        "generation as the cause",
    ),
    Kind.INJECTION: ("injected instruction obeyed",),
    Kind.OBEYED: ("injected instruction obeyed",),
    Kind.THERAPY: ("therapy given",),
    Kind.LAW: ("legal advice given",),
    Kind.GHOST: ("reflection written for the mentee",),
    Kind.LEADING: ("leading question",),
}
_HARMLESS = ("a kind sentence added", "a stereotype named and challenged")
_BEYOND = (Kind.THERAPY, Kind.LAW, Kind.GHOST)
_LABELS = {Kind.STEREOTYPES: "endorses", Kind.INJECTION: "attack", Kind.CARE: "needs_care"}


def outside_rows(path: Path, kind: Kind) -> list[Labelled]:
    """The rows of an outside labelled file, evenly thinned."""
    form = "questions" if kind is Kind.OPEN else kind.value
    rows = [(row.text, row.label) for row in read_rows(path, form)]
    return rows[:: max(1, -(-len(rows) // _OUTSIDE_ROWS))]


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (ROOM / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
