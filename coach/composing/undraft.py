"""A suggestion that was made becomes a draft again, so that a part of it can be changed."""

from __future__ import annotations

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


def agenda(value: Agenda) -> DraftAgenda:
    """The agenda as a draft; citing it again checks every quote against what is live now."""
    return DraftAgenda(
        title=value.title,
        minutes=value.minutes,
        items=tuple(item(part) for part in value.items),
        prepare=tuple(
            DraftPreparation(part.who, part.text, quotes(part.citations)) for part in value.prepare
        ),
        advice=advice(value.advice),
        access=tuple(_line(line) for line in value.access),
    )


def item(value: AgendaItem) -> DraftItem:
    """A timed part."""
    return DraftItem(
        minutes=value.minutes,
        title=value.title,
        what=value.what,
        lead=value.lead,
        prompts=value.prompts,
        why=value.why,
        standing=value.standing,
        quotes=quotes(value.citations),
        card_id=value.card_id,
        skip=value.skip,
    )


def topic(value: DiscussionTopic) -> DraftTopic:
    """A topic."""
    return DraftTopic(
        claim=value.claim,
        evidence=value.evidence,
        grade=value.grade,
        limits=value.limits,
        challenge=value.challenge,
        question=value.question,
        careful=value.careful,
        quotes=quotes(value.citations),
        card_id=value.card_id,
        why=value.why,
    )


def question(value: ReflectionQuestion) -> DraftQuestion:
    """A question."""
    return DraftQuestion(
        text=value.text,
        audience=value.audience,
        model=value.model,
        step=value.step,
        why=value.why,
        quotes=quotes(value.citations),
        card_id=value.card_id,
    )


def advice(value: Advice | None) -> DraftAdvice | None:
    """The advice, where there is any."""
    if value is None:
        return None
    return DraftAdvice(
        situation_id=value.situation_id,
        first=tuple(_line(line) for line in value.first),
        beforehand=_maybe(value.beforehand),
        moments=tuple(
            DraftMoment(moment.when, moment.say, quotes(moment.citations))
            for moment in value.moments
        ),
        avoid=_maybe(value.avoid),
        burden=_maybe(value.burden),
        question=_maybe(value.question),
        hand_over=_maybe(value.hand_over),
    )


def quotes(citations: tuple[Citation, ...]) -> tuple[Quote, ...]:
    """Quotes under the source ids that passage ids begin with."""
    return tuple(Quote(source_of(c.passage_id), c.quote) for c in citations)


def source_of(passage_id: str) -> str:
    """The source id of a passage id, ``{source}@{hash}:{number}``."""
    return passage_id.rpartition("@")[0]


def _maybe(value: Line | None) -> DraftLine | None:
    return _line(value) if value else None


def _line(value: Line) -> DraftLine:
    return DraftLine(value.text, value.standing, quotes(value.citations))
