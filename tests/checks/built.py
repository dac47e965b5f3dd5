"""Suggestions, passages and contexts for the checks' tests."""

from coach.domain.access import LIBRARY, Partition, PartitionKind
from coach.domain.findings import CheckContext
from coach.domain.passages import Citation, Passage, SourceKind
from coach.domain.people import Person, Role
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    DiscussionTopic,
    QuestionSet,
    ReflectionQuestion,
    Standing,
    TopicSet,
)
from coach.domain.terms import Dimension

AGE = Dimension.AGE
OWN = Partition(PartitionKind.PAIR, "p1")
OTHER = Partition(PartitionKind.PAIR, "p2")


def passage(
    text: str,
    source_id: str = "act-one",
    partition: Partition = LIBRARY,
    kind: SourceKind = SourceKind.ACTIVITY,
) -> Passage:
    return Passage(
        id=f"{source_id}@00000000:0",
        source_id=source_id,
        partition=partition,
        kind=kind,
        source_title="A card",
        section="",
        text=text,
        start=0,
        end=len(text),
        tokens=len(text) // 4,
    )


def cite(of: Passage, quote: str | None = None) -> Citation:
    said = of.text if quote is None else quote
    start = of.text.index(said)
    return Citation(of.id, of.source_title, of.section, said, start, start + len(said))


def context(*passages: Passage, **more: object) -> CheckContext:
    return CheckContext({p.id: p for p in passages}, **more)  # type: ignore[arg-type]


def item(
    what: str,
    *citations: Citation,
    minutes: int = 10,
    title: str = "A part",
    why: str = "",
    prompts: tuple[str, ...] = (),
    standing: Standing = Standing.MOVE,
    card_id: str | None = None,
) -> AgendaItem:
    return AgendaItem(
        minutes=minutes,
        title=title,
        what=what,
        lead="both",
        prompts=prompts,
        why=why,
        standing=standing,
        citations=citations,
        card_id=card_id,
    )


def agenda(*items: AgendaItem, minutes: int | None = None) -> Agenda:
    total = sum(part.minutes for part in items) if minutes is None else minutes
    return Agenda("A meeting", total, items)


def question(text: str, *citations: Citation, card_id: str = "q-one") -> ReflectionQuestion:
    return ReflectionQuestion(text, "mentee", None, None, "", citations, card_id)


def questions(*texts: str) -> QuestionSet:
    return QuestionSet(tuple(question(t, card_id=f"q-{n}") for n, t in enumerate(texts)))


def topic(claim: str, *citations: Citation, **more: str) -> DiscussionTopic:
    fields = {
        "evidence": "",
        "grade": "moderate",
        "limits": "",
        "challenge": "",
        "question": "What did you see?",
        "careful": "",
        "card_id": "ev-one",
    }
    return DiscussionTopic(claim=claim, citations=citations, **(fields | more))


def topics(*parts: DiscussionTopic) -> TopicSet:
    return TopicSet(parts)


def person(name: str, **more: object) -> Person:
    username = str(more.pop("username", name.split()[0].lower()))
    return Person(f"id-{name}", "prog", name, username, Role.MENTOR, **more)  # type: ignore[arg-type]
