"""Which parts of the chat-completions protocol a server understands, found out by asking."""

from __future__ import annotations

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


_LOWER = dict(zip(list(Form)[:-1], list(Form)[1:], strict=True))
_BROKEN_BY_FORMAT = {400, 422, 500, 501}
"""Statuses with which real servers turn down a ``response_format`` that they do not know."""


@dataclass(frozen=True)
class Dialect:
    """What to send to one server."""

    form: Form = Form.JSON_SCHEMA
    limit: str = "max_tokens"
    """Name of the field that limits the answer; newer OpenAI models want another."""
    usage: bool = True
    """Whether the token counts of a stream may be asked for."""

    def fields(self, schema: Mapping[str, object] | None, tokens: int) -> dict[str, Any]:
        """The request fields in which dialects differ."""
        fields: dict[str, Any] = {self.limit: tokens}
        if self.usage:
            fields["stream_options"] = {"include_usage": True}
        form = _response_format(self.form, schema) if schema is not None else None
        if form:
            fields["response_format"] = form
        return fields

    def after(self, status: int, said: str, structured: bool) -> Dialect | None:
        """What to try once a server has turned this down; None where nothing is left to try.

        Args:
            status: HTTP status of the refusal.
            said: The server's own words.
            structured: Whether the request asked for a structure.
        """
        if status == 400 and "max_completion_tokens" in said and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if status in {400, 422} and "stream_options" in said and self.usage:
            return replace(self, usage=False)
        if "context" in said.casefold() and status == 400:
            return None
        if structured and status in _BROKEN_BY_FORMAT and self.form in _LOWER:
            return replace(self, form=_LOWER[self.form])
        return None


def _response_format(form: Form, schema: Mapping[str, object]) -> dict[str, Any] | None:
    if form is Form.JSON_SCHEMA:
        inner = {"name": "answer", "strict": True, "schema": schema}
        return {"type": "json_schema", "json_schema": inner}
    if form is Form.OBJECT_WITH_SCHEMA:
        return {"type": "json_object", "schema": schema}
    return {"type": "json_object"} if form is Form.OBJECT else None
