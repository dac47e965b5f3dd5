"""How long a frame and a piece take, beside a direct call to the same local server."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass

from openai import OpenAI

from coach.composing.obliging import obliging
from coach.domain.events import Framed, Piece, Settled
from coach.domain.sessions import AnonymisedText
from coach.inference.chat_openai import OpenAIChat
from coach.inference.endpoint import ChatEndpoint
from coach.inference.scripted_server import ScriptedServer
from coach.ports import PLAIN, ChatReply, Wanted
from tests.composing.model_house import brief, canned, context, house


@dataclass
class Stamped:
    """A model that remembers when its last words came (ChatModel)."""

    model: OpenAIChat
    at: float = 0.0

    @property
    def name(self) -> str:
        """The model's own."""
        return self.model.name

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """The model's own."""
        return self.model.reply(system, body, wanted)

    def stream(
        self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN
    ) -> Iterator[str | ChatReply]:
        """The model's own."""
        for said in self.model.stream(system, body, wanted):
            self.at = time.perf_counter()
            yield said


@dataclass(frozen=True)
class Latency:
    """Milliseconds, each a list of single measurements."""

    frame: list[float]
    """From the rule's plan to its frame."""
    piece: list[float]
    """From the words that complete a piece to its showing, checks included."""
    settled: list[float]
    """From the last words to the settled whole."""
    whole: list[float]
    direct: list[float]
    """The same request to the same server by the SDK alone, read to its end."""


def latency(requests: int = 30) -> Latency:
    """Measure agendas over a local server that answers at once."""
    found = Latency([], [], [], [], [])
    rule = canned()
    with ScriptedServer(lambda asked: obliging(asked.system, asked.body)) as server:
        model = Stamped(OpenAIChat(ChatEndpoint(server.url, "m", "k")))
        made = house(model, None, rule)
        asked, looked = brief(), context(brief())
        for n in range(requests + 3):
            start = previous = time.perf_counter()
            for event in made.composer.compose(asked, looked):
                now = time.perf_counter()
                if n >= 3:
                    _note(found, event, now, previous, model.at)
                previous = now
            if n >= 3:
                found.whole.append((previous - start) * 1e3)
        last = server.asked[-1].payload
        client = OpenAI(base_url=server.url, api_key="k", max_retries=0)
        found.direct.extend(_direct(client, dict(last)) for _ in range(requests))
    return found


def _note(found: Latency, event: object, now: float, previous: float, words: float) -> None:
    if isinstance(event, Framed):
        found.frame.append((now - previous) * 1e3)
    elif isinstance(event, Piece):
        found.piece.append((now - max(words, previous)) * 1e3)
    elif isinstance(event, Settled):
        found.settled.append((now - words) * 1e3)


def _direct(client: OpenAI, payload: dict[str, object]) -> float:
    start = time.perf_counter()
    for _ in client.chat.completions.create(**payload):  # type: ignore[call-overload]
        pass
    return (time.perf_counter() - start) * 1e3


def middle(values: list[float]) -> str:
    """Median and 95th percentile."""
    ordered = sorted(values)
    return f"{statistics.median(ordered):.1f} / {ordered[int(0.95 * (len(ordered) - 1))]:.1f}"
