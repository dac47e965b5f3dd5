"""What a scripted server was asked, and what it refuses to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from coach.inference.scripted_faults import Fault


@dataclass(frozen=True)
class Asked:
    """One request, as it arrived."""

    payload: Mapping[str, Any]
    key: str
    """What stood in the Authorization header after ``Bearer``."""
    path: str = ""
    """The path asked for, with its query."""
    api_key: str = ""
    """What stood in the ``api-key`` header."""

    @property
    def system(self) -> str:
        """Text of the first system message; the user's, which has it too, where there is none."""
        return self._text("system") or self._text("user")

    @property
    def body(self) -> str:
        """Text of the first user message."""
        return self._text("user")

    @property
    def format(self) -> str:
        """``json_schema``, ``json_object`` or, where none was asked for, ``text``."""
        return str((self.payload.get("response_format") or {}).get("type", "text"))

    @property
    def streamed(self) -> bool:
        """Whether deltas were asked for."""
        return bool(self.payload.get("stream"))

    def _text(self, role: str) -> str:
        messages = self.payload.get("messages", [])
        return next((str(m.get("content")) for m in messages if m.get("role") == role), "")


_STATUS = {
    Fault.RATE_LIMIT: (429, "Rate limit reached."),
    Fault.SERVER_ERROR: (500, "Internal error."),
    Fault.BAD_KEY: (401, "Incorrect API key provided."),
    Fault.NO_MODEL: (404, "The model does not exist."),
}


_UNWANTED: Mapping[Fault, tuple[Callable[[Asked], bool], str]] = {
    Fault.NO_MAX_TOKENS: (
        lambda asked: "max_tokens" in asked.payload,
        "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
    ),
    Fault.NO_SYSTEM: (
        lambda asked: any(m["role"] == "system" for m in asked.payload["messages"]),
        "System role not supported",
    ),
    Fault.NO_STREAM_OPTIONS: (
        lambda asked: "stream_options" in asked.payload,
        "Unrecognized request argument supplied: stream_options",
    ),
    Fault.REFUSES_STREAM: (
        lambda asked: asked.streamed,
        "Unsupported value: 'stream' does not support true with this model.",
    ),
    Fault.NO_TEMPERATURE: (
        lambda asked: "temperature" in asked.payload,
        "Unsupported value: 'temperature' does not support 0 with this model.",
    ),
    Fault.SHORT_CONTEXT: (
        lambda asked: "max_tokens" in asked.payload,
        "This model's maximum context length is 8192 tokens. However, you requested 9616 tokens "
        "(5616 in the messages, 4000 in the completion).",
    ),
}
"""What a server refuses to be asked, and how it says so."""


def refusal(asked: Asked, fault: Fault) -> tuple[int, str] | None:
    """Status and words with which a server with this fault turns a request down."""
    if fault is Fault.NO_JSON_SCHEMA and asked.format == "json_schema":
        return 500, "json_schema: unknown format."
    if fault is Fault.NO_FORMAT and asked.format != "text":
        return 400, "response_format is not supported."
    if fault in _UNWANTED and _UNWANTED[fault][0](asked):
        return 400, _UNWANTED[fault][1]
    return _STATUS.get(fault)
