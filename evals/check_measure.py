"""How well a check tells labelled texts apart, with the errors that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coach.checks.care import NEEDED, Care, needs_care
from coach.checks.grounding import Grounding
from coach.checks.injection import ATTACK, Injection, attack_score
from coach.checks.judging import Judging, Kind, weighed
from coach.checks.questions import Questions, is_open
from coach.checks.stereotypes import ENDORSED, Stereotypes, endorses
from coach.checks.support import supports
from coach.errors import WrongUse
from evals.agreement import agreement
from evals.anonymiser_measure import measure_anonymiser
from evals.labelled_rows import FORMS, Row, rows_of
from evals.statistics import LEVEL, Interval, wilson

RESAMPLES = 1_000
_BATCH = 50
_WORST = 20
_LONGEST_TEXT = 300

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Judge:
    """The pure function behind a check."""

    version: str
    score: Callable[[Row], float]
    """How sure the check's rules are of the label, between 0 and 1."""
    threshold: float = 0.5
    kind: Kind | None = None
    """What is judged by meaning besides; None where rules alone decide."""


JUDGES: Mapping[str, Judge] = {
    "grounding": Judge(Grounding().version, lambda row: supports(row.fields["source"], row.text)),
    "questions": Judge(Questions().version, lambda row: is_open(row.text), kind=Kind.OPEN),
    "injection": Judge(
        Injection().version, lambda row: attack_score(row.text), ATTACK, Kind.INJECTION
    ),
    "stereotypes": Judge(
        Stereotypes().version, lambda row: endorses(row.text), ENDORSED, Kind.STEREOTYPES
    ),
    "care": Judge(Care().version, lambda row: needs_care(row.text), NEEDED, Kind.CARE),
}


def measure(
    check_name: str, rows: Iterable[object], judging: Judging | None = None
) -> dict[str, Any]:
    """Figures of one check on labelled rows, its label counting as the positive class.

    Args:
        check_name: One of `JUDGES`, or ``anonymiser`` (without a roster; its own form and figures).
        rows: Decoded JSON objects in the check's form (`evals.labelled_rows.FORMS`).
        judging: Judges by meaning what the check has judged so; None for its rules alone.

    Returns:
        ``{check, version, positive, n, auroc, balanced_accuracy, precision, recall, f1, kappa,
        intervals, errors}``: intervals by figure as ``{low, high, level}``, Wilson's for rates and
        a bootstrap over rows for the rest; the worst errors first, as ``{row, text, score, label}``
        with the text shortened. A figure that the rows cannot give is None.

    Raises:
        WrongUse: an unknown check, or rows that are not in its form.
    """
    if check_name == "anonymiser":
        return measure_anonymiser(rows)
    checked = rows_of(check_name, rows)
    if check_name not in JUDGES:
        raise WrongUse(f"there is no {check_name} check yet; choose one of {', '.join(JUDGES)}")
    judge = JUDGES[check_name]
    scores = _scores(judge, checked, judging)
    labels = np.array([row.label for row in checked])
    calls = scores >= judge.threshold
    figures, intervals = _figures(scores, labels, calls)
    return {
        "check": check_name,
        "version": judge.version,
        "positive": FORMS[check_name][1],
        "n": len(checked),
        **figures,
        "intervals": {name: asdict(interval) for name, interval in intervals.items()},
        "errors": _errors(checked, scores, calls),
    }


def _scores(judge: Judge, rows: Sequence[Row], judging: Judging | None) -> Floats:
    found: Sequence[float] = [judge.score(row) for row in rows]
    if judge.kind is not None and judging is not None:
        found = weighed(judging, judge.kind, [row.text for row in rows], found)
    return np.array(found, np.float64)


def _figures(
    scores: Floats, labels: NDArray[np.bool_], calls: NDArray[np.bool_]
) -> tuple[dict[str, float | None], dict[str, Interval]]:
    hits = int((calls & labels).sum())
    called, positive, negative = int(calls.sum()), int(labels.sum()), int((~labels).sum())
    rejected = int((~calls & ~labels).sum())
    figures: dict[str, float | None] = {
        "auroc": None,
        "balanced_accuracy": None,
        "precision": hits / called if called else None,
        "recall": hits / positive if positive else None,
        "f1": 2 * hits / (called + positive) if called + positive else None,
        "kappa": None,
    }
    intervals = {"precision": wilson(hits, called), "recall": wilson(hits, positive)}
    if positive and negative:
        figures["auroc"], intervals["auroc"] = _auroc(scores, labels)
        figures["balanced_accuracy"] = (hits / positive + rejected / negative) / 2
        agreed = agreement({"check": _named(calls), "label": _named(labels)})
        if agreed.kappa is not None and agreed.kappa_interval is not None:
            figures["kappa"], intervals["kappa"] = agreed.kappa, agreed.kappa_interval
    return figures, intervals


def _auroc(scores: Floats, labels: NDArray[np.bool_]) -> tuple[float, Interval]:
    """Area under the ROC curve with a percentile bootstrap over rows.

    Each resample weighs the rows of the one sorted sample anew, ties counting half (Hanley and
    McNeil, 1982, doi:10.1148/radiology.143.1.7063747).
    """
    _, group = np.unique(scores, return_inverse=True)
    count = len(labels)
    generator = np.random.default_rng(0)
    found: list[Floats] = []
    for _ in range(RESAMPLES // _BATCH):
        drawn = generator.multinomial(count, np.full(count, 1 / count), size=_BATCH)
        found.append(_areas(drawn.astype(np.float64), labels, group))
    tail = (1 - LEVEL) / 2
    low, high = np.nanquantile(np.concatenate(found), [tail, 1 - tail])
    whole = float(_areas(np.ones((1, count)), labels, group)[0])
    return whole, Interval(float(min(low, whole)), float(max(high, whole)))


def _areas(weights: Floats, labels: NDArray[np.bool_], group: NDArray[np.intp]) -> Floats:
    """One area for each row of weights, shape (resamples, rows); NaN where a label is missing."""
    groups = int(group.max()) + 1
    positive = np.stack([np.bincount(group, row * labels, groups) for row in weights])
    negative = np.stack([np.bincount(group, row * ~labels, groups) for row in weights])
    below = np.cumsum(negative, axis=1) - negative / 2
    pairs = positive.sum(axis=1) * negative.sum(axis=1)
    areas = (positive * below).sum(axis=1)
    return np.asarray(np.where(pairs > 0, areas / np.maximum(pairs, 1), np.nan))


def _named(labels: NDArray[np.bool_]) -> dict[str, str]:
    return {str(place): str(bool(label)) for place, label in enumerate(labels)}


def _errors(
    rows: Sequence[Row], scores: Floats, calls: NDArray[np.bool_]
) -> list[dict[str, object]]:
    """The rows judged wrongly, the surest first."""
    wrong = [n for n, row in enumerate(rows) if bool(calls[n]) != row.label]
    wrong.sort(key=lambda n: -abs(float(scores[n]) - float(rows[n].label)))
    return [
        {
            "row": rows[n].number,
            "text": rows[n].text[:_LONGEST_TEXT],
            "score": round(float(scores[n]), 3),
            "label": rows[n].label,
        }
        for n in wrong[:_WORST]
    ]
