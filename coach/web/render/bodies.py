"""Topics, questions and answers as HTML; one door for every kind of body."""

from __future__ import annotations

from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    GuidanceAnswer,
    Line,
    QuestionSet,
    ReflectionQuestion,
    TopicSet,
)
from coach.web import texts
from coach.web.render import advice
from coach.web.render.agenda import agenda, row
from coach.web.render.citations import Numbering
from coach.web.render.escape import safe


def body(value: Body, numbering: Numbering) -> str:
    """Any suggestion's body."""
    if isinstance(value, Agenda):
        return agenda(value, numbering)
    if isinstance(value, TopicSet):
        return _topics(value, numbering)
    if isinstance(value, QuestionSet):
        return _questions(value, numbering)
    return answer(value, numbering)


def part(value: object, numbering: Numbering) -> str:
    """One checked piece, as it arrives."""
    if isinstance(value, AgendaItem):
        return row(value, numbering)
    if isinstance(value, DiscussionTopic):
        return topic(value, numbering)
    if isinstance(value, ReflectionQuestion):
        return question(value, numbering)
    if isinstance(value, Line):
        return advice.line(value, numbering)
    return ""


def _topics(value: TopicSet, numbering: Numbering) -> str:
    cards = "".join(topic(card, numbering) for card in value.topics)
    order = "".join(advice.line(part, numbering, "li") for part in value.plan)
    around = f"<ul>{order}</ul>" if order else ""
    return (
        advice.opening(value.advice, numbering)
        + around
        + cards
        + advice.closing(value.advice, numbering)
    )


def topic(card: DiscussionTopic, numbering: Numbering) -> str:
    """A topic card: the claim, what was found, care, a question."""
    grade = texts.GRADES.get(card.grade, card.grade)
    return (
        '<article class="topic">'
        f"<h4>{texts.PEOPLE_SAY}</h4><p class='claim-said'>“{safe(card.claim)}”</p>"
        f"<h4>{texts.WAS_FOUND} <span class='grade'>{safe(grade)}</span></h4>"
        f"<p>{safe(card.evidence)}{numbering.marks(card.citations)}</p>"
        f"<p class='quiet'>{texts.LIMITS}: {safe(card.limits)}</p>"
        f"<h4>{texts.CHALLENGE}</h4><p>{safe(card.challenge)}</p>"
        f"<h4>{texts.CAREFUL}</h4><p>{safe(card.careful)}</p>"
        f"<h4>{texts.ASK_EACH_OTHER}</h4><p class='ask'>{safe(card.question)}</p>"
        f"<p class='why'>{safe(card.why)}</p></article>"
    )


def _questions(value: QuestionSet, numbering: Numbering) -> str:
    items = "".join(question(card, numbering) for card in value.questions)
    known = answer(value.answer, numbering) if value.answer else ""
    return (
        advice.opening(value.advice, numbering)
        + known
        + f'<ol class="questions">{items}</ol>'
        + advice.closing(value.advice, numbering)
    )


def question(card: ReflectionQuestion, numbering: Numbering) -> str:
    """A question with the reason it works."""
    model = f'<span class="kind">{safe(card.model or "")} · {safe(card.step or "")}</span>'
    return (
        f"<li><p class='ask'>{safe(card.text)}{numbering.marks(card.citations)}</p>"
        f"<p class='why'>{safe(card.why)} {model if card.model else ''}</p></li>"
    )


def answer(value: GuidanceAnswer, numbering: Numbering) -> str:
    """Quoted sentences, or a plain refusal with an offer."""
    lines = "".join(advice.line(sentence, numbering) for sentence in value.sentences)
    refusal = f"<p><strong>{texts.REFUSED}</strong></p>" if value.bare else ""
    offer = f"<p class='quiet'>{safe(value.offer)}</p>" if value.offer else ""
    return (
        advice.opening(value.advice, numbering)
        + f'<section class="answer">{refusal}{lines}{offer}</section>'
        + advice.closing(value.advice, numbering)
    )
