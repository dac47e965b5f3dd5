"""Serving the web app."""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from coach.errors import WrongUse
from coach.service.coach import Coach

if TYPE_CHECKING:
    from uvicorn import Config, Server


def run(
    coach: Coach, host: str, port: int, ready: Callable[[], None], *, secure_cookies: bool = False
) -> None:
    """Serve until interrupted.

    Args:
        coach: the service that every handler speaks to.
        host: address to listen at.
        port: where.
        ready: called once the page can be reached.
        secure_cookies: whether login cookies are for HTTPS only.

    Raises:
        WrongUse: the port is taken.
    """
    import uvicorn

    from coach.web.ui import build

    listening = _listening(host, port)
    config = uvicorn.Config(
        build(coach, secure_cookies=secure_cookies),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    stop = Event()
    Thread(target=coach.keeping.retention.watch, args=(stop,), daemon=True).start()
    try:
        _server(config, ready).run(sockets=[listening])
    finally:
        stop.set()


def _server(config: Config, ready: Callable[[], None]) -> Server:
    import uvicorn

    class Announced(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                ready()

    return Announced(config)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    opened = socket.socket(family)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((host, port))
    except OSError as error:
        opened.close()
        raise WrongUse(
            f"{host}:{port} cannot be used ({error.strerror}). Set COACH_PORT to a free port."
        ) from error
    return opened
