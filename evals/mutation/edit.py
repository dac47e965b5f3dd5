"""Changing one place of a suggestion: paths such as ``items[2].why`` and what stands there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, TypeVar

from coach.domain.passages import Citation
from coach.domain.suggestions import Body, Standing
from evals.item import Answer
from evals.shelf import said, walk

T = TypeVar("T")

_STEP = re.compile(r"(\w+)|\[(\d+)\]")
_FREE = re.compile(
    r"items\[\d+\]\.(?:why|prompts\[\d+\])|prepare\[\d+\]\.text|topics\[\d+\]\.(?:challenge|why)|"
    r"questions\[\d+\]\.why|(?:answer\.)?sentences\[\d+\]\.text|offer|advice\.first\[\d+\]\.text|"
    r"advice\.moments\[\d+\]\.say"
)
_STATED = re.compile(
    r"items\[\d+\]\.what|topics\[\d+\]\.(?:evidence|limits)|(?:answer\.)?sentences\[\d+\]\.text"
)
_ASKED = re.compile(r"questions\[\d+\]\.text|topics\[\d+\]\.question|items\[\d+\]\.prompts\[\d+\]")


def at(body: Body, path: str) -> Any:
    """What stands at a path."""
    value: Any = body
    for name, position in _STEP.findall(path):
        value = getattr(value, name) if name else value[int(position)]
    return value


def put(value: T, path: str, new: object) -> T:
    """The same value with something else at a path."""
    changed: T = _put(value, _STEP.findall(path), new)
    return changed


def _put(value: Any, steps: list[tuple[str, str]], new: object) -> Any:
    if not steps:
        return new
    (name, position), rest = steps[0], steps[1:]
    if name:
        return replace(value, **{name: _put(getattr(value, name), rest, new)})
    place = int(position)
    return (*value[:place], _put(value[place], rest, new), *value[place + 1 :])


def with_body(answer: Answer, body: Body) -> Answer:
    """The answer with another body."""
    return replace(answer, suggestion=replace(answer.suggestion, body=body))


def with_text(answer: Answer, path: str, text: str) -> Answer:
    """The answer with another text at a path."""
    return with_body(answer, put(answer.suggestion.body, path, text))


def free_texts(answer: Answer) -> list[tuple[str, str]]:
    """Texts in the coach's own words, to which a sentence could be added."""
    return [(path, text) for path, text in said(answer.suggestion.body) if _FREE.fullmatch(path)]


def moves(answer: Answer) -> list[tuple[str, str]]:
    """`free_texts` that propose something; what is claimed has to be in a source."""
    body = answer.suggestion.body
    return [
        (path, text)
        for path, text in free_texts(answer)
        if getattr(at(body, path.rpartition(".")[0]) if "." in path else body, "standing", None)
        is not Standing.CLAIM
    ]


def stated_texts(answer: Answer) -> list[tuple[str, str]]:
    """Texts that state something and cite for it."""
    return [
        (path, text)
        for path, text in said(answer.suggestion.body)
        if _STATED.fullmatch(path) and _cites(answer.suggestion.body, path)
    ]


def asked_texts(answer: Answer) -> list[tuple[str, str]]:
    """Questions."""
    return [
        (path, text)
        for path, text in said(answer.suggestion.body)
        if _ASKED.fullmatch(path) and text.rstrip("”\"'’ ").endswith("?")
    ]


def citing_parts(answer: Answer) -> list[tuple[str, tuple[Citation, ...]]]:
    """(path, citations) of every part that cites."""
    body = answer.suggestion.body
    paths = {
        path.rpartition("[")[0]
        for path, value in walk(body)
        if isinstance(value, Citation) and path.rpartition("[")[0]
    }
    return [(path, at(body, path)) for path in sorted(paths)]


def _cites(body: Body, path: str) -> bool:
    return bool(getattr(at(body, path.rpartition(".")[0]), "citations", ()))
