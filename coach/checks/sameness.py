"""A key for what was read of a value once and is asked for again by the next check."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """Equal for the very same object alone, however long a comparison by content would take."""

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return other.value is self.value if isinstance(other, Same) else NotImplemented

    def __hash__(self) -> int:
        return id(self.value)
