"""``python tests/evals/standin_run.py --folder F``: a run on the stand-in, or one that hangs.

With ``--second`` it is the second process of a run that somebody else began.
"""

import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from evals.case import Case, Dataset
from evals.folder import RunFolder
from evals.item import Item
from evals.run import run
from evals.sharing import ask_from_the_end
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import Standin


class Hanging(Standin):
    """Answers three cases and then waits for its end."""

    def ask(self, case: Case, epoch: int) -> Item:
        if len(self.asked) == 3:
            threading.Event().wait()
        return super().ask(case, epoch)


class Second(Standin):
    """Says by its name that it is the second."""

    composer = "stand-in 2"


def opened(workspace: Path, dataset: Dataset) -> Standin:
    if "--fail" in sys.argv:
        raise SystemExit(3)
    return Hanging(dataset) if "--hang" in sys.argv else Standin(dataset)


if __name__ == "__main__":
    place = Path(sys.argv[sys.argv.index("--folder") + 1])
    if "--second" in sys.argv:
        ask_from_the_end(RunFolder(place), Second(RunFolder(place).dataset()))
    else:
        run(place, PLAN, opened, CLOCK)
