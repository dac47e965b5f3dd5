"""One time budget, one retry loop, and a circuit that opens after repeated failures."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from coach.errors import ModelUnavailable

T = TypeVar("T")
BEAT = 0.5
"""Longest time in seconds for which a stream says nothing at all."""


@dataclass(frozen=True)
class Elapsing:
    """How time passes: the machine's, or a test's."""

    now: Callable[[], float] = time.monotonic
    """Seconds since some fixed moment."""
    wait: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
    """A number from 0 up to 1, for jitter."""


REAL = Elapsing()


class Budget:
    """The time that one request may take, everything included."""

    def __init__(self, seconds: float, elapsing: Elapsing = REAL) -> None:
        self._elapsing = elapsing
        self._end = elapsing.now() + seconds

    def left(self) -> float:
        """Seconds that are left; 0 once it is spent."""
        return max(0.0, self._end - self._elapsing.now())


@dataclass(frozen=True)
class Retrying:
    """How often and after what pauses a failure that may pass is tried again."""

    attempts: int = 3
    first: float = 0.5
    """Seconds before the second try; doubled for each further one."""
    longest: float = 20.0
    elapsing: Elapsing = REAL

    def run(self, budget: Budget, attempt: Callable[[int], T]) -> T:
        """What the first attempt that succeeds returns; each is told its number, from 0.

        Raises:
            ModelUnavailable: a failure that does not pass, or the last one; also where the pause
                that the server asks for would outlast the budget.
        """
        number = 0
        while True:
            try:
                return attempt(number)
            except ModelUnavailable as error:
                number += 1
                pause = self._pause(number, error.after)
                if self._over(error, number, pause, budget):
                    raise
                self.elapsing.wait(pause)

    def follow(self, budget: Budget, attempt: Callable[[int], Iterator[T]], beat: T) -> Iterator[T]:
        """What the first attempt yields that gets anywhere; another is made only until then.

        Args:
            budget: The time for all of it.
            attempt: What to try; it is told its number, from 0.
            beat: What is yielded while nothing comes, so that whoever listens may leave.

        Raises:
            ModelUnavailable: as for `run`, and where an attempt fails that got somewhere.
        """
        number, pause = 0, 0.0
        while True:
            yield from self._beats(pause, beat)
            begun = False
            try:
                for item in attempt(number):
                    begun = begun or item != beat
                    yield item
            except ModelUnavailable as error:
                number += 1
                pause = self._pause(number, error.after)
                if begun or self._over(error, number, pause, budget):
                    raise
            else:
                return

    def _over(self, error: ModelUnavailable, failures: int, pause: float, budget: Budget) -> bool:
        return not error.passing or failures >= self.attempts or pause >= budget.left()

    def _beats(self, pause: float, beat: T) -> Iterator[T]:
        while pause > 0:
            self.elapsing.wait(min(pause, BEAT))
            pause -= BEAT
            yield beat

    def _pause(self, failures: int, asked: float | None) -> float:
        """Full jitter over an exponential backoff, on top of what the server asked for.

        Source: M. Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015.
        """
        top = min(self.longest, self.first * 2.0 ** (failures - 1))
        jitter: float = self.elapsing.chance() * top
        return jitter if asked is None else asked + min(jitter, self.first)


class Circuit:
    """Leaves a model alone for a while after it failed several requests in a row."""

    def __init__(self, failures: int = 4, rest: float = 60.0, elapsing: Elapsing = REAL) -> None:
        """A closed circuit.

        Args:
            failures: Requests that fail in a row before it opens.
            rest: Seconds that it stays open; then one request is let through to try.
            elapsing: How time passes.
        """
        self._most = failures
        self._rest = rest
        self._elapsing = elapsing
        self._failures = 0
        self._open_until = 0.0
        self._lock = Lock()

    def admit(self) -> None:
        """Return if a request may go out.

        Raises:
            ModelUnavailable: the circuit is open; the message says for how long.
        """
        with self._lock:
            left = self._open_until - self._elapsing.now()
            if left > 0:
                raise ModelUnavailable(
                    f"The model failed {self._failures} times in a row and is left alone for "
                    f"another {left:.0f} s: look at its log, or run `coach doctor`.",
                    sent=False,
                )
            if self._failures >= self._most:
                # One request tries; until it is back the others find the circuit open.
                self._open_until = self._elapsing.now() + self._rest

    def note(self, *, failed: bool) -> None:
        """Take down how a request went."""
        with self._lock:
            self._failures = self._failures + 1 if failed else 0
            opens = self._failures >= self._most
            self._open_until = self._elapsing.now() + self._rest if opens else 0.0
