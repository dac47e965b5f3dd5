"""Every error of the openai SDK and its transport, mapped once."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from coach.errors import ModelUnavailable

if TYPE_CHECKING:
    from openai import APIStatusError

LONGEST_WORDS = 300
_PASSING = {408, 409, 425, 429, 500, 502, 503, 504, 529}
_UNPRINTABLE = re.compile(r"[^\x20-\x7e\u00a0-\u2fff]+")


class Refused(ModelUnavailable):
    """The server answered with an error status.

    The message carries the status and never the server's own words, which may echo what was sent.
    """

    def __init__(self, model: str, status: int, said: str, after: float | None) -> None:
        super().__init__(
            f"The model ({model}) {_advice(status, said)}.",
            passing=status in _PASSING,
            after=after,
            worked=False,
        )
        self.status = status
        self.said = said
        """The server's own words, cut and cleaned; for `coach doctor` alone."""


class Stopped(ModelUnavailable):
    """The request was given up: it was cancelled, or its time was over."""


@contextmanager
def mapped(model: str, given_up: Callable[[], str]) -> Iterator[None]:
    """Raise the coach's error for the SDK's and the transport's.

    Args:
        model: The model's name, for the message.
        given_up: Why this side ended the request; empty while it did not.

    Raises:
        Refused: the server answered with an error status.
        Stopped: this side ended the request.
        ModelUnavailable: the server cannot be reached, fell silent or broke off.
    """
    import httpx2
    from openai import APIConnectionError, APIStatusError, APITimeoutError

    try:
        yield
    except APIStatusError as error:
        raise _refused(model, error) from error
    except (APIConnectionError, httpx2.HTTPError) as error:
        if given_up():
            raise Stopped(given_up()) from error
        timed_out = isinstance(error, APITimeoutError | httpx2.TimeoutException)
        unreached = isinstance(error.__cause__ or error, httpx2.ConnectError)
        raise ModelUnavailable(_broken(model, timed_out, unreached), passing=True) from error


def _broken(model: str, timed_out: bool, unreached: bool) -> str:
    if timed_out:
        return f"The model ({model}) fell silent: try again, or allow it more time."
    if unreached:
        return f"The model ({model}) cannot be reached: check its address and that it runs."
    return f"The model ({model}) broke off: try again, or look at its log."


def _refused(model: str, error: APIStatusError) -> Refused:
    said = _UNPRINTABLE.sub(" ", error.message or "")[:LONGEST_WORDS]
    return Refused(model, error.status_code, said, seconds_asked(error.response.headers))


def _advice(status: int, said: str) -> str:
    if status in {401, 403}:
        return f"refused the key (HTTP {status}): check COACH_LLM_API_KEY"
    if status == 404:
        return "does not know this address or model (HTTP 404): check both"
    if status == 429:
        return "is over its rate limit (HTTP 429): wait, or use another"
    if status == 413 or "context" in said.casefold():
        return f"takes no request of this length (HTTP {status}): lower the tokens it is offered"
    return f"failed (HTTP {status}): look at the server's log"


def seconds_asked(headers: Mapping[str, str]) -> float | None:
    """How long a server asks to be left alone: ``Retry-After`` in seconds or as a date.

    A date is taken against the server's own ``Date``, so that clocks need not agree.
    """
    asked = headers.get("retry-after", "").strip()
    try:
        seconds = float(asked)
    except ValueError:
        return _until(asked, headers.get("date", ""))
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _until(then: str, now: str) -> float | None:
    try:
        return max(0.0, (parsedate_to_datetime(then) - parsedate_to_datetime(now)).total_seconds())
    except (TypeError, ValueError):
        return None
