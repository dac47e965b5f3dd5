"""Fits the weights of the checks' logistics to labelled rows and prints them.

``python -m evals.fit_checks grounding FILE.jsonl …`` for `coach.checks.support`, ``questions`` for
`coach.checks.asking`. Each file and each label counts the same, however many rows it has.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from coach.checks import asking, support
from evals.labelled_rows import Row, read_rows

_RIDGE = 3.0

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Fitted:
    """A check whose judgement is a logistic."""

    names: Sequence[str]
    features: Callable[[Row], Sequence[float]]
    judged: Callable[[Row], bool]
    """Whether the logistic decides on a row, not one of the rules before it."""


def _supported(row: Row) -> bool:
    source, text = row.fields["source"], row.text
    return not (
        support.verbatim(source, text)
        or support.says_nothing(text)
        or support.refuted(source, text)
    )


FITTED: Mapping[str, Fitted] = {
    "grounding": Fitted(
        support.Features._fields,
        lambda row: support.features(row.fields["source"], row.text),
        _supported,
    ),
    "questions": Fitted(asking.Asked._fields, lambda row: asking.asked(row.text), lambda _: True),
}


def main(check: str, paths: Sequence[str]) -> None:
    """Print intercept and weights in the order of the check's features."""
    fitted = FITTED[check]
    sets = [[row for row in read_rows(Path(p), check) if fitted.judged(row)] for p in paths]
    rows = [row for one in sets for row in one]
    values = np.array([fitted.features(row) for row in rows], float)
    labels = np.array([row.label for row in rows])
    intercept, weights = fit(values, labels, _balance(sets))
    told = ", ".join(f"{name}={w:.3g}" for name, w in zip(fitted.names, weights, strict=True))
    sys.stdout.write(f"intercept={intercept:.3g}\n{told}\n")


def fit(values: Floats, labels: NDArray[np.bool_], shares: Floats) -> tuple[float, Floats]:
    """Intercept and weights of a logistic regression with an L2 penalty on scaled features.

    Args:
        values: Shape (rows, features).
        labels: Shape (rows,).
        shares: How much each row counts; they sum to the number of rows.
    """
    means, spreads = values.mean(axis=0), values.std(axis=0) + 1e-9
    scaled = (values - means) / spreads
    signs = np.where(labels, 1.0, -1.0)

    def loss(beta: Floats) -> tuple[float, Floats]:
        margins = signs * (beta[0] + scaled @ beta[1:])
        slopes = -signs * shares / (1 + np.exp(margins))
        penalty = _RIDGE * (beta[1:] @ beta[1:]) / 2
        gradient = np.r_[slopes.sum(), scaled.T @ slopes + _RIDGE * beta[1:]]
        return float(shares @ np.logaddexp(0, -margins) + penalty), gradient

    beta = minimize(loss, np.zeros(values.shape[1] + 1), jac=True).x
    weights = beta[1:] / spreads
    return float(beta[0] - weights @ means), weights


def _balance(sets: Sequence[Sequence[Row]]) -> Floats:
    shares: list[float] = []
    for one in sets:
        positive = sum(row.label for row in one)
        shares += [1 / (positive if row.label else len(one) - positive) for row in one]
    weights = np.array(shares)
    return np.asarray(weights * len(weights) / weights.sum())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
