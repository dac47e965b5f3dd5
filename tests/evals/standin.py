"""A coach that is no coach: the same small cited suggestion for every pair, from its own record."""

from pathlib import Path

from coach.checks.suite import standard_suite
from coach.domain.access import LIBRARY, Partition, PartitionKind
from coach.domain.findings import CheckContext
from coach.domain.passages import Citation, Match, Passage, SourceKind
from coach.domain.people import Person, Role
from coach.domain.suggestions import (
    Agenda,
    AgendaItem,
    Body,
    DiscussionTopic,
    GuidanceAnswer,
    Line,
    Preparation,
    Provenance,
    QuestionSet,
    ReflectionQuestion,
    Standing,
    Suggestion,
    TopicSet,
)
from evals.case import Case, Dataset, PairRecord
from evals.item import Answer, Item

ROSTER = (
    Person(
        "p-1",
        "programme",
        "Ottoline Farquharson",
        "mentor",
        Role.MENTOR,
        "o.farquharson@firm.example",
        ("Ottie",),
    ),
    Person("p-2", "programme", "Benedikt Zwolinski", "mentee", Role.MENTEE, None, ("Bene",)),
)

OPENING = (
    "Open the meeting by saying how long both of you really have and which one thing must happen."
)
LISTENING = (
    "The mentor describes one day at work, and the mentee summarises back what was said before"
    " asking anything."
)
COMMITMENT = (
    "The mentee names one decision on the desk this month and says what the mentor's account"
    " changes about it."
)
CLOSING = "Close by writing down who does what by when, and agree the date of the next meeting."
FINDING = (
    "A meta-analysis of 418 studies with 208,204 people tested six ideas about older workers."
    " Five of the six ideas were not supported by the data."
)
CHALLENGE = (
    "Five of six ideas about older workers were not supported, so what did you see that person do?"
)
LIMITS = "These are group averages, so they say nothing about one person."
QUESTIONS = (
    "What did you see this month that surprised you?",
    "Which decision of yours would look different from my place?",
    "How did you notice that a plan was not working?",
    "Who is missing when you talk about this at your table?",
    "Where would you like me to be more frank with you?",
)


def passage(source_id: str, text: str, kind: SourceKind, partition: Partition) -> Passage:
    return Passage(
        id=f"{source_id}@00000000:0",
        source_id=source_id,
        partition=partition,
        kind=kind,
        source_title=source_id,
        section="",
        text=text,
        start=0,
        end=len(text),
        tokens=len(text.split()),
    )


SHELVED = {
    found.source_id: found
    for found in (
        passage("act-open-time-truth", OPENING, SourceKind.ACTIVITY, LIBRARY),
        passage("act-one-day", LISTENING, SourceKind.ACTIVITY, LIBRARY),
        passage("act-one-decision", COMMITMENT, SourceKind.ACTIVITY, LIBRARY),
        passage("act-close-who-when", CLOSING, SourceKind.ACTIVITY, LIBRARY),
        passage(
            "ev-older-unmotivated", f"{FINDING} {LIMITS} {CHALLENGE}", SourceKind.EVIDENCE, LIBRARY
        ),
        *(
            passage(f"q-{n}", text, SourceKind.QUESTION, LIBRARY)
            for n, text in enumerate(QUESTIONS)
        ),
    )
}


def cite(found: Passage, quote: str) -> Citation:
    start = found.text.index(quote)
    return Citation(found.id, found.source_title, "", quote, start, start + len(quote))


class Standin:
    """Answers every case at once; ``broken`` names cases on which it raises."""

    composer = "stand-in"
    library = "none"

    def __init__(self, dataset: Dataset, broken: frozenset[str] = frozenset()) -> None:
        self._pairs = dataset.pairs
        self._broken = broken
        self.asked: list[str] = []

    def ask(self, case: Case, epoch: int) -> Item:
        self.asked.append(case.id)
        if case.id in self._broken:
            return Item(case.id, epoch, None, error="ModelUnavailable: it did not answer")
        pair = self._pairs[case.pair or ""]
        own = _record(case.pair or "", pair)
        context = CheckContext(
            passages={found.id: found for found in (*SHELVED.values(), *own)},
            roster=ROSTER,
            pair_id=case.pair,
            minutes=case.minutes,
            used_ids=frozenset({"act-used-before"}),
            request=case.request,
        )
        body = _body(case, pair, own)
        suggestion = Suggestion(
            id=f"{case.id}.{epoch}",
            body=body,
            verdict=standard_suite().examine(body, context),
            provenance=Provenance(self.composer, None, None, self.library, tuple(context.passages)),
        )
        return Item(case.id, epoch, Answer(suggestion, context), 0.02, 0.001)

    def close(self) -> None:
        self.asked.append("closed")


def open_standin(workspace: Path, dataset: Dataset) -> Standin:
    return Standin(dataset)


def _record(name: str, pair: PairRecord) -> tuple[Passage, ...]:
    partition = Partition(PartitionKind.PAIR, name)
    texts = [
        (f"goal:{name}:mentor", pair["mentor_goal"], SourceKind.GOAL),
        *(
            (f"note:{name}-{n}", text, SourceKind.NOTE)
            for n, text in enumerate(pair["earlier_sessions"])
        ),
        *(
            (f"promise:{name}-{n}", text, SourceKind.PROMISE)
            for n, text in enumerate(pair["open_commitments"])
        ),
    ]
    return tuple(passage(source, text, kind, partition) for source, text, kind in texts)


def _body(case: Case, pair: PairRecord, own: tuple[Passage, ...]) -> Body:
    match case.kind:
        case "topics":
            return TopicSet((_topic(),))
        case "questions":
            return _questions(case.must.count or 3)
        case "answer":
            return GuidanceAnswer((_line(LISTENING, "act-one-day"),), Match.STRONG, False)
        case _:
            return _agenda(case.minutes or pair["minutes"], own)


def _line(text: str, source: str) -> Line:
    return Line(text, Standing.CLAIM, (cite(SHELVED[source], text),))


def _agenda(minutes: int, own: tuple[Passage, ...]) -> Agenda:
    rest = minutes - 4
    return Agenda(
        title="A meeting",
        minutes=minutes,
        items=(
            _part(2, "Open", OPENING, "act-open-time-truth"),
            _part(rest - rest // 2, "One day", LISTENING, "act-one-day"),
            _part(rest // 2, "One decision", COMMITMENT, "act-one-decision"),
            _part(2, "Close", CLOSING, "act-close-who-when"),
        ),
        prepare=tuple(Preparation("both", found.text, (cite(found, found.text),)) for found in own),
    )


def _part(minutes: int, title: str, what: str, source: str) -> AgendaItem:
    return AgendaItem(
        minutes=minutes,
        title=title,
        what=what,
        lead="both",
        prompts=(),
        why="It fits this meeting.",
        standing=Standing.CLAIM,
        citations=(cite(SHELVED[source], what),),
        card_id=source,
    )


def _topic() -> DiscussionTopic:
    source = SHELVED["ev-older-unmotivated"]
    return DiscussionTopic(
        claim="Older colleagues have no drive left",
        evidence=FINDING,
        grade="strong",
        limits=LIMITS,
        challenge=CHALLENGE,
        question="What did you see that person do?",
        careful="Speak of one person and one job.",
        citations=(cite(source, FINDING), cite(source, LIMITS), cite(source, CHALLENGE)),
        card_id=source.source_id,
    )


def _questions(count: int) -> QuestionSet:
    return QuestionSet(
        tuple(
            ReflectionQuestion(
                text=text,
                audience="mentee",
                model=None,
                step=None,
                why="It opens a view.",
                citations=(cite(SHELVED[f"q-{n}"], text),),
                card_id=f"q-{n}",
            )
            for n, text in enumerate(QUESTIONS[:count])
        )
    )
