"""What a composer is given: the request as understood, the pair's facts, what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coach.domain.library import Library
from coach.domain.passages import Passage, Retrieved
from coach.domain.people import Mode, Pair, Programme, Role
from coach.domain.sessions import Commitment, Turn
from coach.domain.suggestions import Suggestion
from coach.domain.terms import Dimension


class Intent(StrEnum):
    """What a person wants of the coach."""

    AGENDA = "agenda"
    TOPICS = "topics"
    QUESTIONS = "questions"
    ANSWER = "answer"
    """A guidance question."""
    REFINE = "refine"
    """Change or explain the last suggestion."""
    PAST = "past"
    """What was said or promised in earlier meetings."""
    OUT_OF_SCOPE = "out-of-scope"
    SMALL_TALK = "small-talk"


class Refinement(StrEnum):
    """How the last suggestion is to change."""

    MINUTES = "minutes"
    SWAP = "swap"
    """Another item in the place named by ``Slots.item``."""
    DROP = "drop"
    FOCUS = "focus"
    """Something about another theme."""
    MORE = "more"
    TONE = "tone"
    WHY = "why"
    COUNT = "count"
    """As many as ``Slots.count``: of what was there, or fresh ones beside it."""


@dataclass(frozen=True)
class Slots:
    """What the request named; None or empty where it named nothing."""

    minutes: int | None = None
    focus: str = ""
    """What it is about, in the person's own words."""
    count: int | None = None
    item: int | None = None
    """1-based number of the item that a refinement speaks of; -1 for the last."""
    refinement: Refinement | None = None
    audience: Role | None = None
    """Who is to answer the questions."""
    model: str | None = None
    """Reflection model asked for."""
    tone: str | None = None
    session_number: int | None = None
    """The meeting that is asked about, or to be planned."""
    dimensions: tuple[Dimension, ...] = ()
    route: str | None = None
    """Out of scope: crisis, therapy, grievance, legal, employment, write-for-me, other-people or
    off-topic."""
    constraints: tuple[str, ...] = ()
    """Conditions of this meeting: phone, video, captions, in-person, no-screen, walking, public,
    tired, second-language, no-reading, one-speaker."""


@dataclass(frozen=True)
class SituationMatch:
    """A situation card recognised in what a person wrote."""

    card_id: str
    score: float
    """Similarity between 0 and 1."""
    heard: str
    """The words in which it was recognised."""
    clear: bool = True
    """Whether the message as a whole speaks for it; else one sentence reminds of it."""


@dataclass(frozen=True)
class ReplyMatch:
    """A reply card recognised in a sentence of what a person wrote."""

    card_id: str
    score: float
    """Probability that the sentence means it."""
    heard: str


class Use(StrEnum):
    """What a meeting does with a subject."""

    SHOW = "show"
    """The mentor shows or tells it."""
    ASK = "ask"
    """The mentor wants to learn about it."""
    HEAR = "hear"
    """The leader tells it or tries it out."""
    WORK = "work"
    """Both look at it or work on it."""


@dataclass(frozen=True)
class Subject:
    """Something that a request names for the meeting."""

    words: str
    """As it was put: a thing, or an indirect question."""
    use: Use


DANGER = "danger"
"""A part of a request that may be about danger, without being surely heard as that."""
DANGER_MEANT = "danger-meant"
"""The same, where it is near enough to danger that the way to a person comes before the plan."""


@dataclass(frozen=True)
class Understanding:
    """A request as understood."""

    text: str
    intent: Intent
    slots: Slots
    situations: tuple[SituationMatch, ...] = ()
    """Best first; empty where the request holds none."""
    also: tuple[Intent, ...] = ()
    """Other things that the same message asks for."""
    replies: tuple[ReplyMatch, ...] = ()
    """Small matters that it may mention, in the order of the request, each card once."""
    subjects: tuple[Subject, ...] = ()
    """What it names for the meeting, in its order."""
    for_others: str | None = None
    """A part that belongs with somebody else than the coach: legal, grievance or employment; or
    `DANGER` or `DANGER_MEANT`, where something may be about danger."""


@dataclass(frozen=True)
class PairFacts:
    """The pair's own record within the viewer's scope, all of it citable."""

    programme: Programme
    pair: Pair
    viewer_role: Role
    goals: tuple[Passage, ...] = ()
    """Passages of kind goal: the mentor's, the mentee's, the programme's."""
    notes: tuple[Passage, ...] = ()
    """Passages of kind note, oldest meeting first."""
    promises: tuple[tuple[Commitment, Passage], ...] = ()
    """Open ones first, oldest first."""
    used_ids: frozenset[str] = frozenset()
    """Cards that earlier meetings or suggestions for other meetings used."""
    earlier_texts: tuple[str, ...] = ()
    shown_ids: frozenset[str] = frozenset()
    """Cards of topics and questions that the asker was given for earlier meetings."""


@dataclass(frozen=True)
class Sense:
    """What the request and the pair's record mean, as unit vectors of the index's embedder."""

    request: tuple[float, ...] = ()
    record: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """By passage id: goals, promises and notes."""
    at_work: Mapping[str, str] = field(default_factory=dict)
    """Ids of the workplace cards that parts of goals, promises and what the request names are
    about, by their words; empty for what is about none."""
    follow_ups: Mapping[str, str] = field(default_factory=dict)
    """Ids of the follow-up cards for lines of the pair's notes, by their words; empty for lines
    that none takes up."""
    research: tuple[float, ...] = ()
    """Of the question what is known, where the request asks one beside something else."""


@dataclass(frozen=True)
class Brief:
    """Everything that a composer may use; nothing outside it can be cited."""

    understanding: Understanding
    facts: PairFacts | None
    """None for a coordinator, who has no pair."""
    library: Library
    retrieved: Retrieved
    mode: Mode = Mode.PERSONALISED
    last: Suggestion | None = None
    """The suggestion that a refinement speaks of."""
    sense: Sense = field(default_factory=Sense)
    seed: int = 0
    """Varies ties between equal choices; the same brief and seed give the same suggestion."""
    asked_by: str = ""
    """Person id of the asker, for the audit log."""
    programme_id: str = ""
    """The asker's programme, which bears what a model costs."""
    turns: tuple[Turn, ...] = ()
    """Earlier turns of this conversation, oldest first."""
    shares_identity: bool = False
    """Whether the mentor let a model know of differences and background for this meeting."""
