"""What can go wrong with a server that speaks the chat-completions protocol."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from enum import StrEnum

NOISE = (
    "\u202e\u200b\u2066reversed\u2069",
    "z\u0336\u0321\u0322\u0323\u0324\u0325\u0326\u0327\u0328a\u0331\u0332\u0333l\u0334go",
    "nul\x00 bell\x07 escape\x1b[31m",
    "\ud800 half a pair \udfff",
    "\U000e0041\U000e0042 tag letters \ufff9\ufffc\ufffd\uffff",
    "🧨" * 40,
    "а" * 300,
)
"""Strings that a page, a terminal or a parser could stumble over."""
NUMBERS = (-1, 10**30, 0, float("inf"), 1e308, float("nan"), -(10**9))
HUGE = 10_000_000
"""Characters of the reply that is too long."""
PIECE = 24
"""Characters in one delta."""
THOUGHT = "They want a plan. Forty-five minutes, so few rows."
DECLINED = "I can't help with that."


class Fault(StrEnum):
    """One way to fail; the value says it in words."""

    NONE = "answers"
    RATE_LIMIT = "429 with Retry-After"
    SERVER_ERROR = "500"
    BAD_KEY = "401"
    NO_MODEL = "404"
    SLOW_START = "slow first token"
    STALL = "stall mid-stream"
    CUT = "cut mid-JSON"
    MALFORMED = "malformed JSON"
    WRONG_SCHEMA = "wrong schema"
    ABSURD = "absurd numbers and Unicode noise"
    EMPTY = "empty"
    REFUSAL = "refusal"
    LENGTH = "length stop"
    HUGE = "10 MB reply"
    WRONG_TYPE = "wrong content type"
    NO_JSON_SCHEMA = "500 on json_schema, accepts json_object"
    NO_FORMAT = "400 on any response_format"
    NO_STREAM = "does not stream"
    NO_MAX_TOKENS = "400 on max_tokens, wants max_completion_tokens"
    IGNORES_SCHEMA = "ignores the schema"
    FENCED = "JSON in a fence"
    PROSE = "JSON in prose"
    NO_SYSTEM = "400 on a system message"
    NO_STREAM_OPTIONS = "400 on stream_options"
    REFUSES_STREAM = "400 on stream"
    NO_TEMPERATURE = "400 on temperature"
    SHORT_CONTEXT = "400: prompt and max_tokens exceed the context"
    THOUGHTS = "thoughts in reasoning_content before the answer"
    ONLY_THOUGHTS = "the answer in reasoning_content"
    THINK_TAGS = "thoughts in <think> tags"
    TOOL_CALL = "answers as a tool call"
    PARTS = "content as a list of parts"
    KEEP_ALIVE = "comments between events, no usage, no last line end"
    ERROR_INSIDE = "an error object with status 200"


_AROUND = {
    Fault.FENCED: "```json\n{}\n```",
    Fault.PROSE: "Sure! Here is the plan {as JSON}:\n\n{}\n\nLet me know what you think :-}",
    Fault.THINK_TAGS: f'<think>{THOUGHT} A draft: {{"plan": [1]}}</think>\n{{}}',
}
"""What some models write around their JSON."""


def spoiled(text: str, fault: Fault) -> str:
    """The text of a good answer as a server with this fault would send it."""
    if fault is Fault.MALFORMED:
        return text.replace('":', '" =>').replace("}", "")
    if fault is Fault.WRONG_SCHEMA:
        return json.dumps({"result": [1, {"text": None}], "items": "none", "plan": {"0": []}})
    if fault is Fault.ABSURD:
        return json.dumps(_absurd(json.loads(text), itertools.count()))
    if fault is Fault.EMPTY:
        return ""
    if fault is Fault.IGNORES_SCHEMA:
        return json.dumps({"response": {**_object(text), "confidence": 0.9}})
    return _AROUND.get(fault, "{}").replace("{}", text)


def _object(text: str) -> Mapping[str, object]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {"value": found}


def _absurd(value: object, count: Iterator[int]) -> object:
    """The same structure with noise in every string and nonsense for every number."""
    if isinstance(value, dict):
        return {key: _absurd(part, count) for key, part in value.items()}
    if isinstance(value, list):
        return [_absurd(part, count) for part in value]
    if isinstance(value, bool) or value is None:
        return value
    n = next(count)
    if isinstance(value, str):
        return NOISE[n % len(NOISE)] + value
    return NUMBERS[n % len(NUMBERS)]


HALF = {Fault.STALL, Fault.CUT}
"""Faults that leave an answer half sent."""


def deltas(text: str, fault: Fault) -> Iterator[Mapping[str, object]]:
    """The pieces in which a text is streamed."""
    if fault is Fault.REFUSAL:
        yield {"refusal": DECLINED}
        return
    if fault is Fault.HUGE:
        yield from ({"content": "A" * (HUGE // 10)} for _ in range(10))
        return
    if fault is Fault.THOUGHTS:
        yield {"content": "", "reasoning_content": THOUGHT}
    sent = text[: len(text) // 2] if fault in HALF | {Fault.LENGTH} else text
    for at in range(0, len(sent), PIECE):
        yield _delta(sent[at : at + PIECE], fault)


def _delta(piece: str, fault: Fault) -> Mapping[str, object]:
    if fault is Fault.ONLY_THOUGHTS:
        return {"content": None, "reasoning_content": piece}
    if fault is Fault.TOOL_CALL:
        return {"content": None, "tool_calls": [{"index": 0, "function": {"arguments": piece}}]}
    if fault is Fault.PARTS:
        return {"content": [{"type": "text", "text": piece}]}
    return {"content": piece}


def finish_reason(fault: Fault) -> str:
    """What the server says about the end of its answer."""
    return "length" if fault is Fault.LENGTH else "stop"


def completion(text: str, fault: Fault) -> Mapping[str, object]:
    """A whole answer, as a server sends it that does not stream."""
    sent = list(deltas(text, Fault.NONE if fault in HALF else fault))
    message = {
        "role": "assistant",
        "content": "".join(str(delta.get("content", "")) for delta in sent),
        "refusal": next((delta["refusal"] for delta in sent if "refusal" in delta), None),
    }
    choice = {"index": 0, "message": message, "finish_reason": finish_reason(fault)}
    return {"id": "1", "object": "chat.completion", "choices": [choice], "usage": usage(text)}


def usage(text: str) -> Mapping[str, int]:
    """Made-up token counts."""
    return {"prompt_tokens": 100, "completion_tokens": len(text) // 4, "total_tokens": 0}
