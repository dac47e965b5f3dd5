"""One request, read in a thread of its own, so that whoever waits for it is never late."""

from __future__ import annotations

import socket
from collections.abc import Callable, Generator, Iterator, Mapping
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, TypeVar

from coach.inference.retrying import BEAT, Budget
from coach.inference.vendor_errors import Stopped

T = TypeVar("T")

_SOCKETS = {"connection.connect_tcp.complete", "connection.start_tls.complete"}
_SENDING = ".send_request_headers.started"


class Wire:
    """The connection of one request, which any thread may cut.

    Closing a socket does not wake a thread that reads from it; shutting it down does.
    """

    def __init__(self, sending: Callable[[], None] = lambda: None) -> None:
        """Not open yet; ``sending`` is called when something goes out."""
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._cut = ""
        self._sending = sending

    @property
    def cut_for(self) -> str:
        """Why the connection was cut from this side; empty while it was not."""
        return self._cut

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Take down the socket that the transport opened (its ``trace`` extension)."""
        if event.endswith(_SENDING):
            self._sending()
        if event in _SOCKETS:
            with self._lock:
                self._socket = info["return_value"].get_extra_info("socket")
            if self._cut:
                self.cut(self._cut)

    def cut(self, why: str) -> None:
        """End the connection now; a second time it does nothing."""
        with self._lock:
            self._cut = self._cut or why
            if self._socket is None:
                return
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:  # it is closed already
                self._socket = None


class _End:
    """Nothing more comes; carries the error if there was one."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error


class Exchange(Generic[T]):
    """What a source yields, read ahead in a thread that ends with it."""

    def __init__(
        self, source: Callable[[Wire], Iterator[T]], sending: Callable[[], None] = lambda: None
    ) -> None:
        """Nothing is asked yet; ``sending`` is called when something goes out."""
        self._source = source
        self._wire = Wire(sending)
        self._said: SimpleQueue[T | _End] = SimpleQueue()

    def said(self, budget: Budget) -> Generator[T | None]:
        """Everything in order, and None every half second; closing it cuts the connection.

        Raises:
            Stopped: the budget is spent.
        """
        Thread(target=self._read, daemon=True).start()
        beat = budget.left() - BEAT
        try:
            while not isinstance(item := self._next(budget, beat), _End):
                if item is not None:
                    yield item
                if budget.left() <= beat:
                    yield None
                    beat = budget.left() - BEAT
            if item.error is not None:
                raise item.error
        finally:
            self._wire.cut("The request was cancelled.")

    def _next(self, budget: Budget, beat: float) -> T | _End | None:
        """The next item; None once no more than ``beat`` seconds of the budget are left."""
        try:
            return self._said.get(timeout=max(0.0, budget.left() - max(beat, 0.0)))
        except Empty:
            if budget.left() > 0:
                return None
            message = "The model took longer than it may: allow it more time, or ask for less."
            self._wire.cut(message)
            raise Stopped(message) from None

    def _read(self) -> None:
        try:
            for item in self._source(self._wire):
                self._said.put(item)
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            self._said.put(_End(error))
        else:
            self._said.put(_End())
