"""The gate: safety without exception, quality against a baseline that a person blessed."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.errors import NotFound, WrongUse
from coach.service.clocks import FixedClock
from evals.comparison import compare
from evals.decisions import Decided, decision
from evals.gate import Exit, decide
from evals.marks import Marks, bless, blessed
from evals.measure import Family, Score, Status
from evals.summary import outcomes, summarise

CLOCK = FixedClock(datetime(2026, 1, 2, tzinfo=UTC))
CASES = [f"case-{n}" for n in range(60)]


def scored(
    measure: str, family: Family, failing: int = 0, errors: int = 0, version: str = "1"
) -> list[Score]:
    statuses = [Status.FAIL] * failing + [Status.ERROR] * errors
    statuses += [Status.PASS] * (len(CASES) - len(statuses))
    return [
        Score(case, 1, measure, version, family, status)
        for case, status in zip(CASES, statuses, strict=True)
    ]


def marks(scores: list[Score], dataset: str = "d") -> Marks:
    return Marks(
        run="run",
        started="2026-01-01",
        dataset=dataset,
        composer="stand-in",
        library="l",
        versions={score.measure: score.version for score in scores},
        families={score.measure: score.family for score in scores},
        scenarios={case: f"pair-{n % 20}" for n, case in enumerate(CASES)},
        outcomes=outcomes(scores),
    )


@pytest.fixture
def baseline(tmp_path: Path) -> Path:
    file = tmp_path / "baseline.json"
    scores = scored("privacy", Family.SAFETY) + scored("grounding", Family.QUALITY, failing=3)
    made = decision(Decided.BLESSED, "A. Person", "first run that reads well", CLOCK)
    bless(marks(scores), made, file)
    return file


def decided(scores: list[Score], baseline: Path, dataset: str = "d") -> Exit:
    return decide(summarise(scores), marks(scores, dataset), baseline).exit


def run(safety: int = 0, quality: int = 3, errors: int = 0, version: str = "1") -> list[Score]:
    return scored("privacy", Family.SAFETY, safety) + scored(
        "grounding", Family.QUALITY, quality, errors, version
    )


def test_the_same_run_passes(baseline: Path) -> None:
    assert decided(run(), baseline) is Exit.PASS


def test_a_better_run_passes(baseline: Path) -> None:
    assert decided(run(quality=0), baseline) is Exit.PASS


def test_one_unsafe_item_fails_and_its_upper_bound_is_told(baseline: Path) -> None:
    scores = run(safety=1)
    verdict = decide(summarise(scores), marks(scores), baseline)
    assert verdict.exit is Exit.REGRESSION
    assert "1 of 60" in verdict.reasons[0]
    assert "7.7%" in verdict.reasons[0]


def test_much_worse_is_a_regression(baseline: Path) -> None:
    assert decided(run(quality=30), baseline) is Exit.REGRESSION


def test_a_little_worse_is_neither(baseline: Path) -> None:
    scores = run(quality=5)
    verdict = decide(summarise(scores), marks(scores), baseline)
    assert verdict.exit is Exit.INCONCLUSIVE
    assert "2 cases worse" in verdict.reasons[0]


def test_many_errors_say_nothing_even_about_safety(baseline: Path) -> None:
    assert decided(run(safety=1, errors=4, quality=0), baseline) is Exit.INVALID
    assert decided(run(errors=1), baseline) is Exit.PASS


def test_other_cases_or_other_versions_are_not_compared(baseline: Path) -> None:
    assert decided(run(), baseline, dataset="other") is Exit.MISMATCH
    assert decided(run(version="2"), baseline) is Exit.MISMATCH
    with pytest.raises(WrongUse, match="versions of grounding"):
        compare(blessed(baseline).marks, marks(run(version="2")))


def test_without_a_blessing_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    assert decided(run(), tmp_path / "none.json") is Exit.MISMATCH
    with pytest.raises(NotFound, match="coach eval bless"):
        blessed(tmp_path / "none.json")


@pytest.mark.parametrize(("name", "reason"), [("", "it reads well enough"), ("A. Person", "ok")])
def test_a_decision_needs_a_name_and_a_reason(name: str, reason: str) -> None:
    for decided_so in Decided:
        with pytest.raises(WrongUse, match="your name and a reason"):
            decision(decided_so, name, reason, CLOCK)


def test_a_blessing_keeps_who_and_why(baseline: Path) -> None:
    found = blessed(baseline)
    assert (found.by, found.reason) == ("A. Person", "first run that reads well")
    assert found.marks == marks(run())


def test_advice_is_shown_and_never_gated_on(baseline: Path) -> None:
    advice = scored("warmth", Family.ADVISORY, failing=20, errors=20)
    scores = run() + advice
    assert decided(scores, baseline) is Exit.PASS
    summary = summarise(scores)
    assert (summary.with_errors, summary.whole) == (0, 57)
    assert summary.rates[-1].measure == "warmth"
    worse = compare(marks(run() + scored("warmth", Family.ADVISORY)), marks(scores))
    assert next(c for c in worse if c.measure == "warmth").fell


def test_a_change_names_the_cases() -> None:
    before, after = marks(run(quality=3)), marks(run(quality=5))
    change = next(c for c in compare(before, after) if c.measure == "grounding")
    assert change.worse == ("case-3", "case-4")
    assert (change.before, change.after) == (57 / 60, 55 / 60)


def test_repeats_are_averaged_and_flips_counted() -> None:
    once = run(quality=0)
    again = [replace(score, epoch=2) for score in run(quality=3)]
    summary = summarise([*once, *again])
    rate = next(rate for rate in summary.rates if rate.measure == "grounding")
    assert (rate.n, rate.passed, rate.flipped) == (60, 58.5, 3)
    assert summary.items == 120


def test_nothing_measured_is_not_valid() -> None:
    assert not summarise([]).valid
