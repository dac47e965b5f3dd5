"""What a server of the chat-completions protocol sent, read without trusting any of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach.errors import MalformedReply, ModelUnavailable

_PATH = ("choices", 0)
_THOUGHTS = ("reasoning_content", "reasoning")
"""Where servers put a model's thoughts, DeepSeek and llama.cpp under the first name, Ollama and
newer vLLM under the second."""
_BYTES_PER_CHARACTER = 80
"""A delta of one token is wrapped in some 250 bytes of event."""


@dataclass(frozen=True)
class Told:
    """Some text of an answer, or how it ended."""

    text: str = ""
    finish: str = ""
    """stop, length and others, once it ended."""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    thought: str = ""
    """Some of what the model thought before it answered."""


def read_reply(kind: str, body: Iterable[bytes], longest: int) -> Iterator[Told]:
    """The parts of an answer as they come in.

    Args:
        kind: The content type.
        body: The bytes, in any cut.
        longest: Most characters of text that are read; 80 times as many bytes.

    Raises:
        MalformedReply: not the protocol, declined, or too long.
        ModelUnavailable: the server reports an error in mid-stream.
    """
    capped = _capped(body, longest * _BYTES_PER_CHARACTER)
    length = 0
    for part in _parts(kind, capped):
        length += len(part.text)
        if length > longest:
            raise MalformedReply(_too_long(longest))
        yield part


def _parts(kind: str, body: Iterator[bytes]) -> Iterator[Told]:
    """The parts, and what stood where thoughts belong if nothing stood anywhere else.

    Servers that part a model's thoughts from its answer sometimes take the one for the other
    (vLLM issue 16182): then the answer stands among the thoughts.
    """
    thoughts: list[str] = []
    said = False
    for part in _read(kind, body):
        if part.thought:
            thoughts.append(part.thought)
            continue
        said = said or bool(part.text)
        yield part
    if thoughts and not said:
        yield Told("".join(thoughts))


def _read(kind: str, body: Iterator[bytes]) -> Iterator[Told]:
    if kind.startswith("text/event-stream"):
        for line in _lines(body):
            yield from _event(line)
    elif kind.startswith("application/json"):
        whole = _json(b"".join(body))
        _no_error(whole)
        yield from _told(whole, "message")
    else:
        raise MalformedReply(
            f"The model's address answered with {kind[:40] or 'something'!r}, not with a chat "
            "answer: check that it ends in /v1."
        )


def _capped(body: Iterable[bytes], most: int) -> Iterator[bytes]:
    size = 0
    for chunk in body:
        size += len(chunk)
        if size > most:
            raise MalformedReply(_too_long(most // _BYTES_PER_CHARACTER))
        yield chunk


def _too_long(longest: int) -> str:
    return f"The model's answer is longer than {longest} characters; it was not read on."


def _lines(body: Iterable[bytes]) -> Iterator[bytes]:
    """The data of server-sent events, each of one line as chat servers send them."""
    pending = bytearray()
    for chunk in body:
        pending += chunk
        if b"\n" not in chunk:
            continue
        *whole, rest = pending.split(b"\n")
        pending = rest
        for line in whole:
            if line.startswith(b"data:"):
                yield bytes(line[5:].strip())
    if pending.startswith(b"data:"):  # the last line has no end
        yield bytes(pending[5:].strip())


def _event(line: bytes) -> Iterator[Told]:
    if not line or line == b"[DONE]":
        return
    event = _json(line)
    _no_error(event)
    yield from _told(event, "delta")


def _no_error(event: object) -> None:
    if _at(event, "error") is not None:
        message = "The model broke off with an error of its own: try again."
        raise ModelUnavailable(message, passing=True)


def _told(event: object, part: str) -> Iterator[Told]:
    if _at(event, *_PATH, part, "refusal"):
        raise MalformedReply("The model declined to answer this.")
    finish = _at(event, *_PATH, "finish_reason")
    if finish == "content_filter":
        raise MalformedReply("The model's own filter withheld the answer.")
    message = _at(event, *_PATH, part)
    if text := _content(message):
        yield Told(text)
    for name in _THOUGHTS:
        thought = _at(message, name)
        if isinstance(thought, str) and thought:
            yield Told(thought=thought)
            break
    asked, answered = (_at(event, "usage", f"{k}_tokens") for k in ("prompt", "completion"))
    if isinstance(finish, str) or isinstance(asked, int):
        yield Told("", str(finish or ""), _count(asked), _count(answered))


def _content(message: object) -> str:
    """What a message says: as text, as a list of parts, or as a call of a tool named after it."""
    content = _at(message, "content")
    if isinstance(content, list):
        texts = (_at(part, "text") for part in content if _at(part, "type") == "text")
        content = "".join(text for text in texts if isinstance(text, str))
    called = _at(message, "tool_calls", 0, "function", "arguments")
    said = content or called
    return said if isinstance(said, str) else ""


def _count(tokens: object) -> int | None:
    return tokens if isinstance(tokens, int) and 0 <= tokens < 10**9 else None


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        message = "The model's address answered with something else than JSON: check it."
        raise MalformedReply(message) from error


def _at(value: object, *path: str | int) -> object:
    """What stands at a path, or None where the structure is another."""
    for step in path:
        if isinstance(step, str):
            value = value.get(step) if isinstance(value, Mapping) else None
        else:
            value = value[step] if isinstance(value, list) and len(value) > step else None
    return value
