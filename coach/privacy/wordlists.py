"""Word lists that tell names from words."""

from __future__ import annotations

from importlib.resources import files


def lines(name: str) -> tuple[str, ...]:
    """The lines of a shipped list, without comments and blanks."""
    text = (files("coach.privacy") / "words" / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(
        line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")
    )


def words(name: str) -> frozenset[str]:
    """All words of a shipped list."""
    return frozenset(word for line in lines(name) for word in line.split())


def short_forms() -> dict[str, tuple[str, ...]]:
    """Given name to the short forms that English speakers use for it, lower case."""
    entries = (line.partition(":") for line in lines("nicknames"))
    return {name.strip(): tuple(shorts.split()) for name, _, shorts in entries}
