"""The only builder of suggestions: labels and quotes become citations, or are refused."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coach.composing.drafts import (
    Draft,
    DraftAdvice,
    DraftAgenda,
    DraftAnswer,
    DraftItem,
    DraftLine,
    DraftQuestion,
    DraftQuestions,
    DraftTopic,
    DraftTopics,
    Quote,
)
from coach.domain.passages import Citation, Passage
from coach.domain.suggestions import (
    Advice,
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    GuidanceAnswer,
    Line,
    Moment,
    Preparation,
    QuestionSet,
    ReflectionQuestion,
    TopicSet,
)
from coach.errors import MalformedReply

Labels = Mapping[str, Sequence[Passage]]
"""What was offered to the composer: the passages behind each label."""


def cite(quote: Quote, labels: Labels) -> Citation:
    """The citation of a quote, with offsets into the passage that holds it.

    Line breaks and runs of spaces may differ; the citation's quote is as the passage has it.

    Raises:
        MalformedReply: the label was never offered, or no passage behind it holds the quote.
    """
    passages = labels.get(quote.label)
    if passages is None:
        raise MalformedReply(f"The source {quote.label!r} was not offered; cite one that was.")
    found = find(quote.text, passages)
    if found is None:
        raise MalformedReply(
            f"These words do not stand in {quote.label!r}: {quote.text[:80]!r}. Quote them exactly."
        )
    passage, start, end = found
    return Citation(
        passage_id=passage.id,
        source=passage.source_title,
        section=passage.section,
        quote=passage.text[start:end],
        start=start,
        end=end,
    )


def find(quote: str, passages: Sequence[Passage]) -> tuple[Passage, int, int] | None:
    """The first passage that holds a quote, and where it stands there."""
    if not quote.strip():
        return None
    for passage in passages:
        start = passage.text.find(quote)
        if start >= 0:
            return passage, start, start + len(quote)
    for passage in passages:
        place = locate(quote, passage.text)
        if place:
            return passage, *place
    return None


def locate(quote: str, text: str) -> tuple[int, int] | None:
    """Where a quote stands in a text, as code points (start, end), whatever its line breaks."""
    words = quote.split()
    if not words:
        return None
    found = re.search(r"\s+".join(re.escape(word) for word in words), text)
    return found.span() if found else None


def build(draft: Draft, labels: Labels) -> Body:
    """The suggestion's body.

    Raises:
        MalformedReply: a label was never offered, or a quote does not stand where it claims.
    """
    match draft:
        case DraftAgenda():
            return _agenda(draft, labels)
        case DraftTopics():
            topics = tuple(_topic(topic, labels) for topic in draft.topics)
            plan = tuple(_line(line, labels) for line in draft.plan)
            return TopicSet(topics, _advice(draft.advice, labels), plan)
        case DraftQuestions():
            questions = tuple(_question(question, labels) for question in draft.questions)
            answer = _answer(draft.answer, labels) if draft.answer else None
            return QuestionSet(questions, _advice(draft.advice, labels), answer)
        case DraftAnswer():
            return _answer(draft, labels)


def _agenda(draft: DraftAgenda, labels: Labels) -> Agenda:
    return Agenda(
        title=draft.title,
        minutes=draft.minutes,
        items=tuple(_item(item, labels) for item in draft.items),
        prepare=tuple(
            Preparation(part.who, part.text, _all(part.quotes, labels)) for part in draft.prepare
        ),
        advice=_advice(draft.advice, labels),
        access=tuple(_line(line, labels) for line in draft.access),
    )


def _item(draft: DraftItem, labels: Labels) -> AgendaItem:
    return AgendaItem(
        minutes=draft.minutes,
        title=draft.title,
        what=draft.what,
        lead=draft.lead,
        prompts=draft.prompts,
        why=draft.why,
        standing=draft.standing,
        citations=_all(draft.quotes, labels),
        card_id=draft.card_id,
        skip=draft.skip,
    )


def _topic(draft: DraftTopic, labels: Labels) -> DiscussionTopic:
    return DiscussionTopic(
        claim=draft.claim,
        evidence=draft.evidence,
        grade=draft.grade,
        limits=draft.limits,
        challenge=draft.challenge,
        question=draft.question,
        careful=draft.careful,
        citations=_all(draft.quotes, labels),
        card_id=draft.card_id,
        why=draft.why,
    )


def _question(draft: DraftQuestion, labels: Labels) -> ReflectionQuestion:
    return ReflectionQuestion(
        text=draft.text,
        audience=draft.audience,
        model=draft.model,
        step=draft.step,
        why=draft.why,
        citations=_all(draft.quotes, labels),
        card_id=draft.card_id,
    )


def _answer(draft: DraftAnswer, labels: Labels) -> GuidanceAnswer:
    return GuidanceAnswer(
        sentences=tuple(_line(line, labels) for line in draft.sentences),
        match=draft.match,
        refused=draft.refused,
        offer=draft.offer,
        advice=_advice(draft.advice, labels),
    )


def _advice(draft: DraftAdvice | None, labels: Labels) -> Advice | None:
    if draft is None:
        return None
    return Advice(
        situation_id=draft.situation_id,
        first=tuple(_line(line, labels) for line in draft.first),
        beforehand=_maybe(draft.beforehand, labels),
        moments=tuple(
            Moment(moment.when, moment.say, _all(moment.quotes, labels)) for moment in draft.moments
        ),
        avoid=_maybe(draft.avoid, labels),
        burden=_maybe(draft.burden, labels),
        question=_maybe(draft.question, labels),
        hand_over=_maybe(draft.hand_over, labels),
    )


def _maybe(draft: DraftLine | None, labels: Labels) -> Line | None:
    return _line(draft, labels) if draft else None


def _line(draft: DraftLine, labels: Labels) -> Line:
    return Line(draft.text, draft.standing, _all(draft.quotes, labels))


def _all(quotes: Sequence[Quote], labels: Labels) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(cite(quote, labels) for quote in quotes))
