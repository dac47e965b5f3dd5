"""A suggestion that was made becomes a draft again, so that a part of it can be changed."""

from __future__ import annotations

from collections.abc import Callable

from coach.composing.drafts import (
    DraftAdvice,
    DraftAgenda,
    DraftItem,
    DraftLine,
    DraftMoment,
    DraftPreparation,
    DraftQuestion,
    DraftTopic,
    Quote,
)
from coach.domain.passages import Citation
from coach.domain.suggestions import (
    Advice,
    Agenda,
    AgendaItem,
    DiscussionTopic,
    Line,
    ReflectionQuestion,
)

Alive = Callable[[str, str], tuple[Quote, ...]]
"""The quote of a source id's words, where they still stand."""


def agenda(value: Agenda, alive: Alive) -> DraftAgenda:
    """The agenda as a draft, with the quotes that still stand."""
    return DraftAgenda(
        title=value.title,
        minutes=value.minutes,
        items=tuple(item(part, alive) for part in value.items),
        prepare=tuple(
            DraftPreparation(part.who, part.text, quotes(part.citations, alive))
            for part in value.prepare
        ),
        advice=advice(value.advice, alive),
        access=tuple(_line(line, alive) for line in value.access),
    )


def item(value: AgendaItem, alive: Alive) -> DraftItem:
    """A timed part."""
    return DraftItem(
        minutes=value.minutes,
        title=value.title,
        what=value.what,
        lead=value.lead,
        prompts=value.prompts,
        why=value.why,
        standing=value.standing,
        quotes=quotes(value.citations, alive),
        card_id=value.card_id,
        skip=value.skip,
    )


def topic(value: DiscussionTopic, alive: Alive) -> DraftTopic:
    """A topic."""
    return DraftTopic(
        claim=value.claim,
        evidence=value.evidence,
        grade=value.grade,
        limits=value.limits,
        challenge=value.challenge,
        question=value.question,
        careful=value.careful,
        quotes=quotes(value.citations, alive),
        card_id=value.card_id,
        why=value.why,
    )


def question(value: ReflectionQuestion, alive: Alive) -> DraftQuestion:
    """A question."""
    return DraftQuestion(
        text=value.text,
        audience=value.audience,
        model=value.model,
        step=value.step,
        why=value.why,
        quotes=quotes(value.citations, alive),
        card_id=value.card_id,
    )


def advice(value: Advice | None, alive: Alive) -> DraftAdvice | None:
    """The advice, where there is any."""
    if value is None:
        return None
    return DraftAdvice(
        situation_id=value.situation_id,
        first=tuple(_line(line, alive) for line in value.first),
        beforehand=_maybe(value.beforehand, alive),
        moments=tuple(
            DraftMoment(moment.when, moment.say, quotes(moment.citations, alive))
            for moment in value.moments
        ),
        avoid=_maybe(value.avoid, alive),
        burden=_maybe(value.burden, alive),
        question=_maybe(value.question, alive),
        hand_over=_maybe(value.hand_over, alive),
    )


def quotes(citations: tuple[Citation, ...], alive: Alive) -> tuple[Quote, ...]:
    """The quotes that still stand, under the source ids that passage ids begin with."""
    return tuple(quote for c in citations for quote in alive(source_of(c.passage_id), c.quote))


def source_of(passage_id: str) -> str:
    """The source id of a passage id, ``{source}@{hash}:{number}``."""
    return passage_id.rpartition("@")[0]


def _maybe(value: Line | None, alive: Alive) -> DraftLine | None:
    return _line(value, alive) if value else None


def _line(value: Line, alive: Alive) -> DraftLine:
    return DraftLine(value.text, value.standing, quotes(value.citations, alive))
