"""Which question suits this meeting and this writer's last entries: pure, and told why."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.journal import JournalEntry, Scales
from coach.domain.library import QuestionCard
from coach.domain.people import Role
from coach.domain.terms import Dimension, ReflectionModel, Stage
from coach.service.journal.habit import RECENT, Habit, habit
from coach.service.journal.own_words import stems, themes

STEPS: dict[ReflectionModel, tuple[str, ...]] = {
    ReflectionModel.DRISCOLL: ("what", "so-what", "now-what"),
    ReflectionModel.GIBBS: (
        "description",
        "feelings",
        "evaluation",
        "analysis",
        "conclusion",
        "action-plan",
    ),
    ReflectionModel.KOLB: ("experience", "reflection", "concept", "experiment"),
    ReflectionModel.GROW: ("goal", "reality", "options", "will"),
    ReflectionModel.OSKAR: ("outcome", "scaling", "know-how", "affirm-action", "review"),
}
"""The steps of each model in its own order."""
SHORT, SHORTEST = 11, 8
"""Words of a question for somebody who writes little."""
_DEEP = frozenset({"so-what", "analysis", "conclusion", "reflection", "concept", "reality"})
_GENTLE = frozenset({"feelings", "reflection", "experience"})
_STRENGTH = frozenset({"know-how", "affirm-action", "scaling"})
_NAMES_A_SIDE = re.compile(
    r"\b(?:mentor|mentee|leader|senior|junior|board|direct report|position|rank|power)", re.I
)
_LOW = 2
READ = 6000
"""Characters of an entry that themes are looked for in."""


class Reason(StrEnum):
    """What of this writer's months a question was chosen for."""

    NEXT_STEP = "next-step"
    COMFORT = "comfort"
    CONFIDENCE = "confidence"
    THEME = "theme"
    SHORT = "short"
    DEEP = "deep"
    STAGE = "stage"
    NONE = "none"


@dataclass(frozen=True)
class Moment:
    """Who is about to write, and when."""

    role: Role
    person_id: str
    meeting: int
    stage: Stage
    dimensions: tuple[Dimension, ...]
    entries: tuple[JournalEntry, ...]
    """The writer's own, newest first."""
    model: ReflectionModel | None = None
    """The model that the writer chose."""
    last: QuestionCard | None = None
    """The question that the newest entry began with."""
    passed: frozenset[str] = frozenset()
    """Cards that the writer turned down on this page."""


@dataclass(frozen=True)
class Chosen:
    """A card, and the weightiest reason for it."""

    card: QuestionCard
    reason: Reason


def chosen(cards: Sequence[QuestionCard], moment: Moment) -> Iterator[Chosen]:
    """Questions that suit, best first; none that the last `RECENT` entries began with."""
    recent = {entry.question_id for entry in moment.entries[:RECENT]} | moment.passed
    left = [card for card in cards if card.id not in recent and _suits(card, moment)]
    shared = _shared(moment.entries)
    scored = [(_reasons(card, moment, shared), card) for card in left]
    scored.sort(key=lambda pair: (-sum(pair[0].values()), _draw(pair[1], moment)))
    for reasons, card in scored:
        weightiest = max(reasons, key=lambda reason: reasons[reason], default=Reason.NONE)
        yield Chosen(card, weightiest)


def _suits(card: QuestionCard, moment: Moment) -> bool:
    if card.setting != "alone" or moment.model not in (None, card.model):
        return False
    if card.audience in (moment.role, "both"):
        return True
    # The models' questions were written for leaders; most of them name no side.
    return moment.model is not None and not _NAMES_A_SIDE.search(f"{card.text} {card.why}")


def _reasons(card: QuestionCard, moment: Moment, shared: frozenset[str]) -> dict[Reason, float]:
    found: dict[Reason, float] = {}
    if moment.stage in card.stages:
        found[Reason.STAGE] = 2.0 + (1.0 if set(card.dimensions) & set(moment.dimensions) else 0.0)
    words, how_much = len(card.text.split()), habit(moment.entries)
    if how_much is Habit.LITTLE and words <= SHORT:
        found[Reason.SHORT] = 6.0 if words <= SHORTEST else 4.0
    if how_much is Habit.MUCH and card.step in _DEEP:
        found[Reason.DEEP] = 4.0
    if _goes_on(card, moment.last):
        found[Reason.NEXT_STEP] = 2.6
    if shared and shared & stems(card.text).keys():
        found[Reason.THEME] = 2.2
    return found | (_after(card, moment.entries[0].scales) if moment.entries else {})


def _after(card: QuestionCard, scales: Scales) -> dict[Reason, float]:
    """Reasons that the last entry's scales give."""
    found: dict[Reason, float] = {}
    if scales.comfort is not None and scales.comfort <= _LOW and card.step in _GENTLE:
        found[Reason.COMFORT] = 3.5
    if scales.confidence is not None and scales.confidence <= _LOW and card.step in _STRENGTH:
        found[Reason.CONFIDENCE] = 3.5
    return found


def _goes_on(card: QuestionCard, last: QuestionCard | None) -> bool:
    """Whether a card takes the model of the last question one step on."""
    if last is None or last.model is None or card.model is not last.model:
        return False
    steps = STEPS[last.model]
    if last.step not in steps or card.step not in steps:
        return False
    return steps.index(card.step) == steps.index(last.step) + 1


def _shared(entries: Sequence[JournalEntry]) -> frozenset[str]:
    """Stems that at least two of the last entries share."""
    seen: set[str] = set()
    twice: set[str] = set()
    for entry in entries[:RECENT]:
        own = themes(entry.text[:READ]).keys()
        twice |= seen & own
        seen |= own
    return frozenset(twice)


def _draw(card: QuestionCard, moment: Moment) -> str:
    seed = f"{moment.person_id}/{moment.meeting}/{len(moment.entries)}/{card.id}"
    return hashlib.sha256(seed.encode()).hexdigest()
