"""How long `coach serve` takes to show its page."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

LONGEST = 300
"""Seconds."""


def seconds_to_page(data: Path) -> float:
    """From the start of the process to the first answered page."""
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port = opened.getsockname()[1]
    environment = {**os.environ, "COACH_DATA_DIR": str(data), "COACH_PORT": str(port)}  # noqa: TID251
    code = "import sys; from coach.cli.main import main; sys.exit(main(['serve']))"
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.DEVNULL
    )
    try:
        while time.perf_counter() - started < LONGEST:
            try:
                if httpx.get(f"http://127.0.0.1:{port}/login").status_code == 200:
                    return time.perf_counter() - started
            except httpx.TransportError:
                time.sleep(0.05)
        return float("inf")
    finally:
        process.terminate()
        process.wait(30)
