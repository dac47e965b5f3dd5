"""Timings in one process, and of whole commands."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np


@dataclass(frozen=True)
class Timed:
    """Percentiles of repeated calls, in milliseconds."""

    p50: float
    p95: float

    def times(self, other: Timed) -> str:
        """As multiples of another's median."""
        return f"{self.p50 / other.p50:.1f}x / {self.p95 / other.p50:.1f}x"


def timed(call: Callable[[], object], repeats: int = 40, warm: int = 3) -> Timed:
    """Percentiles of a call after some that do not count."""
    for _ in range(warm):
        call()
    took = []
    for _ in range(repeats):
        start = perf_counter()
        call()
        took.append((perf_counter() - start) * 1000)
    return Timed(float(np.percentile(took, 50)), float(np.percentile(took, 95)))


def timed_beside(
    call: Callable[[], object], bare: Callable[[], object], repeats: int = 40, warm: int = 3
) -> tuple[Timed, Timed]:
    """Percentiles of two calls in turn, so that both meet the same state of the machine."""
    for _ in range(warm):
        call()
        bare()
    took = np.array([[seconds(call), seconds(bare)] for _ in range(repeats)]) * 1000
    first, second = (Timed(*map(float, np.percentile(column, [50, 95]))) for column in took.T)
    return first, second


def seconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    call()
    return perf_counter() - start


def command_seconds(*arguments: str, repeats: int = 5) -> float:
    """Median of a whole `coach` command."""
    code = "import sys; from coach.cli.main import main; sys.argv[0] = 'coach'; main()"
    command = [sys.executable, "-c", code, *arguments]
    took = [
        seconds(lambda: subprocess.run(command, capture_output=True, check=False))
        for _ in range(repeats)
    ]
    return float(np.median(took))


def peak_memory_mb() -> float:
    """Peak resident memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
