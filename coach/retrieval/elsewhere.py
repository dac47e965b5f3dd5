"""What the library is not about, so that a query can be more like that than like its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from importlib import resources

import numpy as np
import yaml

from coach.ports import Vectors

RIDGE = 2.0
"""Chosen by leaving one out of the examples; flat from 0.5 to 4."""
Embed = Callable[[Sequence[str]], Vectors]


@cache
def examples() -> tuple[tuple[str, bool], ...]:
    """Questions as people type them, and whether the library has nothing on them."""
    text = resources.files("coach.retrieval").joinpath("elsewhere.yaml").read_text("utf-8")
    content: dict[str, list[str]] = yaml.safe_load(text)
    return tuple((one, kind == "elsewhere") for kind in content for one in content[kind])


class Elsewhere:
    """Tells by its meaning alone whether a question is one of the library's.

    Nearness to the best passage cannot: "how many days of leave does the law give me" is as near
    to a page about carers as the questions which that page answers. Ridge regression on the
    vectors of labelled questions, both kinds weighing the same.
    """

    def __init__(self, embed: Embed, without: str | None = None) -> None:
        """Learn from the examples at the first query.

        Args:
            embed: Vectors of fixed phrases, one unit row each.
            without: An example that is left out, so that it can be measured.
        """
        self._embed = embed
        self._without = without

    def leaning(self, vector: Vectors) -> float:
        """How much like a question from outside: about 0 for the library's own, 1 for others."""
        return float(self._weights[:-1] @ vector + self._weights[-1])

    @cached_property
    def _weights(self) -> Vectors:
        kept = [(text, away) for text, away in examples() if text != self._without]
        away = np.array([label for _, label in kept])
        rows = np.c_[self._embed([text for text, _ in kept]), np.ones(len(kept))]
        shares = np.where(away, 0.5 / away.sum(), 0.5 / (~away).sum()) * len(kept)
        inner = rows @ rows.T + RIDGE * np.diag(1 / shares)
        return np.asarray(rows.T @ np.linalg.solve(inner, away.astype(float)), np.float32)
