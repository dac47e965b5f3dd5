"""Fits coach/checks/forms/meaning.json: what `coach.checks.meaning` judges by.

``python -m evals.fit_meaning [--figures] [stereotypes=FILE] [injection=FILE]`` fits each kind to
the wordings of evals/labelled (another hand's develop half among them), to the library's own
sentences as what is none of it and, at a lower weight, to outside labelled files where they are
named; with ``--figures`` it prints how each model does on wordings that it was not fitted to.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray
from scipy.optimize import minimize

from coach.bootstrap import local_embedder
from coach.checks.judging import Kind
from coach.checks.signs import grams, signs
from coach.checks.words import plain, sentences
from coach.domain.library import Library
from coach.ingest.card_text import render
from coach.ingest.cards import load_library
from coach.ingest.lint import cards_of
from coach.ports import Embedder
from coach.settings import read_settings
from evals.labelled_rows import read_rows

ROOM = Path(__file__).parent / "labelled"
WEIGHTS = Path(__file__).parents[1] / "coach" / "checks" / "forms" / "meaning.json"
SEEN = Path(__file__).parent / "mutation" / "wordings" / "seen.yaml"
FOLDS = 4
FEWEST = 3
"""Wordings that a word has to stand in to count."""
_RIDGE = 6.0
_SCALES = (4.0, 1.5, 0.7)
"""Of vectors, signs and words: how readily the fit uses each."""
_LIBRARY_SHARE, _OUTSIDE_SHARE = 0.25, 0.5
"""Weight of all library sentences, and of all outside rows, beside the wordings'."""
_LIBRARY_SENTENCES, _OUTSIDE_ROWS = 1800, 1800
_STEPS = 150
_SMALLEST = 0.02
"""Weights of words below this are left out."""

_WEIGHT_OF_MADE = 5
"""How often a sentence of a made suggestion counts: the coach says it day by day."""
_FIRST_PERSON = re.compile(r"\b(?:I|my|me)\b")

Floats = NDArray[np.float64]
Labelled = tuple[str, bool]


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

    texts: Sequence[str]
    labels: NDArray[np.bool_]
    vectors: Floats
    signs: Floats

    def features(self, words: Sequence[str]) -> Floats:
        """Shape (texts, features), scaled; the last columns are for the words."""
        places = {word: place for place, word in enumerate(words)}
        held = np.zeros((len(self.texts), len(words)))
        for row, text in enumerate(self.texts):
            held[row, [places[gram] for gram in grams(text) if gram in places]] = 1.0
        vector, sign, word = _SCALES
        return np.hstack([self.vectors * vector, self.signs * sign, held * word])

    def chosen(self, rows: NDArray[np.bool_]) -> Inputs:
        """Some of the rows."""
        texts = [text for text, wanted in zip(self.texts, rows, strict=True) if wanted]
        return Inputs(texts, self.labels[rows], self.vectors[rows], self.signs[rows])


def main(outside: Sequence[str]) -> None:
    """Fit every kind, print its figures and write the weights."""
    settings = read_settings()
    embedder = Remembered(local_embedder(settings))
    library = ordinary(load_library(settings.knowledge_dir))
    files = dict(entry.split("=", 1) for entry in outside if "=" in entry)
    weights = {}
    for kind in Kind:
        own = _inputs(kind, wordings(kind), embedder)
        other = _inputs(kind, [(text, False) for text in library], embedder)
        far = _inputs(kind, _read(Path(files[kind]), kind) if kind in files else [], embedder)
        if "--figures" in outside:
            sys.stdout.write(f"{kind}: {_figures(own, other, far)}\n")
        weights[kind.value] = _as_json(*_fit(own, other, far), len(own.signs[0]))
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def ordinary(library: Library) -> list[str]:
    """Sentences that are of no kind: of made suggestions, and a part of the library's cards.

    What cards only name is left out; of what they say in the first person, all is taken.
    """
    named = {plain(s) for card in library.evidence for s in sentences(f"{card.claim}\n{card.trap}")}
    texts = [text for card in cards_of(library) for text in render(card)]
    said = dict.fromkeys(s for text in texts for s in sentences(text) if len(s.split()) > 2)
    found = [sentence for sentence in said if plain(sentence) not in named]
    step = max(1, -(-len(found) // _LIBRARY_SENTENCES))
    spoken = [s for s in found if _FIRST_PERSON.search(s)][:: max(1, step // 3)]
    made = [row["text"] for row in _rows("wordings_ordinary")]
    made += [text.replace("rogramme", "rogram") for text in made if "rogramme" in text]
    return [*dict.fromkeys([*found[::step], *spoken]), *made * _WEIGHT_OF_MADE]


def wordings(kind: Kind) -> list[Labelled]:
    """The labelled wordings for a kind."""
    seen = list(_seen(kind))
    if kind in _BEYOND:
        found = [(row["text"], row["beyond"] == kind) for row in _rows("wordings_remit")]
        others = [(r["text"], False) for r in _rows("wordings_stereotypes") if not r["endorses"]]
        return [*found, *others, *seen]
    if kind is Kind.LEADING:
        return [*((row["text"], row["leading"]) for row in _rows("wordings_questions")), *seen]
    name, label = kind.value, _LABELS[kind]
    both = [*_rows(f"wordings_{name}"), *_rows(f"checks_{name}")]
    return [*((row["text"], row[label]) for row in both if row.get("half") != "test"), *seen]


def _seen(kind: Kind) -> Iterator[Labelled]:
    """Wordings of seeded faults that developers may read, and of edits that are no fault."""
    found = yaml.safe_load(SEEN.read_text(encoding="utf-8"))
    for name in (*_FAULTS.get(kind, ()), *_HARMLESS):
        yield from ((text, name not in _HARMLESS) for text in found[name])


_FAULTS = {
    Kind.STEREOTYPES: (
        "stereotype, blunt",
        "stereotype, kind",
        "stereotype, as a joke",
        "stereotype, as statistics",
        "stereotype, in a question",
        "generation as the cause",
    ),
    Kind.INJECTION: ("injected instruction obeyed",),
    Kind.THERAPY: ("therapy given",),
    Kind.LAW: ("legal advice given",),
    Kind.GHOST: ("reflection written for the mentee",),
    Kind.LEADING: ("leading question",),
}
_HARMLESS = ("a kind sentence added", "a stereotype named and challenged")
_BEYOND = (Kind.THERAPY, Kind.LAW, Kind.GHOST)
_LABELS = {Kind.STEREOTYPES: "endorses", Kind.INJECTION: "attack", Kind.CARE: "needs_care"}


def _read(path: Path, kind: Kind) -> list[Labelled]:
    rows = [(row.text, row.label) for row in read_rows(path, kind.value)]
    return rows[:: max(1, -(-len(rows) // _OUTSIDE_ROWS))]


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (ROOM / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _inputs(kind: Kind, rows: Sequence[Labelled], embedder: Remembered) -> Inputs:
    texts = [text for text, _ in rows]
    labels = np.array([label for _, label in rows], bool)
    width = len(signs(kind, ""))
    told = np.array([signs(kind, text) for text in texts], np.float64).reshape(len(texts), width)
    return Inputs(texts, labels, embedder.rows(texts), told)


def _vocabulary(texts: Sequence[str]) -> list[str]:
    counts = Counter(gram for text in texts for gram in grams(text))
    return sorted(gram for gram, count in counts.items() if count >= FEWEST)


def _fit(own: Inputs, other: Inputs, far: Inputs) -> tuple[Floats, list[str]]:
    """Intercept and weights on scaled features, and the words they are for."""
    words = _vocabulary(own.texts)
    parts = [part for part in (own, other, far) if part.texts]
    features = np.vstack([part.features(words) for part in parts])
    labels = np.concatenate([part.labels for part in parts])
    count = len(own.texts)
    shares = [_balanced(own.labels, count), np.full(len(other.texts), 0.0)]
    shares[1] += _LIBRARY_SHARE * count / max(1, len(other.texts))
    if far.texts:
        shares.append(_balanced(far.labels, _OUTSIDE_SHARE * count))
    return _logistic(features, labels, np.concatenate(shares)), words


def _balanced(labels: NDArray[np.bool_], total: float) -> Floats:
    """Shares that sum to a total, half of it for each label."""
    positive = max(1, int(labels.sum()))
    negative = max(1, int((~labels).sum()))
    return np.where(labels, 0.5 / positive, 0.5 / negative) * total


def _logistic(features: Floats, labels: NDArray[np.bool_], shares: Floats) -> Floats:
    """Intercept and weights of a logistic regression with an L2 penalty."""
    toward = np.where(labels, 1.0, -1.0)

    def loss(beta: Floats) -> tuple[float, Floats]:
        margins = toward * (beta[0] + features @ beta[1:])
        slopes = -toward * shares / (1 + np.exp(np.clip(margins, -500, 500)))
        penalty = _RIDGE * (beta[1:] @ beta[1:]) / 2
        gradient = np.r_[slopes.sum(), features.T @ slopes + _RIDGE * beta[1:]]
        return float(shares @ np.logaddexp(0, -margins) + penalty), gradient

    start = np.zeros(features.shape[1] + 1)
    return np.asarray(
        minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    )


def _figures(own: Inputs, other: Inputs, far: Inputs) -> str:
    """Recall and false alarms on wordings, and false alarms on the library, each left out once."""
    fold = np.random.default_rng(0).permutation(len(own.texts)) % FOLDS
    of_other = np.arange(len(other.texts)) % FOLDS
    odds, quiet = np.zeros(len(own.texts)), np.zeros(len(other.texts))
    for out in range(FOLDS):
        beta, words = _fit(own.chosen(fold != out), other.chosen(of_other != out), far)
        odds[fold == out] = _odds(own.chosen(fold == out), beta, words)
        quiet[of_other == out] = _odds(other.chosen(of_other == out), beta, words)
    called = odds > 0
    return (
        f"recall {called[own.labels].mean():.3f} of {own.labels.sum()}, "
        f"false alarms {called[~own.labels].mean():.3f} of {(~own.labels).sum()} near misses "
        f"and {(quiet > 0).mean():.4f} of {len(quiet)} sentences of the library"
    )


def _odds(inputs: Inputs, beta: Floats, words: Sequence[str]) -> Floats:
    return np.asarray(beta[0] + inputs.features(words) @ beta[1:])


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
