"""What may leave the machine: every text is searched for people before it goes.

A wrapper stands around each ChatModel and Embedder that sends something out. It searches system
text, bodies and passages for the people of the programmes, for e-mail addresses and for canaries
(words planted to notice a leak), and sends nothing if it finds one. Text of the shared library is
exempt by provenance: a hit that lies inside a library passage, word for word, is an author's name
and no colleague's.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from coach.domain.people import Person
from coach.domain.sessions import AnonymisedText
from coach.errors import LeavingBlocked
from coach.inference import tokens
from coach.ports import PLAIN, ChatModel, ChatReply, Clock, Embedder, Vectors, Wanted
from coach.privacy import patterns
from coach.privacy.reading import Reading, read
from coach.privacy.roster import Roster
from coach.privacy.spans import Kind
from coach.prompting.marking import unmarked

People = Callable[[], Sequence[Person]]
"""Everybody whose name must not leave, as of now."""


@dataclass(frozen=True)
class Departure:
    """One text that was to leave the machine: for the audit log, which never holds the text."""

    at: datetime
    to: str
    """Name of the model or embedder."""
    characters: int
    reason: str
    """Why it was kept back; empty if it went."""
    tokens: int = 0
    sha256: str = ""
    """Of the texts, in hexadecimal."""


Audit = Callable[[Departure], None]


class Library:
    """The texts of verified library passages, found again inside a longer text."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        self._texts = frozenset(texts)
        for text in self._texts:
            for word in frozenset(text.casefold().split()):
                self._by_word[word].append(text)

    def __contains__(self, text: str) -> bool:
        return text in self._texts

    def covers(self, body: str, start: int, end: int) -> bool:
        """Whether ``body[start:end]`` lies inside a library passage that the body quotes whole."""
        left = body.rfind(" ", 0, start) + 1
        words = body[left : _next_space(body, end)].casefold().split()
        return any(
            _lies_within(body, text, start, end)
            for word in words
            for text in self._by_word.get(word, ())
        )


class Guard:
    """Says why a text must not leave."""

    def __init__(
        self, people: People, library: Library | None = None, canaries: Sequence[str] = ()
    ) -> None:
        self._people = people
        self._library = library or Library()
        self._canaries = tuple(read(canary).text.casefold() for canary in canaries if canary)

    def objection(self, text: str) -> str:
        """The reason to keep the text back, without repeating what was found; empty if none."""
        text = unmarked(text)
        reading = read(text)
        folded = reading.text.casefold()
        if any(canary in folded for canary in self._canaries):
            return "it holds a word that was planted to notice a leak"
        if text in self._library:
            return ""
        for start, end, what in self._hits(reading):
            if not self._library.covers(text, start, end):
                return f"it holds {what}"
        return ""

    def _hits(self, reading: Reading) -> Iterator[tuple[int, int, str]]:
        for found in _roster(tuple(self._people())).find(reading):
            yield *reading.back(found.start, found.end), "the name of a person of the programme"
        for found in patterns.find(reading):
            if found.kind is Kind.EMAIL:
                yield *reading.back(found.start, found.end), "an e-mail address"


class Checkpoint:
    """Lets texts out or raises, and writes down which."""

    def __init__(self, guard: Guard, clock: Clock, audit: Audit, to: str) -> None:
        self._guard = guard
        self._clock = clock
        self._audit = audit
        self._to = to

    def pass_all(self, texts: Sequence[str]) -> None:
        """Return if all may leave.

        Raises:
            LeavingBlocked: one may not; none of them is sent.
        """
        reason = next(filter(None, map(self._guard.objection, texts)), "")
        self._audit(
            Departure(
                at=self._clock.now(),
                to=self._to,
                characters=sum(map(len, texts)),
                reason=reason,
                tokens=sum(map(tokens.count, texts)),
                sha256=hashlib.sha256("\0".join(texts).encode()).hexdigest(),
            )
        )
        if reason:
            raise LeavingBlocked(
                f"Nothing was sent to {self._to}, because {reason}. "
                "Take it out of the text, or go on without the model."
            )


class GuardedChat:
    """A ChatModel beyond the machine, behind a checkpoint (ChatModel)."""

    def __init__(self, model: ChatModel, checkpoint: Checkpoint) -> None:
        self._model = model
        self._checkpoint = checkpoint

    @property
    def name(self) -> str:
        """The model's own name."""
        return self._model.name

    def reply(self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN) -> ChatReply:
        """The model's answer; raises LeavingBlocked before anything is sent."""
        self._checkpoint.pass_all([system, body.text])
        return self._model.reply(system, body, wanted)

    def stream(
        self, system: str, body: AnonymisedText, wanted: Wanted = PLAIN
    ) -> Iterator[str | ChatReply]:
        """The model's answer in pieces; raises LeavingBlocked before anything is sent."""
        self._checkpoint.pass_all([system, body.text])
        return self._model.stream(system, body, wanted)


class GuardedEmbedder:
    """An Embedder beyond the machine, behind a checkpoint (Embedder)."""

    def __init__(self, embedder: Embedder, checkpoint: Checkpoint) -> None:
        self._embedder = embedder
        self._checkpoint = checkpoint

    @property
    def name(self) -> str:
        """The embedder's own name."""
        return self._embedder.name

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._embedder.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The embedder's vectors; raises LeavingBlocked before anything is sent."""
        self._checkpoint.pass_all(texts)
        return self._embedder.embed(texts)


@lru_cache(maxsize=8)
def _roster(people: tuple[Person, ...]) -> Roster:
    return Roster(people)


def _next_space(body: str, at: int) -> int:
    found = body.find(" ", at)
    return len(body) if found < 0 else found


def _lies_within(body: str, text: str, start: int, end: int) -> bool:
    at = body.find(text)
    while at >= 0:
        if at <= start and end <= at + len(text):
            return True
        at = body.find(text, at + 1)
    return False
