"""Any language model behind the OpenAI chat-completions protocol."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from threading import Event, local
from typing import TYPE_CHECKING

from coach.domain.sessions import AnonymisedText
from coach.errors import MalformedReply, ModelUnavailable
from coach.inference import tokens
from coach.inference.dialects import Dialect
from coach.inference.endpoint import ChatEndpoint
from coach.inference.exchange import Exchange, Wire
from coach.inference.replies import Told, read_reply
from coach.inference.retrying import REAL, Budget, Circuit, Elapsing, Retrying
from coach.inference.vendor_errors import Refused, mapped
from coach.ports import PLAIN, ChatReply, Wanted

if TYPE_CHECKING:
    import httpx2
    from openai import OpenAI

GREETING: Mapping[str, object] = {"ready": True}
"""The answer to the fixed question with which an endpoint is tried."""
_GREETING_SCHEMA = {
    "type": "object",
    "properties": {"ready": {"type": "boolean"}},
    "required": ["ready"],
    "additionalProperties": False,
}
_SERVER_FAILED = 500


@dataclass(frozen=True)
class _Asked:
    """One request, the same for every try."""

    system: str
    body: str
    wanted: Wanted
    budget: Budget
    sent: Event
    """Set once anything went out, in whichever try."""


class OpenAIChat:
    """A model behind an endpoint (ChatModel); outbound, so only ever used inside the gate.

    Which form of structured output the endpoint understands is found out at the first request
    and remembered.
    """

    def __init__(
        self, endpoint: ChatEndpoint, circuit: Circuit | None = None, elapsing: Elapsing = REAL
    ) -> None:
        self._at = endpoint
        self._circuit = circuit or Circuit(elapsing=elapsing)
        self._elapsing = elapsing
        self._retrying = Retrying(endpoint.attempts, elapsing=elapsing)
        self._dialect = Dialect()
        self._settled = False
        self._streams = False
        self._here = local()

    @property
    def name(self) -> str:
        """The model's name at its endpoint."""
        return self._at.model

    @property
    def dialect(self) -> Dialect:
        """What the endpoint is known, or so far supposed, to understand."""
        return self._dialect

    @property
    def streams(self) -> bool:
        """Whether its last answer came as a stream."""
        return self._streams

    def make_ready(self) -> None:
        """Import what takes seconds to import, before somebody takes the time; nothing is sent."""
        _ = self._client.chat.completions.with_streaming_response

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """One answer, tried again while its failures may pass and time is left.

        Raises:
            ModelUnavailable: the model did not answer in time, refused, or is left alone.
            MalformedReply: what came is no answer.
        """

        def whole(asked: _Asked, number: int) -> ChatReply:
            *_, last = self._said(asked, number)
            if not isinstance(last, ChatReply):
                raise MalformedReply("The model's answer has no end.")
            return last

        self._circuit.admit()
        asked = self._asked(system, body.text, wanted)
        with self._watched(asked):
            return self._retrying.run(asked.budget, partial(whole, asked))

    def stream(
        self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN
    ) -> Iterator[str | ChatReply]:
        """The answer as it comes, with an empty piece whenever half a second has passed.

        It is tried again only until its first piece.

        Raises:
            ModelUnavailable: the model did not answer in time, refused, or is left alone.
            MalformedReply: what came is no answer.
        """
        yield from self._stream(system, body.text, wanted)

    def greet(self) -> Iterator[str | ChatReply]:
        """The answer to a fixed question, as `stream` gives it: nothing of anybody's is sent."""
        system = f"Answer with this JSON object and nothing else: {json.dumps(GREETING)}"
        yield from self._stream(system, "Are you ready?", Wanted(_GREETING_SCHEMA))

    def _stream(self, system: str, body: str, wanted: Wanted) -> Iterator[str | ChatReply]:
        self._circuit.admit()
        asked = self._asked(system, body, wanted)
        with self._watched(asked):
            attempt = partial(self._said, asked)
            beat: str | ChatReply = ""
            yield from self._retrying.follow(asked.budget, attempt, beat)

    def _asked(self, system: str, body: str, wanted: Wanted) -> _Asked:
        self.make_ready()  # not out of this request's time
        seconds = self._at.seconds if wanted.seconds is None else wanted.seconds
        budget = Budget(min(seconds, self._at.seconds), self._elapsing)
        return _Asked(system, body, wanted, budget, Event())

    @contextmanager
    def _watched(self, asked: _Asked) -> Iterator[None]:
        """Tell the circuit how the request went; a cancelled one tells nothing."""
        try:
            yield
        except ModelUnavailable as error:
            error.sent = asked.sent.is_set()
            self._circuit.note(failed=True)
            raise
        except MalformedReply:
            self._circuit.note(failed=False)
            raise
        else:
            self._circuit.note(failed=False)

    def _said(self, asked: _Asked, number: int) -> Iterator[str | ChatReply]:
        """One try, in as many dialects as it takes."""
        dialect: Dialect | None = self._dialect
        while dialect is not None:
            try:
                yield from self._in(dialect, asked)
            except Refused as error:
                dialect = self._next(dialect, error, asked, number)
                if dialect is None:
                    raise
            else:
                return

    def _next(self, dialect: Dialect, error: Refused, asked: _Asked, number: int) -> Dialect | None:
        """What to try next; a failing server's statuses mean nothing once a dialect has worked."""
        failing = error.status >= _SERVER_FAILED
        if failing and (self._settled or number > 0):
            return None
        return dialect.after(error.status, error.said, asked.wanted.schema is not None)

    def _in(self, dialect: Dialect, asked: _Asked) -> Iterator[str | ChatReply]:
        exchange = Exchange(partial(self._read, dialect, asked), asked.sent.set)
        texts: list[str] = []
        end = Told()
        with closing(exchange.said(asked.budget)) as said:
            for told in said:
                if told is None:
                    yield ""
                    continue
                self._remember(dialect, asked)
                if told.text:
                    texts.append(told.text)
                    yield told.text
                end = _joined(end, told)
        if not texts:
            raise MalformedReply("The model said nothing.")
        yield _reply(asked, "".join(texts), end)

    def _remember(self, dialect: Dialect, asked: _Asked) -> None:
        self._dialect = dialect
        self._settled = self._settled or asked.wanted.schema is not None

    def _read(self, dialect: Dialect, asked: _Asked, wire: Wire) -> Iterator[Told]:
        """Send the request and read the answer: runs in the exchange's thread."""
        self._here.wire = wire
        fields = dialect.fields(asked.wanted.schema, self._at.max_tokens)
        if self._at.temperature is not None and dialect.temperature:
            fields["temperature"] = self._at.temperature
        create = self._client.chat.completions.with_streaming_response.create
        with (
            mapped(self.name, lambda: wire.cut_for),
            create(
                model=self.name,
                messages=dialect.messages(asked.system, asked.body),  # type: ignore[arg-type]
                stream=dialect.streams,
                timeout=max(0.001, min(self._at.patience, asked.budget.left())),
                extra_body=fields,
            ) as response,
        ):
            kind = response.headers.get("content-type", "")
            self._streams = kind.startswith("text/event-stream")
            yield Told()
            yield from read_reply(kind, response.iter_bytes(), self._at.max_characters)

    @cached_property
    def _client(self) -> OpenAI:
        import httpx2
        from openai import DefaultHttpx2Client, OpenAI

        http = DefaultHttpx2Client(
            # A redirect would carry the text to an address that nobody configured.
            follow_redirects=False,
            # A connection of its own for each request can be cut while it still waits.
            limits=httpx2.Limits(max_keepalive_connections=0),
            event_hooks={"request": [self._trace]},
        )
        version = self._at.api_version
        return OpenAI(
            base_url=self._at.base_url,
            api_key=self._at.api_key or "none",
            max_retries=0,
            http_client=http,
            # Azure OpenAI's deployments want their key and version elsewhere.
            default_headers={"api-key": self._at.api_key} if version else None,
            default_query={"api-version": version} if version else None,
        )

    def _trace(self, request: httpx2.Request) -> None:
        request.extensions["trace"] = self._here.wire.trace


def _joined(end: Told, told: Told) -> Told:
    """What is known about the end of an answer, told in one part or in several."""
    return Told(
        finish=told.finish or end.finish,
        prompt_tokens=told.prompt_tokens or end.prompt_tokens,
        completion_tokens=told.completion_tokens or end.completion_tokens,
    )


def _reply(asked: _Asked, text: str, end: Told) -> ChatReply:
    """The whole reply, its tokens counted here where the server did not say."""
    prompt, completion = end.prompt_tokens, end.completion_tokens
    if prompt is None:
        prompt = tokens.count(asked.system) + tokens.count(asked.body)
    if completion is None:
        completion = tokens.count(text)
    return ChatReply(text, prompt, completion, whole=end.finish != "length")
