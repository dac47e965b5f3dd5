"""What the address on the terminal promises."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import httpx

from tests.served import free_port

DEMO = """
import sys
sys.argv = ["coach", "demo", "--serve"]
from coach.cli.main import main
sys.exit(main())
"""


def test_the_address_is_told_once_the_page_can_be_reached(prepared: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(prepared, data, ignore=shutil.ignore_patterns("owner.lock"))
    place = {"COACH_DATA_DIR": str(data), "COACH_PORT": str(free_port())}
    environment = {**os.environ, **place}  # noqa: TID251
    with subprocess.Popen(
        [sys.executable, "-u", "-c", DEMO],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        told = next((line.strip() for line in process.stdout if line.startswith("http://")), None)
        assert told is not None, "the server ended before it told its address"
        reached = httpx.get(f"{told}/login")
        process.terminate()
    assert reached.status_code == 200
