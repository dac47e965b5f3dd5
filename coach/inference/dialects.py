"""Which parts of the chat-completions protocol a server understands, found out by asking."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Form(StrEnum):
    """How structured output is asked for, from the strictest down."""

    JSON_SCHEMA = "json_schema"
    OBJECT_WITH_SCHEMA = "json_object with schema"
    OBJECT = "json_object"
    TEXT = "plain text"


_TOO_LONG = re.compile(r"(?:maximum |max )?context (?:length|window|size)")
_NO_STREAM = re.compile(r"\bstream(?:ing)?\b(?!_)")
_NO_SYSTEM = re.compile(
    r"\bsystem\b.{0,40}\b(?:role|message|prompt)|\brole.{0,40}\bsystem\b|roles must alternate"
    r"|\bdeveloper instruction"
)
_LOWER = dict(zip(list(Form)[:-1], list(Form)[1:], strict=True))
_BROKEN_BY_FORMAT = {400, 422, 500, 501}
"""Statuses with which real servers turn down a ``response_format`` that they do not know."""


_SOFT_REFUSAL = {400, 422, 500, 501}
"""Statuses with which real servers turn down a field or a role and say which."""
_MERGED = "{system}\n\n{body}"


@dataclass(frozen=True)
class Dialect:
    """What to send to one server."""

    form: Form = Form.JSON_SCHEMA
    limit: str = "max_tokens"
    """Name of the field that limits the answer; newer OpenAI models want another, and a server
    whose context is nearly full none. Empty for none."""
    usage: bool = True
    """Whether the token counts of a stream may be asked for."""
    streams: bool = True
    """Whether a stream may be asked for."""
    temperature: bool = True
    """Whether a temperature may be named; reasoning models take their own only."""
    system: bool = True
    """Whether there may be a system message; some chat templates know none."""

    def fields(self, schema: Mapping[str, object] | None, tokens: int) -> dict[str, Any]:
        """The request fields in which dialects differ."""
        fields: dict[str, Any] = {self.limit: tokens} if self.limit else {}
        if self.usage and self.streams:
            fields["stream_options"] = {"include_usage": True}
        form = _response_format(self.form, schema) if schema is not None else None
        if form:
            fields["response_format"] = form
        return fields

    def messages(self, system: str, body: str) -> list[dict[str, str]]:
        """The messages, or one in which the system text comes first."""
        if not self.system:
            return [{"role": "user", "content": _MERGED.format(system=system, body=body)}]
        return [{"role": "system", "content": system}, {"role": "user", "content": body}]

    def after(self, status: int, said: str, structured: bool) -> Dialect | None:
        """What to try once a server has turned this down; None where nothing is left to try.

        Args:
            status: HTTP status of the refusal.
            said: The server's own words.
            structured: Whether the request asked for a structure.
        """
        told = said.casefold()
        if status in _SOFT_REFUSAL:
            other = self._without_what_is_named(told)
            if other is not None:
                return other
        if "context" in told and status == 400:
            return None
        if structured and status in _BROKEN_BY_FORMAT and self.form in _LOWER:
            return replace(self, form=_LOWER[self.form])
        return None

    def _without_what_is_named(self, told: str) -> Dialect | None:
        """The dialect without the field or role that the server's words name."""
        if "max_completion_tokens" in told and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if self.limit and (self.limit in told or _TOO_LONG.search(told)):
            return replace(self, limit="")
        if "stream_options" in told and self.usage:
            return replace(self, usage=False)
        if _NO_STREAM.search(told) and self.streams:
            return replace(self, streams=False)
        if "temperature" in told and self.temperature:
            return replace(self, temperature=False)
        if _NO_SYSTEM.search(told) and self.system:
            return replace(self, system=False)
        return None


def _response_format(form: Form, schema: Mapping[str, object]) -> dict[str, Any] | None:
    if form is Form.JSON_SCHEMA:
        inner = {"name": "answer", "strict": True, "schema": schema}
        return {"type": "json_schema", "json_schema": inner}
    if form is Form.OBJECT_WITH_SCHEMA:
        return {"type": "json_object", "schema": schema}
    return {"type": "json_object"} if form is Form.OBJECT else None
