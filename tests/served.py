"""The demo, served by a process of its own, every connection that it opens written down."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

PASSWORD = "sample-only"
WAIT = 900
"""Seconds for the library's first embedding on a slow machine."""

WATCHED = """
import json, sys
written = sys.argv[1]
def watch(event, args):
    if event == "socket.connect":
        with open(written, "a") as log:
            log.write(json.dumps(repr(args[1])) + "\\n")
sys.addaudithook(watch)
sys.argv = ["coach", "demo", "--serve"]
from coach.cli.main import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Served:
    """A running demo."""

    url: str
    folder: Path
    pid: int
    log: Path

    def connections(self) -> list[str]:
        """Addresses that the server's own sockets connected to."""
        if not self.log.exists():
            return []
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def signed_in(self, username: str) -> httpx.Client:
        """An HTTP client with this person's login."""
        client = httpx.Client(base_url=self.url, timeout=120)
        reply = client.post("/login", data={"username": username, "password": PASSWORD})
        assert reply.status_code == 303, reply.text
        return client


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        port: int = opened.getsockname()[1]
    return port


@contextmanager
def demo(folder: Path, **settings: str) -> Iterator[Served]:
    """Set up the sample programme in a folder and serve it until the end of the block."""
    port, log, output = free_port(), folder / "connections.jsonl", folder / "server.txt"
    environment = {
        **os.environ,
        "COACH_DATA_DIR": str(folder / "data"),
        "COACH_PORT": str(port),
        **settings,
    }
    with output.open("w", encoding="utf-8") as written:
        process = subprocess.Popen(
            [sys.executable, "-c", WATCHED, str(log)],
            env=environment,
            stdout=written,
            stderr=subprocess.STDOUT,
        )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_for(url, process, output)
        yield Served(url, folder / "data", process.pid, log)
    finally:
        process.terminate()
        try:
            process.wait(60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(url: str, process: subprocess.Popen[bytes], output: Path) -> None:
    """Return when the server answers; fail with its words when it ends or takes too long."""
    until = time.monotonic() + WAIT
    with httpx.Client(base_url=url) as client:
        while time.monotonic() < until:
            assert process.poll() is None, output.read_text(encoding="utf-8")
            try:
                if client.get("/healthz").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.5)
    raise AssertionError(f"no answer in {WAIT} s: {output.read_text(encoding='utf-8')}")
