"""A language model that says what it was told to say."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from coach.domain.sessions import AnonymisedText
from coach.errors import CoachError, ModelUnavailable
from coach.inference import tokens
from coach.ports import PLAIN, ChatReply, Wanted

Scripted = str | CoachError | Callable[[str, str], str]
"""A reply, an error, or what makes a reply of the system text and the body."""
PIECE = 24
"""Characters in one piece of a stream."""


class ScriptedChat:
    """A queue of replies (ChatModel); an error in the queue is raised in its turn."""

    name = "scripted"

    def __init__(self, replies: Iterable[Scripted] = ()) -> None:
        self._replies = deque(replies)
        self.calls: list[tuple[str, AnonymisedText]] = []
        """System text and body of each call, in order."""

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """The next reply; ModelUnavailable once the queue is empty."""
        del wanted
        self.calls.append((system, body))
        if not self._replies:
            raise ModelUnavailable("The script has no reply left: add one for every call.")
        answer = self._replies.popleft()
        if isinstance(answer, CoachError):
            raise answer
        text = answer if isinstance(answer, str) else answer(system, body.text)
        asked = tokens.count(system) + tokens.count(body.text)
        return ChatReply(text, prompt_tokens=asked, completion_tokens=tokens.count(text))

    def stream(
        self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN
    ) -> Iterator[str | ChatReply]:
        """The next reply in pieces, then whole."""
        reply = self.reply(system, body, wanted)
        yield from (reply.text[at : at + PIECE] for at in range(0, len(reply.text), PIECE))
        yield reply
