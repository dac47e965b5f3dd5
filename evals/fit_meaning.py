"""Fits coach/checks/forms/meaning.json: what `coach.checks.meaning` judges by.

``python -m evals.fit_meaning [--figures] [KIND …] [stereotypes=FILE] [injection=FILE] [open=FILE]``
fits the kinds named, or all of them, to the wordings of evals/labelled, to every sentence of the
library and of made suggestions as what is none of it and, at a lower weight, to outside labelled
files where they are named. Ordinary sentences that a fit takes for something count more in the
next, until none is left. With ``--figures`` it prints how each model does on wordings and on cards
that it was not fitted to.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from coach.bootstrap import local_embedder
from coach.checks.judging import OF_THE_COACH, Kind
from coach.checks.signs import focus, grams, signs
from coach.ingest.cards import load_library
from coach.ports import Embedder
from coach.settings import read_settings
from evals.false_alarms import library_sentences
from evals.logistic import balanced, logistic
from evals.wordings import Labelled, may_be_quiet, ordinary, outside_rows, wordings

WEIGHTS = Path(__file__).parents[1] / "coach" / "checks" / "forms" / "meaning.json"
FOLDS = 4
FEWEST = 3
"""Wordings that a word has to stand in to count."""
_SCALES = (4.0, 1.5, 0.7)
"""Of vectors, signs and words: how readily the fit uses each."""
_ORDINARY_SHARE, _LESS = 0.4, 0.25
"""Weight of all ordinary sentences beside the wordings', and of those for a kind that only what
people write is judged for."""
_OUTSIDE_SHARES = {"stereotypes": 0.25, "injection": 0.5, "open": 1.0}
"""Weight of all outside rows beside the wordings', by kind: the labels of EMGSD are noisy."""
_ROUNDS, _HARDER = 12, 4.0
"""How often the fit is repeated at most, and how much more a false alarm counts in the next."""
_CLEAR = -0.4
"""Logarithm of the odds below which ordinary sentences are to stay; what lies above it counts."""
_SMALLEST = 0.02
"""Weights of words below this are left out."""


Floats = NDArray[np.float64]


class Remembered:
    """An embedder that embeds each text once."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, NDArray[np.float32]] = {}

    def rows(self, texts: Sequence[str]) -> Floats:
        """Shape (texts, dimensions)."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._embedder.embed(new), strict=True))
        found = [self._known[text] for text in texts]
        return np.array(found, np.float64).reshape(len(texts), self._embedder.dimensions)


@dataclass(frozen=True)
class Inputs:
    """Texts with their labels and what models see of them."""

    kind: Kind
    texts: Sequence[str]
    labels: NDArray[np.bool_]
    vectors: Floats
    signs: Floats

    def dense(self) -> Floats:
        """Vectors and signs, scaled; shape (texts, dimensions + signs)."""
        vector, sign, _ = _SCALES
        return np.hstack([self.vectors * vector, self.signs * sign])

    def held(self, words: Sequence[str]) -> csr_array:
        """Which of the words each text holds, scaled; shape (texts, words)."""
        places = {word: place for place, word in enumerate(words)}
        found = [[places[gram] for gram in said if gram in places] for said in self.grams()]
        rows = np.repeat(np.arange(len(found)), [len(row) for row in found])
        columns = np.array([column for row in found for column in row], np.int64)
        values = np.full(len(columns), _SCALES[2])
        return csr_array((values, (rows, columns)), shape=(len(found), len(words)))

    def grams(self) -> list[frozenset[str]]:
        """What `coach.checks.signs.grams` finds in each text."""
        return [grams(focus(self.kind, text)) for text in self.texts]

    def chosen(self, rows: NDArray[np.bool_]) -> Inputs:
        """Some of the rows."""
        texts = [text for text, wanted in zip(self.texts, rows, strict=True) if wanted]
        return Inputs(self.kind, texts, self.labels[rows], self.vectors[rows], self.signs[rows])


def main(outside: Sequence[str]) -> None:
    """Fit the kinds that are named, or every one, and write their weights."""
    settings = read_settings()
    embedder = Remembered(local_embedder(settings))
    said = ordinary(library_sentences(load_library(settings.knowledge_dir)))
    files = dict(entry.split("=", 1) for entry in outside if "=" in entry)
    chosen = [kind for kind in Kind if kind.value in outside] or list(Kind)
    weights = json.loads(WEIGHTS.read_text(encoding="utf-8")) if WEIGHTS.exists() else {}
    for kind in chosen:
        far = outside_rows(Path(files[kind]), kind) if kind in files else []
        quiet = [one for one in said if may_be_quiet(kind, one[0])]
        bed = Bed(
            _inputs(kind, wordings(kind), embedder),
            _inputs(kind, [(text, False) for text, _ in quiet], embedder),
            np.array([share for _, share in quiet]),
            _inputs(kind, far, embedder),
            _OUTSIDE_SHARES.get(kind, 0.0),
            kind in OF_THE_COACH,
        )
        if "--figures" in outside:
            sys.stdout.write(f"{kind}: {_figures(bed)}\n")
        weights[kind.value] = _as_json(*_fit(bed), len(bed.own.signs[0]))
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _inputs(kind: Kind, rows: Sequence[Labelled], embedder: Remembered) -> Inputs:
    texts = [text for text, _ in rows]
    labels = np.array([label for _, label in rows], bool)
    width = len(signs(kind, ""))
    told = np.array([signs(kind, text) for text in texts], np.float64).reshape(len(texts), width)
    return Inputs(kind, texts, labels, embedder.rows([focus(kind, t) for t in texts]), told)


def _vocabulary(inputs: Inputs) -> list[str]:
    counts = Counter(gram for said in inputs.grams() for gram in said)
    return sorted(gram for gram, count in counts.items() if count >= FEWEST)


@dataclass(frozen=True)
class Bed:
    """What one kind is fitted to."""

    own: Inputs
    """Wordings."""
    quiet: Inputs
    """Ordinary sentences."""
    weights: Floats
    """What each ordinary sentence counts beside another."""
    far: Inputs
    """Outside rows."""
    far_share: float
    strict: bool
    """Whether no ordinary sentence may be taken for one of the kind."""

    def without(self, own: NDArray[np.bool_], quiet: NDArray[np.bool_]) -> Bed:
        """The same with some wordings and ordinary sentences held out."""
        kept = self.quiet.chosen(~quiet)
        return replace(self, own=self.own.chosen(~own), quiet=kept, weights=self.weights[~quiet])


def _fit(bed: Bed) -> tuple[Floats, list[str]]:
    """Intercept and weights on scaled features, and the words they are for."""
    words = _vocabulary(bed.own)
    parts = [part for part in (bed.own, bed.quiet, bed.far) if part.texts]
    dense = np.vstack([part.dense() for part in parts])
    held = vstack([part.held(words) for part in parts]).tocsr()
    labels = np.concatenate([part.labels for part in parts])
    count = len(bed.own.texts)
    share = _ORDINARY_SHARE if bed.strict else _LESS
    quiet = bed.weights * share * count / max(1.0, bed.weights.sum())
    far = balanced(bed.far.labels, bed.far_share * count) if bed.far.texts else np.zeros(0)
    start = np.zeros(1 + dense.shape[1] + len(words))
    for _ in range(_ROUNDS if bed.strict else 1):
        shares = np.concatenate([balanced(bed.own.labels, count), quiet, far])
        start = logistic(dense, held, labels, shares, start)
        loud = _odds(bed.quiet, start, words) > _CLEAR
        if not loud.any():
            break
        quiet = np.where(loud, quiet * _HARDER, quiet)
    if bed.strict:
        start[0] -= _CLEAR
    return start, words


def _figures(bed: Bed) -> str:
    """Recall and false alarms on wordings, and false alarms on the library, each left out once."""
    fold = np.random.default_rng(0).permutation(len(bed.own.texts)) % FOLDS
    of_quiet = np.arange(len(bed.quiet.texts)) * FOLDS // max(1, len(bed.quiet.texts))
    odds, quiet = np.zeros(len(bed.own.texts)), np.zeros(len(bed.quiet.texts))
    for out in range(FOLDS):
        beta, words = _fit(bed.without(fold == out, of_quiet == out))
        odds[fold == out] = _odds(bed.own.chosen(fold == out), beta, words)
        quiet[of_quiet == out] = _odds(bed.quiet.chosen(of_quiet == out), beta, words)
    called, labels = odds > 0, bed.own.labels
    return (
        f"recall {called[labels].mean():.3f} of {labels.sum()}, "
        f"false alarms {called[~labels].mean():.3f} of {(~labels).sum()} near misses "
        f"and {(quiet > 0).sum()} of {len(quiet)} ordinary sentences"
    )


def _odds(inputs: Inputs, beta: Floats, words: Sequence[str]) -> Floats:
    split = 1 + inputs.vectors.shape[1] + inputs.signs.shape[1]
    dense, held = inputs.dense(), inputs.held(words)
    return np.asarray(beta[0] + dense @ beta[1:split] + held @ beta[split:])


def _as_json(beta: Floats, words: Sequence[str], width: int) -> dict[str, Any]:
    """The weights as they apply to unscaled features, rounded."""
    vector, sign, word = _SCALES
    split = len(beta) - len(words)
    grams_kept = {
        gram: round(float(weight) * word, 2)
        for gram, weight in zip(words, beta[split:], strict=True)
        if abs(weight) * word >= _SMALLEST
    }
    return {
        "intercept": round(float(beta[0]), 3),
        "vector": [round(float(w) * vector, 3) for w in beta[1 : split - width]],
        "signs": [round(float(w) * sign, 3) for w in beta[split - width : split]],
        "grams": grams_kept,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
