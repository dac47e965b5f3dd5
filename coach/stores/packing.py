"""Domain values as JSON texts and back."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

T = TypeVar("T")


def pack(value: object) -> str:
    """A domain value as a JSON text."""
    return _adapter(cast("Hashable", type(value))).dump_json(value).decode()


def unpack(kind: type[T], text: str) -> T:
    """The domain value that `pack` wrote."""
    return cast("T", _adapter(cast("Hashable", kind)).validate_json(text))


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast("Any", kind))
