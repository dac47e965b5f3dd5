"""Hearing a request: what is wanted, what lies under it, and its vector for the search."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coach.composing.intents import Intents
from coach.composing.situations import Situations
from coach.composing.utterance import utterance
from coach.domain.briefs import Intent, Understanding
from coach.domain.people import Role
from coach.errors import WrongUse
from coach.ports import Embedder
from coach.retrieval.queries import Query, query_of

SHORTEST, LONGEST = 10, 180
"""Minutes of a meeting."""
MOST = 20
"""Topics or questions in one answer."""


@dataclass(frozen=True)
class Wish:
    """What the caller fixed beforehand; None leaves it to the words."""

    kind: Intent | None = None
    minutes: int | None = None
    count: int | None = None


class Hearing:
    """Understands requests with one embedding of their sentences."""

    def __init__(self, embedder: Embedder, intents: Intents, situations: Situations) -> None:
        self._embedder = embedder
        self._intents = intents
        self._situations = situations

    def hear(self, text: str, role: Role, wish: Wish) -> tuple[Understanding, Query]:
        """The request as understood, and the query for it.

        Raises:
            WrongUse: it is empty, or asks for a length or a number that no meeting has.
        """
        if not text.strip():
            raise WrongUse("Say what you need: an agenda, a topic, questions, or how to …")
        said = utterance(text, self._embedder)
        situations = self._situations.recognise(said)
        heard = self._intents.understand(said, role, situations)
        return _wished(heard, wish), query_of(text, said.vectors[0])


def _wished(heard: Understanding, wish: Wish) -> Understanding:
    slots = heard.slots
    if wish.minutes is not None:
        slots = replace(slots, minutes=wish.minutes)
    if wish.count is not None:
        slots = replace(slots, count=wish.count)
    if slots.minutes is not None and not SHORTEST <= slots.minutes <= LONGEST:
        raise WrongUse(
            f"A meeting of {slots.minutes} minutes cannot be planned; name {SHORTEST} to {LONGEST}."
        )
    if slots.count is not None and not 1 <= slots.count <= MOST:
        raise WrongUse(f"Ask for 1 to {MOST} at a time.")
    out_of_scope = heard.intent is Intent.OUT_OF_SCOPE
    intent = heard.intent if wish.kind is None or out_of_scope else wish.kind
    return replace(heard, slots=slots, intent=intent)
