"""Every text and citation of a suggestion, with its place."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, cast

from coach.checks.sameness import Same
from coach.domain.passages import Citation

_NOT_SHOWN = frozenset({"passage_id", "card_id", "situation_id", "kind", "standing", "match"})


@dataclass(frozen=True)
class Shown:
    """What a person would see of a suggestion, in order."""

    texts: Sequence[tuple[str, str]]
    """(path, text), quotes and titles of sources included."""
    citations: Sequence[tuple[str, Citation]]
    """(path, citation)."""


def shown(body: object) -> Shown:
    """Walk a suggestion's body or a part of it; the same one is walked once for all checks."""
    return _walked(Same(body))


def shown_texts(body: object) -> Sequence[tuple[str, str]]:
    """(path, text) of everything that a person would see of a suggestion or a part of it."""
    return shown(body).texts


def cited(body: object) -> Sequence[tuple[str, Citation]]:
    """(path, citation) of every citation of a suggestion or a part of it."""
    return shown(body).citations


@lru_cache(maxsize=8)
def _walked(body: Same[object]) -> Shown:
    texts: list[tuple[str, str]] = []
    citations: list[tuple[str, Citation]] = []
    _walk(body.value, "", texts, citations)
    return Shown(tuple(texts), tuple(citations))


def _walk(
    value: Any, where: str, texts: list[tuple[str, str]], citations: list[tuple[str, Citation]]
) -> None:
    kind: Any = type(value)
    if kind is str:
        if value:
            texts.append((where, value))
    elif kind is tuple:
        for n, part in enumerate(value):
            _walk(part, f"{where}[{n}]", texts, citations)
    elif hasattr(kind, "__dataclass_fields__"):
        if kind is Citation:
            citations.append((where, value))
        for name in _shown_fields(kind):
            _walk(getattr(value, name), f"{where}.{name}" if where else name, texts, citations)


@lru_cache(maxsize=64)
def _shown_fields(kind: Hashable) -> tuple[str, ...]:
    each = fields(cast("type[Any]", kind))
    return tuple(one.name for one in each if one.name not in _NOT_SHOWN)
