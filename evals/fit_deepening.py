"""Fits the weights of `coach.service.journal.weighing` to marked entries and prints them.

``python -m evals.fit_deepening`` maximises the likelihood of the marked sentences under a
conditional logit over the sentences of each entry, with a quadratic penalty, and prints beside the
weights what ten-fold cross-validation reaches.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from coach.service.journal.own_words import sentences
from coach.service.journal.weighing import SIGNS, shown
from evals.journal_measure import DEVELOPMENT, JournalCase, journal_cases, marked, marked_follow_ups

PENALTY = 5.0
"""Chosen among 0.5, 2, 5 and 10 by cross-validation."""
FOLDS = 10
NAMES = (*(sign.name for sign in SIGNS), "POSITION", "FIRST", "FEW_WORDS", "SHORT", "LENGTH")

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """An entry's sentences as what they show, and which of them are marked."""

    shown: Floats
    marked: NDArray[np.bool_]


def example(case: JournalCase) -> Example:
    """A marked case as numbers."""
    listed = [one.text for one in sentences(case.entry)]
    rows = np.array([shown(text, n, len(listed)) for n, text in enumerate(listed)])
    return Example(rows, np.array([marked(text, case) for text in listed]))


def fit(examples: Sequence[Example], penalty: float = PENALTY) -> Floats:
    """The weights, in the order of `NAMES`."""
    rows = np.vstack([one.shown for one in examples])
    wanted = np.concatenate([one.marked / one.marked.sum() for one in examples])
    sizes = [len(one.shown) for one in examples]
    starts = np.cumsum([0, *sizes[:-1]])
    entry = np.repeat(np.arange(len(examples)), sizes)

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = rows @ weights
        scores = scores - np.maximum.reduceat(scores, starts)[entry]
        total = np.add.reduceat(np.exp(scores), starts)[entry]
        surprise = -float(wanted @ (scores - np.log(total)))
        slope = rows.T @ (np.exp(scores) / total - wanted) + penalty * weights
        return surprise + penalty * float(weights @ weights) / 2, slope

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B")
    return np.asarray(found.x, np.float64)


def cross_validated(examples: Sequence[Example], seed: int = 0) -> NDArray[np.bool_]:
    """For each entry, whether weights fitted without it put a marked sentence first."""
    order = np.random.default_rng(seed).permutation(len(examples))
    hit = np.zeros(len(examples), np.bool_)
    for fold in range(FOLDS):
        held = set(order[fold::FOLDS].tolist())
        weights = fit([one for n, one in enumerate(examples) if n not in held])
        for n in held:
            hit[n] = examples[n].marked[int(np.argmax(examples[n].shown @ weights))]
    return hit


def main() -> None:
    """Print what cross-validation reaches, then the weights."""
    parts = (journal_cases(DEVELOPMENT), marked_follow_ups())
    examples = [example(case) for part in parts for case in part]
    hit = cross_validated(examples)
    chance = [float(one.marked.mean()) for one in examples]
    own = len(parts[0])
    for name, part in (("own development", slice(0, own)), ("follow-ups", slice(own, None))):
        by_lot = np.mean(chance[part])
        sys.stdout.write(f"{name}: {hit[part].sum()}/{len(hit[part])}, by chance {by_lot:.0%}\n")
    for name, weight in zip(NAMES, fit(examples), strict=True):
        sys.stdout.write(f"{name:<20} {weight:+.2f}\n")


if __name__ == "__main__":
    main()
