"""What a chat endpoint can do, found out by one tiny call."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coach.errors import CoachError
from coach.inference.chat_openai import GREETING, OpenAIChat
from coach.inference.dialects import Form
from coach.inference.endpoint import ChatEndpoint
from coach.inference.json_finding import answer_of, find_object
from coach.inference.retrying import REAL, Elapsing
from coach.inference.vendor_errors import Refused
from coach.ports import ChatReply

SECONDS = 30.0
"""How long the tiny call may take: a local server may have to load its model first."""


@dataclass(frozen=True)
class Capabilities:
    """The result of a probe."""

    model: str
    answered: bool
    streaming: bool = False
    """Whether the answer came in pieces."""
    form: Form = Form.TEXT
    """The strictest structured output that the endpoint takes."""
    keeps_schema: bool = False
    """Whether what it said really held the object asked for."""
    wraps: bool = False
    """Whether the object came in a fence or among other words, as from a server that only lets the
    structure be asked for."""
    first_piece: float = 0.0
    """Seconds until the first piece."""
    seconds: float = 0.0
    """Seconds until the end."""
    error: str = ""
    """What went wrong, with the server's own words; empty if nothing did."""

    @property
    def told(self) -> str:
        """All of it in one line for the administrator."""
        if not self.answered:
            return f"by rule: {self.model} does not answer: {self.error}"
        keeps = (
            "kept to" if self.keeps_schema else "not kept to, so every answer is searched for it"
        )
        if self.wraps:
            keeps = "taken, but wrapped in other words, out of which it is read"
        return (
            f"{self.model}, {'streams' if self.streaming else 'does not stream'}, "
            f"structure by {self.form} ({keeps}), first words after {self.first_piece:.2f} s, "
            f"whole answer after {self.seconds:.2f} s"
        )


def probe(endpoint: ChatEndpoint, elapsing: Elapsing = REAL) -> Capabilities:
    """Ask an endpoint one fixed question; nothing of anybody's is sent, and nothing is raised."""
    hasty = replace(endpoint, seconds=min(SECONDS, endpoint.seconds), attempts=1)
    model = OpenAIChat(hasty, elapsing=elapsing)
    model.make_ready()
    start = elapsing.now()
    first, reply = 0.0, None
    try:
        for said in model.greet():
            first = first or (elapsing.now() - start if said else 0.0)
            reply = said
    except Refused as error:
        return Capabilities(endpoint.model, answered=False, error=f"{error} It says: {error.said}")
    except CoachError as error:
        return Capabilities(endpoint.model, answered=False, error=str(error))
    text = reply.text if isinstance(reply, ChatReply) else ""
    keeps = find_object(text, GREETING) == GREETING
    return Capabilities(
        model=endpoint.model,
        answered=True,
        streaming=model.streams,
        form=model.dialect.form,
        keeps_schema=keeps,
        wraps=keeps and not _bare(text),
        first_piece=first,
        seconds=elapsing.now() - start,
    )


def _bare(text: str) -> bool:
    """Whether a text is the object alone, thoughts before it aside."""
    said = answer_of(text).strip()
    return said.startswith("{") and said.endswith("}")
