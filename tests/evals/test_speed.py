"""A run that is timed leaves nothing behind and takes the number of items that was asked for."""

from pathlib import Path

from evals.case import Case, Dataset
from evals.item import Item
from evals.speed import measure_speed
from tests.evals.conftest import CLOCK


class Silent:
    """Answers nothing, at once."""

    composer = "silent"
    library = "none"

    def ask(self, case: Case, epoch: int) -> Item:
        return Item(case.id, epoch, None, error="silent")

    def close(self) -> None:
        pass


def test_each_step_is_timed(tmp_path: Path) -> None:
    def opened(workspace: Path, dataset: Dataset) -> Silent:
        return Silent()

    found = measure_speed(tmp_path, opened, CLOCK, items=6)
    assert found["items"] == 6
    names = [step["name"] for step in found["steps"]]
    assert names == ["opening", "asking", "measuring", "reporting"]
    assert list(tmp_path.iterdir()) == []
