"""The pieces of a reply: what each holds, and how it is drafted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from coach.composing.by_model.desk import Desk
from coach.composing.by_model.wire import (
    WireItem,
    WireLine,
    WireMoment,
    WireOffer,
    WirePreparation,
    WireQuestion,
    WireRow,
    WireTopic,
    schema_of,
)
from coach.composing.drafts import (
    Draft,
    DraftAdvice,
    DraftAgenda,
    DraftAnswer,
    DraftItem,
    DraftQuestions,
    DraftTopics,
)
from coach.domain.passages import Match
from coach.domain.suggestions import Agenda, Body, QuestionSet, TopicSet


@dataclass(frozen=True)
class Section:
    """A part of the reply: what it holds and how a piece of it is drafted."""

    model: type[BaseModel]
    many: bool
    inside: str
    """Path of the piece in the body that is made of it alone."""
    where: str
    """Path in the whole suggestion; ``{n}`` for its place."""
    alone: Callable[[Desk, Any], Draft]


def _answer(**fields: Any) -> DraftAnswer:
    return DraftAnswer(**{"sentences": (), "match": Match.NONE, "refused": False, **fields})


def _advised(**fields: Any) -> DraftAnswer:
    return _answer(advice=DraftAdvice(**{"situation_id": "", "first": (), **fields}))


def _timed(item: DraftItem) -> DraftAgenda:
    return DraftAgenda("", item.minutes, (item,))


def _single(name: str) -> Section:
    path = f"advice.{name}"
    return Section(WireLine, False, path, path, lambda d, w: _advised(**{name: d.line(w)}))


def _sentences(where: str) -> Section:
    return Section(
        WireLine, True, "sentences[0]", where, lambda d, w: _answer(sentences=(d.line(w),))
    )


_FIRST = Section(
    WireLine, True, "advice.first[0]", "advice.first[{n}]",
    lambda d, w: _advised(first=(d.line(w),)),
)  # fmt: skip
_MOMENTS = Section(
    WireMoment, True, "advice.moments[0]", "advice.moments[{n}]",
    lambda d, w: _advised(moments=(d.moment(w),)),
)  # fmt: skip
_OPENING = {"first": _FIRST, "beforehand": _single("beforehand")}
_CLOSING = {
    "moments": _MOMENTS,
    "avoid": _single("avoid"),
    "burden": _single("burden"),
    "question": _single("question"),
}
_ITEMS = Section(
    WireItem, True, "items[0]", "items[{n}]",
    lambda d, w: _timed(d.item(w)),
)  # fmt: skip
_PREPARE = Section(
    WirePreparation, True, "prepare[0]", "prepare[{n}]",
    lambda d, w: DraftAgenda("", 0, (), (d.preparation(w),)),
)  # fmt: skip
_TOPICS = Section(
    WireTopic, True, "topics[0]", "topics[{n}]", lambda d, w: DraftTopics((d.topic(w),))
)
_QUESTIONS = Section(
    WireQuestion, True, "questions[0]", "questions[{n}]",
    lambda d, w: DraftQuestions((d.question(w),)),
)  # fmt: skip
_ORDER = Section(
    WireLine, True, "plan[0]", "plan[{n}]", lambda d, w: DraftTopics((), plan=(d.line(w),))
)
_OFFER = Section(WireOffer, False, "offer", "offer", lambda d, w: _answer(offer=w.text))


@dataclass(frozen=True)
class Kind:
    """A kind of suggestion, as a model is asked for it."""

    feature: str
    sections: Mapping[str, Section]
    """By name, in the order in which they are to come."""
    planned: bool = False
    """Whether a plan comes before them."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of everything in a reply."""
        return (*(("plan",) if self.planned else ()), *self.sections)

    @cached_property
    def schema(self) -> Mapping[str, Any]:
        """JSON schema of a reply."""
        plan = {"plan": (WireRow, True)} if self.planned else {}
        return schema_of({**plan, **{name: (s.model, s.many) for name, s in self.sections.items()}})


_AGENDA = Kind("agenda", {**_OPENING, "items": _ITEMS, **_CLOSING, "prepare": _PREPARE}, True)
_TOPIC_SET = Kind("topics", {**_OPENING, "topics": _TOPICS, "order": _ORDER, **_CLOSING})
_QUESTION_SET = Kind(
    "questions",
    {**_OPENING, "known": _sentences("answer.sentences[{n}]"), "questions": _QUESTIONS, **_CLOSING},
)
_ANSWER = Kind(
    "answer", {**_OPENING, "sentences": _sentences("sentences[{n}]"), "offer": _OFFER, **_CLOSING}
)


def kind_of(body: Body) -> Kind:
    """How a model is asked for what this body is."""
    match body:
        case Agenda():
            return _AGENDA
        case TopicSet():
            return _TOPIC_SET
        case QuestionSet():
            return _QUESTION_SET
    return _ANSWER
