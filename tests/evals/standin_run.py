"""``python tests/evals/standin_run.py --folder F``: a run on the stand-in, or one that hangs."""

import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from evals.case import Case, Dataset
from evals.item import Item
from evals.run import run
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import Standin


class Hanging(Standin):
    """Answers three cases and then waits for its end."""

    def ask(self, case: Case, epoch: int) -> Item:
        if len(self.asked) == 3:
            threading.Event().wait()
        return super().ask(case, epoch)


def opened(workspace: Path, dataset: Dataset) -> Standin:
    if "--fail" in sys.argv:
        raise SystemExit(3)
    return Hanging(dataset) if "--hang" in sys.argv else Standin(dataset)


if __name__ == "__main__":
    run(Path(sys.argv[sys.argv.index("--folder") + 1]), PLAN, opened, CLOCK)
