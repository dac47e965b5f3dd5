"""A model that does as it is asked by copying: for tests, benchmarks and demonstrations."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from coach.checks.words import sentences
from coach.prompting.marking import unmarked

_HEADING = re.compile(r"^=== (?P<name>[A-Z':,]+(?: [A-Z':,]+)*) [0-9a-f]{8} ===$", re.MULTILINE)
_SOURCE = re.compile(r"^(?P<label>S\d+) \((?P<kind>[^()\n]+)\)$", re.MULTILINE)
_ROW = re.compile(r"^(?P<row>R\d+)(?: \| (?P<minutes>\d+) min[^|\n]*)?(?: \| (?P<labels>S.*))?$")
_FEWEST, _MOST = 4, 40


@dataclass(frozen=True)
class _Row:
    name: str
    minutes: int
    labels: tuple[str, ...]
    title: str
    label: str = ""
    """The source that is quoted."""
    copied: str = ""


def obliging(system: str, body: str) -> str:
    """An answer of the shape that the system text shows, each piece a copied sentence.

    What can be quoted for a row of the plan becomes that row; rows without sources stay the
    rule's.
    """
    sections = _sections(body)
    sources = {
        **_sources(sections.get("SOURCES: THE PAIR'S OWN", "")),
        **_sources(sections.get("SOURCES: THE LIBRARY", "")),
    }
    rows = list(_supported(_rows(sections.get("PLAN", "")), sources))
    if '"items"' in system:
        return json.dumps(_agenda(rows))
    if '"topics"' in system:
        return json.dumps({"topics": [_topic(row) for row in rows]})
    if '"questions"' in system:
        return json.dumps({"questions": [_question(row) for row in rows]})
    return json.dumps({"sentences": [_line(row) for row in rows]})


def _sections(body: str) -> Mapping[str, str]:
    found = list(_HEADING.finditer(body))
    ends = [*(match.start() for match in found[1:]), len(body)]
    return {
        match["name"]: body[match.end() : end].strip()
        for match, end in zip(found, ends, strict=True)
    }


def _sources(text: str) -> dict[str, tuple[str, ...]]:
    """By label, the sentences that could be quoted."""
    parts = _SOURCE.split(text)
    return {
        label: tuple(
            sentence.strip()
            for line in unmarked(told).splitlines()
            if not line.startswith("#")
            for sentence in sentences(line.strip())
            if _FEWEST <= len(sentence.split()) <= _MOST
        )
        for label, told in zip(parts[1::3], parts[3::3], strict=True)
    }


def _rows(plan: str) -> Iterator[_Row]:
    lines = plan.splitlines()
    for n, line in enumerate(lines):
        found = _ROW.match(line)
        if found:
            title = lines[n + 1] if n + 1 < len(lines) and not _ROW.match(lines[n + 1]) else ""
            labels = tuple((found["labels"] or "").split(", "))
            yield _Row(found["row"], int(found["minutes"] or 0), labels, unmarked(title))


def _supported(rows: Iterator[_Row], sources: Mapping[str, tuple[str, ...]]) -> Iterator[_Row]:
    """The rows with a sentence to copy, each sentence once."""
    used: set[str] = set()
    for row in rows:
        free = (
            (label, told)
            for label in row.labels
            for told in sources.get(label, ())
            if told not in used and told.rstrip(".") not in row.title
        )
        for label, told in islice(free, 1):
            used.add(told)
            yield replace(row, label=label, copied=told)


def _cites(row: _Row) -> list[dict[str, str]]:
    return [{"source": row.label, "quote": row.copied}]


def _line(row: _Row) -> dict[str, object]:
    return {"text": row.copied, "kind": "claim", "cites": _cites(row)}


def _agenda(rows: list[_Row]) -> dict[str, object]:
    plan = [{"from": row.name, "title": row.title, "minutes": row.minutes} for row in rows]
    return {
        "plan": plan,
        "first": [],
        "items": [_item(*numbered) for numbered in enumerate(rows, 1)],
    }


def _item(n: int, row: _Row) -> dict[str, object]:
    return {
        "row": n,
        "what": row.copied,
        "lead": "both",
        "say": [],
        "why": "",
        "kind": "move",
        "cites": _cites(row),
    }


def _topic(row: _Row) -> dict[str, object]:
    return {
        "from": row.name,
        "card": row.label,
        "claim": row.title,
        "evidence": row.copied,
        "limits": row.copied,
        "challenge": "Each names somebody at work who shows the opposite of it.",
        "question": "What have you seen of this yourself?",
        "careful": "",
        "why": "",
        "cites": _cites(row),
    }


def _question(row: _Row) -> dict[str, object]:
    return {
        "from": row.name,
        "text": row.title,
        "audience": "mentee",
        "why": row.copied,
        "cites": _cites(row),
    }
