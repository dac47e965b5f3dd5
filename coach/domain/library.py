"""The library: what knowledge/ holds, as values.

Guidance documents, activity, evidence, question, situation, reply, workplace and follow-up cards,
and the references that they name. Every card is also a source of quotable passages, so that a
suggestion built from a card can cite it word for word.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.follow_ups import FollowUpCard
from coach.domain.moments import Minutes, WrongMoment
from coach.domain.steps import OwnForm, Step
from coach.domain.terms import (
    Burden,
    Dimension,
    Format,
    Grade,
    OnlyFor,
    ReflectionModel,
    Stage,
)
from coach.domain.workplace import WorkplaceCard


@dataclass(frozen=True)
class Reference:
    """A published work or documented practice that cards rest on (knowledge/sources.yaml)."""

    id: str
    authors: str
    year: int | None
    title: str
    venue: str | None
    doi: str | None
    """Only where the research notes mark the identifier itself as confirmed."""
    kind: str
    """meta-analysis, experiment, field-experiment, survey, review, qualitative, case, conceptual,
    report, practice."""
    limits: str
    reported_by: str | None = None
    """Set where the work was read only in somebody else's account."""


@dataclass(frozen=True)
class ActivityCard:
    """Something a pair can do in a meeting."""

    id: str
    title: str
    purpose: str
    stages: tuple[Stage, ...]
    format: Format
    dimensions: tuple[Dimension, ...]
    themes: tuple[str, ...]
    minutes: Minutes
    steps: tuple[Step, ...]
    prepare_mentee: str
    """What the senior brings or does beforehand."""
    prepare_mentor: str | None
    remote: str
    accessibility: str
    burden: Burden
    skip: str
    """Words with which the mentor may skip it, without a reason."""
    watch: str
    sources: tuple[str, ...]
    on_yours: tuple[OwnForm, ...] = ()
    """How it goes on something of the pair's own, for one or more kinds of it."""


@dataclass(frozen=True)
class EvidenceCard:
    """A stereotype in people's words, and what was found."""

    id: str
    claim: str
    dimensions: tuple[Dimension, ...]
    direction: str | None
    """about-older, about-younger, or None beyond age."""
    finding: str
    size: str
    n: str
    design: str
    grade: Grade
    limits: str
    safe: str
    trap: str
    challenge: str
    questions: tuple[str, ...]
    sources: tuple[str, ...]
    said: tuple[str, ...] = ()
    """Ways in which people come upon it: what they wonder, claim, or want to talk about."""


@dataclass(frozen=True)
class QuestionCard:
    """A question worth asking."""

    id: str
    text: str
    audience: str
    """Who answers it: mentor, mentee or both."""
    use: str
    """opening, perspective, deepening, commitment or review."""
    setting: str
    """together (asked in a meeting) or alone (for the journal)."""
    model: ReflectionModel | None
    step: str | None
    stages: tuple[Stage, ...]
    dimensions: tuple[Dimension, ...]
    why: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class SessionMove:
    """What to do in the next meeting about a situation, for a length of meeting."""

    share: float
    """Part of the meeting's minutes, between 0 and 1."""
    title: str
    who: str
    do: str
    say: str | None = None


@dataclass(frozen=True)
class SessionPlan:
    """The moves about a situation: short up to 20 minutes, usual up to 50, long above."""

    short: tuple[SessionMove, ...]
    usual: tuple[SessionMove, ...]
    long: tuple[SessionMove, ...]


@dataclass(frozen=True)
class HandOver:
    """When a situation is no longer the pair's alone, and where it goes."""

    when: str
    how: str


@dataclass(frozen=True)
class SituationCard:
    """What a person is up against, in the words people use for it, and what helps."""

    id: str
    title: str
    audience: str
    """mentor, mentee or both: who comes with it."""
    dimensions: tuple[Dimension, ...]
    said: tuple[str, ...]
    beneath: str
    first: str
    """What the coach says first: it hears the person and takes a position."""
    beforehand: str | None
    """A message that could be sent before the meeting."""
    session: SessionPlan
    wrong: tuple[WrongMoment, ...]
    avoid: str
    burden: str
    """Whose work this is, in a sentence."""
    question: str
    """An open question for the leader to take away."""
    hand_over: HandOver
    sources: tuple[str, ...]
    only_for: tuple[OnlyFor, ...] = ()
    """Whom it is for alone; where the pair's record says otherwise, it is not heard."""
    asks: tuple[str, ...] = ()
    """Questions for the leader about it, from what is easy to say to the next step; none where it
    is nothing to be asked about in a meeting."""


@dataclass(frozen=True)
class ReplyMove:
    """What a matter needs in the meeting itself."""

    title: str
    minutes: Minutes
    who: str
    """mentor, mentee or both: who leads."""
    do: str
    say: str | None = None


@dataclass(frozen=True)
class ReplyCard:
    """One small matter that a request mentions beside others, and what to answer to it."""

    id: str
    title: str
    """What the matter is called in an answer."""
    dimensions: tuple[Dimension, ...]
    said: tuple[str, ...]
    """How a mentor puts it, a sentence or a clause each."""
    answer: str
    """The coach to the mentor: a position, its reason, the better way."""
    say: str | None
    """The mentor to the leader."""
    pressed: WrongMoment | None
    meeting: ReplyMove | None
    """None where the answer is enough."""
    question: str | None
    """An open question about it for the leader."""
    sources: tuple[str, ...]
    cues: tuple[str, ...] = ()
    """Words that name the matter where a sentence has one of each place, in any order: places are
    parted by spaces, the words of a place by slashes ("record/tape secretly/hidden")."""


@dataclass(frozen=True)
class GuidanceDocument:
    """A guidance document: Markdown with front matter."""

    id: str
    title: str
    audience: tuple[str, ...]
    stages: tuple[Stage, ...]
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    body: str


Card = (
    ActivityCard
    | EvidenceCard
    | QuestionCard
    | SituationCard
    | ReplyCard
    | WorkplaceCard
    | FollowUpCard
)
LibraryCard = Card | GuidanceDocument


@dataclass(frozen=True)
class Library:
    """All cards of a programme: the shipped ones and the programme's own overlay."""

    references: tuple[Reference, ...] = ()
    guidance: tuple[GuidanceDocument, ...] = ()
    activities: tuple[ActivityCard, ...] = ()
    evidence: tuple[EvidenceCard, ...] = ()
    questions: tuple[QuestionCard, ...] = ()
    situations: tuple[SituationCard, ...] = ()
    replies: tuple[ReplyCard, ...] = ()
    workplace: tuple[WorkplaceCard, ...] = ()
    follow_ups: tuple[FollowUpCard, ...] = ()
    version: str = ""
    """SHA-256 over the content: in every provenance."""

    @property
    def cards(self) -> tuple[LibraryCard, ...]:
        """Everything that is rendered as text and can be quoted."""
        return (
            *self.guidance,
            *self.activities,
            *self.evidence,
            *self.questions,
            *self.situations,
            *self.replies,
            *self.workplace,
            *self.follow_ups,
        )
