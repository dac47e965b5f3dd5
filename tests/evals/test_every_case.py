"""Every case is asked and every measure says how it stands: nothing is lost on the way."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from coach.settings import read_settings
from evals.case import Dataset, load_dataset
from evals.fast import fast_dataset, fast_measures, open_fast
from evals.folder import RunFolder
from evals.measure import Measure, Score, Status, scores_of
from evals.plan import Plan
from evals.run import measure_groups, run
from evals.sharing import coach_for
from evals.summary import Summary, summarise
from tests.evals.conftest import CLOCK

SLICE = 10


def nothing_is_lost(
    scores: Sequence[Score], summary: Summary, dataset: Dataset, measures: Sequence[Measure]
) -> None:
    wanted = {(case.id, measure.name) for case in dataset.cases for measure in measures}
    rows = Counter((score.case_id, score.measure) for score in scores)
    assert rows.keys() == wanted
    assert set(rows.values()) == {1}
    assert {score.status for score in scores} <= set(Status)
    assert summary.items == len(dataset.cases)
    for rate in summary.rates:
        assert rate.n + rate.errors + rate.not_applicable == len(dataset.cases), rate.measure
        assert rate.passed + rate.failed == rate.n, rate.measure
    errors = [(s.case_id, s.reasons) for s in scores if s.status is Status.ERROR]
    assert errors == []


@pytest.mark.slow
def test_a_slice_of_the_cases_loses_nothing(tmp_path: Path) -> None:
    dataset, settings = fast_dataset(SLICE), read_settings()
    measures = fast_measures(dataset, settings)
    bench = open_fast(tmp_path, dataset, settings)
    try:
        items = [bench.ask(case, 1) for case in dataset.cases]
    finally:
        bench.close()
    by_id = {case.id: case for case in dataset.cases}
    scores = [row for item in items for row in scores_of(by_id[item.case_id], item, measures)]
    nothing_is_lost(scores, summarise(scores), dataset, measures)


@pytest.mark.long
def test_a_whole_run_loses_nothing(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path / "evals" / "run")
    summary = run(folder.path, Plan(), coach_for(folder), CLOCK)
    dataset = load_dataset()
    measures = [measure for group in measure_groups(dataset) for measure in group.measures]
    nothing_is_lost(folder.scores(), summary, dataset, measures)
    assert summary.unsafe == ()
