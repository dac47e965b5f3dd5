"""``python -m evals --folder F``: one run of the suite on the coach as it ships."""

from __future__ import annotations

import argparse
from pathlib import Path

from coach.service.clocks import SystemClock
from evals.coach_bench import coach_for
from evals.folder import RunFolder
from evals.plan import Plan
from evals.run import run

parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
parser.add_argument("--folder", type=Path, required=True, help="The run's folder.")
parser.add_argument("--limit", type=int, default=None, help="So many cases, spread over all.")
parser.add_argument("--epochs", type=int, default=1, help="Repeats of each case.")
given = parser.parse_args()
run(
    given.folder,
    Plan(limit=given.limit, epochs=given.epochs),
    coach_for(RunFolder(given.folder)),
    SystemClock(),
)
