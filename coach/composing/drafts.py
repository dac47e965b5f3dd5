"""What a composer writes before anything is cited: plain values, never domain values.

A draft names its sources by label and quote; only `coach.composing.citing` turns it into a
suggestion's body, and refuses labels and quotes that do not exist.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.passages import Match
from coach.domain.suggestions import Standing


@dataclass(frozen=True)
class Quote:
    """Words of a source that was offered under a label."""

    label: str
    text: str


@dataclass(frozen=True)
class DraftLine:
    """A sentence or two with a standing."""

    text: str
    standing: Standing
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class DraftMoment:
    """A moment that may go wrong, and words for it."""

    when: str
    say: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class DraftAdvice:
    """What lies under the request, dealt with first."""

    situation_id: str
    first: tuple[DraftLine, ...]
    beforehand: DraftLine | None = None
    moments: tuple[DraftMoment, ...] = ()
    avoid: DraftLine | None = None
    burden: DraftLine | None = None
    question: DraftLine | None = None
    hand_over: DraftLine | None = None


@dataclass(frozen=True)
class DraftItem:
    """A timed part of an agenda."""

    minutes: int
    title: str
    what: str
    lead: str
    prompts: tuple[str, ...]
    why: str
    standing: Standing
    quotes: tuple[Quote, ...]
    card_id: str | None = None
    skip: str | None = None
    opens: bool = False
    """Whether it only begins a meeting, before the first thing that the two have."""


@dataclass(frozen=True)
class DraftPreparation:
    """What one side brings or does beforehand."""

    who: str
    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class DraftAgenda:
    """A timed plan."""

    title: str
    minutes: int
    items: tuple[DraftItem, ...]
    prepare: tuple[DraftPreparation, ...] = ()
    advice: DraftAdvice | None = None
    access: tuple[DraftLine, ...] = ()


@dataclass(frozen=True)
class DraftTopic:
    """A claim, what was found about it, and what to do with it."""

    claim: str
    evidence: str
    grade: str
    limits: str
    challenge: str
    question: str
    careful: str
    quotes: tuple[Quote, ...]
    card_id: str
    why: str = ""


@dataclass(frozen=True)
class DraftTopics:
    """Discussion topics."""

    topics: tuple[DraftTopic, ...]
    advice: DraftAdvice | None = None
    plan: tuple[DraftLine, ...] = ()


@dataclass(frozen=True)
class DraftQuestion:
    """A question for one side."""

    text: str
    audience: str
    why: str
    quotes: tuple[Quote, ...]
    card_id: str
    model: str | None = None
    step: str | None = None


@dataclass(frozen=True)
class DraftAnswer:
    """Quoted sentences, or a refusal."""

    sentences: tuple[DraftLine, ...]
    match: Match
    refused: bool
    offer: str = ""
    advice: DraftAdvice | None = None


@dataclass(frozen=True)
class DraftQuestions:
    """Questions in the order to ask them."""

    questions: tuple[DraftQuestion, ...]
    advice: DraftAdvice | None = None
    answer: DraftAnswer | None = None


Draft = DraftAgenda | DraftTopics | DraftQuestions | DraftAnswer
