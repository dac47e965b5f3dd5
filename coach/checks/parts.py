"""What a suggestion states and proposes, part by part, with what each part rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.domain.passages import Citation
from coach.domain.suggestions import (
    Advice,
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    GuidanceAnswer,
    Line,
    QuestionSet,
    ReflectionQuestion,
    Standing,
    TopicSet,
)

Said = tuple[str, str]
"""Path and text."""


@dataclass(frozen=True)
class Part:
    """Words that share citations."""

    where: str
    """Path of the piece that carries the citations."""
    stated: tuple[Said, ...]
    """What is said to be so: every sentence needs support."""
    proposed: tuple[Said, ...]
    """What is proposed, and why: the whole rests on what is quoted."""
    citations: tuple[Citation, ...]
    card_id: str | None = None

    @property
    def text(self) -> str:
        """All of its words."""
        return "\n".join(text for _, text in (*self.stated, *self.proposed))


def parts(body: Body) -> Iterator[Part]:
    """Every part of a suggestion that has to cite."""
    if body.advice is not None:
        yield from _advice(body.advice)
    match body:
        case Agenda():
            yield from _agenda(body)
        case TopicSet():
            for n, topic in enumerate(body.topics):
                yield _topic(f"topics[{n}]", topic)
            yield from _lines("plan", body.plan)
        case QuestionSet():
            yield from _question_set(body)
        case GuidanceAnswer():
            yield from _lines("sentences", body.sentences)


def _agenda(agenda: Agenda) -> Iterator[Part]:
    for n, item in enumerate(agenda.items):
        yield _item(f"items[{n}]", item)
    for n, task in enumerate(agenda.prepare):
        where = f"prepare[{n}]"
        yield Part(where, (), _said(where, text=task.text), task.citations)
    yield from _lines("access", agenda.access)


def _item(where: str, item: AgendaItem) -> Part:
    prompts = {f"prompts[{n}]": prompt for n, prompt in enumerate(item.prompts)}
    claims = item.standing is Standing.CLAIM
    return Part(
        where,
        stated=_said(where, what=item.what) if claims else (),
        proposed=_said(
            where, title=item.title, what="" if claims else item.what, why=item.why, **prompts
        ),
        citations=item.citations,
        card_id=item.card_id,
    )


def _topic(where: str, topic: DiscussionTopic) -> Part:
    return Part(
        where,
        stated=_said(where, evidence=topic.evidence, limits=topic.limits),
        proposed=_said(
            where,
            claim=topic.claim,
            challenge=topic.challenge,
            question=topic.question,
            careful=topic.careful,
            why=topic.why,
        ),
        citations=topic.citations,
        card_id=topic.card_id,
    )


def _question_set(body: QuestionSet) -> Iterator[Part]:
    for n, question in enumerate(body.questions):
        yield _question(f"questions[{n}]", question)
    if body.answer is not None:
        yield from _inner_answer(body.answer)


def _question(where: str, question: ReflectionQuestion) -> Part:
    proposed = _said(where, text=question.text, why=question.why)
    return Part(where, (), proposed, question.citations, question.card_id)


def _inner_answer(answer: GuidanceAnswer) -> Iterator[Part]:
    yield from _lines("answer.sentences", answer.sentences)
    if answer.advice is not None:
        for part in _advice(answer.advice):
            yield replace(part, where=f"answer.{part.where}")


def _advice(advice: Advice) -> Iterator[Part]:
    yield from _lines("advice.first", advice.first)
    for n, moment in enumerate(advice.moments):
        where = f"advice.moments[{n}]"
        yield Part(where, (), _said(where, when=moment.when, say=moment.say), moment.citations)
    for name in ("beforehand", "avoid", "burden", "question", "hand_over"):
        line = getattr(advice, name)
        if line is not None:
            yield _line(f"advice.{name}", line)


def _lines(where: str, lines: Sequence[Line]) -> Iterator[Part]:
    for n, line in enumerate(lines):
        yield _line(f"{where}[{n}]", line)


def _line(where: str, line: Line) -> Part:
    said = _said(where, text=line.text)
    if line.standing is Standing.CLAIM:
        return Part(where, said, (), line.citations)
    return Part(where, (), said, line.citations)


def _said(where: str, **texts: str) -> tuple[Said, ...]:
    return tuple((f"{where}.{name}", text) for name, text in texts.items() if text)
