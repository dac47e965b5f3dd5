"""Collections in BEIR's layout (Thakur et al., 2021, arXiv:2104.08663), as people really keep them.

Ids may be numbers, titles and texts may be missing or null, judgements may have a header or not,
trec_eval's second column or not, and grades with a decimal point.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.domain.access import LIBRARY
from coach.domain.passages import Source, SourceKind
from coach.errors import WrongUse
from coach.ingest.splitting import tidy

Relevance = Mapping[str, float]
"""Source id → grade above 0."""

SPLITS = ("test", "dev", "train")
"""Judgements that are read: the first of these that is there."""


@dataclass(frozen=True)
class Collection:
    """Documents, queries and which documents answer which."""

    name: str
    sources: Sequence[Source]
    texts: Sequence[str]
    relevant: Sequence[Relevance]
    """Row by row of `texts`."""
    ids: Sequence[str] = ()
    """Of the queries, row by row: a document of the same id is the query itself, and not counted,
    as BEIR's own evaluation has it."""


def read_beir(folder: Path) -> Collection:
    """A collection in BEIR's layout; raises WrongUse where it is none."""
    try:
        documents = {_id(row): _source(row) for row in _lines(folder / "corpus.jsonl")}
        texts = {_id(row): str(row["text"] or "") for row in _lines(folder / "queries.jsonl")}
        split = _split(folder)
        relevant = _judgements(split)
    except (OSError, KeyError, ValueError, TypeError, IndexError) as error:
        message = (
            f"{folder} is not in BEIR's layout ({error}): it needs corpus.jsonl and queries.jsonl "
            "with _id and text, and qrels/test.tsv with query-id, corpus-id and score."
        )
        raise WrongUse(message) from error
    judged = [one for one in texts if relevant.get(one)]
    if not judged:
        raise WrongUse(f"{folder}/qrels/{split.name} names no query of queries.jsonl: check ids.")
    return Collection(
        name=folder.resolve().name,
        sources=list(documents.values()),
        texts=[texts[one] for one in judged],
        relevant=[relevant[one] for one in judged],
        ids=judged,
    )


def _lines(file: Path) -> list[dict[str, Any]]:
    with file.open(encoding="utf-8-sig") as opened_file:
        return [json.loads(line) for line in opened_file if line.strip()]


def _id(row: Mapping[str, Any]) -> str:
    return str(row["_id"])


def _source(row: Mapping[str, Any]) -> Source:
    title, text = (tidy(str(row.get(name) or "")).strip() for name in ("title", "text"))
    title = " ".join(title.split())
    digest = hashlib.sha256(f"{title}\n{text}".encode()).hexdigest()
    return Source(_id(row), LIBRARY, SourceKind.GUIDANCE, title, digest, text=text or title)


def _split(folder: Path) -> Path:
    files = [folder / "qrels" / f"{name}.tsv" for name in SPLITS]
    return next((file for file in files if file.exists()), files[0])


def _judgements(file: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    with file.open(encoding="utf-8-sig", newline="") as opened_file:
        rows = csv.reader(opened_file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, row in enumerate(rows):
            if not row or (number == 0 and _is_header(row)):
                continue
            query, document, grade = row[0].strip(), row[-2].strip(), float(row[-1])
            if grade > 0:
                found.setdefault(query, {})[document] = grade
    return found


def _is_header(row: Sequence[str]) -> bool:
    try:
        float(row[-1])
    except ValueError:
        return True
    return False
