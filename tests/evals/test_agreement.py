"""Agreement against simulated raters of known skill, and against a kept implementation."""

import warnings

import numpy as np
import pytest

from evals.agreement import agreement


def raters(rng: np.random.Generator, items: int, skills: list[float]) -> dict[str, dict[str, str]]:
    """Raters who are right with the given rates about labels that are `yes` 30 % of the time."""
    truth = rng.random(items) < 0.3
    found = {}
    for number, skill in enumerate(skills):
        says = np.where(rng.random(items) < skill, truth, ~truth)
        found[f"rater-{number}"] = {f"i{n}": "yes" if s else "no" for n, s in enumerate(says)}
    return found


def true_kappa(skill: float) -> float:
    yes = 0.3 * skill + 0.7 * (1 - skill)
    chance = yes**2 + (1 - yes) ** 2
    same = skill**2 + (1 - skill) ** 2
    return (same - chance) / (1 - chance)


def test_intervals_cover_the_true_agreement() -> None:
    rng = np.random.default_rng(21)
    wanted = true_kappa(0.9)
    kappas = alphas = 0
    for _ in range(100):
        found = agreement(raters(rng, 80, [0.9, 0.9]))
        assert found.kappa_interval
        assert found.alpha_interval
        kappas += found.kappa_interval.low <= wanted <= found.kappa_interval.high
        alphas += found.alpha_interval.low <= wanted <= found.alpha_interval.high
    assert kappas / 100 >= 0.92
    assert alphas / 100 >= 0.92


def test_alpha_agrees_with_a_kept_implementation() -> None:
    from inspect_ai.scorer import SampleScore, Score, krippendorff_alpha

    ratings = raters(np.random.default_rng(22), 60, [0.95, 0.8, 0.7])
    ratings["rater-1"] = dict(list(ratings["rater-1"].items())[:35])
    units = [
        SampleScore(score=Score(value=[r[f"i{n}"] for r in ratings.values() if f"i{n}" in r]))
        for n in range(60)
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        kept = krippendorff_alpha()(units)
    assert agreement(ratings).alpha == pytest.approx(kept)


def test_a_constant_rater_agrees_by_chance_alone() -> None:
    ratings = raters(np.random.default_rng(23), 100, [1.0])
    ratings["always-no"] = dict.fromkeys(ratings["rater-0"], "no")
    found = agreement(ratings)
    assert found.raw == pytest.approx(found.constant)
    assert found.kappa == pytest.approx(0.0)


def test_perfect_agreement_on_few_items_is_not_certain() -> None:
    labels = {str(n): "yes" if n % 2 else "no" for n in range(10)}
    found = agreement({"one": labels, "other": dict(labels)})
    assert found.kappa == 1.0
    assert found.kappa_interval
    assert found.kappa_interval.low < 0.6
    assert found.kappa_interval.high == 1.0


def test_no_interval_leaves_the_scale() -> None:
    labels = {str(n): "yes" for n in range(60)}
    found = agreement({"one": labels, "other": {**labels, "0": "no"}})
    assert found.kappa_interval
    assert found.kappa_interval.low >= -1


def test_one_label_throughout_leaves_nothing_beyond_chance() -> None:
    found = agreement({"one": {"a": "yes", "b": "yes"}, "other": {"a": "yes", "b": "yes"}})
    assert (found.raw, found.alpha, found.kappa) == (1.0, None, None)
    assert found.kappa_interval is found.alpha_interval is None


def test_raters_without_common_items_cannot_agree() -> None:
    with pytest.raises(ValueError, match="No item was judged by two raters"):
        agreement({"one": {"a": "yes"}, "other": {"b": "yes"}})
