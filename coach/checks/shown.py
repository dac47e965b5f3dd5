"""Every text and citation of a suggestion, with its place."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, fields
from functools import lru_cache
from typing import Any, cast

from coach.domain.passages import Citation

_NOT_SHOWN = frozenset({"passage_id", "card_id", "situation_id", "kind", "standing", "match"})


@dataclass(frozen=True)
class Shown:
    """What a person would see of a suggestion, in order."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    """(path, text), quotes and titles of sources included."""
    citations: list[tuple[str, Citation]] = field(default_factory=list)
    """(path, citation)."""


def shown(body: object) -> Shown:
    """Walk a suggestion's body or a part of it."""
    found = Shown()
    _walk(body, "", found)
    return found


def shown_texts(body: object) -> list[tuple[str, str]]:
    """(path, text) of everything that a person would see of a suggestion or a part of it."""
    return shown(body).texts


def cited(body: object) -> list[tuple[str, Citation]]:
    """(path, citation) of every citation of a suggestion or a part of it."""
    return shown(body).citations


def _walk(value: Any, where: str, found: Shown) -> None:
    kind: Any = type(value)
    if kind is str:
        if value:
            found.texts.append((where, value))
    elif kind is tuple:
        for n, part in enumerate(value):
            _walk(part, f"{where}[{n}]", found)
    elif hasattr(kind, "__dataclass_fields__"):
        if kind is Citation:
            found.citations.append((where, value))
        for name in _shown_fields(kind):
            _walk(getattr(value, name), f"{where}.{name}" if where else name, found)


@lru_cache(maxsize=64)
def _shown_fields(kind: Hashable) -> tuple[str, ...]:
    each = fields(cast("type[Any]", kind))
    return tuple(one.name for one in each if one.name not in _NOT_SHOWN)
