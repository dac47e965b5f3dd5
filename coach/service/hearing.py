"""Hearing a request: what is wanted, what lies under it, and its vector for the search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.composing.understanding.intents import Intents
from coach.composing.understanding.message import Message, message
from coach.composing.understanding.on_record import NOTHING_NOTED, OnRecord
from coach.composing.understanding.replies import Replies
from coach.composing.understanding.research_question import looked_up, research_question
from coach.composing.understanding.situations import Situations
from coach.composing.understanding.subjects import Subjects
from coach.composing.understanding.things_at_work import ThingsAtWork
from coach.composing.understanding.told_in_notes import ToldInNotes
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


@dataclass(frozen=True)
class Recognisers:
    """What a request is understood with."""

    intents: Intents
    situations: Situations
    replies: Replies
    subjects: Subjects
    work: ThingsAtWork
    notes: ToldInNotes


class Hearing:
    """Understands requests by the vectors of their sentences and clauses."""

    def __init__(self, embedder: Embedder, recognisers: Recognisers) -> None:
        self._embedder = embedder
        self._recognisers = recognisers

    def hear(
        self, text: str, role: Role, wish: Wish, record: OnRecord = NOTHING_NOTED
    ) -> tuple[Understanding, Query]:
        """The request as understood, beside what the pair has noted, and the query for it.

        Raises:
            WrongUse: it is empty, or asks for a length or a number that no meeting has.
        """
        if not text.strip():
            raise WrongUse("Say what you need: an agenda, a topic, questions, or how to …")
        said = self.read(text)
        heard = _wished(self.understand(said, role, record), wish)
        if heard.intent is not Intent.OUT_OF_SCOPE:
            _possible(heard)
        return heard, query_of(text, said.vectors[0])

    def understand(
        self, said: Message, role: Role, record: OnRecord = NOTHING_NOTED
    ) -> Understanding:
        """What the words say, and the record where they leave open what is the matter."""
        named = self._recognisers.subjects.recognise(said.text, self._embedder)
        found = named.troubles(self._recognisers.situations.recognise(said, role, record))
        heard = self._recognisers.intents.understand(
            said, role, found, quiet=named.quiet, at_length=named.told
        )
        replies = self._recognisers.replies.recognise(said, self._embedder)
        return replace(heard, replies=replies, subjects=named.subjects)

    def research(self, text: str) -> tuple[float, ...]:
        """Vector of the question what is known; empty where the request asks none."""
        asked = looked_up(research_question(text))
        return tuple(self._embedder.embed([asked])[0].tolist()) if asked else ()

    def at_work(self, texts: Sequence[str], work: str = "") -> dict[str, str]:
        """Ids of the workplace cards that texts are about, by text; empty where it is none."""
        once = tuple(dict.fromkeys(texts))
        return self._recognisers.work.recognise(once, self._embedder, work)

    def follow_ups(self, lines: Sequence[str]) -> dict[str, str]:
        """Ids of the follow-up cards for lines of notes, by line; empty where none takes it up."""
        return self._recognisers.notes.recognise(tuple(dict.fromkeys(lines)), self._embedder)

    def read(self, text: str) -> Message:
        """A text with its vectors."""
        return message(text, self._embedder)


def named_for_a_meeting(heard: Understanding) -> tuple[str, ...]:
    """What a request names for the meeting, in its own words."""
    focus = (heard.slots.focus,) if heard.slots.focus else ()
    return (*focus, *(one.words for one in heard.subjects))


def _wished(heard: Understanding, wish: Wish) -> Understanding:
    """The request with what was fixed beforehand; the words may still say what to do with it."""
    slots = heard.slots
    slots = replace(
        slots,
        minutes=slots.minutes if wish.minutes is None else wish.minutes,
        count=slots.count if wish.count is None else wish.count,
    )
    out_of_scope = heard.intent is Intent.OUT_OF_SCOPE
    intent = heard.intent if wish.kind is None or out_of_scope else wish.kind
    return replace(heard, slots=slots, intent=intent)


def _possible(heard: Understanding) -> None:
    """Refuse a meeting or a number that nobody could plan."""
    minutes, count = heard.slots.minutes, heard.slots.count
    if minutes is not None and not SHORTEST <= minutes <= LONGEST:
        raise WrongUse(
            f"A meeting of {minutes} minutes cannot be planned; name {SHORTEST} to {LONGEST}."
        )
    if count is not None and not 1 <= count <= MOST:
        raise WrongUse(f"Ask for 1 to {MOST} at a time.")
