"""A small real server that speaks the chat-completions protocol, and fails as it is told to.

For anybody's tests: real sockets, real streaming, no network beyond this machine::

    with ScriptedServer(lambda asked: '{"ok": true}', [Fault.RATE_LIMIT]) as server:
        client = OpenAI(base_url=server.url, api_key="any")
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread
from typing import Self

from coach.inference.scripted_asked import Asked, refusal
from coach.inference.scripted_faults import (
    HALF,
    Fault,
    completion,
    deltas,
    finish_reason,
    spoiled,
    usage,
)

JSON_TYPE = "application/json"
SSE_TYPE = "text/event-stream"


Answer = Callable[[Asked], str]
"""What a server without faults would say."""


def good_morning(asked: Asked) -> str:
    """The least answer that is JSON."""
    del asked
    return '{"ok": true}'


class ScriptedServer:
    """Serves on a free port of this machine while its ``with`` lasts.

    Each request takes the next fault; when none is left, requests are answered.
    """

    def __init__(
        self, answer: Answer = good_morning, faults: Iterable[Fault] = (), pace: float = 0.0
    ) -> None:
        """Not started yet; ``pace`` is the seconds before each piece of a stream."""
        self.answer = answer
        self.pace = pace
        self.asked: list[Asked] = []
        """Every request, in order of arrival."""
        self.hung_up = 0
        """Answers that the client did not wait for."""
        self.connections = 0
        """Connections opened so far."""
        self._faults = iter(faults)
        self._open: set[socket.socket] = set()
        self._changed = Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_of(self))
        self._server.daemon_threads = True
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def url(self) -> str:
        """The base address, as clients of the protocol take it."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        """Start."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """End every connection and stop."""
        self._server.shutdown()
        with self._changed:
            for connection in self._open:
                _end(connection)
        self._thread.join()
        self._server.server_close()

    def wait_for_hang_up(self, count: int = 1, seconds: float = 5.0) -> bool:
        """Whether that many answers were abandoned by their clients within the time."""
        with self._changed:
            return self._changed.wait_for(lambda: self.hung_up >= count, seconds)

    def opened(self, connection: socket.socket) -> None:
        """A client connected."""
        with self._changed:
            self.connections += 1
            self._open.add(connection)

    def closed(self, connection: socket.socket) -> None:
        """A connection is done with."""
        with self._changed:
            self._open.discard(connection)

    def abandoned(self) -> None:
        """A client went before its answer was complete."""
        with self._changed:
            self.hung_up += 1
            self._changed.notify_all()

    def take(self, asked: Asked) -> Fault:
        """Write a request down; how it is to fail."""
        with self._changed:
            self.asked.append(asked)
            return next(self._faults, Fault.NONE)


def _end(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # the other side was faster
        connection.close()


def _handler_of(server: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    return type("Handler", (_Handler,), {"scripted": server})


class _Handler(BaseHTTPRequestHandler):
    """Answers one connection's requests."""

    protocol_version = "HTTP/1.1"
    scripted: ScriptedServer

    def setup(self) -> None:
        super().setup()
        # Without this, Nagle's algorithm holds every second delta back for 40 ms.
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.scripted.opened(self.connection)

    def finish(self) -> None:
        self.scripted.closed(self.connection)
        super().finish()

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except ConnectionResetError:  # the client cut the connection after its answer
            self.close_connection = True

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        asked = Asked(
            payload=json.loads(self.rfile.read(length)),
            key=self.headers.get("Authorization", "")[7:],
            path=self.path,
            api_key=self.headers.get("api-key", ""),
        )
        fault = self.scripted.take(asked)
        try:
            self._answer(asked, fault)
        except (BrokenPipeError, ConnectionResetError):
            self.scripted.abandoned()
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Silent."""

    def _answer(self, asked: Asked, fault: Fault) -> None:
        refused = refusal(asked, fault)
        if refused:
            self._send(refused[0], JSON_TYPE, json.dumps({"error": {"message": refused[1]}}))
        elif fault is Fault.SLOW_START:
            self._wait()
        elif fault is Fault.ERROR_INSIDE:
            self._send(200, JSON_TYPE, json.dumps({"error": {"message": "Provider failed."}}))
        elif fault is Fault.WRONG_TYPE:
            self._send(200, "text/html", "<html><body>Please sign in.</body></html>")
        elif asked.streamed and fault is not Fault.NO_STREAM:
            self._stream(spoiled(self.scripted.answer(asked), fault), fault)
        else:
            text = spoiled(self.scripted.answer(asked), fault)
            self._send(200, JSON_TYPE, json.dumps(completion(text, fault)), fault)

    def _send(self, status: int, kind: str, body: str, fault: Fault = Fault.NONE) -> None:
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if status == 429:
            self.send_header("Retry-After", "1")
        self.end_headers()
        if fault in HALF:
            self.wfile.write(data[: len(data) // 2])
            self._leave(fault)
        else:
            self.wfile.write(data)

    def _stream(self, text: str, fault: Fault) -> None:
        self.send_response(200)
        self.send_header("Content-Type", SSE_TYPE)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for delta in deltas(text, fault):
            time.sleep(self.scripted.pace)
            if fault is Fault.KEEP_ALIVE:
                self._chunk(b": still here\n\n")
            self._event(delta)
        if fault in HALF:
            self._leave(fault)
        elif fault is Fault.KEEP_ALIVE:
            self._chunk(b'data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}')
            self._chunk(b"")
        else:
            self._event({}, finish_reason(fault), usage(text))
            self._chunk(b"data: [DONE]\n\n")
            self._chunk(b"")

    def _event(
        self,
        delta: Mapping[str, object],
        finish: str | None = None,
        counted: Mapping[str, int] | None = None,
    ) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        event = {
            "id": "1",
            "object": "chat.completion.chunk",
            "choices": [choice],
            "usage": counted,
        }
        self._chunk(f"data: {json.dumps(event)}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))

    def _leave(self, fault: Fault) -> None:
        """With half of the answer sent: fall silent, or hang up."""
        if fault is Fault.STALL:
            self._wait()
        else:
            _end(self.connection)
        self.close_connection = True

    def _wait(self) -> None:
        """Say nothing until the client goes."""
        if not self.connection.recv(1):
            self.scripted.abandoned()
        self.close_connection = True
