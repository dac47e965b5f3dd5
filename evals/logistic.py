"""Logistic regression over dense and sparse features, for fitting what checks judge by."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_array

_RIDGE = 3.0
_STEPS = 120

Floats = NDArray[np.float64]


def balanced(labels: NDArray[np.bool_], total: float) -> Floats:
    """Shares that sum to a total, half of it for each label."""
    positive = max(1, int(labels.sum()))
    negative = max(1, int((~labels).sum()))
    return np.where(labels, 0.5 / positive, 0.5 / negative) * total


def logistic(
    dense: Floats, held: csr_array, labels: NDArray[np.bool_], shares: Floats, start: Floats
) -> Floats:
    """Intercept and weights of a logistic regression with an L2 penalty."""
    toward = np.where(labels, 1.0, -1.0)
    split = 1 + dense.shape[1]
    turned = held.T.tocsr()

    def loss(beta: Floats) -> tuple[float, Floats]:
        margins = toward * (beta[0] + dense @ beta[1:split] + held @ beta[split:])
        slopes = -toward * shares / (1 + np.exp(np.clip(margins, -500, 500)))
        penalty = _RIDGE * (beta[1:] @ beta[1:]) / 2
        gradient = np.r_[slopes.sum(), dense.T @ slopes, turned @ slopes]
        gradient[1:] += _RIDGE * beta[1:]
        return float(shares @ np.logaddexp(0, -margins) + penalty), gradient

    return np.asarray(
        minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    )
