"""One suggestion as a person would read it, with its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.domain.suggestions import (
    Advice,
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    GuidanceAnswer,
    Line,
    QuestionSet,
    TopicSet,
)
from evals.item import Item
from evals.report.html import details, quoted, safe
from evals.shelf import quotes


def shown(item: Item, *, sources: bool) -> str:
    """The suggestion; with its quotes highlighted in their passages where sources are wanted."""
    if item.answer is None:
        return f'<p class="error">{safe(item.error)}</p>'
    text = "".join(_body(item.answer.suggestion.body))
    if not sources:
        return text
    found = "".join(quoted(citation, passage) for citation, passage in quotes(item.answer))
    return text + details("The sources, with each quote in its place", found)


def _body(body: Body) -> Iterator[str]:
    if body.advice is not None:
        yield from _advice(body.advice)
    match body:
        case Agenda():
            yield f"<p><strong>{safe(body.title)}</strong>, {body.minutes} minutes</p>"
            yield f"<ol>{''.join(_part(part) for part in body.items)}</ol>"
            yield _lines([line.text for line in body.access])
            yield _lines([f"Before ({part.who}): {part.text}" for part in body.prepare])
        case TopicSet():
            yield "".join(_topic(topic) for topic in body.topics)
        case QuestionSet():
            questions = (f"<li>{safe(q.text)}</li>" for q in body.questions)
            yield f"<ol>{''.join(questions)}</ol>"
        case GuidanceAnswer():
            yield _lines([line.text for line in body.sentences])
            yield f"<p>{'Refused. ' if body.refused else ''}{safe(body.offer)}</p>"


def _part(part: AgendaItem) -> str:
    prompts = "".join(f"<br>{safe(prompt)}" for prompt in part.prompts)
    return (
        f"<li><strong>{part.minutes} min · {safe(part.title)}</strong> ({safe(part.lead)})<br>"
        f"{safe(part.what)}{prompts}<br><em>{safe(part.why)}</em></li>"
    )


def _topic(topic: DiscussionTopic) -> str:
    return (
        f"<p><strong>People say: {safe(topic.claim)}</strong><br>{safe(topic.evidence)}"
        f" <em>({safe(topic.grade)}; {safe(topic.limits)})</em><br>{safe(topic.challenge)}<br>"
        f"{safe(topic.question)}</p>"
    )


def _advice(advice: Advice) -> Iterator[str]:
    yield _lines([line.text for line in advice.first])
    rest: list[Line | None] = [
        advice.beforehand,
        advice.avoid,
        advice.burden,
        advice.question,
        advice.hand_over,
    ]
    yield _lines([f"{moment.when}: “{moment.say}”" for moment in advice.moments])
    yield _lines([line.text for line in rest if line is not None])


def _lines(texts: Sequence[str]) -> str:
    return "".join(f"<p>{safe(text)}</p>" for text in texts)
