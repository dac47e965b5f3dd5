"""A suggestion as Markdown to take along, with its sources as footnotes."""

from __future__ import annotations

from coach.domain.passages import Citation
from coach.domain.suggestions import (
    Advice,
    Agenda,
    GuidanceAnswer,
    QuestionSet,
    Suggestion,
    TopicSet,
)
from coach.web import texts
from coach.web.render.citations import walk


def markdown(suggestion: Suggestion) -> str:
    """The whole suggestion; one footnote a quote, in reading order."""
    notes = tuple(dict.fromkeys(walk(suggestion.body)))
    body = suggestion.body
    if isinstance(body, Agenda):
        text = _agenda(body, notes)
    elif isinstance(body, TopicSet):
        text = _topics(body, notes)
    elif isinstance(body, QuestionSet):
        text = _questions(body, notes)
    else:
        text = _answer(body, notes)
    feet = "\n".join(_foot(n, note) for n, note in enumerate(notes, start=1))
    return f"{text.strip()}\n\n---\n\n{feet}\n"


def _foot(number: int, note: Citation) -> str:
    place = f", {note.section}" if note.section else ""
    return f"[^{number}]: {note.source}{place}: “{note.quote}”"


def _marks(citations: tuple[Citation, ...], notes: tuple[Citation, ...]) -> str:
    return "".join(f"[^{notes.index(citation) + 1}]" for citation in citations)


def _advice(value: Advice | None, notes: tuple[Citation, ...]) -> str:
    if value is None:
        return ""
    parts = [f"{line.text}{_marks(line.citations, notes)}" for line in value.first]
    if value.beforehand:
        quoted = value.beforehand.text.replace("\n", "\n> ")
        parts.append(f"**{texts.SEND_BEFORE}**\n\n> {quoted}")
    return "\n\n".join(parts) + "\n\n"


def _after(value: Advice | None, notes: tuple[Citation, ...]) -> str:
    if value is None:
        return ""
    parts = [
        f"- *{moment.when}* “{moment.say.strip('“”')}”{_marks(moment.citations, notes)}"
        for moment in value.moments
    ]
    text = f"\n**{texts.IF_IT_GOES_WRONG}**\n\n" + "\n".join(parts) + "\n" if parts else ""
    for label, line in (
        (texts.AVOID, value.avoid),
        (texts.WHOSE_WORK, value.burden),
        (texts.TAKE_AWAY, value.question),
        (texts.HAND_OVER, value.hand_over),
    ):
        if line:
            text += f"\n**{label}:** {line.text}{_marks(line.citations, notes)}\n"
    return text


def _agenda(value: Agenda, notes: tuple[Citation, ...]) -> str:
    lines = [f"# {value.title}", "", _advice(value.advice, notes), f"## {value.minutes} minutes"]
    for item in value.items:
        lead = texts.LEADS.get(item.lead, item.lead)
        marks = _marks(item.citations, notes)
        lines += ["", f"**{item.minutes} min · {item.title}** ({lead}){marks}", ""]
        lines += [item.what] if item.what else []
        lines += [f"- {_said(prompt)}" for prompt in item.prompts]
    lines += ["", texts.SKIP_LINE, ""]
    lines += [f"- {line.text}{_marks(line.citations, notes)}" for line in value.access]
    if value.prepare:
        lines += ["", f"## {texts.PREPARE_BEFORE}", ""]
        lines += [f"- {texts.WHO.get(p.who, p.who)}: {p.text}" for p in value.prepare]
    return "\n".join(lines) + "\n" + _after(value.advice, notes)


def _said(prompt: str) -> str:
    """Words to say in quotation marks, unless their speaker stands before them in such already."""
    return prompt if "“" in prompt else f"“{prompt}”"


def _topics(value: TopicSet, notes: tuple[Citation, ...]) -> str:
    order = "".join(f"- {line.text}{_marks(line.citations, notes)}\n" for line in value.plan)
    parts = [_advice(value.advice, notes), order]
    for topic in value.topics:
        parts.append(
            f"## {texts.PEOPLE_SAY}: “{topic.claim}”\n\n"
            f"{topic.evidence}{_marks(topic.citations, notes)}\n\n"
            f"{texts.LIMITS}: {topic.limits}\n\n{topic.challenge}\n\n"
            f"**{texts.CAREFUL}:** {topic.careful}\n\n"
            f"**{texts.ASK_EACH_OTHER}:** {topic.question}\n"
        )
    return "\n".join(parts) + _after(value.advice, notes)


def _questions(value: QuestionSet, notes: tuple[Citation, ...]) -> str:
    known = _answer(value.answer, notes) if value.answer else ""
    items = [
        f"{n}. {question.text}{_marks(question.citations, notes)}"
        + (f"\n   *{question.why}*" if question.why else "")
        for n, question in enumerate(value.questions, start=1)
    ]
    head = _advice(value.advice, notes) + known
    return head + "\n".join(items) + "\n" + _after(value.advice, notes)


def _answer(value: GuidanceAnswer, notes: tuple[Citation, ...]) -> str:
    lines = [f"{line.text}{_marks(line.citations, notes)}" for line in value.sentences]
    head = _advice(value.advice, notes)
    refusal = [texts.REFUSED] if value.bare else []
    return head + "\n\n".join(refusal + lines + [value.offer]) + "\n" + _after(value.advice, notes)
