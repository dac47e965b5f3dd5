"""The statistics against simulated data whose truth is known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.calibration import calibrate, sample
from evals.statistics import holm, paired_difference, upper_bound, wilson

TRIALS = 150


@pytest.mark.parametrize(
    ("better", "worse"), [(0.1, 0.1), (0.02, 0.1), (0.0, 0.05)], ids=["even", "skewed", "sparse"]
)
def test_the_paired_interval_covers_the_truth(better: float, worse: float) -> None:
    rng = np.random.default_rng(11)
    covered = 0
    for _ in range(TRIALS):
        found = paired_difference(*sample(rng, 25, better, worse))
        covered += found.interval.low <= better - worse <= found.interval.high
    assert covered / TRIALS >= 0.93


def test_the_paired_test_raises_few_false_alarms() -> None:
    rng = np.random.default_rng(12)
    alarms = sum(paired_difference(*sample(rng, 25, 0.1, 0.1)).p < 0.05 for _ in range(TRIALS))
    assert alarms / TRIALS <= 0.07


def test_the_paired_test_sees_the_change_that_it_calls_detectable() -> None:
    rng = np.random.default_rng(13)
    detectable = paired_difference(*sample(rng, 40, 0.03, 0.03)).detectable
    seen = sum(
        paired_difference(*sample(rng, 40, 0.03, 0.03 + detectable)).p < 0.05 for _ in range(50)
    )
    assert seen >= 35


def test_the_calibration_says_what_ought_to_hold_and_what_did() -> None:
    rows = {row["what"]: row for row in calibrate(trials=10)}
    assert len(rows) == 7
    assert rows["paired interval holds the true change, even"]["trials"] == 10
    assert all(0 <= row["held"] <= row["trials"] for row in rows.values())


def test_items_of_one_scenario_do_not_count_as_many() -> None:
    before, after = [1.0] * 40, [0.0] * 40
    one = paired_difference(before, after, ["same"] * 40)
    many = paired_difference(before, after, [str(n) for n in range(40)])
    assert one.p == 1.0
    assert many.p < 0.001
    assert one.interval.high > 0 > many.interval.high


def test_no_change_is_no_proof_of_no_change() -> None:
    found = paired_difference([1.0] * 20, [1.0] * 20, [str(n) for n in range(20)])
    assert found.difference == 0
    assert found.interval.low < 0 < found.interval.high
    assert found.detectable == pytest.approx(6 / 20)


def test_paired_outcomes_must_match() -> None:
    with pytest.raises(ValueError, match="one scenario for every item"):
        paired_difference([1.0], [], ["a"])


def test_the_wilson_interval_covers_the_truth_on_average() -> None:
    rng = np.random.default_rng(14)
    covered = []
    for rate in rng.uniform(0.02, 0.98, 600):
        interval = wilson(int(rng.binomial(60, rate)), 60)
        covered.append(interval.low <= rate <= interval.high)
    assert 0.93 <= np.mean(covered) <= 0.975


def test_published_values() -> None:
    sixty = wilson(60, 60)
    assert (round(sixty.low, 3), sixty.high) == (0.94, 1.0)
    assert round(upper_bound(0, 60), 3) == 0.049
    assert round(upper_bound(0, 300), 3) == 0.010


def test_nothing_known_is_the_widest_interval() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0.0, 1.0)
    assert upper_bound(0, 0) == 1.0


@given(st.dictionaries(st.text(min_size=1), st.floats(0, 1), max_size=8))
def test_holm_never_lowers_a_p_value_and_keeps_their_order(p_values: dict[str, float]) -> None:
    adjusted = holm(p_values)
    assert list(adjusted) == list(p_values)
    assert all(p_values[name] <= adjusted[name] <= 1 for name in p_values)
    ranked = sorted(p_values, key=lambda name: p_values[name])
    assert [adjusted[name] for name in ranked] == sorted(adjusted.values())


def test_holm_keeps_the_family_wise_false_alarms_down() -> None:
    rng = np.random.default_rng(15)
    families = [
        holm({str(n): p for n, p in enumerate(row)}) for row in rng.uniform(0, 1, (2000, 8))
    ]
    assert sum(min(family.values()) < 0.05 for family in families) / 2000 <= 0.06
