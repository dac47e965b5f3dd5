"""The JSON that the command line prints: stable, documented in docs/json.md."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from coach.domain.findings import Verdict
from coach.domain.passages import Hit, Retrieved
from coach.domain.suggestions import (
    Agenda,
    Body,
    GuidanceAnswer,
    QuestionSet,
    Suggestion,
    TopicSet,
)
from coach.errors import WrongUse

BODIES: Mapping[str, type[Agenda | TopicSet | QuestionSet | GuidanceAnswer]] = {
    "agenda": Agenda,
    "topics": TopicSet,
    "questions": QuestionSet,
    "answer": GuidanceAnswer,
}


def suggestion(value: Suggestion) -> dict[str, object]:
    """Kind and parts of the body, then verdict and provenance."""
    return {
        "id": value.id,
        **asdict(value.body),
        "verdict": verdict(value.verdict),
        "provenance": asdict(value.provenance),
    }


def verdict(value: Verdict) -> dict[str, object]:
    """Whether it passed, each finding, and what ran."""
    return {
        "passed": value.passed,
        "findings": [asdict(finding) for finding in value.findings],
        "checks": list(value.checks),
    }


def found(value: Retrieved) -> dict[str, object]:
    """A search: the match, and passages with their scores."""
    return {
        "query": value.query,
        "match": value.match,
        "hits": [_hit(hit) for hit in value.hits],
    }


def _hit(hit: Hit) -> dict[str, object]:
    passage = hit.passage
    return {
        "passage_id": passage.id,
        "source": passage.source_title,
        "section": passage.section,
        "kind": passage.kind,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "score": round(hit.score, 4),
        "dense": round(hit.dense, 4),
        "lexical": round(hit.lexical, 4),
    }


def dumps(value: object) -> str:
    """Indented JSON, dataclasses included."""
    plain = asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
    return json.dumps(plain, ensure_ascii=False, indent=2, default=str)


def read_body(file: Path) -> Body:
    """The body of a suggestion that the command line printed before.

    Raises:
        WrongUse: the file is not such JSON; the message names the first wrong field.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise WrongUse(f"{file.name} is not readable JSON: {error}") from error
    kind = str(raw.get("kind")) if isinstance(raw, dict) else ""
    if kind not in BODIES:
        raise WrongUse(f"{file.name}: `kind` must be one of {', '.join(BODIES)}.")
    known = {key: raw[key] for key in raw if key not in ("id", "verdict", "provenance")}
    try:
        body: Body = TypeAdapter(BODIES[kind]).validate_python(known)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise WrongUse(f"{file.name}: {place}: {first['msg']}") from error
    return body
