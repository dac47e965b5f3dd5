"""What the coach suggests: agendas, topics, questions and answers, part by part cited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.findings import Verdict
from coach.domain.passages import Citation, Match


class Standing(StrEnum):
    """What a sentence is.

    A claim says something about research, people, the programme or this pair's past and is
    supported by its citation. A move proposes something to say, ask or do; it may be worded for
    this pair alone and rests on the principle that it cites.
    """

    CLAIM = "claim"
    MOVE = "move"


@dataclass(frozen=True)
class Line:
    """A sentence or two with a standing and citations."""

    text: str
    standing: Standing
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Moment:
    """A moment that may go wrong, and words for it."""

    when: str
    say: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Advice:
    """What lies under the request, dealt with first."""

    situation_id: str
    first: tuple[Line, ...]
    """What the coach says before anything else."""
    beforehand: Line | None = None
    """A message that could be sent before the meeting."""
    moments: tuple[Moment, ...] = ()
    avoid: Line | None = None
    burden: Line | None = None
    question: Line | None = None
    """A question for the leader to take away."""
    hand_over: Line | None = None


@dataclass(frozen=True)
class AgendaItem:
    """A timed part of an agenda."""

    minutes: int
    title: str
    what: str
    lead: str
    """mentor, mentee or both"""
    prompts: tuple[str, ...]
    """Words to say or ask."""
    why: str
    """Why it is there, for this pair."""
    standing: Standing
    citations: tuple[Citation, ...]
    card_id: str | None = None
    """The activity, evidence or situation card that it came from."""
    skip: str | None = None


@dataclass(frozen=True)
class Preparation:
    """What one side brings or does beforehand."""

    who: str
    text: str
    citations: tuple[Citation, ...] = ()


OPENING_CARD = "act-open"
"""How ids of activities begin that only open a meeting."""


@dataclass(frozen=True)
class Agenda:
    """A timed plan for one meeting; the items' minutes sum to ``minutes``."""

    title: str
    minutes: int
    items: tuple[AgendaItem, ...]
    prepare: tuple[Preparation, ...] = ()
    advice: Advice | None = None
    access: tuple[Line, ...] = ()
    """How to run it for this meeting's place and access needs."""
    kind: str = "agenda"

    @property
    def between_ends(self) -> tuple[tuple[int, AgendaItem], ...]:
        """Places and parts without the close, and without a card that only opens.

        A meeting that goes straight to something has no opening: then the first part carries it.
        """
        opened = any((item.card_id or "").startswith(OPENING_CARD) for item in self.items[:1])
        return tuple(enumerate(self.items))[int(opened) : -1]


@dataclass(frozen=True)
class DiscussionTopic:
    """A stereotype named, the evidence against or about it, and a question for this pair."""

    claim: str
    evidence: str
    grade: str
    limits: str
    challenge: str
    question: str
    careful: str
    """The trap wording to avoid, and a safer one."""
    citations: tuple[Citation, ...]
    card_id: str
    why: str = ""


@dataclass(frozen=True)
class TopicSet:
    """Discussion topics for a pair."""

    topics: tuple[DiscussionTopic, ...]
    advice: Advice | None = None
    plan: tuple[Line, ...] = ()
    """What else has its minutes in the meeting, in order."""
    kind: str = "topics"


@dataclass(frozen=True)
class ReflectionQuestion:
    """A question for one side."""

    text: str
    audience: str
    model: str | None
    step: str | None
    why: str
    citations: tuple[Citation, ...]
    card_id: str


@dataclass(frozen=True)
class QuestionSet:
    """Questions for a pair or a journal, in the order to ask them."""

    questions: tuple[ReflectionQuestion, ...]
    advice: Advice | None = None
    answer: GuidanceAnswer | None = None
    """Where the request also asked what is known."""
    kind: str = "questions"


NOTHING_FOUND = "The library has nothing on this"
"""How a refusal says what it is."""


@dataclass(frozen=True)
class GuidanceAnswer:
    """Sentences quoted from passages, or a refusal that says what the coach can do."""

    sentences: tuple[Line, ...]
    match: Match
    refused: bool
    offer: str = ""
    """What the coach can do instead, or a next step."""
    advice: Advice | None = None
    kind: str = "answer"

    @property
    def bare(self) -> bool:
        """Whether nothing was found and nothing in it says so."""
        said = self.sentences or self.offer.startswith(NOTHING_FOUND)
        return self.refused and not said


Body = Agenda | TopicSet | QuestionSet | GuidanceAnswer


@dataclass(frozen=True)
class Provenance:
    """Where a suggestion came from."""

    composer: str
    """by_rule, or by_model with rule pieces named in ``notes``"""
    prompt: str | None
    model: str | None
    library: str
    """Library version (SHA-256)."""
    read: tuple[str, ...]
    """Passage ids that were offered to the composer."""
    notes: tuple[str, ...] = ()
    """What was repaired, dropped or replaced, in plain words."""
    sent: tuple[str, ...] = ()
    """Everything that left the machine for it, word for word; empty where nothing did."""
    asked: tuple[str, ...] = ()
    """How the line begins that takes up each question which the request asks outright."""


@dataclass(frozen=True)
class Suggestion:
    """What a person sees: a body with its verdict and provenance."""

    id: str
    body: Body
    verdict: Verdict
    provenance: Provenance

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Of the request's questions those that no line takes up, as it would have begun."""
        first = self.body.advice.first if self.body.advice else ()
        told = [line.text for line in first]
        return tuple(
            begun
            for begun in self.provenance.asked
            if not any(text.startswith(begun) for text in told)
        )

    @property
    def answers_nothing(self) -> bool:
        """Whether it refuses, or leaves every question of the request unanswered."""
        refused = isinstance(self.body, GuidanceAnswer) and self.body.refused
        asked = self.provenance.asked
        return refused or (bool(asked) and self.unanswered == asked)
