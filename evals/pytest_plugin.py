"""A pytest plug-in: any case of the suite as a test of its own.

::

    @pytest.mark.eval_case("ag-ten-minutes", "tp-age")      # these cases
    def test_it_holds(eval_scores):
        eval_scores.must_hold()

    @pytest.mark.eval_case(suites=("adversarial",), limit=10)   # or ten, spread over a suite
    def test_no_attack_gets_through(eval_scores):
        eval_scores.must_hold(Family.SAFETY)

`eval_case` is the case, `eval_item` what the coach answered, `eval_scores` how every measure found
it. `eval_open_bench` opens what is asked; override it to ask another coach than the one that ships.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from evals.bench import Bench, OpenBench
from evals.case import SUITES, Case, Dataset, load_dataset
from evals.item import Item
from evals.measure import Family, Score, Status, scores_of

MARK = "eval_case"


@dataclass(frozen=True)
class CaseScores:
    """How every measure found one answer."""

    case: Case
    scores: tuple[Score, ...]

    def failing(self, *families: Family) -> tuple[Score, ...]:
        """Failures and errors, of these families or of all that bind."""
        wanted = families or (Family.SAFETY, Family.QUALITY)
        return tuple(
            score
            for score in self.scores
            if score.family in wanted and score.status in (Status.FAIL, Status.ERROR)
        )

    def must_hold(self, *families: Family) -> None:
        """Fail the test with every reason where something does not hold."""
        found = self.failing(*families)
        if found:
            lines = [f"{score.measure}: {'; '.join(score.reasons)}" for score in found]
            pytest.fail("\n".join([f"“{self.case.request}”", *lines]), pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line(
        "markers",
        f"{MARK}(*ids, suites=..., limit=...): run the test once for each of these cases of the"
        " eval suite",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each case of the marker.

    Raises:
        UsageError: the test asks for a case without the marker, or for one that is not there.
    """
    if MARK not in metafunc.fixturenames:
        return
    mark = metafunc.definition.get_closest_marker(MARK)
    if mark is None:
        raise pytest.UsageError(f"{metafunc.definition.name}: say which with @pytest.mark.{MARK}.")
    cases = _chosen(mark)
    metafunc.parametrize(MARK, cases, ids=[case.id for case in cases])


def _chosen(mark: pytest.Mark) -> list[Case]:
    suites = tuple(mark.kwargs.get("suites", SUITES))
    dataset = load_dataset(suites=suites, limit=None if mark.args else mark.kwargs.get("limit"))
    if not mark.args:
        return list(dataset.cases)
    known = {case.id: case for case in dataset.cases}
    missing = [name for name in mark.args if name not in known]
    if missing:
        raise pytest.UsageError(f"The suite has no case {', '.join(missing)}.")
    return [known[name] for name in mark.args]


@pytest.fixture(scope="session")
def eval_open_bench() -> OpenBench:
    """Opens what is asked: the coach as it ships, unless overridden."""
    from evals.coach_bench import open_coach

    return open_coach


@pytest.fixture(scope="session")
def eval_dataset() -> Dataset:
    """Every case, with its pairs."""
    return load_dataset()


@pytest.fixture(scope="session")
def eval_bench(
    eval_open_bench: OpenBench, eval_dataset: Dataset, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bench]:
    """What answers, on data of its own."""
    folder: Path = tmp_path_factory.mktemp("evals") / "run" / "coach"
    bench = eval_open_bench(folder, eval_dataset)
    yield bench
    bench.close()


@pytest.fixture
def eval_item(eval_case: Case, eval_bench: Bench) -> Item:
    """What the coach answered."""
    return eval_bench.ask(eval_case, 1)


@pytest.fixture
def eval_scores(eval_case: Case, eval_item: Item, eval_dataset: Dataset) -> CaseScores:
    """How every measure found the answer."""
    from evals.run import measure_groups

    measures = [measure for group in measure_groups(eval_dataset) for measure in group.measures]
    return CaseScores(eval_case, scores_of(eval_case, eval_item, measures))
