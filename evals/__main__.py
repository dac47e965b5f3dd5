"""``python -m evals --folder F``: one run of the suite on the coach as it ships."""

from __future__ import annotations

import argparse
from pathlib import Path

from coach.service.clocks import SystemClock
from coach.settings import read_settings
from evals.folder import RunFolder
from evals.plan import Plan, epochs_for
from evals.run import run
from evals.sharing import coach_for

parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
parser.add_argument("--folder", type=Path, required=True, help="The run's folder.")
parser.add_argument("--limit", type=int, default=None, help="So many cases, spread over all.")
parser.add_argument("--epochs", type=int, default=None, help="Repeats; else 1, 3 by model.")
given = parser.parse_args()
run(
    given.folder,
    Plan(limit=given.limit, epochs=epochs_for(read_settings(), given.epochs)),
    coach_for(RunFolder(given.folder)),
    SystemClock(),
)
