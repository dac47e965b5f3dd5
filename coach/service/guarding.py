"""Nothing is shown that its checks refuse: repair once, then drop, then say so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from coach.checks.suite import Suite
from coach.domain.events import Event, Framed, Notice, Piece, Replaced, Settled
from coach.domain.findings import CheckContext, Finding, Severity, Verdict
from coach.domain.suggestions import (
    Advice,
    Agenda,
    AgendaItem,
    Body,
    GuidanceAnswer,
    QuestionSet,
    Suggestion,
    TopicSet,
)
from coach.errors import Withheld
from coach.service.closing_up import questions_closed_up, topics_closed_up

T = TypeVar("T")
Compose = Callable[[int], Iterator[Event]]
"""Composes anew, with a number that varies its choices."""

WITHHELD = "What was composed did not pass its checks, so it is not shown. Ask in other words."
REPAIRED = "{n} of the first draft's parts did not pass the checks and were made anew."
DROPPED = "One part was left out, because {reason}"
ROUNDS = 3
"""How often parts are dropped before nothing is shown."""
OPTIONAL = ("beforehand", "avoid", "burden", "question", "hand_over")


@dataclass(frozen=True)
class Draft:
    """What a composer made, and what the checks say of it."""

    events: tuple[Event, ...]
    suggestion: Suggestion
    verdict: Verdict

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps it from being shown."""
        return errors_of(self.verdict)


PLAIN_TITLE = "Our next meeting"
"""Of an agenda whose own title does not pass."""


def guarded(
    compose: Compose, suite: Suite, context: CheckContext, *, live: bool = False
) -> Iterator[Event]:
    """A composer's events after the checks: the frame, the pieces, and a settled verdict.

    Args:
        compose: makes a draft.
        suite: what every draft must pass as a whole.
        context: what the checks may look at.
        live: whether the composer checks each piece before it yields it, so that pieces are passed
            on as they come; otherwise they wait for the whole.

    Raises:
        Withheld: what is left would still leak or say what no source says; with the reasons.
    """
    draft = yield from _drafting(compose(0), suite, context, live)
    notes: list[str] = []
    drafts = [draft]
    if draft.errors and not live:
        again = yield from _drafting(compose(1), suite, context, live)
        drafts.append(again)
        if len(again.errors) < len(draft.errors):
            notes.append(REPAIRED.format(n=len({f.where for f in draft.errors})))
            drafts.reverse()
    draft = drafts[0]
    settled, verdict, dropped = _spare(draft, suite, context)
    if not verdict.passed and len(drafts) > 1:
        # What the better draft can't do without, the other may.
        draft = drafts[1]
        settled, verdict, dropped = _spare(draft, suite, context)
    notes += [DROPPED.format(reason=_lowered(finding.reason)) for finding in dropped]
    if not verdict.passed:
        raise Withheld(WITHHELD, [finding.reason for finding in verdict.findings])
    provenance = draft.suggestion.provenance
    suggestion = replace(
        draft.suggestion,
        body=settled,
        verdict=verdict,
        provenance=replace(provenance, notes=(*provenance.notes, *notes)),
    )
    yield from map(Notice, notes) if live else _shown(draft, suggestion, notes)
    yield Settled(suggestion)


def _spare(
    draft: Draft, suite: Suite, context: CheckContext
) -> tuple[Body, Verdict, tuple[Finding, ...]]:
    """What of a draft passes: a part that goes may leave another one without what it rested on."""
    settled, verdict = draft.suggestion.body, draft.verdict
    dropped: tuple[Finding, ...] = ()
    for _ in range(ROUNDS):
        errors = errors_of(verdict)
        if not errors:
            break
        settled, gone = without(settled, errors)
        dropped += gone
        verdict = suite.examine(settled, context)
    return settled, verdict, dropped


def errors_of(verdict: Verdict) -> tuple[Finding, ...]:
    """What keeps a suggestion from being shown."""
    return tuple(f for f in verdict.findings if f.severity is Severity.ERROR)


def _shown(draft: Draft, suggestion: Suggestion, notes: list[str]) -> Iterator[Event]:
    """The events of a draft whose body stands, or the settled end alone where parts went."""
    whole = suggestion.body is draft.suggestion.body
    for event in draft.events:
        if isinstance(event, Framed):
            yield event if whole else _frame(event, suggestion.body)
        elif isinstance(event, Notice) or (whole and isinstance(event, Piece | Replaced)):
            yield event
    yield from map(Notice, notes)


def _frame(drafted: Framed, body: Body) -> Framed:
    """The frame of what is left: nothing that went is named in it."""
    if not isinstance(body, Agenda):
        return Framed(drafted.title, ())
    return Framed(body.title, tuple((item.minutes, item.title) for item in body.items))


def _drafting(
    events: Iterator[Event], suite: Suite, context: CheckContext, live: bool
) -> Generator[Event, None, Draft]:
    """Pass on what may be shown at once, and return the whole."""
    made = []
    for event in events:
        made.append(event)
        if live and not isinstance(event, Settled):
            yield event
    settled = next(event for event in made if isinstance(event, Settled))
    verdict = suite.examine(settled.suggestion.body, context)
    return Draft(tuple(made), settled.suggestion, verdict)


def without(body: Body, errors: Collection[Finding]) -> tuple[Body, tuple[Finding, ...]]:
    """The body without the parts that the errors name, and the errors that this answers.

    An agenda keeps its length: the minutes of a dropped item go to the longest one left. In a set
    whatever comes before a dropped part goes on until the next one.
    """
    places = {finding.where for finding in errors}
    kept: Body
    if isinstance(body, Agenda):
        kept = replace(
            body,
            title=PLAIN_TITLE if "title" in places else body.title,
            items=_items(body.items, places),
            prepare=_spared(body.prepare, "prepare", places),
            access=_spared(body.access, "access", places),
        )
    elif isinstance(body, TopicSet):
        plan = _spared(body.plan, "plan", places)
        kept = replace(body, topics=_spared(body.topics, "topics", places), plan=plan)
        kept = topics_closed_up(body, kept)
    elif isinstance(body, QuestionSet):
        kept = questions_closed_up(
            body, replace(body, questions=_spared(body.questions, "questions", places))
        )
    else:
        kept = replace(body, sentences=_spared(body.sentences, "sentences", places))
    kept = replace(kept, advice=_advice(kept.advice, places))
    if isinstance(kept, GuidanceAnswer) and not (kept.sentences or kept.advice):
        kept = replace(kept, refused=True)
    return kept, tuple(errors)


def _spared(parts: tuple[T, ...], name: str, places: Collection[str]) -> tuple[T, ...]:
    return tuple(part for n, part in enumerate(parts) if not _named(f"{name}[{n}]", places))


def _named(piece: str, places: Collection[str]) -> bool:
    return any(place == piece or place.startswith(f"{piece}.") for place in places)


def _items(items: tuple[AgendaItem, ...], places: Collection[str]) -> tuple[AgendaItem, ...]:
    spared = _spared(items, "items", places)
    missing = sum(item.minutes for item in items) - sum(item.minutes for item in spared)
    if not spared or not missing:
        return spared
    longest = max(spared, key=lambda item: item.minutes)
    return tuple(
        replace(item, minutes=item.minutes + missing) if item is longest else item
        for item in spared
    )


def _advice(value: Advice | None, places: Collection[str]) -> Advice | None:
    if value is None or _named("advice.first", places) or "advice" in places:
        return None
    firsts = _spared(value.first, "advice.first", places)
    if not firsts:
        return None
    changes: dict[str, Any] = dict.fromkeys(
        name for name in OPTIONAL if _named(f"advice.{name}", places)
    )
    moments = _spared(value.moments, "advice.moments", places)
    return replace(value, first=firsts, moments=moments, **changes)


def _lowered(reason: str) -> str:
    return reason[:1].lower() + reason[1:]
