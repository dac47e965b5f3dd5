"""Every text of a suggestion that a person would see, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from coach.domain.passages import Citation

_NOT_SHOWN = frozenset({"passage_id", "card_id", "situation_id", "kind", "standing", "match"})


def shown_texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a suggestion or a part of it, quotes and sources included, with its path."""
    for path, found in _walk(value, where):
        if isinstance(found, str):
            yield path, found


def cited(value: object, where: str = "") -> Iterator[tuple[str, Citation]]:
    """Each citation of a suggestion or a part of it, with its path."""
    for path, found in _walk(value, where):
        if isinstance(found, Citation):
            yield path, found


def _walk(value: object, where: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, str):
        if value:
            yield where, value
    elif isinstance(value, tuple):
        for n, part in enumerate(value):
            yield from _walk(part, f"{where}[{n}]")
    elif is_dataclass(value) and not isinstance(value, type):
        if isinstance(value, Citation):
            yield where, value
        for name in _shown_fields(type(value)):
            yield from _walk(getattr(value, name), f"{where}.{name}" if where else name)


@lru_cache(maxsize=64)
def _shown_fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in _NOT_SHOWN)
