"""One finished run over the stand-in that the report's and the runs' tests share."""

from datetime import UTC, datetime

import pytest

from coach.service.clocks import FixedClock
from evals.folder import RunFolder
from evals.plan import Plan
from evals.run import run
from tests.evals.standin import open_standin

CLOCK = FixedClock(datetime(2026, 1, 2, 3, 4, tzinfo=UTC))
PLAN = Plan(suites=("suggestions",), limit=10)


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    folder = tmp_path_factory.mktemp("runs") / "2026-01-02-030400"
    run(folder, PLAN, open_standin, CLOCK)
    return RunFolder(folder)
