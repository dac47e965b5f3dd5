"""What a suggestion states and proposes, part by part, with what each part rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    Standing,
    TopicSet,
)


@dataclass(frozen=True)
class Part:
    """Words that share citations: stated as true, or proposed."""

    where: str
    """Path of the piece that carries the citations."""
    standing: Standing
    stated: tuple[tuple[str, str], ...]
    """(path, text) of what is stated and must be supported."""
    proposed: str
    """What is proposed and must rest on a cited principle; empty where nothing is."""
    citations: tuple[Citation, ...]
    card_id: str | None = None


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
        case QuestionSet():
            yield from _questions(body)
        case GuidanceAnswer():
            yield from _answer(body, "")


def _agenda(agenda: Agenda) -> Iterator[Part]:
    for n, item in enumerate(agenda.items):
        yield _item(f"items[{n}]", item)
    for n, preparation in enumerate(agenda.prepare):
        where = f"prepare[{n}]"
        yield Part(where, Standing.MOVE, (), preparation.text, preparation.citations)
    for n, line in enumerate(agenda.access):
        yield _line(f"access[{n}]", line)


def _item(where: str, item: AgendaItem) -> Part:
    stated = ((f"{where}.what", item.what),) if item.standing is Standing.CLAIM else ()
    proposed = "\n".join((item.title, item.what, *item.prompts, item.why))
    return Part(where, item.standing, stated, proposed, item.citations, item.card_id)


def _topic(where: str, topic: DiscussionTopic) -> Part:
    stated = ((f"{where}.evidence", topic.evidence), (f"{where}.limits", topic.limits))
    proposed = "\n".join((topic.claim, topic.challenge, topic.question))
    shown = tuple((path, text) for path, text in stated if text)
    return Part(where, Standing.CLAIM, shown, proposed, topic.citations, topic.card_id)


def _questions(body: QuestionSet) -> Iterator[Part]:
    for n, question in enumerate(body.questions):
        proposed = f"{question.text}\n{question.why}"
        where = f"questions[{n}]"
        yield Part(where, Standing.MOVE, (), proposed, question.citations, question.card_id)
    if body.answer is not None:
        yield from _answer(body.answer, "answer.")


def _answer(answer: GuidanceAnswer, root: str) -> Iterator[Part]:
    for n, line in enumerate(answer.sentences):
        yield _line(f"{root}sentences[{n}]", line)
    if root and answer.advice is not None:
        for part in _advice(answer.advice):
            yield Part(
                f"{root}{part.where}", part.standing, part.stated, part.proposed, part.citations
            )


def _advice(advice: Advice) -> Iterator[Part]:
    for n, line in enumerate(advice.first):
        yield _line(f"advice.first[{n}]", line)
    for n, moment in enumerate(advice.moments):
        where = f"advice.moments[{n}]"
        yield Part(where, Standing.MOVE, (), f"{moment.when}\n{moment.say}", moment.citations)
    for name in ("beforehand", "avoid", "burden", "question", "hand_over"):
        line = getattr(advice, name)
        if line is not None:
            yield _line(f"advice.{name}", line)


def _line(where: str, line: Line) -> Part:
    if line.standing is Standing.CLAIM:
        return Part(where, line.standing, ((f"{where}.text", line.text),), "", line.citations)
    return Part(where, line.standing, (), line.text, line.citations)
