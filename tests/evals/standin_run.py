"""``python tests/evals/standin_run.py --folder F``: a run on the stand-in, or one that hangs.

``--hang-after N`` waits for its end with N answers, ``--cases N`` runs so many cases of every
suite, ``--asked FILE`` names every case that is asked. With ``--second`` it is the second process
of a run that somebody else began.
"""

import argparse
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from evals.case import Case, Dataset
from evals.folder import RunFolder
from evals.item import Item
from evals.plan import Plan
from evals.run import run
from evals.sharing import ask_from_the_end
from tests.evals.conftest import CLOCK, PLAN
from tests.evals.standin import Standin

parser = argparse.ArgumentParser()
parser.add_argument("--folder", type=Path, required=True)
parser.add_argument("--hang-after", type=int)
parser.add_argument("--cases", type=int)
parser.add_argument("--limit", type=int)
parser.add_argument("--asked", type=Path)
parser.add_argument("--fail", action="store_true")
parser.add_argument("--second", action="store_true")


class Watched(Standin):
    """Writes down what it is asked, and waits for its end after so many answers."""

    def ask(self, case: Case, epoch: int) -> Item:
        if len(self.asked) == given.hang_after:
            threading.Event().wait()
        if given.asked:
            with given.asked.open("a") as lines:
                lines.write(f"{case.id}\n")
        return super().ask(case, epoch)


class Second(Standin):
    """Says by its name that it is the second."""

    composer = "stand-in 2"


def opened(workspace: Path, dataset: Dataset) -> Standin:
    if given.fail:
        raise SystemExit(3)
    return Watched(dataset)


if __name__ == "__main__":
    given = parser.parse_args()
    if given.second:
        ask_from_the_end(RunFolder(given.folder), Second(RunFolder(given.folder).dataset()))
    else:
        run(given.folder, Plan(limit=given.cases) if given.cases else PLAN, opened, CLOCK)
