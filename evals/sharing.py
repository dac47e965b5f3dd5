"""Two processes over one run: the second asks from the other end, where there is much to ask.

All that they share is the run's folder. Each looks whether an item is frozen before it asks, so
they meet somewhere; what both were at as they met is asked twice and frozen once.

``python -m evals.sharing --folder F`` is the second process; it ends with the first.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.settings import read_settings
from evals.bench import Bench, BenchOnTop, OpenBench
from evals.case import Case, Dataset
from evals.coach_bench import Say, open_coach, silent
from evals.folder import RunFolder
from evals.item import Item

FROM = 60
"""Items from which on a second process is worth its opening."""
COMMAND = (sys.executable, "-m", "evals.sharing")
_SECONDS_TO_END = 10


@dataclass
class SharedBench(BenchOnTop):
    """A bench beside which a second process asks, from the first request to the end."""

    folder: RunFolder
    command: Sequence[str] = COMMAND
    second: subprocess.Popen[bytes] | None = None
    """The other process, once there was a request."""

    def ask(self, case: Case, epoch: int) -> Item:
        """The bench's answer; by the first request the folder says what there is to ask."""
        if self.second is None:
            words = [*self.command, "--folder", str(self.folder.path)]
            self.second = subprocess.Popen(words, stdin=subprocess.DEVNULL)
        return self.bench.ask(case, epoch)

    def close(self) -> None:
        """End the second process and let go of the bench."""
        try:
            if self.second is not None:
                _end(self.second)
        finally:
            self.bench.close()


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def coach_for(folder: RunFolder) -> OpenBench:
    """Opens the coach for a run, with a second process where that is quicker.

    A model that words the answers is waited for, so that a second process would only crowd its
    endpoint. Progress says how far the opening is.
    """

    def opened(workspace: Path, dataset: Dataset) -> Bench:
        progress = folder.progress()
        if not worth_it(progress.total - progress.done):
            return open_coach(workspace, dataset, folder.say)
        return SharedBench(_alone(workspace, dataset, folder.say), folder)

    return opened


def worth_it(items: int) -> bool:
    """Whether so many items are asked sooner by two processes."""
    cores = len(os.sched_getaffinity(0))
    return items >= FROM and cores > 1 and not read_settings().llm_base_url


def ask_from_the_end(folder: RunFolder, bench: Bench) -> None:
    """Freeze what nobody has frozen, last things first, for as long as the first process lives."""
    first = folder.progress().pid
    for epoch in range(folder.manifest().epochs, 0, -1):
        for case in reversed(folder.dataset().cases):
            if os.getppid() != first:
                return
            if folder.item(case.id, epoch) is None:
                folder.write_item(bench.ask(case, epoch))


def _alone(workspace: Path, dataset: Dataset, say: Say = silent) -> Bench:
    """The coach with one thread: two processes have a core each."""
    return open_coach(workspace, dataset, say, threads=1)


def main() -> None:
    """The second process."""
    parser = argparse.ArgumentParser(prog="python -m evals.sharing", description=__doc__)
    parser.add_argument("--folder", type=Path, required=True, help="The run's folder.")
    folder = RunFolder(parser.parse_args().folder)
    bench = _alone(folder.second_workspace, folder.dataset())
    try:
        ask_from_the_end(folder, bench)
    finally:
        bench.close()


if __name__ == "__main__":
    main()
