"""Two processes over one run: nothing is asked twice, and the second ends with the first."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from evals.case import Case, Dataset
from evals.folder import RUNNING, Progress, RunFolder
from evals.item import Item
from evals.run import generate
from evals.sharing import FROM, SharedBench, ask_from_the_end, worth_it
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import Standin, open_standin

SECOND = (sys.executable, str(Path(__file__).parent / "standin_run.py"), "--second")


def begun(path: Path, kept: Sequence[int], pid: int) -> RunFolder:
    """A run of ten items of which these are frozen."""
    folder = RunFolder(path)
    generate(folder, PLAN, open_standin, CLOCK)
    order = folder.manifest().case_ids
    for position, name in enumerate(order):
        if position not in kept:
            (folder.path / "items" / f"{name}.1.json").unlink()
    folder.write_progress(Progress(len(kept), 10, RUNNING, pid))
    return folder


class Waiting(Standin):
    """Gives its first answer only when the second process has ended."""

    shared: SharedBench | None = None

    def ask(self, case: Case, epoch: int) -> Item:
        assert self.shared
        assert self.shared.second
        assert self.shared.second.wait(60) == 0
        return super().ask(case, epoch)


def test_the_second_asks_what_is_missing_from_the_end(tmp_path: Path) -> None:
    folder = begun(tmp_path, kept=(0, 1, 8), pid=os.getppid())
    bench = Standin(folder.dataset())
    ask_from_the_end(folder, bench)
    order = folder.manifest().case_ids
    assert bench.asked == [order[position] for position in (9, 7, 6, 5, 4, 3, 2)]
    assert folder.frozen == 10


def test_the_second_asks_nothing_more_where_the_first_is_gone(tmp_path: Path) -> None:
    folder = begun(tmp_path, kept=(0,), pid=os.getppid() + 1)
    bench = Standin(folder.dataset())
    ask_from_the_end(folder, bench)
    assert bench.asked == []


def test_what_one_has_frozen_the_other_does_not_ask(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path / "run")
    asked: list[str] = []

    def opened(workspace: Path, dataset: Dataset) -> SharedBench:
        first = Waiting(dataset)
        first.asked = asked
        first.shared = SharedBench(first, folder, SECOND)
        return first.shared

    generate(folder, PLAN, opened, CLOCK)
    begin, *rest = folder.manifest().case_ids
    assert asked == [begin, "closed"]
    composers = {
        item.case_id: item.answer.suggestion.provenance.composer
        for item in folder.items()
        if item.answer
    }
    assert composers == {begin: "stand-in", **dict.fromkeys(rest, "stand-in 2")}
    assert (folder.progress().done, folder.progress().total) == (10, 10)


def test_a_short_run_and_one_by_model_take_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not worth_it(FROM - 1)
    monkeypatch.setenv("COACH_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("COACH_LLM_MODEL", "some")
    assert not worth_it(10 * FROM)
